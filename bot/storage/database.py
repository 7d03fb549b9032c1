"""Open the database, SQLite or PostgreSQL, and migrate it to the current version."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from sqlalchemy import Executable, Table, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.settings import BotError, TransientBotError
from bot.storage.connection.engine import database_engine, sqlite_file, without_transaction
from bot.storage.connection.erasure import Erasure
from bot.storage.connection.errors import DatabaseError, database_errors, unusable
from bot.storage.connection.files import FileIdentity, create_private, warn_of_readers
from bot.storage.upgrades import VERSION, NewerVersionError, delete_old_copies, upgrade

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

Row: TypeAlias = tuple[Any, ...]
Insert: TypeAlias = "sqlite.Insert | postgresql.Insert"
Batch: TypeAlias = tuple[Executable, Sequence[Mapping[str, Any]]]
"""A statement, and the rows of values to run it with."""

T = TypeVar("T")

_DEADLINE = 10  # seconds for a call; a server that is cut off never answers
_LAST_WRITES_TIMEOUT = 0.7  # seconds for the last writes to a server
_CLOSE_TIMEOUT = 0.5  # seconds to close connections to a server; the end of the program closes them, too
_VACUUMED = 32_000_000  # bytes; a larger file would take long
_INCREMENTAL = 2  # the value of auto_vacuum
_PAGES = 2000  # of 4 kB, given back at once


class Database:
    """A database on *engine*; what fails changes nothing.

    Every method that reads or writes raises DatabaseError when the database cannot be used.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._single = without_transaction(engine)
        dialect = import_module(f"sqlalchemy.dialects.{engine.dialect.name}")
        self._insert: Callable[[Table], Insert] = dialect.insert
        file = sqlite_file(engine)
        self._identity = FileIdentity(file) if file else None
        self.erasure = Erasure(self._erase)

    async def rows(self, statement: Executable) -> list[Row]:
        """Return the rows that *statement* selects."""
        async with database_errors(), asyncio.timeout(_DEADLINE), self._single.connect() as connection:
            return [tuple(row) for row in await connection.execute(statement)]

    async def run(self, *statements: Executable) -> None:
        """Run *statements* in one transaction, which is on the disk when this returns."""
        async with self._transaction(len(statements)) as connection:
            for statement in statements:
                await connection.execute(statement)

    async def write(self, *batches: Batch) -> None:
        """Run *batches* in one transaction, which is on the disk when this returns."""
        filled = [(statement, rows) for statement, rows in batches if rows]
        async with self._transaction(len(filled)) as connection:
            for statement, rows in filled:
                await connection.execute(statement, rows)

    def insert(self, table: Table) -> Insert:
        """Return an INSERT into *table* that accepts an ON CONFLICT clause."""
        return self._insert(table)

    def upsert(self, table: Table, *columns: str) -> Insert:
        """Return an INSERT into *table* that updates *columns* where the key exists."""
        insert = self.insert(table)
        values = {name: insert.excluded[name] for name in columns}
        return insert.on_conflict_do_update(index_elements=list(table.primary_key), set_=values)

    @asynccontextmanager
    async def _transaction(self, statements: int) -> AsyncIterator[AsyncConnection]:
        """Yield a connection for so many *statements*: to a distant server, BEGIN and COMMIT take longer than one."""
        engine = self._engine if statements > 1 else self._single
        async with database_errors(), asyncio.timeout(_DEADLINE), engine.begin() as connection:
            yield connection

    async def _erase(self) -> bool:
        """Erase deleted content from a SQLite file and its log; return whether no other program prevented that."""
        if not sqlite_file(self._engine):
            return True
        size = first_value(
            await self.rows(text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")), 0
        )
        if size <= _VACUUMED:
            # SQLite leaves bytes of a row behind where it moved the row to another page before it was deleted.
            with suppress(DatabaseError):  # no room for a second file
                await self.run(text("VACUUM"))
        [(busy, *_)] = await self.rows(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        return not busy

    async def upgrade(self, version: str) -> None:
        """Create or upgrade the tables to *version*."""
        await upgrade(self._engine, version)

    async def delete_old(self) -> None:
        """Delete copies from upgrades more than seven days ago."""
        if file := sqlite_file(self._engine):
            with suppress(OSError):
                await asyncio.to_thread(delete_old_copies, file)

    def warn_of_readers(self) -> None:
        """Log a line if the folder of a SQLite database is open to other users of the computer."""
        if file := sqlite_file(self._engine):
            warn_of_readers(file.parent)

    def check_file(self) -> None:
        """Check that the file of a SQLite database is the one that was opened.

        Raises:
            TransientBotError: it was removed or replaced.
        """
        if self._identity and not self._identity.is_same():
            raise TransientBotError("the database file was removed or replaced while the bot was running")

    async def give_back(self) -> None:
        """Give the free pages of a SQLite file back to the disk, some at a time, so that nobody waits long."""
        if not sqlite_file(self._engine):
            return
        with suppress(DatabaseError):  # they are free for other rows
            while await self._free_pages():
                async with database_errors(), self._engine.connect() as connection:
                    driver = (await connection.get_raw_connection()).driver_connection
                    if driver:  # execute() would free one page
                        await driver.executescript(f"PRAGMA incremental_vacuum({_PAGES})")

    async def _free_pages(self) -> int:
        """Return the number of free pages that can be given back; a file that is not upgraded has none."""
        incremental = first_value(await self.rows(text("PRAGMA auto_vacuum")), 0) == _INCREMENTAL
        return first_value(await self.rows(text("PRAGMA freelist_count")), 0) if incremental else 0

    async def size(self) -> int:
        """Return the size of the database in bytes."""
        if file := sqlite_file(self._engine):
            return await asyncio.to_thread(lambda: file.stat().st_size)
        return int(first_value(await self.rows(text("SELECT pg_database_size(current_database())")), 0))

    @property
    def kind(self) -> str:
        """The kind of the database: "sqlite" or "postgresql"."""
        return self._engine.dialect.name

    @asynccontextmanager
    async def last_writes(self) -> AsyncIterator[None]:
        """Limit the time of the writes before the end of the program: a server that is away must not delay it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WRITES_TIMEOUT if self.kind == "postgresql" else None):
                yield

    async def close(self) -> None:
        """Close all connections."""
        with suppress(TimeoutError):  # the network is down
            await asyncio.wait_for(self._engine.dispose(), None if sqlite_file(self._engine) else _CLOSE_TIMEOUT)


async def connect_database(address: str) -> Database:
    """Open the database at *address* as it is, without an upgrade; create an empty SQLite file if there is none.

    Raises:
        BotError: it cannot be opened; the message does not show *address*.
    """
    try:
        async with database_errors():
            engine = database_engine(address)
            if file := sqlite_file(engine):
                create_private(file)
            return Database(engine)
    except DatabaseError as error:
        raise unusable(error) from error


async def open_database(address: str, version: str = VERSION) -> Database:
    """Open the database at *address*, a SQLAlchemy URL with any driver; create or upgrade its tables to *version*.

    A SQLite file is created with its folder.

    Raises:
        BotError: it cannot be opened; the message does not show *address*, which may contain a password.
    """
    try:
        async with database_errors():
            database = await connect_database(address)
            try:
                await database.upgrade(version)
                await database.delete_old()
            except BaseException:
                await database.close()
                raise
    except NewerVersionError:
        raise BotError("the database of DATABASE_URL is of a newer version of this program") from None
    except DatabaseError as error:
        raise unusable(error) from error
    return database


def first_value(rows: Sequence[Row], default: T) -> T:
    """Return the first value of the first row, or *default* if there is none.

    >>> first_value([(3,)], 0), first_value([], "none")
    (3, 'none')
    """
    return rows[0][0] if rows else default
