"""Writes to a SQLite database that are cancelled while they run."""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from bot.storage.connection.engine import database_engine
from bot.storage.database import Database, open_database
from bot.storage.tables import languages

pytestmark = pytest.mark.anyio

ROWS = [{"bot": 7, "chat": number, "code": "en"} for number in range(50_000)]
RETURNING = """
INSERT INTO languages WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < 50000)
SELECT i, i, 'en' FROM number RETURNING chat
"""
WRITES: dict[str, Callable[[Database], Coroutine[object, object, None]]] = {
    "of many rows": lambda database: database.write((insert(languages), ROWS), (text("SELECT :bot"), ROWS[:1])),
    "that returns rows": lambda database: database.run(text(RETURNING), text("SELECT 1")),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
async def test_a_cancelled_write_leaves_no_lock(
    write: Callable[[Database], Coroutine[object, object, None]], tmp_path: Path
) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/bot.db")
    other = sqlite3.connect(tmp_path / "bot.db", timeout=0)
    task = asyncio.create_task(write(database))
    while not (task.done() or _is_locked(other)):  # noqa: ASYNC110 - by SQLite
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError) as raised:
        await task
    other.close()
    await database.run(insert(languages).values(bot=7, chat=1, code="hy"))

    assert raised.traceback  # its frames hold what the call left behind
    assert await database.rows(text("SELECT code FROM languages")) == [("hy",)]
    await database.close()


async def test_a_connection_may_be_closed_twice(tmp_path: Path) -> None:
    engine = database_engine(f"sqlite:///{tmp_path}/bot.db")
    async with engine.connect() as connection:
        cursor = await connection.exec_driver_sql("SELECT 1")
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver
        await driver.execute("SELECT 2")
        closing = asyncio.create_task(driver.close())
        await asyncio.sleep(0)
        closing.cancel()  # the thread of the connection closes it all the same
        await driver.stop()
        assert cursor.all()
    await engine.dispose()


def _is_locked(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    connection.rollback()
    return False
