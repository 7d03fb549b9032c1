"""Creating and upgrading the database: nothing is lost and nothing bricked, wherever it stops."""

import asyncio
import os
import resource
import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Connection, Integer, LargeBinary, MetaData, event, text

from bot.settings import BotError
from bot.storage.connection.engine import database_engine
from bot.storage.database import open_database
from bot.storage.tables import metadata
from bot.storage.upgrades import VERSION, upgrade
from tests.support.databases import empty

pytestmark = pytest.mark.anyio
MIGRATIONS = Path(__file__).parents[3] / "bot" / "storage" / "migrations"
VERSIONS = sorted(file.stem.removeprefix("v") for file in (MIGRATIONS / "versions").glob("v*.py"))
BETWEEN = {"messages": "8 9", "state": "waiting", "body": "{}"}  # values that migrations read

ANSWERS = {"": [], "0001": [8, 9], "0002": [8, 9]}  # messages that answer, which were once in one row


async def differences(address: str) -> Any:
    """How the tables at *address* differ from those of the code, as Alembic sees it."""
    engine = database_engine(address)
    async with engine.connect() as connection:
        found = await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync, opts={"compare_type": True}), metadata)
        )
    await engine.dispose()
    return found


def test_every_version_is_a_file_that_leads_to_the_newest() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS)).walk_revisions("base", VERSION)

    assert len(VERSIONS) > 1
    assert [script.revision for script in scripts][::-1] == VERSIONS


@pytest.mark.parametrize("version", [VERSION, "0001"], ids=["new", "upgraded"])
async def test_tables_and_migrations_agree(any_address: str, version: str) -> None:
    await (await open_database(any_address, version)).close()
    database = await open_database(any_address)

    assert await differences(any_address) == []
    assert await database.rows(text("SELECT * FROM alembic_version")) == [(VERSION,)]
    await empty(database)


def fill(connection: Connection) -> None:
    """Give every table one row."""
    there = MetaData()
    there.reflect(connection)
    for table in there.sorted_tables:
        if table.name != "alembic_version":
            row = {column.name: BETWEEN.get(column.name, _value(column.type)) for column in table.columns}
            connection.execute(table.insert(), row)


def _value(kind: object) -> int | str | bool | bytes:
    if isinstance(kind, LargeBinary):
        return b"x"
    if isinstance(kind, Boolean):
        return True
    return 7 if isinstance(kind, Integer) else "x"


def beside(file: Path) -> list[Path]:
    return sorted(path for path in file.parent.iterdir() if path != file)


def rows(file: Path) -> dict[str, list[Any]]:
    with sqlite3.connect(file) as connection:
        found = {name: [*connection.execute(f"SELECT * FROM {name}")] for name in metadata.tables}  # noqa: S608
    connection.close()
    return found


@pytest.mark.parametrize("version", ["", *VERSIONS[:-1]])
async def test_stopped_after_any_statement_it_goes_on_at_the_next_start(tmp_path: Path, version: str) -> None:
    file, stops = tmp_path / "bot.db", list[Path]()
    if version:
        await (await open_database(f"sqlite:///{file}", version)).close()
    engine = database_engine(f"sqlite:///{file}")
    if version:
        async with engine.begin() as connection:
            await connection.run_sync(fill)

    @event.listens_for(engine.sync_engine, "after_cursor_execute")
    def stop(*_: object) -> None:
        """Take what a process that is killed now leaves behind."""
        stops.append(folder := tmp_path / f"stop {len(stops)}")
        folder.mkdir()
        for left in (file, file.with_name("bot.db-wal")):
            if left.exists():
                shutil.copy(left, folder)

    await upgrade(engine, VERSION)
    await engine.dispose()
    expected = rows(file)
    assert len(stops) > 5
    assert len(expected["updates"]) == bool(version)
    assert [message for *_, message, _, _ in expected["answers"]] == ANSWERS.get(version, [7])
    for folder in stops:
        await (await open_database(f"sqlite:///{folder / 'bot.db'}")).close()
        assert rows(folder / "bot.db") == expected


async def test_several_programs_may_start_at_once_on_a_new_and_on_an_old_database(any_address: str) -> None:
    for version in (VERSION, "0001"):
        if version != VERSION:
            await (await open_database(any_address, version)).close()
        databases = await asyncio.gather(*(open_database(any_address) for _ in range(6)))
        assert await databases[0].rows(text("SELECT * FROM alembic_version")) == [(VERSION,)]
        for database in databases[1:]:
            await database.close()
        await empty(databases[0])


async def test_before_an_upgrade_the_file_is_copied_for_its_owner_and_for_seven_days(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    await (await open_database(f"sqlite:///{file}", "0005")).close()
    database = await open_database(f"sqlite:///{file}")
    [copy] = [path for path in beside(file) if path.suffix == ".copy"]
    assert copy.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(copy) as old:
        assert [*old.execute("SELECT version_num FROM alembic_version")] == [("0005",)]
    old.close()
    six, eight = (time.time() - days * 24 * 3600 for days in (6, 8))
    os.utime(copy, (six, six))
    await database.delete_old()
    assert copy.exists()
    os.utime(copy, (eight, eight))
    await database.delete_old()
    assert not copy.exists()
    await database.close()


async def test_without_room_for_a_copy_nothing_is_upgraded(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    await (await open_database(f"sqlite:///{file}", "0005")).close()
    before, limits = file.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, limits[1]))
    try:
        with pytest.raises(BotError, match="no copy before the upgrade: "):
            await open_database(f"sqlite:///{file}")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert (file.read_bytes(), beside(file)) == (before, [])


async def test_a_new_or_current_database_is_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        await (await open_database(f"sqlite:///{tmp_path / 'bot.db'}")).close()

    assert beside(tmp_path / "bot.db") == []


async def test_a_start_that_fails_again_and_again_copies_once(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    await (await open_database(f"sqlite:///{file}", "0005")).close()
    minute = time.time() - 60
    os.utime(file, (minute, minute))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for _ in range(2):
        with pytest.raises(BotError, match="database is locked"):
            await open_database(f"sqlite:///{file}")
    other.close()

    assert len([path for path in beside(file) if path.suffix == ".copy"]) == 1
