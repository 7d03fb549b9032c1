"""Process updates, each in its turn, and retry those that fail.

After a few retries the error of an update is recorded, and the person gets one apology.
"""

import asyncio
import logging
from collections.abc import Awaitable
from contextlib import suppress
from functools import partial
from inspect import iscoroutine
from typing import NamedTuple

from telegram import Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext import BaseUpdateProcessor

from bot import phrases
from bot.addressing import Context
from bot.delivery.incoming.inbox import Inbox
from bot.delivery.incoming.setting_aside import SettingAside
from bot.delivery.outgoing.send_queue import SupersededError
from bot.delivery.queues.schedule import chat_id
from bot.delivery.queues.turns import turn
from bot.storage.connection.errors import DatabaseError
from bot.storage.languages import Languages
from bot.storage.sent import SentAnswers

_LOG = logging.getLogger(__name__)
_PAUSES = (0.5, 2.0, 8.0, 30.0, 60.0)  # seconds before each retry
_RETRIES = 2  # after errors other than a broken connection
_CONCURRENT = 100_000  # updates; the inbox limits them


class UpdateProcessor(BaseUpdateProcessor):
    """Processes the updates of each chat in order, and records their outcomes in *inbox*."""

    def __init__(self, inbox: Inbox, answers: SentAnswers, languages: Languages, setting_aside: SettingAside) -> None:
        super().__init__(_CONCURRENT)
        self._setting_aside = setting_aside
        self._inbox = inbox
        self._answers = answers
        self._languages = languages
        self._failures: dict[int, _Failure] = {}

    async def initialize(self) -> None:
        """No resources to open."""

    async def shutdown(self) -> None:
        """Write what is buffered."""
        await self._inbox.close()
        await self._answers.flush()

    async def discount(self) -> None:
        """Take back the attempts at updates in hand, because the program stops."""
        await self._inbox.attempts.discount()

    def close(self) -> None:
        """Start no further update; those that wait stay in the inbox."""
        self._inbox.stop()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Process one update in its turn."""
        if not isinstance(update, Update):
            await coroutine
            return
        try:
            with turn(partial(self._inbox.end_turn, update)):
                if self._inbox.attempts.is_deadly(update.update_id):
                    await self._setting_aside.set_aside(update)
                else:
                    await self._inbox.attempts.begin(update.update_id)
                    await coroutine
                    await self._finish(update)
        finally:
            if iscoroutine(coroutine):
                coroutine.close()  # else Python warns if it never started

    async def on_error(self, update: object, context: Context) -> None:
        """Remember the error of an update; the error handler of the application."""
        if isinstance(update, Update) and context.error:
            self._failures[update.update_id] = _Failure(context.error, context)

    async def _finish(self, update: Update) -> None:
        """Retry *update* while it fails, and record its outcome."""
        for number, pause in enumerate(_PAUSES):
            failure = self._failures.get(update.update_id)
            if failure is None or not _is_retryable(failure.error, number):
                break
            await asyncio.sleep(pause)
            del self._failures[update.update_id]
            await failure.context.application.process_update(update)
        failure = self._failures.pop(update.update_id, None)
        if failure is None or isinstance(failure.error, SupersededError):
            await self._inbox.mark_done(update)
        elif isinstance(failure.error, InvalidToken):
            _LOG.error("Telegram rejects the token; questions wait for the right one")
        elif _is_forbidden(failure.error):
            _LOG.info("cannot write to chat %d: %s", chat_id(update), failure.error)
            await self._inbox.mark_done(update)
        else:
            _LOG.error("cannot answer an update", exc_info=failure.error)
            await self._inbox.mark_failed(update, ascii(failure.error))
            await _apologise(update, self._languages)


class _Failure(NamedTuple):
    error: Exception
    context: Context


def _is_retryable(error: Exception, retries: int) -> bool:
    if isinstance(error, Forbidden | BadRequest | InvalidToken | SupersededError):
        return False
    transient = isinstance(error, DatabaseError) and error.transient
    return transient or isinstance(error, NetworkError | ConnectionError) or retries < _RETRIES


def _is_forbidden(error: Exception) -> bool:
    """Return whether the bot was blocked, removed, or has no right to write."""
    refused = isinstance(error, BadRequest) and any(reason in error.message.lower() for reason in _FORBIDDEN)
    return refused or isinstance(error, Forbidden)


_FORBIDDEN = (
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat not found",
    "group chat was deactivated",
    "message thread not found",
    "topic_closed",
    "topic_deleted",
)


async def _apologise(update: Update, languages: Languages) -> None:
    if update.effective_message and update.effective_chat:
        translate = await languages.at(update.effective_chat, update.effective_user)
        with suppress(TelegramError):
            await update.effective_message.reply_text(translate(phrases.APOLOGY))
