"""The database: opened, and brought up to the present version by the program itself."""

import importlib.resources
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import BotError
from bot.sql import Database, DatabaseError, only
from bot.sqlite import SQLite

if TYPE_CHECKING:
    from bot.postgresql import PostgreSQL

VERSION = "0006"
"""The newest migration."""

_MIGRATIONS = Path(__file__).parent / "migrations"


async def open_database(url: str, version: str = VERSION) -> Database:
    """Open the database at *url*, with its folder and its tables made or upgraded where needed, up to *version*.

    *url* is as SQLAlchemy writes it; which driver it names makes no difference.

    Raises:
        BotError: it cannot be opened; the message does not show *url*, which may hold a password.
    """
    try:
        database = _at(url)
        await database.open()
        try:
            await _bring_up(database, version)
        except BaseException:
            await database.close()
            raise
    except DatabaseError as error:
        reason = str(error).partition("\n")[0]
        raise BotError(f"cannot use the database of DATABASE_URL: {reason}") from error
    return database


def _at(url: str) -> "SQLite | PostgreSQL":
    kind, _, place = url.partition("://")
    match kind.partition("+")[0]:
        case "sqlite":
            host, _, file = place.partition("?")[0].partition("/")
            return SQLite("" if host else file)
        case "postgresql" | "postgres":
            return _on_server(f"postgresql://{place}")
    raise DatabaseError("it begins with neither sqlite:// nor postgresql://")


def _on_server(address: str) -> "PostgreSQL":
    try:
        from bot.postgresql import PostgreSQL  # noqa: PLC0415 - of the extra
    except ImportError:
        raise DatabaseError("for PostgreSQL, install the extra [postgresql]") from None
    return PostgreSQL(address)


async def _bring_up(database: "SQLite | PostgreSQL", version: str) -> None:
    tables = await database.tables()
    if not tables and version == VERSION:
        await _make(database)
        return
    if "alembic_version" in tables:
        present = only(await database.rows("SELECT version_num FROM alembic_version"), "")
        if present == version:
            return
        if present and not (_MIGRATIONS / "versions" / f"v{present}.py").exists():
            raise BotError("the database of DATABASE_URL is of a newer version of this program")
    from bot.upgrading import upgrade  # noqa: PLC0415 - 30 MB that a database which is new or of this version spares

    await upgrade(database, _MIGRATIONS, version)


async def _make(database: Database) -> None:
    """Make the tables of a database that is new, as all migrations together would."""
    tables = importlib.resources.files("bot").joinpath("tables.sql").read_text("utf-8").split(";")
    await database.run(
        *tables[:-1], "INSERT INTO alembic_version VALUES (:version) ON CONFLICT DO NOTHING", version=VERSION
    )
