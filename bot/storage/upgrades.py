"""Create the tables of a new database, or upgrade those of an older one, in one transaction.

Before an upgrade a SQLite file is copied; the copy stays beside it for seven days.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from glob import escape
from pathlib import Path
from tempfile import mkstemp

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.engine import file_of, reading
from bot.storage.tables import metadata

VERSION = "0006"
"""The newest migration."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7_468_726_561_647_113  # any number that no other program uses
_KEPT = 7 * 24 * 3600  # seconds


class NewerVersionError(Exception):
    """The database was upgraded by a newer version of this program."""


async def upgrade(engine: AsyncEngine, version: str) -> None:
    """Bring the database on *engine* to *version*.

    A program that is killed meanwhile leaves it as it was. Several programs may do this at once.

    Raises:
        NewerVersionError: it is of a newer version than `VERSION`.
    """
    async with reading(engine).connect() as connection:
        present = await connection.run_sync(_present)
    if present == version:
        return
    if present and (file := file_of(engine)):
        await _copy(engine, file, present)
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade, version)


def delete_old_copies(file: Path) -> None:
    """Delete the copies of *file* that are older than seven days."""
    for copy in _copies(file):
        with suppress(FileNotFoundError):  # another program was faster
            if time.time() - copy.stat().st_mtime > _KEPT:
                copy.unlink()


def _present(connection: Connection) -> str:
    """Return the version of the database, "" if it has none yet."""
    present = MigrationContext.configure(connection).get_current_revision() or ""
    try:
        _scripts().get_revision(present or VERSION)
    except CommandError:
        raise NewerVersionError from None
    return present


def _upgrade(connection: Connection, version: str) -> None:
    if connection.dialect.name == "postgresql":  # until the end of the transaction; SQLite has one writer anyway
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    present = _present(connection)
    if not present and version == VERSION:
        metadata.create_all(connection)
        MigrationContext.configure(connection).stamp(_scripts(), version)
    elif present != version:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, version)


async def _copy(engine: AsyncEngine, file: Path, present: str) -> None:
    """Copy the database to a file beside it that only its owner may read."""
    with _new_copy(file, present) as name:
        async with reading(engine).connect() as connection:  # VACUUM refuses to run in a transaction
            await connection.exec_driver_sql("VACUUM INTO ?", (name,))


@contextmanager
def _new_copy(file: Path, present: str) -> Iterator[str]:
    """Yield the name of an empty file, which gets the name of a copy only when it is complete."""
    opened, name = mkstemp(".tmp", f"{file.name}.{present}-", file.parent)
    os.close(opened)
    try:
        yield name
        Path(name).replace(file.with_name(f"{file.name}.{present}-{time.strftime('%Y%m%d-%H%M%S')}.copy"))
    finally:
        Path(name).unlink(missing_ok=True)


def _copies(file: Path) -> Iterator[Path]:
    for kind in ("copy", "tmp"):
        yield from file.parent.glob(f"{escape(file.name)}.0*.{kind}")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
