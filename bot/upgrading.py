"""A database of an older version, brought up by Alembic."""

import asyncio
import sqlite3
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import SQLAlchemyError

from bot.sql import DatabaseError
from bot.sqlite import SQLite

if TYPE_CHECKING:
    from bot.postgresql import PostgreSQL


async def upgrade(database: "SQLite | PostgreSQL", migrations: Path, version: str) -> None:
    """Bring *database* up to *version* by the scripts in the folder *migrations*.

    Raises:
        DatabaseError: that cannot be done.
    """
    work = partial(_upgrade, migrations, version)
    try:
        if isinstance(database, SQLite):
            await asyncio.to_thread(_in_file, database.file, work)
        else:
            await _on_server(database.address, work)
    except SQLAlchemyError as error:
        raise DatabaseError(str(getattr(error, "orig", None) or error)) from error


def _in_file(file: str, work: "partial[None]") -> None:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(file), hide_parameters=True)
    with engine.begin() as connection:
        work(connection)
    engine.dispose()


async def _on_server(address: str, work: "partial[None]") -> None:
    import asyncpg  # noqa: PLC0415 - of an extra
    from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415 - it needs greenlet, which is of that extra

    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(address), hide_parameters=True
    )
    async with engine.begin() as connection:
        await connection.run_sync(work)
    await engine.dispose()


def _upgrade(migrations: Path, version: str, connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, version)
