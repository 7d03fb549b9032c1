"""Databases for tests: SQLite of the newest version, made once and copied; and a PostgreSQL server."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from bot.database import open_database


def migrated(folder: Path) -> str:
    """The address of an empty database in *folder*, which keeps what it has if it was made before."""
    file = folder / "bot.db"
    if not file.exists():
        shutil.copy(_template(), file)  # a migration takes a third of a second
    return f"sqlite:///{file}"


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """The address of an empty database of a server that has its files in *folder*."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder.parent))  # pgserver looks for it when it is imported
    from pgserver.postgres_server import get_server  # noqa: PLC0415

    with get_server(folder) as server:
        yield server.get_uri()


@cache
def _template() -> Path:
    file = Path(mkdtemp()) / "template.db"
    asyncio.run(_make(file))
    return file


async def _make(file: Path) -> None:
    database = await open_database(f"sqlite:///{file}")
    await database.close()
