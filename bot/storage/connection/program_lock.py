"""The lock that lets one program at a time run a bot on a database; a second one stands by until the first is gone.

For SQLite it is a file beside the database, which SQLite locks exclusively; for PostgreSQL an advisory lock. The
operating system and the server free them when the program ends, however it ends.
"""

import asyncio
import logging
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from hashlib import blake2s
from pathlib import Path
from typing import Protocol

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.settings import TransientBotError
from bot.storage.connection.engine import database_engine, sqlite_file
from bot.storage.connection.errors import DatabaseError, database_errors, unusable
from bot.storage.connection.files import FileIdentity, create_private

_LOG = logging.getLogger(__name__)
_RETRY_AFTER = 0.5  # seconds between attempts while standing by
_CHECK_INTERVAL = 2.0  # seconds
_CLOSE_TIMEOUT = 0.3  # seconds to close the connection; the end of the program closes it, too
_FREED_AFTER = 15  # seconds of silence, after which PostgreSQL frees the lock of a program that is cut off
_TRUSTED = 10.0  # seconds since PostgreSQL last confirmed the lock
_SLOW = 5.0  # seconds without an answer, after which a check is logged
_LOST = "lost the lock on the database, so another program may run with this token"
# Where the server knows these settings; the transaction that holds the lock stays open.
_TIMEOUTS = text(
    "SELECT set_config(name, CASE name WHEN 'transaction_timeout' THEN '0' ELSE :freed_after END, true) "
    "FROM pg_settings WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')"
)


class ProgramLock(Protocol):
    """A lock of which one program at a time is the holder."""

    @property
    def held(self) -> bool:
        """Whether this program holds the lock for certain, and may send."""

    async def acquire(self) -> bool:
        """Try to take the lock, and return whether this succeeded."""

    async def watch(self) -> None:
        """Check for ever that the lock is held.

        Raises:
            TransientBotError: it is lost.
        """

    async def release(self) -> None:
        """Release the lock."""


@asynccontextmanager
async def program_lock(address: str, bot: int, stop: asyncio.Event) -> AsyncIterator[ProgramLock]:
    """Wait until no other program runs the *bot* on the database at *address*, or until *stop*; hold the lock.

    Raises:
        BotError: the database cannot be used.
    """
    try:
        async with database_errors():
            lock = await _opened(address, bot)
    except DatabaseError as error:
        raise unusable(error) from error
    try:
        await _wait(lock, stop)
        yield lock
    finally:
        await lock.release()


async def _opened(address: str, bot: int) -> ProgramLock:
    engine = database_engine(address)
    if file := sqlite_file(engine):
        return _FileLock(file.with_name(f"{file.name}.{bot}.lock"))
    connection = await engine.execution_options(isolation_level="READ COMMITTED").connect()
    return _ServerLock(connection, bot)


async def _wait(lock: ProgramLock, stop: asyncio.Event) -> None:
    """Acquire *lock*, unless *stop* is set before: then a server that does not answer is not waited for."""
    acquiring, stopping = asyncio.create_task(_acquire(lock)), asyncio.create_task(stop.wait())
    try:
        async with database_errors():
            await asyncio.wait({acquiring, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if acquiring.done():
                acquiring.result()
    except DatabaseError as error:
        raise unusable(error) from error
    finally:
        for task in (acquiring, stopping):
            task.cancel()
        await asyncio.gather(acquiring, stopping, return_exceptions=True)


async def _acquire(lock: ProgramLock) -> None:
    if await lock.acquire():
        return
    _LOG.warning("another program runs with this token and database; standing by until it stops")
    while not await lock.acquire():  # noqa: ASYNC110 - of another program
        await asyncio.sleep(_RETRY_AFTER)
    _LOG.warning("the other program is gone; taking over")


class _FileLock:
    """A lock on *file*, which is created; it is never deleted, for a deleted file can be locked twice."""

    def __init__(self, file: Path) -> None:
        create_private(file)
        self._identity = FileIdentity(file)
        self._connection = sqlite3.connect(file, timeout=0, isolation_level=None)
        self.held = False

    async def acquire(self) -> bool:
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        else:
            self.held = True
        return self.held

    async def watch(self) -> None:
        while self._identity.is_same():  # noqa: ASYNC110 - for a time and not for an event
            await asyncio.sleep(_CHECK_INTERVAL)
        self.held = False
        raise TransientBotError(_LOST)

    async def release(self) -> None:
        self._connection.close()


class _ServerLock:
    """An advisory lock of the transaction that stays open on *connection*.

    A lock of the transaction, because PgBouncer may give a session to another client between two transactions. The
    transaction holds up VACUUM for seconds only: each check takes a new snapshot.
    """

    def __init__(self, connection: AsyncConnection, bot: int) -> None:
        self._connection = connection
        digest = blake2s(f"threadquote {bot}".encode(), digest_size=8).digest()
        self._key = int.from_bytes(digest, signed=True)
        self._confirmed = _never()

    @property
    def held(self) -> bool:
        """Whether the server confirmed the lock lately, by both clocks: one of them stops while a computer sleeps."""
        return max(time.monotonic() - self._confirmed[0], time.time() - self._confirmed[1]) < _TRUSTED

    async def acquire(self) -> bool:
        began = time.monotonic(), time.time()
        await self._connection.execute(_TIMEOUTS, {"freed_after": f"{_FREED_AFTER}s"})
        if acquired := bool(await self._connection.scalar(select(func.pg_try_advisory_xact_lock(self._key)))):
            self._confirmed = began
        return acquired

    async def watch(self) -> None:
        try:
            async with database_errors():
                while True:
                    await self._check()
                    await asyncio.sleep(_CHECK_INTERVAL)
        except DatabaseError as error:
            self._confirmed = _never()
            raise TransientBotError(f"{_LOST}: {error}") from error

    async def release(self) -> None:
        with suppress(TimeoutError, DatabaseError):
            async with database_errors(), asyncio.timeout(_CLOSE_TIMEOUT):
                await self._connection.close()
                await self._connection.engine.dispose()

    async def _check(self) -> None:
        """Ask the server for an answer on the connection that has the lock: it has the lock while it lasts."""
        began = time.monotonic(), time.time()
        checking = asyncio.create_task(self._connection.execute(select(1)))
        _done, late = await asyncio.wait({checking}, timeout=_SLOW)
        if late:
            _LOG.error("the database does not answer; sending nothing until it does")
        await checking
        self._confirmed = began


def _never() -> tuple[float, float]:
    return float("-inf"), float("-inf")
