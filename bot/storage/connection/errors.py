"""Database errors, without user data."""

import errno
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.settings import BotError, TransientBotError

# SQLSTATE classes: connection exception, insufficient resources, operator intervention (starting up, shutting down).
_TRANSIENT = {"08", "53", "57"}
_PERMANENT = {
    *(errno.EACCES, errno.EPERM, errno.EROFS),
    *(errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP),
}
_PRIMARY = 0xFF  # the bits of a SQLite error code that have no details
_SQLITE_TRANSIENT = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


class DatabaseError(Exception):
    """The database cannot be read or written; the message is the reason, without user data.

    A *transient* error, such as a broken connection or a full disk, may pass: retry.
    """

    def __init__(self, reason: str, *, transient: bool = False) -> None:
        super().__init__(reason)
        self.transient = transient


def unusable(error: DatabaseError) -> BotError:
    """Return *error* as the error that ends the program."""
    kind = TransientBotError if error.transient else BotError
    reason, _, _ = str(error).partition("\n")
    return kind(f"cannot use the database of DATABASE_URL: {reason}")


@asynccontextmanager
async def database_errors() -> AsyncIterator[None]:
    """Turn errors of SQLAlchemy, a driver or the operating system into DatabaseError."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        causes = list(_causes(error))
        raise DatabaseError(_reason(causes), transient=any(map(_is_transient, causes))) from error


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the driver's error, then those that wrap it."""
    wrapped = error.orig if isinstance(error, DBAPIError) else None
    if wrapped and wrapped.__cause__:
        yield wrapped.__cause__
    if wrapped:
        yield wrapped
    yield error


def _is_transient(error: BaseException) -> bool:
    busy = getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _SQLITE_TRANSIENT
    unavailable = str(getattr(error, "sqlstate", ""))[:2] in _TRANSIENT
    broken = isinstance(error, DBAPIError) and error.connection_invalidated
    away = isinstance(error, PoolTimeoutError) or (isinstance(error, OSError) and error.errno not in _PERMANENT)
    return busy or unavailable or broken or away


def _reason(causes: Sequence[BaseException]) -> str:
    """Return the reason without values: asyncpg shows a value it rejects, PostgreSQL a row below the first line."""
    first = causes[0]
    if isinstance(first, TimeoutError) and not str(first):
        return "no answer in time"
    shows_values = any(kind.__name__ == "DataError" for kind in type(first).__mro__)
    return ("" if shows_values else str(first).partition("\n")[0]) or type(first).__name__
