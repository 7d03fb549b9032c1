"""SQLAlchemy engines for SQLite and PostgreSQL."""

import asyncio
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from weakref import WeakSet

from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.connection.errors import DatabaseError

_NOT_FILES = ":memory:", "file:"
_BUSY_TIMEOUT = 5  # seconds in which another program may finish writing
_RETRY_AFTER = 0.05  # seconds
_CONNECTIONS = 5
_CONNECT_TIMEOUT = 3  # seconds for a connection to PostgreSQL, or until one is free
_STATEMENT_TIMEOUT = 60  # seconds; a server that is cut off never answers, and a migration may take long
_CLOSE_TIMEOUT = 0.05  # seconds for the server to close a connection, too; all are closed one after the other


def database_engine(address: str) -> AsyncEngine:
    """Return an engine for *address*, a SQLAlchemy URL with any driver.

    Raises:
        DatabaseError: the address cannot be used; the message does not show it.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # its message may show a part of the password
        raise DatabaseError("its address cannot be read") from None
    match url.get_backend_name():
        case "sqlite":
            return _sqlite("" if url.host else url.database or "")
        case "postgresql" | "postgres":
            return _postgresql(url)
    raise DatabaseError("it begins with neither sqlite:// nor postgresql://")


def _sqlite(file: str) -> AsyncEngine:
    if not file or file.startswith(_NOT_FILES):
        raise DatabaseError("it names no file")
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=file),
        # SQLite has one writer at a time.
        pool_size=1,
        max_overflow=0,
        # sqlite3 begins a transaction before the first write, with the write lock.
        connect_args={"timeout": _BUSY_TIMEOUT, "isolation_level": "IMMEDIATE", "factory": _SqliteConnection},
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    return engine


class _SqliteConnection(sqlite3.Connection):
    """A connection that has no lock any more once it is closed.

    SQLite keeps a closed connection, with its locks, as long as one of its statements is left: a call that was
    cancelled leaves one behind, in the frames of its traceback.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - sqlite3's
        super().__init__(*arguments, **options)
        self._cursors = WeakSet[sqlite3.Cursor]()

    def cursor(self, *arguments: Any) -> Any:  # noqa: ANN401 - as above
        """Return a new cursor."""
        cursor = super().cursor(*arguments)
        self._cursors.add(cursor)
        return cursor

    def close(self) -> None:
        """Close the connection and its cursors, which roll back what they have begun; a second time changes nothing."""
        for cursor in list(self._cursors):
            with suppress(sqlite3.ProgrammingError):  # the connection is closed
                cursor.close()
        super().close()


def _set_pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401 - a driver's connection
    # Bytes that the journal keeps after a large transaction.
    connection.execute("PRAGMA journal_size_limit=1000000")
    # With FULL, a commit survives a power cut: Telegram does not deliver a committed question again.
    connection.execute("PRAGMA synchronous=FULL")
    # Zeros in place of what is deleted.
    connection.execute("PRAGMA secure_delete=ON")
    # Pages of 4 kB after which the journal is written to the file: it must not fill a disk that has little room.
    connection.execute("PRAGMA wal_autocheckpoint=100")
    give_up_at = time.monotonic() + _BUSY_TIMEOUT
    while True:  # SQLite's own timeout does not apply to a change of the journal mode
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > give_up_at:
                raise
            connection.run_async(lambda _driver: asyncio.sleep(_RETRY_AFTER))
        else:
            return


def _postgresql(url: URL) -> AsyncEngine:
    try:
        import asyncpg  # noqa: PLC0415 - of the extra [postgresql]
    except ImportError:
        raise DatabaseError("for PostgreSQL, install the extra [postgresql]") from None
    address, cached = for_asyncpg(url)

    class Connection(asyncpg.Connection):  # type: ignore[misc] # asyncpg ships no types
        """A connection that does not wait for a server that is cut off; SQLAlchemy would wait for 2 seconds."""

        async def close(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109 - asyncpg's signature
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSE_TIMEOUT):
                    await super().close(timeout=timeout)

    async def connect(**_options: object) -> Any:  # noqa: ANN401 - asyncpg ships no types
        try:
            return await asyncpg.connect(
                address,
                connection_class=Connection,
                timeout=_CONNECT_TIMEOUT,
                command_timeout=_STATEMENT_TIMEOUT,
                statement_cache_size=cached,
            )
        except (OverflowError, UnicodeError):  # the operating system takes no such port or host
            raise DatabaseError("its address cannot be used") from None

    return create_async_engine(
        "postgresql+asyncpg://",
        connect_args={"async_creator_fn": connect, "prepared_statement_cache_size": cached},
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=_CONNECT_TIMEOUT,
        hide_parameters=True,
    )


def for_asyncpg(url: URL) -> tuple[str, int]:
    """Return *url* for asyncpg, and the number of prepared statements to cache, 0 for PgBouncer.

    Raises:
        DatabaseError: that number is no number.
    """
    query = dict(url.query)
    cached = str(query.pop("prepared_statement_cache_size", 100))
    if not cached.isdecimal():
        raise DatabaseError("prepared_statement_cache_size is no number")
    if "ssl" in query:
        query["sslmode"] = query.pop("ssl")
    return url.set(drivername="postgresql", query=query).render_as_string(hide_password=False), int(cached)


def without_transaction(engine: AsyncEngine) -> AsyncEngine:
    """Return *engine* for single statements that begin no transaction: SQLite begins none before the first write."""
    return engine if sqlite_file(engine) else engine.execution_options(isolation_level="AUTOCOMMIT")


def sqlite_file(engine: AsyncEngine) -> Path | None:
    """Return the file of a SQLite *engine*, None for a server."""
    return Path(engine.url.database) if engine.dialect.name == "sqlite" and engine.url.database else None
