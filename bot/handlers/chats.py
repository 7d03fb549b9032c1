"""Meeting people: /start, /help, joining a group, and what the bot cannot take."""

from telegram import ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, filters

from bot import phrases, replies
from bot.handlers.hearing import Context, Handler, command, message, place_of
from bot.handlers.rights import may_decide
from bot.handlers.sending import Sender
from bot.headings import opening
from bot.inbox import Inbox
from bot.library import Library

_AWAY = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


class Chats:
    """Greets, explains, and says what it cannot do."""

    def __init__(self, library: Library, sender: Sender, inbox: Inbox) -> None:
        self._library = library
        self._sender = sender
        self._inbox = inbox

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order: after every other handler, for it takes what is left."""
        private = filters.ChatType.PRIVATE
        return [
            command("start", self.start),
            command("help", self.help),
            command("privacy", self.privacy),
            command("forget", self.forget),
            ChatMemberHandler(self.join, ChatMemberHandler.MY_CHAT_MEMBER),
            CallbackQueryHandler(self.unknown_button),
            message(filters.StatusUpdate.MIGRATE, self.migrate),
            message(private & filters.COMMAND, self.unknown_command),
            message(private & ~filters.StatusUpdate.ALL, self.not_text),
        ]

    async def start(self, message: Message) -> None:
        """Greet, and say which thread there is."""
        thread = (await self._library.index_for(place_of(message))).thread
        text = phrases.greeting(len(thread.posts), opening(thread.posts[0]))
        await self._sender.send(message, [replies.sentence(text)])

    async def help(self, message: Message) -> None:
        """Say what the bot can do."""
        thread = (await self._library.index_for(place_of(message))).thread
        about = phrases.about_thread(len(thread.posts), opening(thread.posts[0]))
        await self._sender.send(message, [replies.sentence(f"{phrases.HELP}\n\n{about}")])

    async def join(self, update: Update, context: Context) -> None:
        """Say hello once in a group that took the bot in."""
        change = update.my_chat_member
        if change and _joined(change):
            hears_everything = bool(context.bot.bot.can_read_all_group_messages) or _leads(change)
            text = phrases.joined(hears_everything=hears_everything)
            await context.bot.send_message(change.chat.id, replies.sentence(text).html)

    async def unknown_button(self, update: Update, _context: Context) -> None:
        """Say of a button that nobody knows any more that it does nothing."""
        if update.callback_query:
            await update.callback_query.answer(phrases.OTHER_THREAD)

    async def unknown_command(self, message: Message) -> None:
        """Point to /help."""
        await self._sender.send(message, [replies.sentence(phrases.UNKNOWN_COMMAND)])

    async def not_text(self, message: Message) -> None:
        """Say that only text can be read."""
        await self._sender.send(message, [replies.sentence(phrases.ONLY_TEXT)])

    async def privacy(self, message: Message) -> None:
        """Say what is stored."""
        await self._sender.send(message, [replies.sentence(phrases.PRIVACY)])

    async def forget(self, message: Message) -> None:
        """Delete what is stored about the chat, if whoever asks may say so."""
        if await may_decide(message):
            await self._library.forget(message.chat_id)
            await self._inbox.forget(message.chat_id)
            await self._sender.send(message, [replies.sentence(phrases.FORGOTTEN)])
        else:
            await self._sender.send(message, [replies.sentence(phrases.ADMINISTRATORS_ONLY)])

    async def migrate(self, message: Message) -> None:
        """Keep everything of a group that became a supergroup; of the two notices about it, one is enough."""
        if message.migrate_to_chat_id:
            await self._library.migrate(message.chat_id, message.migrate_to_chat_id)
            await self._inbox.migrate(message.chat_id, message.migrate_to_chat_id)


def _joined(change: ChatMemberUpdated) -> bool:
    group = change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
    return group and change.old_chat_member.status in _AWAY and change.new_chat_member.status not in _AWAY


def _leads(change: ChatMemberUpdated) -> bool:
    return change.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
