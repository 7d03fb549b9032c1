"""Back up a SQLite database while the bot runs."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.settings import BotError, UsageError
from bot.storage.connection.engine import database_engine, sqlite_file, without_transaction
from bot.storage.connection.errors import DatabaseError, database_errors


async def back_up(address: str, target: Path) -> None:
    """Copy the database at *address* to the new file *target*, which only its owner can read.

    Raises:
        BotError: it is no SQLite file, *target* exists, or the copy cannot be written; no partial copy is left.
    """
    try:
        engine = database_engine(address)
    except DatabaseError as error:
        raise BotError(f"cannot use the database of DATABASE_URL: {error}") from None
    source = sqlite_file(engine)
    if not source:
        raise BotError("DATABASE_URL is not a SQLite file; pg_dump backs up PostgreSQL")
    if not source.exists():
        raise BotError(f"there is no database in {source} yet: start the bot once")
    try:
        await _copy(engine, target)
    except FileExistsError:
        raise UsageError(f"{target} exists, and a backup overwrites nothing") from None
    except (DatabaseError, OSError) as error:
        raise BotError(f"cannot write the backup: {error}") from None
    finally:
        await engine.dispose()


async def _copy(engine: AsyncEngine, target: Path) -> None:
    """Copy into a temporary file first, so that a file called *target* is always complete."""
    with _temporary_file(target) as temporary:
        async with database_errors(), without_transaction(engine).connect() as connection:
            await connection.exec_driver_sql("VACUUM INTO ?", (str(temporary),))
        await asyncio.to_thread(_keep, temporary, target)


@contextmanager
def _temporary_file(target: Path) -> Iterator[Path]:
    opened, name = mkstemp(".tmp", f"{target.name}.", target.parent)
    os.close(opened)
    try:
        yield Path(name)
    finally:
        Path(name).unlink()


def _keep(temporary: Path, target: Path) -> None:
    """Give a complete file its name.

    Raises:
        FileExistsError: there is a file of that name.
    """
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    target.hardlink_to(temporary)  # unlike a rename, it never replaces a file
