"""SQLAlchemy engines for SQLite and PostgreSQL."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.errors import DatabaseError

_NO_FILES = ":memory:", "file:"
_LOCKED = 5  # seconds in which another program may finish writing
_CONNECTIONS = 5
_CONNECT = 3  # seconds for a connection to PostgreSQL, or until one is free


def database_engine(address: str) -> AsyncEngine:
    """Return an engine for *address*, a URL as SQLAlchemy writes it; which driver it names makes no difference.

    A SQLite file's folder is created.

    Raises:
        DatabaseError: the address cannot be used; the message does not show it.
        OSError: the folder cannot be created.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # which may show a part of the password
        raise DatabaseError("its address cannot be read") from None
    match url.get_backend_name():
        case "sqlite":
            return _sqlite("" if url.host else url.database or "")
        case "postgresql" | "postgres":
            return _postgresql(url)
    raise DatabaseError("it begins with neither sqlite:// nor postgresql://")


def _sqlite(file: str) -> AsyncEngine:
    if not file or file.startswith(_NO_FILES):
        raise DatabaseError("it names no file")
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=file),
        # One connection: SQLite has one writer at a time anyway.
        pool_size=1,
        max_overflow=0,
        connect_args={"timeout": _LOCKED, "isolation_level": None},  # sqlite3 itself begins no transaction
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401 - a driver's connection
    # FULL: a commit survives a power cut, not only the process. Else a question that Telegram believes delivered
    # could be lost.
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Take the lock for writing first: a transaction that reads and then writes could fail in the middle."""
    if connection.get_execution_options().get("begins", True):
        # At the driver: a cursor of SQLAlchemy's would take three turns of the connection's thread instead of one.
        connection.connection.run_async(lambda driver: driver.execute("BEGIN IMMEDIATE"))


def _postgresql(url: URL) -> AsyncEngine:
    try:
        import asyncpg  # noqa: PLC0415 - of the extra [postgresql]
    except ImportError:
        raise DatabaseError("for PostgreSQL, install the extra [postgresql]") from None
    address, cached = for_asyncpg(url)

    async def connect(**_options: object) -> Any:  # noqa: ANN401 - asyncpg ships no types
        return await asyncpg.connect(address, timeout=_CONNECT, statement_cache_size=cached)

    return create_async_engine(
        "postgresql+asyncpg://",
        connect_args={"async_creator_fn": connect, "prepared_statement_cache_size": cached},
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=_CONNECT,
        hide_parameters=True,
    )


def for_asyncpg(url: URL) -> tuple[str, int]:
    """Return *url* as asyncpg reads it, and how many prepared statements to cache: 0 suits PgBouncer."""
    query = dict(url.query)
    cached = int(str(query.pop("prepared_statement_cache_size", 100)))
    if "ssl" in query:
        query["sslmode"] = query.pop("ssl")
    return url.set(drivername="postgresql", query=query).render_as_string(hide_password=False), cached


def reading(engine: AsyncEngine) -> AsyncEngine:
    """Return *engine* for single statements that need no transaction."""
    return engine.execution_options(**_READING[engine.dialect.name])


def file_of(engine: AsyncEngine) -> Path | None:
    """Return the file that has the data of *engine*, None for a server."""
    return Path(engine.url.database) if engine.dialect.name == "sqlite" and engine.url.database else None


_READING: dict[str, dict[str, Any]] = {
    "sqlite": {"begins": False},  # our own option: see _begin
    "postgresql": {"isolation_level": "AUTOCOMMIT"},
}
