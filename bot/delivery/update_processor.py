"""Lanes: inside a chat one thing after the other, and no chat waits for another.

What fails is tried again a few times, then set aside with its error, and the person gets one apology.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from inspect import iscoroutine
from typing import NamedTuple
from weakref import WeakValueDictionary

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext import BaseUpdateProcessor, filters

from bot import phrases
from bot.addressing import Context, addressed
from bot.delivery.inbox import Inbox
from bot.delivery.throttle import Throttle
from bot.storage.errors import DatabaseError
from bot.storage.languages import Languages
from bot.storage.sent import SentAnswers

_LOG = logging.getLogger(__name__)
_PAUSES = (0.5, 2.0, 8.0, 30.0, 60.0)  # seconds before each further try
_TRIES = 2  # further ones of what fails for any other reason than a lost connection
_MANY = 100_000  # at once: what waits in the lane of one chat must not keep others out


class UpdateProcessor(BaseUpdateProcessor):
    """Processes updates in the order of their arrival, chat by chat, and tells *inbox* what became of each."""

    def __init__(self, inbox: Inbox, answers: SentAnswers, throttle: Throttle, languages: Languages) -> None:
        super().__init__(_MANY)
        self._inbox = inbox
        self._answers = answers
        self._patience = throttle
        self._languages = languages
        self._lanes: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._failures: dict[int, _Failure] = {}
        self._waiting: set[asyncio.Task[object]] = set()
        self._closed = False

    async def initialize(self) -> None:
        """Nothing is to be opened."""

    async def shutdown(self) -> None:
        """Write what is not written yet."""
        await self._inbox.close()
        await self._answers.catch_up()

    def close(self) -> None:
        """Begin nothing more: what has not begun stays in the inbox."""
        self._closed = True
        for task in self._waiting:
            task.cancel()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Process one update when its turn has come."""
        if not isinstance(update, Update):
            await coroutine
            return
        try:
            async with self._turn(update):
                await coroutine
                await self._settle(update)
        finally:
            if iscoroutine(coroutine):
                coroutine.close()  # it may never have begun

    async def failed(self, update: object, context: Context) -> None:
        """Take note of an error: the application's error handler."""
        if isinstance(update, Update) and context.error:
            self._failures[update.update_id] = _Failure(context.error, context)

    @asynccontextmanager
    async def _turn(self, update: Update) -> AsyncIterator[None]:
        """Wait for the turn of *update*, and have it."""
        task = asyncio.current_task()
        lane = self._lanes.setdefault(_lane(update), asyncio.Lock())
        if task is None or self._closed:
            raise asyncio.CancelledError
        self._waiting.add(task)
        try:
            if (message := update.message or update.edited_message) and _is_meant(update, message):
                await self._patience.turn(message, update.effective_sender.id if update.effective_sender else 0)
            await lane.acquire()
        finally:
            self._waiting.discard(task)
        try:
            yield
        finally:
            lane.release()

    async def _settle(self, update: Update) -> None:
        """Try again what failed, and note how it ended."""
        for number, pause in enumerate(_PAUSES):
            failure = self._failures.get(update.update_id)
            if failure is None or not _worth_another_try(failure.error, number):
                break
            await asyncio.sleep(pause)
            del self._failures[update.update_id]
            await failure.context.application.process_update(update)
        failure = self._failures.pop(update.update_id, None)
        if failure is None:
            await self._inbox.done(update)
        elif isinstance(failure.error, InvalidToken):
            _LOG.error("Telegram does not accept the token any more; what is asked waits for the right one")
        elif _shut_out(failure.error):
            _LOG.info("cannot write to chat %d: %s", _lane(update), failure.error)
            await self._inbox.done(update)
        else:
            _LOG.error("an update could not be answered", exc_info=failure.error)
            await self._inbox.set_aside(update, ascii(failure.error))
            await _apologise(update, self._languages)


class _Failure(NamedTuple):
    error: Exception
    context: Context


def _lane(update: Update) -> int:
    whose = update.effective_chat or update.effective_user
    return whose.id if whose else 0


def _is_meant(update: Update, message: Message) -> bool:
    """Return whether *message* is said to the bot, and not only in its hearing."""
    return message.chat.type == ChatType.PRIVATE or bool(filters.COMMAND.check_update(update) or addressed(message))


def _worth_another_try(error: Exception, number: int) -> bool:
    if isinstance(error, Forbidden | BadRequest | InvalidToken):
        return False
    lost = isinstance(error, DatabaseError) and error.lost
    return lost or isinstance(error, NetworkError | ConnectionError) or number < _TRIES


def _shut_out(error: Exception) -> bool:
    """Return whether the bot was blocked, removed, or has not the right to write."""
    refused = isinstance(error, BadRequest) and any(reason in error.message.lower() for reason in _NO_RIGHT)
    return refused or isinstance(error, Forbidden)


_NO_RIGHT = (
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
