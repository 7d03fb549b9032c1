"""Start, watch and stop the application."""

import asyncio
import logging
import signal
import time
from collections.abc import Collection, Coroutine, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import timedelta
from typing import Any, Protocol, TypeAlias

from telegram import Update
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.delivery.incoming.inbox import Inbox
from bot.delivery.incoming.polling import Polling
from bot.delivery.outgoing.rate_limiter import in_seconds
from bot.delivery.update_processor import UpdateProcessor
from bot.settings import BotError, TransientBotError
from bot.storage.database import Database

# The type parameters are all python-telegram-bot's defaults.
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]
Task: TypeAlias = "asyncio.Task[Any]"

_LOG = logging.getLogger(__name__)
ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
]
_POLL_TIMEOUT = timedelta(seconds=25)
_PAUSES = (1, 2, 0)  # seconds after each failed attempt to reach Telegram at start
_SILENCE = 90  # seconds without an answer to a poll, after which the program ends for its supervisor to restart it
_CLEANUP_INTERVAL = 3600  # seconds
_WATCH_INTERVAL = 2  # seconds
_PAUSED = 20  # seconds between two checks, after which the process was stopped or the computer asleep
_LAST_POLL_TIMEOUT = 0.7  # seconds for the last poll, and for the database then
_GRACE_PERIOD = 3.0  # seconds for the last poll and the answers in progress when the program stops


def stop_signal() -> asyncio.Event:
    """Return an event that SIGINT and SIGTERM set from now on."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: there, Ctrl-C ends asyncio.run()
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


async def serve(
    app: App,
    update_processor: UpdateProcessor,
    until: Coroutine[object, object, None],
    stop: asyncio.Event,
    requests: Collection[Task] = (),
) -> None:
    """Run *app* until *until* ends or *stop* is set; then finish the answers in progress.

    Afterwards no task is left but those from before and *requests*, which answer a webhook.

    Raises:
        BotError: Telegram cannot be reached or rejects the token; also any error of *until*.
    """
    before = asyncio.all_tasks()
    running = asyncio.create_task(_run(app, until))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
    finally:
        await _stop(app, update_processor)
        await _cancel(asyncio.all_tasks() - before - set(requests))


class BufferedStore(Protocol):
    """A store that retries failed writes and deletes old data."""

    async def flush(self) -> None:
        """Retry the writes that failed."""

    async def delete_old(self) -> None:
        """Delete old data."""


async def watch(
    polling: Polling | None,
    inbox: Inbox,
    others: Sequence[BufferedStore],
    database: Database,
    *,
    silence: float = _SILENCE,
) -> None:
    """Check polling, if there is any, and the database's file for ever; retry failed writes and delete old data.

    Raises:
        BotError: Telegram rejects the token, or did not answer for *silence* seconds, or the file is gone.
    """
    # Separately, because a database that does not answer must not delay the check.
    maintaining = asyncio.create_task(_maintain(polling, inbox, others, database))
    listening = asyncio.create_task(_listen(polling, database, silence) if polling else _check_file(database))
    try:
        await asyncio.gather(listening, maintaining)
    finally:
        listening.cancel()
        maintaining.cancel()
        # What is being written is rolled back, which must not be left to a database that is closed by then.
        await asyncio.wait({listening, maintaining}, timeout=_LAST_POLL_TIMEOUT)


async def _check_file(database: Database) -> None:
    while True:
        database.check_file()
        await asyncio.sleep(_WATCH_INTERVAL)


async def _listen(polling: Polling, database: Database, silence: float) -> None:
    silent, heard, checked = 0.0, polling.last_answer, time.monotonic()
    while silent < silence and not polling.rejected:
        database.check_file()
        await asyncio.sleep(_WATCH_INTERVAL)
        passed, checked = time.monotonic() - checked, time.monotonic()
        # After a pause of the whole process, Telegram has had no chance to answer.
        silent = silent + passed if polling.last_answer == heard and passed < _PAUSED else 0
        heard = polling.last_answer
    if polling.rejected:
        raise BotError("Telegram rejects TELEGRAM_TOKEN; @BotFather shows the right one")
    raise TransientBotError(f"no answer from Telegram for {silence:g} seconds")


async def _maintain(polling: Polling | None, inbox: Inbox, others: Sequence[BufferedStore], database: Database) -> None:
    cleaned, confirmed = float("-inf"), 0
    while True:
        for store in (inbox, *others):
            await store.flush()
        if time.monotonic() - cleaned > _CLEANUP_INTERVAL:
            cleaned = time.monotonic()
            for store in (inbox, *others):
                await store.delete_old()
            await database.delete_old()
        if polling and polling.confirmed > confirmed:
            confirmed = polling.confirmed
            await inbox.confirm(confirmed)
        await asyncio.sleep(_WATCH_INTERVAL)


async def _run(app: App, until: Coroutine[object, object, None]) -> None:
    try:
        await _initialize(app)
        if app.post_init:
            await app.post_init(app)
        await app.start()
        if app.updater:
            await app.updater.start_polling(
                poll_interval=0,
                timeout=_POLL_TIMEOUT,
                bootstrap_retries=-1,
                allowed_updates=ALLOWED_UPDATES,
                error_callback=_log_polling_error,
            )
        await until
    finally:
        until.close()


async def _initialize(app: App) -> None:
    pauses = iter(_PAUSES)
    while (seconds := next(pauses, None)) is not None:
        try:
            await app.initialize()
        except RetryAfter as error:
            wait = in_seconds(error.retry_after)
            _LOG.warning("Telegram asks to wait for %d seconds before the start", wait)
            pauses = iter(_PAUSES)
            await asyncio.sleep(wait)
        except InvalidToken:
            raise BotError("Telegram rejects TELEGRAM_TOKEN; @BotFather shows the right one") from None
        except TelegramError:
            await asyncio.sleep(seconds)
        else:
            return
    raise TransientBotError("cannot reach Telegram; is there a network, and is TELEGRAM_API_URL right?")


async def _stop(app: App, update_processor: UpdateProcessor) -> None:
    """Stop polling, start no further answer, and finish those in progress, as far as the time allows."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_GRACE_PERIOD):
            if app.updater and app.updater.running:
                with suppress(TimeoutError, TelegramError):  # raised again by a poll with a rejected token
                    await asyncio.wait_for(app.updater.stop(), _LAST_POLL_TIMEOUT)
            update_processor.close()
            with suppress(TimeoutError):
                await asyncio.wait_for(update_processor.discount(), _LAST_POLL_TIMEOUT)
            await _finish(app)


async def _finish(app: App) -> None:
    stopping = asyncio.create_task(app.post_stop(app)) if app.post_stop else None
    if app.running:
        await app.stop()
    if stopping:
        await stopping
    await app.shutdown()


async def _cancel(tasks: AbstractSet[Task]) -> None:
    """Cancel the remaining *tasks*, so that none uses the database after it is closed."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _log_polling_error(error: TelegramError) -> None:
    _LOG.warning("cannot reach Telegram, retrying: %s", error)
