"""The inbox, on SQLite and on PostgreSQL."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.delivery.incoming.inbox import Inbox
from bot.storage.database import Database, open_database
from tests.support.databases import empty
from tests.support.distance import distant

pytestmark = pytest.mark.anyio
BOT = Bot("7:inbox")


def asked(number: int, chat: int = 5, said: str = "why?", **more: Any) -> dict[str, Any]:
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "text": said, **more}
    return {"update_id": number, ("edited_message" if more else "message"): message}


def update(raw: dict[str, Any]) -> Update:
    return Update.de_json(raw, BOT)


def queued(inbox: Inbox) -> list[int]:
    items = []
    while not inbox.empty():
        item = inbox.get_nowait()
        assert isinstance(item, Update)
        items.append(item.update_id)
    return items


async def count(database: Database, where: str = "TRUE") -> int:
    return len(await database.rows(text(f"SELECT id FROM updates WHERE {where}")))  # noqa: S608


async def arrive(inbox: Inbox, *batch: dict[str, Any]) -> None:
    """As polling does it."""
    await inbox.store(batch)
    for raw in batch:
        await inbox.put(update(raw))


async def done(inbox: Inbox, raw: dict[str, Any]) -> None:
    """As soon after as it is written."""
    await inbox.mark_done(update(raw))
    await inbox.close()


async def test_what_was_not_done_is_queued_at_the_next_start_in_order(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1), asked(2), asked(3))
    await done(inbox, asked(2))
    again = Inbox(any_database, 7)
    await again.restore(BOT)

    assert queued(inbox) == [1, 2, 3]
    assert queued(again) == [1, 3]


async def test_what_was_not_done_keeps_its_order_when_telegram_numbers_updates_anew(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(900), asked(901))
    await arrive(inbox, asked(5))
    await arrive(Inbox(any_database, 7), asked(6), asked(3))
    again = Inbox(any_database, 7)
    await again.restore(BOT)

    assert queued(again) == [900, 901, 5, 6, 3]


async def test_what_is_delivered_again_is_queued_once(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1), asked(2))
    await done(inbox, asked(1))
    await arrive(inbox, asked(1), asked(2), asked(3))
    again = Inbox(any_database, 7)
    await again.restore(BOT)
    await arrive(again, asked(1), asked(2), asked(3))

    assert queued(inbox) == [1, 2, 3]
    assert queued(again) == [2, 3]


async def test_a_number_that_is_used_anew_is_another_update(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1))
    await inbox.mark_done(update(asked(1)))
    await arrive(inbox, asked(1, said="how?"))
    await inbox.close()

    assert queued(inbox) == [1, 1]
    assert await count(any_database, "state = 'waiting'") == 1


async def test_a_batch_that_was_kept_although_its_connection_broke_is_queued(any_database: Database) -> None:
    await Inbox(any_database, 7).store([asked(1)])
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1))

    assert queued(inbox) == [1]


async def test_what_comes_another_way_than_by_polling_is_kept_too(any_database: Database) -> None:
    await Inbox(any_database, 7).put(update(asked(1)))

    assert await count(any_database, "state = 'waiting'") == 1


async def test_bots_that_share_a_database_do_not_see_each_other(any_database: Database) -> None:
    await arrive(Inbox(any_database, 7), asked(1))
    other = Inbox(any_database, 8)
    await other.restore(BOT)
    await arrive(other, asked(1))

    assert queued(other) == [1]


async def test_a_database_that_is_gone_is_telegrams_error_and_what_was_done_is_noted_later(
    any_database: Database,
) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1))
    await any_database.run(text("ALTER TABLE updates RENAME TO elsewhere"))
    with pytest.raises(TelegramError, match="cannot store questions"):
        await inbox.store([asked(2)])
    await done(inbox, asked(1))
    await any_database.run(text("ALTER TABLE elsewhere RENAME TO updates"))
    await inbox.flush()

    assert await count(any_database, "state = 'done'") == 1


async def test_what_cannot_be_read_at_the_start_is_set_aside(any_database: Database) -> None:
    await Inbox(any_database, 7).store([{"update_id": 1, "message": {}}, asked(2)])
    inbox = Inbox(any_database, 7)
    await inbox.restore(BOT)

    assert queued(inbox) == [2]
    assert await count(any_database, "state = 'failed'") == 1


async def test_many_ends_at_once_are_all_noted(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    batch = [asked(number) for number in range(1, 101)]
    await arrive(inbox, *batch)
    await asyncio.gather(
        *(inbox.mark_done(update(raw)) for raw in batch[1:]), inbox.mark_failed(update(batch[0]), "no\0")
    )
    await inbox.confirm(51)

    assert await count(any_database) == 51
    assert await count(any_database, "state = 'failed'") == 1


async def test_nothing_that_was_said_is_kept_when_it_is_answered(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1, said="zebra"))
    await done(inbox, asked(1, said="zebra"))

    assert await count(any_database, "body LIKE '%zebra%'") == 0


async def test_forgetting_takes_one_chat_only(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    for chat in (5, 6):
        await arrive(inbox, asked(chat, chat))
        await inbox.mark_failed(update(asked(chat, chat)), "broken")
    await inbox.forget(5)

    assert await count(any_database, "body <> '' AND chat = 6") == 1
    assert await count(any_database, "body = '' AND error = '' AND chat = 0") == 1


async def test_a_group_takes_what_is_kept_of_it_along(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await arrive(inbox, asked(1, -5))
    await inbox.migrate(-5, -1005)

    assert await count(any_database, "chat = -1005") == 1


@pytest.mark.xdist_group("postgresql")
async def test_a_batch_takes_as_many_trips_to_the_server_as_one_update(postgres: str) -> None:
    with distant(postgres, 0) as distance:
        database, trips = await open_database(distance.url), list[int]()
        inbox = Inbox(database, 7)
        for number in (1, 1, 1, 100):
            before = distance.trips
            batch = [asked(len(trips) * 1000 + count) for count in range(number)]
            await arrive(inbox, *batch)
            await asyncio.gather(*(inbox.mark_done(update(raw)) for raw in batch))
            await inbox.flush()
            trips.append(distance.trips - before)
        await empty(database)

    assert trips[-1] <= trips[-2] + 2  # an answer may come in pieces
    assert trips[-1] < 10
