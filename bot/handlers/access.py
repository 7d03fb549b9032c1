"""Who may use the bot: the chats of ALLOWED_CHATS, the people of ALLOWED_USERS, and the owner."""

import logging
from collections.abc import Set as AbstractSet
from contextlib import suppress

from cachetools import TTLCache
from telegram import Chat, ChatMemberUpdated, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot import phrases
from bot.addressing import Context, Handler
from bot.handlers.callbacks import answer_press
from bot.handlers.permissions import NOT_MEMBERS
from bot.replies import replies
from bot.storage.allowed_chats import AllowedChats
from bot.storage.languages import Languages

_LOG = logging.getLogger(__name__)
_REMEMBERED = 10_000  # people and chats
_DAY = 24 * 3600  # seconds
_MINUTE = 60


class Access:
    """Refuses what comes from neither an allowed chat nor an allowed person, before any other handler.

    In an allowed chat everybody may ask; in private, inline and in guest mode it goes by person.
    """

    def __init__(self, chats: AllowedChats, people: AbstractSet[int], languages: Languages) -> None:
        self._chats = chats
        self._people = people
        self._languages = languages
        self._told: TTLCache[int, bool] = TTLCache(_REMEMBERED, _DAY)  # people
        self._left: TTLCache[int, bool] = TTLCache(_REMEMBERED, _MINUTE)  # chats

    def handler(self) -> Handler:
        """Return the handler that stops what may not go on."""
        return TypeHandler(Update, self.check)

    async def check(self, update: Update, _context: Context) -> None:
        """Refuse *update* if it is not allowed.

        Raises:
            ApplicationHandlerStop: it was refused; no other handler gets it.
        """
        if not await self._is_allowed(update):
            with suppress(BadRequest, Forbidden):  # removed from the chat, or blocked
                await self._refuse(update)
            raise ApplicationHandlerStop

    async def _is_allowed(self, update: Update) -> bool:
        chat, person = update.effective_chat, update.effective_user
        if update.guest_message or chat is None or chat.type == ChatType.PRIVATE:
            return person is not None and person.id in self._people
        if update.message and (old := update.message.migrate_from_chat_id):
            await self._chats.migrate(old, chat.id)
        return await self._chats.contain(chat.id)

    async def _refuse(self, update: Update) -> None:
        chat = update.effective_chat
        if update.inline_query:
            await update.inline_query.answer([], is_personal=True)
        elif update.callback_query:
            translate = await self._languages.pressed(update.callback_query)
            await answer_press(update.callback_query, translate(phrases.PRIVATE_BOT))
        elif chat and chat.type == ChatType.PRIVATE:
            await self._refuse_person(update)
        elif chat and not update.guest_message:
            await self._leave(chat, update.my_chat_member)

    async def _refuse_person(self, update: Update) -> None:
        """Say once a day that the bot is private."""
        message = update.message
        if message and message.from_user and message.from_user.id not in self._told:
            self._told[message.from_user.id] = True
            translate = await self._languages.of(message)
            await message.chat.send_message(replies.sentence(translate(phrases.PRIVATE_BOT)).html)

    async def _leave(self, chat: Chat, change: ChatMemberUpdated | None) -> None:
        """Leave *chat* with a sentence; *change* tells who added the bot, if it was added just now."""
        if change and change.new_chat_member.status in NOT_MEMBERS:
            return
        if chat.id in self._left and not change:
            return
        self._left[chat.id] = True
        added = f", to which {change.from_user.id} added the bot" if change else ""
        _LOG.warning("leaving the chat %d, which ALLOWED_CHATS does not name%s", chat.id, added)
        if chat.type != ChatType.CHANNEL:
            translate = await self._languages.at(chat, change.from_user if change else None)
            with suppress(BadRequest, Forbidden):  # muted there
                await chat.send_message(replies.sentence(translate(phrases.LEAVING)).html)
        await chat.leave()
