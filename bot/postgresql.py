"""PostgreSQL, by the extra `[postgresql]`."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Any

import asyncpg

from bot.sql import Batch, DatabaseError, Row, Values

_NAME = re.compile(r":(\w+)")
_SSL = re.compile(r"(?<=[?&])ssl=")  # as SQLAlchemy writes it
_MOST = 5  # connections


class PostgreSQL:
    """The database of a server at *address*, a URL as libpq has it; `ssl` may stand in it for `sslmode`."""

    def __init__(self, address: str) -> None:
        self.address = _SSL.sub("sslmode=", address)
        self._pool: Any = None  # asyncpg ships no types

    async def open(self) -> None:
        """Open it: to be called first.

        Raises:
            DatabaseError: it cannot be opened.
        """
        async with _explained():
            try:
                self._pool = await asyncpg.create_pool(self.address, min_size=1, max_size=_MOST)
            except ValueError:  # which may show a part of the password
                raise DatabaseError("its address cannot be read") from None

    async def rows(self, sql: str, **values: int | str) -> list[Row]:
        async with _explained():
            return list(map(tuple, await self._pool.fetch(*_numbered(sql, values))))

    async def run(self, *statements: str, **values: int | str | bool) -> None:
        await self.write(*((statement, [values]) for statement in statements))

    async def write(self, *batches: Batch) -> None:
        async with _explained(), self._pool.acquire() as connection, connection.transaction():
            for sql, rows in batches:
                for values in rows:
                    await connection.execute(*_numbered(sql, values))

    async def jot(self, sql: str, **values: int | str) -> None:
        async with _explained():
            await self._pool.execute(*_numbered(sql, values))

    async def tables(self) -> list[str]:
        named = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return [name for (name,) in await self.rows(named)]

    async def close(self) -> None:
        await self._pool.close()


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
        lost = isinstance(error, asyncpg.PostgresConnectionError | OSError)
        # Of a value that it cannot take, asyncpg tells all; of a row, PostgreSQL tells more below the first line.
        reason = type(error).__name__ if isinstance(error, asyncpg.DataError) else str(error).partition("\n")[0]
        raise DatabaseError(reason, lost=lost) from error
