"""Errors of the database, without any user data."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

# SQLSTATE classes: connection exception, insufficient resources, operator intervention (starting up, shutting down).
_PASSING = {"08", "53", "57"}


class DatabaseError(Exception):
    """The database cannot be read or written now; the message is the reason, without any user data.

    *lost* tells that the connection broke, which may pass.
    """

    def __init__(self, reason: str, *, lost: bool = False) -> None:
        super().__init__(reason)
        self.lost = lost


@asynccontextmanager
async def database_errors() -> AsyncIterator[None]:
    """Turn errors of SQLAlchemy, a driver or the operating system into DatabaseError."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        causes = list(_causes(error))
        passing = any(str(getattr(cause, "sqlstate", ""))[:2] in _PASSING for cause in causes)
        broken = isinstance(error, DBAPIError) and error.connection_invalidated
        lost = passing or broken or isinstance(error, PoolTimeoutError | OSError)
        raise DatabaseError(_reason(causes), lost=lost) from error


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the driver's own error before those that wrap it."""
    wrapped = error.orig if isinstance(error, DBAPIError) else None
    if wrapped and wrapped.__cause__:
        yield wrapped.__cause__
    if wrapped:
        yield wrapped
    yield error


def _reason(causes: Sequence[BaseException]) -> str:
    """Return the reason without values: asyncpg shows a value it cannot take, PostgreSQL a row below the first line."""
    first = causes[0]
    shows_values = any(kind.__name__ == "DataError" for kind in type(first).__mro__)
    return ("" if shows_values else str(first).partition("\n")[0]) or type(first).__name__
