"""PostgreSQL, by the extra `[postgresql]`."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

import asyncpg

from bot.sql import Batch, DatabaseError, Row, Values

_NAME = re.compile(r":(\w+)")
_PASSWORD = re.compile(r"(?<=^postgresql://)([^:/@]*):([^@]*)(?=@)")
_SSL = re.compile(r"(?<=[?&])ssl=")
_CACHED = re.compile(r"(?<=[?&])prepared_statement_cache_size=(\d+)&?")
_MOST = 5  # connections
_PATIENCE = 3  # seconds for a connection, and for letting go of one
_GOODBYE = 2  # seconds for letting go of all
_AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # it is starting up, or shutting down
    asyncpg.InsufficientResourcesError,
    OSError,
)


class PostgreSQL:
    """The database of a server at *address*, a URL as libpq has it.

    As SQLAlchemy writes it, a password may have any sign but @, `ssl` may stand for `sslmode`, and
    `prepared_statement_cache_size` may be 0, as for PgBouncer.
    """

    def __init__(self, address: str) -> None:
        cached = _CACHED.search(address)
        self._cached = int(cached[1]) if cached else 100
        address = _SSL.sub("sslmode=", _CACHED.sub("", address).rstrip("?&"))
        self.address = _PASSWORD.sub(lambda known: f"{known[1]}:{quote(unquote(known[2]), safe='')}", address)
        self._pool: Any = None  # asyncpg ships no types

    async def open(self) -> None:
        """Open it: to be called first.

        Raises:
            DatabaseError: it cannot be opened.
        """
        async with _explained():
            try:
                self._pool = await asyncpg.create_pool(
                    self.address, min_size=1, max_size=_MOST, statement_cache_size=self._cached
                )
            except ValueError:  # which may show a part of the password
                raise DatabaseError("its address cannot be read") from None

    async def rows(self, sql: str, **values: int | str) -> list[Row]:
        async with _explained(), self._pool.acquire(timeout=_PATIENCE) as connection:
            return list(map(tuple, await connection.fetch(*_numbered(sql, values))))

    async def run(self, *statements: str, **values: int | str | bool) -> None:
        await self.write(*((statement, [values]) for statement in statements))

    async def write(self, *batches: Batch) -> None:
        async with _explained(), self._pool.acquire(timeout=_PATIENCE) as connection, connection.transaction():
            for sql, rows in batches:
                for values in rows:
                    await connection.execute(*_numbered(sql, values))

    async def jot(self, sql: str, **values: int | str) -> None:
        async with _explained(), self._pool.acquire(timeout=_PATIENCE) as connection:
            await connection.execute(*_numbered(sql, values))

    async def tables(self) -> list[str]:
        named = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return [name for (name,) in await self.rows(named)]

    async def close(self) -> None:
        try:
            await asyncio.wait_for(self._pool.close(), _GOODBYE)
        except TimeoutError:  # the network is gone
            self._pool.terminate()


def _numbered(sql: str, values: Values) -> tuple[Any, ...]:
    """Return *sql* with a number for each name, and the values in that order."""
    numbered, names = _names(sql)
    return (numbered, *(values[name] for name in names))


@lru_cache
def _names(sql: str) -> tuple[str, list[str]]:
    names = list(dict.fromkeys(_NAME.findall(sql)))
    return _NAME.sub(lambda name: f"${names.index(name[1]) + 1}", sql), names


@asynccontextmanager
async def _explained() -> AsyncIterator[None]:
    try:
        yield
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        # What breaks in a transaction is told as an error of leaving that.
        closed = isinstance(error, asyncpg.InterfaceError) and "closed" in str(error)
        # Of a value that it cannot take, asyncpg tells all; of a row, PostgreSQL tells more below the first line.
        told = "" if isinstance(error, asyncpg.DataError) else str(error).partition("\n")[0]
        raise DatabaseError(told or type(error).__name__, lost=closed or isinstance(error, _AWAY)) from error
