"""Running the application: start, watch, stop."""

import asyncio
import logging
import signal
import time
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, Protocol, TypeAlias

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application

from bot.delivery.inbox import Inbox
from bot.delivery.polling import Polling
from bot.delivery.update_processor import UpdateProcessor
from bot.settings import BotError
from bot.storage.database import Database

# Each of the parts is python-telegram-bot's default.
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

_LOG = logging.getLogger(__name__)
_HEARD = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
]
_POLL = timedelta(seconds=25)
_PAUSES = (1, 2, 0)  # seconds after each failed attempt to reach Telegram at start
_DEAF = 90  # seconds without an answer to a poll after which the program ends, for its supervisor to restart it
_SWEEP = 3600  # seconds
_GLANCE = 2  # seconds
_GOODBYE = 0.7  # seconds that the last poll may take
_IN_HAND = 3.3  # seconds that answers in progress may take when the program stops


async def serve(app: App, update_processor: UpdateProcessor, until: Coroutine[object, object, None]) -> None:
    """Run *app* until *until* ends or the process gets a signal to stop; then finish the answers in progress.

    Raises:
        BotError: Telegram cannot be reached or refuses the token; and whatever *until* raises.
    """
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: there, Ctrl-C ends asyncio.run()
            asyncio.get_running_loop().add_signal_handler(number, told.set)
    running = asyncio.create_task(_run(app, until))
    telling = asyncio.create_task(told.wait())
    try:
        await asyncio.wait({running, telling}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
    finally:
        await _stop(app, update_processor)
        await _cancel_the_rest()


class Kept(Protocol):
    """Something whose writes are retried, and whose old data is deleted, while the bot runs."""

    async def catch_up(self) -> None:
        """Retry the writes that failed."""

    async def sweep(self) -> None:
        """Delete what is old."""


async def watch(
    polling: Polling, inbox: Inbox, others: Sequence[Kept], database: Database, *, deaf: float = _DEAF
) -> None:
    """Watch polling for ever: Telegram must answer every *deaf* seconds. Retry failed writes, and delete old data.

    Raises:
        BotError: Telegram rejects the token, or no longer answers.
    """
    swept, confirmed = float("-inf"), 0
    while not polling.denied and time.monotonic() - polling.heard < deaf:
        for kept in (inbox, *others):
            await kept.catch_up()
        if time.monotonic() - swept > _SWEEP:
            swept = time.monotonic()
            for kept in (inbox, *others):
                await kept.sweep()
            await database.sweep()
        if polling.confirmed > confirmed:
            confirmed = polling.confirmed
            await inbox.confirm(confirmed)
        await asyncio.sleep(_GLANCE)
    if polling.denied:
        raise BotError("Telegram does not accept TELEGRAM_TOKEN any more; @BotFather shows the right one")
    raise BotError(f"nothing heard from Telegram for {deaf:g} seconds")


async def _run(app: App, until: Coroutine[object, object, None]) -> None:
    try:
        await _initialize(app)
        if app.post_init:
            await app.post_init(app)
        await app.start()
        if app.updater:
            await app.updater.start_polling(
                timeout=_POLL, bootstrap_retries=-1, allowed_updates=_HEARD, error_callback=_say_why_deaf
            )
        await until
    finally:
        until.close()


async def _initialize(app: App) -> None:
    for seconds in _PAUSES:
        try:
            await app.initialize()
        except InvalidToken:
            raise BotError("Telegram does not accept TELEGRAM_TOKEN; @BotFather shows the right one") from None
        except TelegramError:
            await asyncio.sleep(seconds)
        else:
            return
    raise BotError("cannot reach Telegram; is there a network, and is TELEGRAM_API_URL right?")


async def _stop(app: App, update_processor: UpdateProcessor) -> None:
    """Stop polling, begin no further answer, and finish those in progress."""
    if app.updater and app.updater.running:
        with suppress(TimeoutError, TelegramError):  # raised again by a poll with a rejected token
            await asyncio.wait_for(app.updater.stop(), _GOODBYE)
    update_processor.close()
    with suppress(TimeoutError):
        await asyncio.wait_for(_finish(app), _IN_HAND)


async def _finish(app: App) -> None:
    beside = asyncio.create_task(app.post_stop(app)) if app.post_stop else None  # nothing new begins there either
    if app.running:
        await app.stop()
    if beside:
        await beside
    await app.shutdown()


async def _cancel_the_rest() -> None:
    """Cancel the remaining tasks, so that none uses the database after it is closed."""
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


def _say_why_deaf(error: TelegramError) -> None:
    _LOG.warning("cannot reach Telegram, retrying: %s", error)
