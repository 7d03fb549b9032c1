"""/start, /help, /privacy, /forget, joining a group, and messages that the bot cannot answer."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from cachetools import LRUCache
from telegram import Bot, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, filters

from bot import phrases
from bot.addressing import Context, Handler, after_command, command, message, place_of
from bot.handlers.browsing import asked
from bot.handlers.callbacks import answer
from bot.handlers.permissions import may_decide
from bot.handlers.sending import Sender
from bot.phrases import Phrase, Translation
from bot.replies import replies
from bot.replies.headings import opening
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.stores import Store, forget, migrate

_POST = re.compile("post_([0-9]{1,6})")
_AT_ONCE = timedelta(minutes=1)
_REMEMBERED = 1000  # groups that were greeted
_AWAY = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


class ChatHandlers:
    """Greets people, explains the bot, and refuses what it cannot do."""

    def __init__(
        self, library: Library, sender: Sender, stores: Sequence[Store], feedback: Feedback, languages: Languages
    ) -> None:
        self._library = library
        self._sender = sender
        self._stores = stores
        self._feedback = feedback
        self._languages = languages
        self._greeted = LRUCache[int, datetime](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they go last, for they take everything that is left."""
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
        """Show the post that a link names (?start=post_4), or a greeting with the beginning of the thread."""
        index, translate = await self._library.index_for(place_of(message)), await self._languages.of(message)
        if post := _POST.fullmatch(after_command(message)):
            await self._sender.send(message, asked(post[1], index, translate))
        elif message.chat.type == ChatType.PRIVATE:
            text = phrases.greeting(translate, len(index.thread.posts), opening(index.thread.posts[0]))
            await self._sender.send(message, [replies.sentence(text)])
        elif not self._just_greeted(message):
            text = _hello(message.get_bot(), await message.chat.get_member(message.get_bot().id), translate)
            await self._sender.send(message, [replies.sentence(text)])

    async def help(self, message: Message) -> None:
        """Explain what the bot can do."""
        thread = (await self._library.index_for(place_of(message))).thread
        translate = await self._languages.of(message)
        text = phrases.what_i_can_do(translate, len(thread.posts), opening(thread.posts[0]))
        set_up = await _set_up(message, translate)
        await self._sender.send(message, [replies.sentence(f"{text}\n\n{set_up}")])

    async def join(self, update: Update, context: Context) -> None:
        """Greet a group once on joining it; without the right to write there, tell the person who added the bot."""
        change = update.my_chat_member
        if change and _silenced(change.new_chat_member):
            await self._say_why_silent(change)
        elif change and _joined(change):
            await self._languages.meet(change.chat.id, change.from_user)
            text = _hello(context.bot, change.new_chat_member, await self._languages.at(change.chat, change.from_user))
            try:
                await context.bot.send_message(change.chat.id, replies.sentence(text).html)
            except BadRequest:
                await self._say_why_silent(change)
            self._greeted[change.chat.id] = change.date

    async def unknown_button(self, update: Update, _context: Context) -> None:
        """Tell the person that an unknown button does nothing."""
        if query := update.callback_query:
            translate = await self._languages.pressed(query)
            await answer(query, translate(phrases.OTHER_THREAD))

    async def unknown_command(self, message: Message) -> None:
        """Point to /help."""
        await self._say(message, phrases.UNKNOWN_COMMAND)

    async def not_text(self, message: Message) -> None:
        """Say that the bot reads only text."""
        await self._say(message, phrases.ONLY_TEXT)

    async def privacy(self, message: Message) -> None:
        """List the data that the bot stores."""
        translate = await self._languages.of(message)
        text = phrases.what_i_keep(translate, statistics=bool(self._feedback.owner))
        await self._sender.send(message, [replies.sentence(text)])

    async def forget(self, message: Message) -> None:
        """Delete the data of the chat, if the person may decide that."""
        if await may_decide(message):
            translate = await self._languages.of(message)
            await forget(self._stores, message.chat_id)
            await self._sender.send(message, [replies.sentence(translate(phrases.FORGOTTEN))])
        else:
            await self._say(message, phrases.ADMINISTRATORS_ONLY)

    async def migrate(self, message: Message) -> None:
        """Move the data of a group to the supergroup that it became; of Telegram's two notices, one is enough."""
        if message.migrate_to_chat_id:
            await migrate(self._stores, message.chat_id, message.migrate_to_chat_id)

    async def _say(self, message: Message, phrase: Phrase) -> None:
        translate = await self._languages.of(message)
        await self._sender.send(message, [replies.sentence(translate(phrase))])

    async def _say_why_silent(self, change: ChatMemberUpdated) -> None:
        """Tell the person who added or muted the bot that it cannot answer there."""
        translate = await self._languages.personal(change.from_user, change.from_user.id)
        text = phrases.may_not_write(translate, change.chat.title or "")
        with suppress(BadRequest, Forbidden):  # they have never written to the bot, or have blocked it
            await change.get_bot().send_message(change.from_user.id, replies.sentence(text).html)

    def _just_greeted(self, message: Message) -> bool:
        """Return whether a group was greeted on joining: a ?startgroup link adds the bot and sends /start at once."""
        greeted = self._greeted.pop(message.chat_id, None)
        return greeted is not None and message.date - greeted < _AT_ONCE


def _joined(change: ChatMemberUpdated) -> bool:
    group = change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
    return group and change.old_chat_member.status in _AWAY and change.new_chat_member.status not in _AWAY


def _silenced(place: ChatMember) -> bool:
    return isinstance(place, ChatMemberRestricted) and place.is_member and not place.can_send_messages


def _hello(bot: Bot, place: ChatMember, translate: Translation) -> str:
    """Return the greeting of a group where the bot has this *place*."""
    return phrases.joined(translate, hears_everything=_hears_everything(bot, place))


async def _set_up(message: Message, translate: Translation) -> str:
    """Say which messages reach the bot in this chat, and whether inline mode is on."""
    bot = message.get_bot()
    if message.chat.type == ChatType.PRIVATE:
        inline = (
            phrases.inline_on(translate, bot.username) if bot.supports_inline_queries else translate(phrases.INLINE_OFF)
        )
        return f"{phrases.hears_in_groups(translate, everything=bool(bot.can_read_all_group_messages))} {inline}"
    return phrases.hears_here(translate, everything=_hears_everything(bot, await message.chat.get_member(bot.id)))


def _hears_everything(bot: Bot, place: ChatMember) -> bool:
    return place.status == ChatMemberStatus.ADMINISTRATOR or bool(bot.bot.can_read_all_group_messages)
