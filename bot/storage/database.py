"""The database, SQLite or PostgreSQL: opened, and migrated to the current version."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.settings import BotError
from bot.storage.engine import database_engine, file_of, reading
from bot.storage.errors import DatabaseError, database_errors
from bot.storage.upgrades import VERSION, NewerVersionError, delete_old_copies, upgrade

Row: TypeAlias = tuple[Any, ...]
Insert: TypeAlias = sqlite.Insert | postgresql.Insert
Batch: TypeAlias = tuple[Executable, Sequence[Mapping[str, Any]]]
"""A statement, and the values to run it with, once for each."""

T = TypeVar("T")

_CLOSE = 2  # seconds for closing all of them


class Database:
    """A database on *engine*. A statement that fails changes nothing.

    Every method raises DatabaseError when the database cannot be used.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reading = reading(engine)

    async def rows(self, statement: Executable) -> list[Row]:
        """Return the rows that *statement* selects."""
        async with database_errors(), self._reading.connect() as connection:
            return [tuple(row) for row in await connection.execute(statement)]

    async def run(self, *statements: Executable) -> None:
        """Run *statements* in one transaction, which survives a power cut once this returns."""
        async with database_errors(), self._engine.begin() as connection:
            for statement in statements:
                await connection.execute(statement)

    async def write(self, *batches: Batch) -> None:
        """Run *batches* in one transaction, as above."""
        async with database_errors(), self._engine.begin() as connection:
            for statement, rows in batches:
                if rows:
                    await connection.execute(statement, rows)

    def insert(self, table: Table) -> Insert:
        """Return an INSERT into *table* that can be given an ON CONFLICT clause."""
        return _INSERTS[self._engine.dialect.name](table)

    def upsert(self, table: Table, *columns: str) -> Insert:
        """Return an INSERT into *table* that, where the key exists, updates *columns* instead."""
        insert = self.insert(table)
        values = {name: insert.excluded[name] for name in columns}
        return insert.on_conflict_do_update(index_elements=list(table.primary_key), set_=values)

    async def sweep(self) -> None:
        """Delete copies made before an upgrade more than seven days ago."""
        if file := file_of(self._engine):
            with suppress(OSError):
                await asyncio.to_thread(delete_old_copies, file)

    async def close(self) -> None:
        """Finish what is under way and close all connections."""
        with suppress(TimeoutError):  # the network is gone
            await asyncio.wait_for(self._engine.dispose(), None if file_of(self._engine) else _CLOSE)


_INSERTS: dict[str, Callable[[Table], Insert]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


async def open_database(address: str, version: str = VERSION) -> Database:
    """Open the database at *address*, a URL as SQLAlchemy writes it; create or upgrade its tables up to *version*.

    Which driver the URL names makes no difference. A SQLite file is created with its folder.

    Raises:
        BotError: it cannot be opened; the message does not show *address*, which may hold a password.
    """
    try:
        async with database_errors():
            engine = database_engine(address)
            database = Database(engine)
            try:
                await upgrade(engine, version)
                await database.sweep()
            except BaseException:
                await database.close()
                raise
    except NewerVersionError:
        raise BotError("the database of DATABASE_URL is of a newer version of this program") from None
    except DatabaseError as error:
        reason = str(error).partition("\n")[0]
        raise BotError(f"cannot use the database of DATABASE_URL: {reason}") from error
    return database


def only(rows: Sequence[Row], otherwise: T) -> T:
    """Return the first value of the first of *rows*, or *otherwise* if there is none.

    >>> only([(3,)], 0), only([], "none")
    (3, 'none')
    """
    return rows[0][0] if rows else otherwise
