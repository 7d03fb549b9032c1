"""Setting an update aside of which the program died three times: the person gets one sentence, the owner a notice."""

import logging
from contextlib import suppress

from telegram import Update
from telegram.error import TelegramError

from bot import phrases
from bot.delivery.incoming.inbox import Inbox
from bot.storage.connection.errors import DatabaseError
from bot.storage.languages import Languages
from bot.storage.owner_notices import OwnerNotices
from bot.storage.sent import SentAnswers

_LOG = logging.getLogger(__name__)


class SettingAside:
    """Sets updates of *inbox* aside."""

    def __init__(self, inbox: Inbox, answers: SentAnswers, notices: OwnerNotices, languages: Languages) -> None:
        self._inbox = inbox
        self._answers = answers
        self._notices = notices
        self._languages = languages

    async def set_aside(self, update: Update) -> None:
        """Set *update* aside, and say so."""
        _LOG.error("setting update %d aside: the program died each time it worked on it", update.update_id)
        with suppress(TelegramError, DatabaseError):
            await self._tell_person(update)
        await self._inbox.mark_deadly(update)
        with suppress(TelegramError, DatabaseError):
            await self._tell_owner(update)

    async def _tell_person(self, update: Update) -> None:
        message, chat = update.effective_message, update.effective_chat
        answered = update.message and await self._answers.messages_for(update.message)
        if message and chat and not answered:
            translate = await self._languages.at(chat, update.effective_user)
            await message.reply_text(translate(phrases.SET_ASIDE))

    async def _tell_owner(self, update: Update) -> None:
        if await self._notices.is_due():
            translate = await self._languages.personal(None, self._notices.owner)
            await update.get_bot().send_message(self._notices.owner, translate(phrases.OWNER_NOTICE))
