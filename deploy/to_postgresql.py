"""Copy the bot's SQLite database into an empty PostgreSQL database, that of DATABASE_URL.

    python deploy/to_postgresql.py /var/lib/threadquote/threadquote.db

Both programs, the one on SQLite and the one on PostgreSQL, must be stopped meanwhile. README.md here has the steps.
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.settings import BotError, Settings
from bot.storage.connection.engine import database_engine
from bot.storage.connection.errors import DatabaseError, database_errors
from bot.storage.tables import metadata
from bot.storage.upgrades import VERSION, NewerVersionError, upgrade, version_of

_ROWS = 500  # in a statement


def main(arguments: Sequence[str]) -> str | int:
    """Copy the file that *arguments* name; return the exit status, or a sentence that says why not."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        return "name the SQLite file to copy, and set DATABASE_URL to the PostgreSQL database"
    try:
        print(f"{asyncio.run(_moved(arguments[0], Settings.read()))} rows copied")
    except NewerVersionError:
        return "one of the databases is of a newer version of this program"
    except (BotError, DatabaseError) as error:
        return f"nothing is copied: {error}"
    return 0


async def _moved(file: str, settings: Settings) -> int:
    """Return the number of rows copied."""
    source = database_engine(f"sqlite:///{file}")
    target = database_engine(settings.database_url.get_secret_value())
    try:
        async with database_errors():
            await _prepare(source, target)
            async with source.connect() as old, target.begin() as new:
                return await _copied(old, new)
    finally:
        await source.dispose()
        await target.dispose()


async def _prepare(source: AsyncEngine, target: AsyncEngine) -> None:
    if target.dialect.name != "postgresql":
        raise DatabaseError("DATABASE_URL is no PostgreSQL database")
    if await version_of(source) != VERSION:
        raise DatabaseError("start this version of the bot once on the SQLite file, which upgrades it, and stop it")
    await upgrade(target, VERSION)


async def _copied(old: AsyncConnection, new: AsyncConnection) -> int:
    """Copy the rows of all tables in the transaction of *new*; return their number."""
    number = 0
    for table in metadata.sorted_tables:
        if (await new.execute(select(table).limit(1))).first():
            raise DatabaseError(f"the PostgreSQL database is not empty: it has rows in {table.name}")
        async with old.stream(select(table)) as rows:
            async for some in rows.mappings().partitions(_ROWS):
                await new.execute(insert(table), [dict(row) for row in some])
                number += len(some)
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
