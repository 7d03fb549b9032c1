"""The database: made, opened again, and refused with a sentence."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from bot.database import VERSION, open_database
from bot.postgresql import PostgreSQL
from bot.settings import BotError
from bot.sql import Database, DatabaseError, Row
from bot.sqlite import SQLite
from tests.bot.conftest import empty

pytestmark = pytest.mark.anyio


async def schema(database: Database) -> list[Row]:
    """All that tells two sets of tables apart."""
    if isinstance(database, SQLite):
        columns = "SELECT m.name, c.* FROM sqlite_master m JOIN pragma_table_info(m.name) c ORDER BY 1, 2"
        indexes = "SELECT m.name, i.* FROM sqlite_master m JOIN pragma_index_info(m.name) i ORDER BY 1, 2"
    else:
        columns = """
            SELECT table_name, ordinal_position, column_name, data_type, character_maximum_length, is_nullable,
            column_default FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2
        """
        indexes = """
            SELECT split_part(indexdef, ' ON ', 2) FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1
        """
    return [*await database.rows(columns), *await database.rows(indexes)]


async def test_new_or_upgraded_the_database_has_the_same_tables(any_address: str) -> None:
    new = await open_database(any_address)
    made = await schema(new)
    await empty(new)
    first = await open_database(any_address, "0001")
    assert await schema(first) != made
    await first.close()
    upgraded = await open_database(any_address)

    assert await schema(upgraded) == made
    assert len({name for name, *_ in made}) > 10
    assert await upgraded.rows("SELECT * FROM alembic_version") == [(VERSION,)]
    await empty(upgraded)


async def test_every_version_is_a_file_that_leads_to_the_newest() -> None:
    migrations = Path(__file__).parents[2] / "bot" / "migrations"
    files = sorted((migrations / "versions").glob("v*.py"))
    in_order = [script.revision for script in ScriptDirectory(str(migrations)).walk_revisions("base", VERSION)]

    assert len(files) > 1
    assert [path.stem for path in files] == [f"v{revision}" for revision in reversed(in_order)]


async def test_a_database_of_the_first_version_keeps_its_rows(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    database = await open_database(f"sqlite:///{file}", "0001")
    await database.close()
    with sqlite3.connect(file) as old:
        old.execute("INSERT INTO updates VALUES (7, 1, 5, 'waiting', '{}', '', '', 1)")
        old.execute("INSERT INTO updates VALUES (7, 2, 5, 'done', '[[5, 2, \"10\"]]', '', '', 2)")
        old.execute("INSERT INTO answers VALUES (7, 5, 1, '8 9', 1)")
    old.close()
    for _ in range(2):
        database = await open_database(f"sqlite:///{file}")
        await database.close()
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
    await (await open_database(f"sqlite:///{file}")).close()
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()

    with pytest.raises(BotError, match="DATABASE_URL is of a newer version"):
        await open_database(f"sqlite:///{file}")


UNUSABLE = {
    "no folder": "sqlite:////proc/nowhere/bot.db",
    "no address": "elephant",
    "no file": "sqlite://",
    "a host": "sqlite://data/bot.db",
    "a file's address": "sqlite:///file:bot.db?uri=true",
    "no readable address": "postgresql://me:sec@ret:secret@host:port/db",
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
        await open_database(f"sqlite:///{file}")

    assert file.read_text() == "a shopping list " * 100


@pytest.mark.xdist_group("postgresql")
async def test_a_connection_that_broke_is_told_and_replaced(postgres: str) -> None:
    database = await open_database(postgres)
    for broken in (database.rows, database.run):
        with pytest.raises(DatabaseError) as raised:
            await broken("SELECT pg_terminate_backend(pg_backend_pid())")
        assert raised.value.lost
        assert await database.rows("SELECT 1") == [(1,)]

    await empty(database)


ADDRESSES = {
    "any signs": ("postgresql://me:p#a/s?s@host/db", "postgresql://me:p%23a%2Fs%3Fs@host/db"),
    "signs that are written as they should be": ("postgresql://me:p%40ss@host/db", "postgresql://me:p%40ss@host/db"),
    "no password": ("postgresql://me@host/db", "postgresql://me@host/db"),
    "a socket": ("postgresql://me:@/db?host=/run/a:b", "postgresql://me:@/db?host=/run/a:b"),
    "SQLAlchemy's options": (
        "postgresql://host/db?ssl=require&prepared_statement_cache_size=0",
        "postgresql://host/db?sslmode=require",
    ),
}


@pytest.mark.parametrize(("written", "read"), ADDRESSES.values(), ids=ADDRESSES)
def test_a_server_may_be_named_as_sqlalchemy_does(written: str, read: str) -> None:
    assert PostgreSQL(written).address == read


async def test_two_programs_may_begin_at_once(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'bot.db'}"
    for database in await asyncio.gather(open_database(address), open_database(address)):
        assert len(await database.rows("SELECT * FROM alembic_version")) == 1
        await database.close()


async def test_an_error_shows_no_value(any_database: Database) -> None:
    row = "INSERT INTO languages VALUES (7, :chat, :code)"
    await any_database.run(row, chat=1, code="secret")
    with pytest.raises(DatabaseError) as raised:
        await any_database.run(row, chat=1, code="secret")

    assert "secret" not in str(raised.value)


@pytest.mark.xdist_group("postgresql")
@pytest.mark.parametrize("code", ["secret\0", "secret\ud800", "secret" * 9])
async def test_of_what_postgresql_cannot_take_nothing_shows(postgres: str, code: str) -> None:
    database = await open_database(postgres)
    with pytest.raises(DatabaseError) as raised:
        await database.run("INSERT INTO languages VALUES (7, 1, :code)", code=code)
    await empty(database)

    assert "secret" not in str(raised.value)
