"""SQLite: a file, and a thread that waits for the disk, so that nothing else has to."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from bot.sql import Batch, DatabaseError, Row

_NO_FILES = ":memory:", "file:"
_PATIENCE = 5  # seconds in which another program may finish what it writes

T = TypeVar("T")


class SQLite:
    """The database in a file, which is made with its folder if it is not there."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._thread = ThreadPoolExecutor(1, "database")

    async def open(self) -> None:
        """Open it: to be called first.

        Raises:
            DatabaseError: it cannot be opened.
        """
        try:
            await self._beside(self._open)
        except DatabaseError:
            self._thread.shutdown()
            raise

    async def rows(self, sql: str, **values: int | str) -> list[Row]:
        return await self._beside(lambda: self._connection.execute(sql, values).fetchall())

    async def run(self, *statements: str, **values: int | str | bool) -> None:
        await self.write(*((statement, [values]) for statement in statements))

    async def write(self, *batches: Batch) -> None:
        await self._beside(self._write, *batches)

    async def jot(self, sql: str, **values: int | str) -> None:
        """Run *sql* right here, where nothing has to be waited for: a thread would have its turn ten times later."""
        try:
            self._notes.execute(sql, values)
        except sqlite3.OperationalError:  # another writes just now, or there is no room
            await self.run(sql, **values)
        except sqlite3.Error as error:
            raise DatabaseError(str(error)) from error

    async def tables(self) -> list[str]:
        return [name for (name,) in await self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]

    async def close(self) -> None:
        await self._beside(self._close)
        self._thread.shutdown()

    async def _beside(self, work: Callable[..., T], *arguments: Any) -> T:  # noqa: ANN401 - whatever *work* takes
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)
        except (sqlite3.Error, OSError) as error:
            raise DatabaseError(str(error)) from error

    def _open(self) -> None:
        if self.file.startswith(_NO_FILES) or not self.file:
            raise OSError("it names no file")
        Path(self.file).parent.mkdir(parents=True, exist_ok=True)
        # FULL: what was committed outlives a power cut, not only the process. Without it a question that Telegram
        # believes delivered could be lost.
        self._connection = _connected(self.file, _PATIENCE, journal_mode="WAL", synchronous="FULL")
        # What is jotted waits for neither the disk nor anybody; the other connection moves it out of the journal.
        self._notes = _connected(self.file, 0, synchronous="NORMAL", wal_autocheckpoint=0)

    def _write(self, *batches: Batch) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for sql, rows in batches:
                for values in rows:
                    self._connection.execute(sql, values)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # SQLite itself ends one that finds no room
                self._connection.execute("ROLLBACK")
            raise

    def _close(self) -> None:
        self._notes.close()
        self._connection.close()


def _connected(file: str, patience: int, **pragmas: str | int) -> sqlite3.Connection:
    connection = sqlite3.connect(file, patience, isolation_level=None, check_same_thread=False)
    try:
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name}={value}")
    except BaseException:
        connection.close()
        raise
    return connection
