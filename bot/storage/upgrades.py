"""Create the tables of a new database, or upgrade those of an older one, in one transaction.

A SQLite file is copied first, and the copy is deleted after seven days. Without a copy there is no upgrade.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from tempfile import mkstemp

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    func,
    insert,
    inspect,
    select,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.connection.engine import sqlite_file, without_transaction
from bot.storage.connection.errors import DatabaseError, database_errors
from bot.storage.tables import metadata

VERSION = "0014"
"""The newest migration."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7_468_726_561_647_113  # arbitrary: the advisory lock that programs take to upgrade
_KEPT = 7 * 24 * 3600  # seconds

_versions = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32)),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, with the version of the database in one row."""


class NewerVersionError(Exception):
    """The database was upgraded by a newer version of this program."""


async def upgrade(engine: AsyncEngine, version: str) -> None:
    """Upgrade the database on *engine* to *version*.

    It is unchanged if the program is killed meanwhile. Several programs may do this at once.

    Raises:
        NewerVersionError: its version is newer than `VERSION`.
        DatabaseError: it cannot be copied; it is unchanged.
    """
    current = await version_of(engine)
    if current == version:
        await _vacuum(engine)
        return
    if current and (file := sqlite_file(engine)) and not _is_copied(file, current):
        await _copy(engine, file, current)
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade, version)
    await _vacuum(engine)


async def version_of(engine: AsyncEngine) -> str:
    """Return the version of the database on *engine*, "" for a new one.

    Raises:
        NewerVersionError: its version is newer than `VERSION`.
    """
    async with without_transaction(engine).connect() as connection:
        return await connection.run_sync(_current_version)


def delete_old_copies(file: Path) -> None:
    """Delete the copies of *file* that are older than seven days."""
    for copy in _copies(file):
        with suppress(FileNotFoundError):  # another program deleted it
            if time.time() - copy.stat().st_mtime > _KEPT:
                copy.unlink()


def _current_version(connection: Connection) -> str:
    """Return the version of the database, "" for a new one."""
    if not inspect(connection).has_table(_versions.name):
        return ""
    current: str = connection.scalar(select(_versions.c.version_num)) or ""
    if current and not (_MIGRATIONS / "versions" / f"v{current}.py").exists():
        raise NewerVersionError
    return current


def _upgrade(connection: Connection, version: str) -> None:
    """Create or upgrade the tables in the transaction of *connection*, one program at a time."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))  # held until the transaction ends
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # sqlite3 begins none for CREATE and ALTER
    current = _current_version(connection)
    if not current and version == VERSION:
        metadata.create_all(connection)
        _versions.create(connection, checkfirst=True)
        connection.execute(insert(_versions).values(version_num=version))
    elif current != version:
        _run_migrations(connection, version)


def _run_migrations(connection: Connection, version: str) -> None:
    from alembic import command  # noqa: PLC0415 - 8 MB for what an upgrade needs and nothing else
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def _is_copied(file: Path, current: str) -> bool:
    """Return whether a copy is younger than the last change: starts that fail in a loop must not fill the disk."""
    written = [path.stat().st_mtime for path in (file, file.with_name(f"{file.name}-wal")) if path.exists()]
    copies = file.parent.glob(f"{escape(file.name)}.{current}-*.copy")
    return any(copy.stat().st_mtime > max(written) for copy in copies)


async def _copy(engine: AsyncEngine, file: Path, current: str) -> None:
    """Copy the database to a file beside it that only its owner can read.

    Raises:
        DatabaseError: the disk is full, or the folder cannot be written.
    """
    try:
        async with database_errors():
            with _new_copy(file, current) as name:
                async with without_transaction(engine).connect() as connection:  # VACUUM does not run in a transaction
                    await connection.exec_driver_sql("VACUUM INTO ?", (name,))
    except DatabaseError as error:
        raise DatabaseError(f"no copy before the upgrade: {error}", transient=error.transient) from error


async def _vacuum(engine: AsyncEngine) -> None:
    """Rebuild a SQLite file once so that it can give free pages back; where that fails, the next start tries again."""
    if not sqlite_file(engine):
        return
    with suppress(DatabaseError):
        async with database_errors(), without_transaction(engine).connect() as connection:
            if not (await connection.exec_driver_sql("PRAGMA auto_vacuum")).scalar():
                await connection.exec_driver_sql("PRAGMA auto_vacuum=INCREMENTAL")
                await connection.exec_driver_sql("VACUUM")


@contextmanager
def _new_copy(file: Path, current: str) -> Iterator[str]:
    """Yield the name of an empty file, and rename it to that of a copy when it is complete."""
    opened, name = mkstemp(".tmp", f"{file.name}.{current}-", file.parent)
    os.close(opened)
    try:
        yield name
        Path(name).replace(file.with_name(f"{file.name}.{current}-{time.strftime('%Y%m%d-%H%M%S')}.copy"))
    finally:
        Path(name).unlink(missing_ok=True)


def _copies(file: Path) -> Iterator[Path]:
    for kind in ("copy", "tmp", "tmp-journal"):  # a program that is killed leaves the others
        yield from file.parent.glob(f"{escape(file.name)}.0*.{kind}")
