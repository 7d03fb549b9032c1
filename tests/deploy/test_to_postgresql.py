"""The script that copies SQLite to PostgreSQL."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from bot.storage.database import open_database
from tests.support.databases import empty, everything, migrated, postgresql

ROOT = Path(__file__).parents[2]


def copied(file: Path, address: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "deploy" / "to_postgresql.py"), str(file)]
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATABASE_URL": address}
    return subprocess.run(command, cwd=file.parent, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own script


async def content(address: str) -> str:
    database = await open_database(address)
    try:
        return await everything(database)
    finally:
        await database.close()


async def cleared(address: str) -> None:
    await empty(await open_database(address))


def test_copies_every_row_of_every_table_and_only_into_an_empty_database(tmp_path: Path) -> None:
    source = migrated(tmp_path)
    with sqlite3.connect(tmp_path / "bot.db") as bot:
        for table, *_ in bot.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            columns = bot.execute(f"PRAGMA table_info({table})").fetchall()  # a name of our own
            values = [
                b"\0\xff"
                if "BLOB" in kind
                else "1"
                if "CHAR" in kind
                else 7**9
                if kind == "BIGINT"
                else 1
                if kind != "TEXT"
                else "Կարո՞ղ 🙂"
                for _, _, kind, *_ in columns
            ]
            if table != "alembic_version":
                bot.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(values))})", values)  # noqa: S608 - as above
    bot.close()

    with postgresql() as address:
        asyncio.run(cleared(address))
        first, second = copied(tmp_path / "bot.db", address), copied(tmp_path / "bot.db", address)

        assert (first.returncode, first.stderr) == (0, "")
        assert asyncio.run(content(address)) == asyncio.run(content(source))
        assert second.returncode == 1
        assert "not empty" in second.stderr
        assert "Traceback" not in second.stderr
