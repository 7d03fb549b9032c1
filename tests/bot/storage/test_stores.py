"""What is stored about a chat is deleted on /forget and moves with a group that becomes a supergroup, all of it."""

from typing import Any

import pytest
from sqlalchemy import Boolean, Integer, LargeBinary, Table, func, insert, select

from bot.components import Components
from bot.storage.database import Database
from bot.storage.stores import forget, migrate
from bot.storage.tables import allowed_chats, metadata, updates
from index import Thread, no_meaning

pytestmark = pytest.mark.anyio
CHATS = {
    table.name: table
    for table in metadata.sorted_tables
    if {"chat", "home"} & set(table.columns.keys()) and table is not allowed_chats  # which says nothing of a chat
}
OLD, NEW, OTHER = -5, -1005, -6
VALUES = {Boolean: True, Integer: 1, LargeBinary: b"x"}
STAYS_BEHIND = {"answers", "posted", "departures"}
"""Messages of a group are not in the supergroup that it becomes, nor has that removed the bot."""


@pytest.fixture
async def components(any_database: Database) -> Components:
    components = Components([Thread.of(["No sides."])], any_database, "7:token", 1, no_meaning, owner=1)
    for table in CHATS.values():
        for chat in (OLD, OTHER):
            await any_database.run(insert(table).values(row(table, chat)))
    return components


def row(table: Table, chat: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column in table.columns:
        values[column.name] = next((one for kind, one in VALUES.items() if isinstance(column.type, kind)), "x")
    values["bot"] = 7
    values.update((name, chat) for name in ("chat", "home", "id") if name in values)
    return values | ({"state": "done"} if table is updates else {})


async def kept(database: Database, table: Table, chat: int) -> int:
    place = table.c.home if "home" in table.c else table.c.chat
    [(number,)] = await database.rows(select(func.count()).select_from(table).where(place == chat))
    return int(number)


def test_there_are_tables_about_chats() -> None:
    assert len(CHATS) > 8


async def test_forgetting_a_chat_leaves_nothing_of_it_and_all_of_others(
    components: Components, any_database: Database
) -> None:
    await forget(components.stores, OLD)

    for name, table in CHATS.items():
        assert (name, await kept(any_database, table, OLD), await kept(any_database, table, OTHER)) == (name, 0, 1)


async def test_a_supergroup_takes_all_along_twice_told_or_not(components: Components, any_database: Database) -> None:
    for _ in range(2):
        await migrate(components.stores, OLD, NEW)

    for name, table in CHATS.items():
        left, moved = await kept(any_database, table, OLD), await kept(any_database, table, NEW)
        assert (name, left, moved) == (name, 0, int(name not in STAYS_BEHIND))
