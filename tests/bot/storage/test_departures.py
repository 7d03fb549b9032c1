"""What is kept of a chat that removed or blocked the bot is deleted after 30 days."""

import time

import pytest
from sqlalchemy import insert, select, update

from bot.components import Components
from bot.delivery.runner import App
from bot.storage.database import Database
from bot.storage.tables import departures, languages
from index import Thread, no_meaning
from tests.bot_api import Telegram

pytestmark = pytest.mark.anyio
GONE, BACK, STAYS = -5, -6, -7
DAY = 24 * 3600


@pytest.mark.parametrize(("days", "kept"), [(29, {GONE, BACK, STAYS}), (31, {BACK, STAYS})])
async def test_a_chat_that_is_gone_is_forgotten_after_30_days(
    any_database: Database, days: int, kept: set[int]
) -> None:
    components = Components([Thread.of(["No sides."])], any_database, "7:token", 1, no_meaning)
    for chat in (GONE, BACK, STAYS):
        await any_database.run(insert(languages).values(bot=7, chat=chat, code="ru"))
    for chat in (GONE, BACK):
        await components.departures.record(chat)
    await components.departures.forget(BACK)
    await any_database.run(update(departures).values(left_at=int(time.time()) - days * DAY))
    await components.departures.record(GONE)  # told again, it does not begin anew
    await components.departures.delete_old()

    assert {chat for (chat,) in await any_database.rows(select(languages.c.chat))} == kept
    assert bool(await any_database.rows(select(departures.c.chat))) is (GONE in kept)


async def test_a_chat_is_gone_from_when_it_removes_or_blocks_the_bot_until_it_is_back(
    telegram: Telegram, app: App, database: Database
) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    for person in (alice, bob):
        person.says(telegram.private(person), "/start")
    await telegram.deliver(app)
    alice.removes(telegram.bot, group)
    alice.blocks_bot()
    bob.blocks_bot()
    bob.unblocks_bot()
    await telegram.deliver(app)

    gone = {chat for (chat,) in await database.rows(select(departures.c.chat))}
    assert gone == {group.id, telegram.private(alice).id}
