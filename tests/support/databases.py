"""Databases for tests: SQLite files copied from a template, and a PostgreSQL server."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from sqlalchemy import select, text

from bot.storage.database import Database, open_database
from bot.storage.tables import metadata

_SERVERS_USER = "postgres"  # a server refuses to run as root; Debian's package creates this user


def migrated(folder: Path) -> str:
    """Return the address of the SQLite database in *folder*; create it, with empty tables, if there is none."""
    file = folder / "bot.db"
    if not file.exists():
        shutil.copy(_template(), file)  # creating the tables takes a third of a second
    return f"sqlite:///{file}"


@contextmanager
def postgresql() -> Iterator[str]:
    """Yield the address of an empty database on a PostgreSQL server: pgserver's, or the one that `pg_config` finds.

    Where there is neither, the test is skipped with that reason.
    """
    if find_spec("pgserver"):
        with _pgserver() as url:
            yield url
    elif shutil.which("pg_config"):
        with _installed_server() as url:
            yield url
    else:
        pytest.skip("no PostgreSQL: neither pgserver is installed nor a server that pg_config names")


@contextmanager
def _pgserver() -> Iterator[str]:
    # Not in a folder of pytest: as root, pgserver lets another user in there, and the next pytest locks that user out.
    with TemporaryDirectory(dir="/tmp", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # pgserver reads it when it is imported
        from pgserver.postgres_server import get_server  # noqa: PLC0415 - not available for every Python

        with get_server(Path(folder, "data")) as server:
            yield server.get_uri()


@contextmanager
def _installed_server() -> Iterator[str]:
    found = subprocess.run(["pg_config", "--bindir"], check=True, capture_output=True, text=True)  # noqa: S607 - found on the path
    programs = found.stdout.strip()
    user = _SERVERS_USER if os.geteuid() == 0 else None
    with TemporaryDirectory(dir="/tmp", ignore_cleanup_errors=True) as folder:  # a socket's path must be short
        if user:
            shutil.chown(folder, user)
        data = f"{folder}/data"
        subprocess.run([f"{programs}/initdb", "-D", data, "-U", "postgres", "-A", "trust"], check=True, user=user)  # noqa: S603
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        pg_ctl = [f"{programs}/pg_ctl", "-D", data, "-w"]
        subprocess.run([*pg_ctl, "-o", options, "-l", f"{data}/log", "start"], check=True, user=user)  # noqa: S603
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            subprocess.run([*pg_ctl, "-m", "immediate", "stop"], check=True, user=user)  # noqa: S603


async def everything(database: Database) -> str:
    """Return everything in *database*, as one text."""
    return repr([await database.rows(select(table)) for table in metadata.sorted_tables])


async def empty(database: Database) -> None:
    """Delete all tables of *database*, and close it."""
    names = [table.name for table in metadata.sorted_tables]
    await database.run(*(text(f"DROP TABLE IF EXISTS {name}") for name in [*names, "alembic_version"]))
    await database.close()


@cache
def _template() -> Path:
    file = Path(mkdtemp()) / "template.db"
    asyncio.run(_make(file))
    return file


async def _make(file: Path) -> None:
    database = await open_database(f"sqlite:///{file}")
    await database.close()
