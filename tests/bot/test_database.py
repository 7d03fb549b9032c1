"""The database: made, opened again, and refused with a sentence."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.database import VERSION, open_database
from bot.settings import BotError
from bot.tables import METADATA

pytestmark = pytest.mark.anyio


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), METADATA))


async def test_the_migrations_make_the_tables(tmp_path: Path) -> None:
    engine = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'a' / 'b' / 'bot.db'}")
    async with engine.connect() as connection:
        found = await connection.run_sync(differences)
    await engine.dispose()

    assert found == []


async def test_every_version_is_a_file_that_leads_to_the_newest() -> None:
    migrations = Path(__file__).parents[2] / "bot" / "migrations"
    files = sorted((migrations / "versions").glob("v*.py"))
    in_order = [script.revision for script in ScriptDirectory(str(migrations)).walk_revisions("base", VERSION)]

    assert len(files) > 1
    assert [path.stem for path in files] == [f"v{revision}" for revision in reversed(in_order)]


async def test_a_database_of_the_first_version_keeps_its_rows(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    engine = await open_database(f"sqlite+aiosqlite:///{file}", "0001")
    await engine.dispose()
    with sqlite3.connect(file) as old:
        old.execute("INSERT INTO updates VALUES (7, 1, 5, 'waiting', '{}', '', '', 1)")
        old.execute("INSERT INTO updates VALUES (7, 2, 5, 'done', '[[5, 2, \"10\"]]', '', '', 2)")
        old.execute("INSERT INTO answers VALUES (7, 5, 1, '8 9', 1)")
    old.close()
    for _ in range(2):
        engine = await open_database(f"sqlite+aiosqlite:///{file}")
        async with engine.connect() as connection:
            assert await connection.run_sync(differences) == []
        await engine.dispose()
    with sqlite3.connect(file) as new:
        rows = [*new.execute("SELECT * FROM updates"), *new.execute("SELECT * FROM answers")]
    new.close()

    assert rows == [
        (7, 1, 5, "waiting", "{}", "", "", 1),
        (7, 2, 5, "done", "", "", "", 2),
        (7, 5, 1, 8, 1),
        (7, 5, 1, 9, 1),
        (7, 5, 2, 10, 2),
    ]


async def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    await (await open_database(f"sqlite+aiosqlite:///{file}")).dispose()
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()

    with pytest.raises(BotError, match="DATABASE_URL is of a newer version"):
        await open_database(f"sqlite+aiosqlite:///{file}")


UNUSABLE = {
    "no folder": "sqlite+aiosqlite:////proc/nowhere/bot.db",
    "no address": "elephant",
    "no driver": "oracle+nothing://host/secret",
    "nobody there": "postgresql+asyncpg://me:secret@127.0.0.1:1/db",
}


@pytest.mark.parametrize("url", UNUSABLE.values(), ids=UNUSABLE)
async def test_a_database_that_cannot_be_used_is_one_sentence(url: str) -> None:
    with pytest.raises(BotError, match=r"^cannot use the database of DATABASE_URL: ") as raised:
        await open_database(url)

    assert "\n" not in str(raised.value)
    assert "secret" not in str(raised.value)


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    file.write_text("a shopping list " * 100)
    with pytest.raises(BotError, match="not a database"):
        await open_database(f"sqlite+aiosqlite:///{file}")

    assert file.read_text() == "a shopping list " * 100
