"""The update of which the program dies is found, set aside and told of; all others are answered."""

import asyncio

import pytest
from sqlalchemy import text
from telegram import Update

from bot.delivery.incoming.inbox import Inbox
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot.delivery.incoming.test_inbox import BOT, arrive, asked, queued, update
from tests.bot_api import Telegram

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
BROKE_DOWN = "Sorry, I had to give up on this: each time I tried, I broke down. Please try something else."
NOTICE = (
    "I broke down three times on the same message, so I set it aside and go on with the rest. /stats shows how many."
)


async def attempts(database: Database) -> list[int]:
    return [number for (number,) in await database.rows(text("SELECT attempts FROM updates ORDER BY id"))]


async def restarted(database: Database) -> Inbox:
    inbox = Inbox(database, 7)
    await inbox.restore(BOT)
    return inbox


async def taken(inbox: Inbox) -> int:
    """Take the next update, as the application does, and begin to work on it."""
    item = await asyncio.wait_for(inbox.get(), 1)
    assert isinstance(item, Update)
    await inbox.attempts.begin(item.update_id)
    return item.update_id


async def test_an_attempt_is_counted_before_the_work_starts(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1, 5), asked(2, 5), asked(3, 6))
    assert await attempts(any_database) == [1, 0, 1]  # the second waits for the first
    assert {await taken(inbox), await taken(inbox)} == {1, 3}
    inbox.end_turn(update(asked(1, 5)))
    await taken(inbox)

    assert await attempts(any_database) == [1, 1, 1]


async def test_a_stop_is_not_counted(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1), asked(2))
    for _ in range(5):
        await inbox.attempts.discount()
        assert await attempts(any_database) == [0, 0]
        inbox = await restarted(any_database)
        await taken(inbox)

    assert await attempts(any_database) == [1, 0]


async def test_after_two_deaths_what_was_in_hand_is_taken_alone(any_database: Database) -> None:
    await arrive(Inbox(any_database, 7), asked(1, 5), asked(2, 6), asked(3, 6))
    inbox = await restarted(any_database)
    assert {await taken(inbox), await taken(inbox)} == {1, 2}
    inbox = await restarted(any_database)
    assert await taken(inbox) == 1
    with pytest.raises(TimeoutError):
        await taken(inbox)
    await inbox.mark_done(update(asked(1, 5)))

    assert await taken(inbox) == 2
    assert await attempts(any_database) == [2 + 1, 2 + 1, 0]


async def test_only_the_update_that_kills_is_set_aside(any_database: Database) -> None:
    await arrive(Inbox(any_database, 7), *(asked(number, number) for number in range(1, 5)))
    inbox = await restarted(any_database)
    assert [await taken(inbox) for _ in range(4)] == [1, 2, 3, 4]  # and the third kills again
    inbox = await restarted(any_database)
    for number in (1, 2):
        assert await taken(inbox) == number
        await inbox.mark_done(update(asked(number, number)))
    assert await taken(inbox) == 3  # and it kills
    inbox = await restarted(any_database)

    assert queued(inbox) == [3, 4]
    assert [inbox.attempts.is_deadly(number) for number in (3, 4)] == [True, False]


async def test_one_that_takes_long_alone_holds_up_the_others_for_a_while_only(
    any_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.incoming.attempts._ALONE", 0.05)
    await arrive(Inbox(any_database, 7), asked(1, 5), asked(2, 6))
    for _ in range(2):
        inbox = await restarted(any_database)
        await taken(inbox)

    assert await taken(inbox) == 2
    assert await attempts(any_database) == [2, 2]  # it was not the one that kills


async def test_the_person_gets_one_sentence_the_owner_one_notice_a_day_and_the_rest_is_answered(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    olga, alice, bob = (telegram.person(name) for name in ("Olga", "Alice", "Bob"))
    office, chat, other = (telegram.private(person) for person in (olga, alice, bob))
    olga.says(office, "/start")
    telegram.updates.take()
    for _ in range(2):
        alice.says(chat, SIDES)
        await store(telegram, database, attempts=3)
        bob.says(other, SIDES)
        await store(telegram, database, attempts=2)
        await restart(telegram, seeds, database, olga.id)
    olga.says(office, "/stats")
    await store(telegram, database, attempts=0)
    await restart(telegram, seeds, database, olga.id)

    assert [message.text for message in chat.sent] == [BROKE_DOWN] * 2
    assert [message.bold[0] for message in other.sent] == ["4/7"] * 2
    assert [message.text for message in office.sent][:-1] == [NOTICE]
    assert "Set aside in the last three days: 2 on which I broke down, 0 after other errors." in office.last.text
    assert await states(database) == ["deadly", "done", "deadly", "done", "done"]


async def test_nobody_is_told_of_a_question_that_was_answered_before_the_death(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, SIDES)
    await store(telegram, database, attempts=0)
    [(body,)] = await database.rows(text("SELECT body FROM updates"))
    await restart(telegram, seeds, database)
    restored = text("UPDATE updates SET state = 'waiting', attempts = 3, body = :body")
    await database.run(restored.bindparams(body=body))
    await restart(telegram, seeds, database)

    assert len(chat.sent) == 1
    assert await states(database) == ["deadly"]


async def states(database: Database) -> list[str]:
    return [state for (state,) in await database.rows(text("SELECT state FROM updates ORDER BY id"))]


async def store(telegram: Telegram, database: Database, attempts: int) -> None:
    """Store what waits at Telegram, as a program that died after so many *attempts*."""
    batch = telegram.updates.take()
    await Inbox(database, telegram.bot.id).store(batch)
    count = text("UPDATE updates SET attempts = :attempts WHERE id = :id")
    await database.run(*(count.bindparams(attempts=attempts, id=update["update_id"]) for update in batch))


async def restart(telegram: Telegram, seeds: list[Thread], database: Database, owner: int = 0) -> None:
    """Start the bot, let it answer what was stored, and stop it."""
    async with in_process(telegram, seeds, database, owner=owner) as app:
        assert isinstance(app.update_queue, Inbox)
        assert app.post_init
        await app.post_init(app)
        await app.start()
        await app.update_queue.join()
        await app.stop()
