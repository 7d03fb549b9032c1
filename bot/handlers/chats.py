"""Meeting people: /start, /help, joining a group, and what the bot cannot take."""

from telegram import ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import ChatMemberHandler, filters

from bot import phrases, replies
from bot.handlers.hearing import Context, Handler, command, message
from bot.handlers.sending import send
from bot.library import Library

_AWAY = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


class Chats:
    """Greets, explains, and says what it cannot do."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order: after every other handler, for it takes what is left."""
        private = filters.ChatType.PRIVATE
        return [
            command("start", self.start),
            command("help", self.help),
            ChatMemberHandler(self.join, ChatMemberHandler.MY_CHAT_MEMBER),
            message(private & filters.COMMAND, self.unknown_command),
            message(private & ~filters.StatusUpdate.ALL, self.not_text),
        ]

    async def start(self, message: Message) -> None:
        """Greet, and say which thread there is."""
        thread = self._library.index_for(message.chat_id).thread
        text = phrases.greeting(len(thread.posts), replies.opening(thread))
        await send(message, [replies.sentence(text)])

    async def help(self, message: Message) -> None:
        """Say what the bot can do."""
        thread = self._library.index_for(message.chat_id).thread
        about = phrases.about_thread(len(thread.posts), replies.opening(thread))
        await send(message, [replies.sentence(f"{phrases.HELP}\n\n{about}")])

    async def join(self, update: Update, context: Context) -> None:
        """Say hello once in a group that took the bot in."""
        change = update.my_chat_member
        if change and _joined(change):
            hears_everything = bool(context.bot.bot.can_read_all_group_messages) or _leads(change)
            text = phrases.joined(hears_everything=hears_everything)
            await context.bot.send_message(change.chat.id, replies.sentence(text).html)

    async def unknown_command(self, message: Message) -> None:
        """Point to /help."""
        await send(message, [replies.sentence(phrases.UNKNOWN_COMMAND)])

    async def not_text(self, message: Message) -> None:
        """Say that only text can be read."""
        await send(message, [replies.sentence(phrases.ONLY_TEXT)])


def _joined(change: ChatMemberUpdated) -> bool:
    group = change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
    return group and change.old_chat_member.status in _AWAY and change.new_chat_member.status not in _AWAY


def _leads(change: ChatMemberUpdated) -> bool:
    return change.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
