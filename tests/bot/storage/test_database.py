"""The database: made, opened again, and refused with a sentence."""

import asyncio
import gc
import os
import signal
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert, make_url, text

from bot.settings import BotError
from bot.storage.connection.engine import for_asyncpg
from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, open_database
from bot.storage.tables import languages
from tests.support.databases import empty

pytestmark = pytest.mark.anyio


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
        (7, 1, 5, "waiting", "{}", "", "", 1, 0, 0),
        (7, 2, 5, "done", "", "", "", 2, 0, 0),
        (7, 5, 1, 8, 1, ""),
        (7, 5, 1, 9, 1, ""),
        (7, 5, 2, 10, 2, ""),
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
    "no number": "postgresql://me:secret@host/db?prepared_statement_cache_size=many",
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
            await broken(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        assert raised.value.transient
        assert await database.rows(text("SELECT 1")) == [(1,)]

    await empty(database)


@pytest.mark.xdist_group("postgresql")
async def test_a_server_that_no_longer_answers_times_out_and_is_replaced(
    postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.connection.engine._STATEMENT_TIMEOUT", 0.2)
    monkeypatch.setattr("bot.storage.connection.engine._CONNECT_TIMEOUT", 0.2)
    database = await open_database(postgres)
    [(process,)] = await database.rows(text("SELECT pg_backend_pid()"))
    os.kill(process, signal.SIGSTOP)
    try:
        with pytest.raises(DatabaseError) as raised:
            await database.rows(text("SELECT 1"))
        assert raised.value.transient
        assert await database.rows(text("SELECT 1")) == [(1,)]
    finally:
        os.kill(process, signal.SIGCONT)

    await empty(database)


async def test_a_file_that_another_program_writes_to_is_busy_for_a_while(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.connection.engine._BUSY_TIMEOUT", 0.1)
    database = await open_database(address)
    row = insert(languages).values(bot=7, chat=1, code="en")
    other = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseError, match="locked") as raised:
        await database.run(row)
    assert await database.rows(text("SELECT code FROM languages")) == []
    other.close()
    await database.run(row)

    assert raised.value.transient
    assert await database.rows(text("SELECT code FROM languages")) == [("en",)]
    await database.close()


# A connection whose opening is cancelled is left to the garbage collector, of which Python 3.13 and later warn.
@pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")
async def test_a_cancelled_transaction_changes_nothing_and_leaves_the_connection_usable(any_database: Database) -> None:
    for number in range(20):
        row = insert(languages).values(bot=7, chat=number, code="en")
        task = asyncio.create_task(any_database.run(row, text("SELECT nothing FROM nowhere")))
        for _ in range(number):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    gc.collect()

    assert await any_database.rows(text("SELECT code FROM languages")) == []


ADDRESSES = {
    "any signs": ("postgresql://me:p#a/s?s@host/db", "postgresql://me:p%23a%2Fs%3Fs@host/db"),
    "signs that are written as they should be": ("postgresql://me:p%40ss@host/db", "postgresql://me:p%40ss@host/db"),
    "no password": ("postgres://me@host/db", "postgresql://me@host/db"),
    "a driver": ("postgresql+asyncpg://me@host/db", "postgresql://me@host/db"),
    "a socket": ("postgresql://me:@/db?host=/run/a:b", "postgresql://me:@/db?host=%2Frun%2Fa%3Ab"),
    "SQLAlchemy's options": (
        "postgresql://host/db?ssl=require&prepared_statement_cache_size=0",
        "postgresql://host/db?sslmode=require",
    ),
}


@pytest.mark.parametrize(("written", "read"), ADDRESSES.values(), ids=ADDRESSES)
def test_a_server_may_be_named_as_sqlalchemy_does(written: str, read: str) -> None:
    assert for_asyncpg(make_url(written)) == (read, 0 if "cache_size=0" in written else 100)


async def test_an_error_shows_no_value(any_database: Database) -> None:
    row = insert(languages).values(bot=7, chat=1, code="secret")
    await any_database.run(row)
    with pytest.raises(DatabaseError) as raised:
        await any_database.run(row)

    assert "secret" not in str(raised.value)


@pytest.mark.xdist_group("postgresql")
@pytest.mark.parametrize("code", ["secret\0", "secret\ud800", "secret" * 9])
async def test_of_what_postgresql_cannot_take_nothing_shows(postgres: str, code: str) -> None:
    database = await open_database(postgres)
    with pytest.raises(DatabaseError) as raised:
        await database.run(insert(languages).values(bot=7, chat=1, code=code))
    await empty(database)

    assert "secret" not in str(raised.value)


async def test_every_connection_waits_for_the_disk_and_overwrites_what_is_deleted(address: str) -> None:
    for _ in range(2):
        database = await open_database(address)
        async with asyncio.TaskGroup() as group:
            rows = [group.create_task(database.rows(text("PRAGMA synchronous"))) for _ in range(5)]
        assert {row.result()[0] for row in rows} == {(2,)}  # FULL
        assert await database.rows(text("PRAGMA secure_delete")) == [(1,)]
        await database.close()


SLOW = {
    "sqlite": "WITH RECURSIVE c(x) AS (SELECT 1 UNION SELECT x + 1 FROM c WHERE x < 3000000) SELECT count(*) FROM c",
    "postgresql": "SELECT pg_sleep(20)",
}


async def test_every_call_has_a_deadline(any_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = text(SLOW["sqlite" if any_database.insert(languages).compile().dialect.name == "sqlite" else "postgresql"])
    monkeypatch.setattr("bot.storage.database._DEADLINE", 0.1)
    for call in (any_database.rows, any_database.run):
        with pytest.raises(DatabaseError, match="no answer in time") as raised:
            await call(slow)
        assert raised.value.transient
    monkeypatch.undo()

    assert await any_database.rows(text("SELECT 1")) == [(1,)]
