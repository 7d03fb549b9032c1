"""Which messages hold what was posted, on SQLite and on PostgreSQL."""

import pytest

from bot.storage.database import Database
from bot.storage.threads.library import Place
from bot.storage.threads.published import PublishedMessage, PublishedThreads

pytestmark = pytest.mark.anyio
HERE = Place(-5, 3)
PIECES = [
    PublishedMessage(HERE, "abcd1234", 1, 0),
    PublishedMessage(HERE, "abcd1234", 2, 0),
    PublishedMessage(HERE, "abcd1234", 2, 1),
]


async def test_pieces_come_in_order_until_all_are_sent(any_database: Database) -> None:
    posted = PublishedThreads(any_database, 7)
    assert await posted.add(reversed(PIECES))
    assert not await posted.add(PIECES)
    came = []
    while piece := await posted.next_unsent(HERE.chat):
        came.append(piece)
        assert await posted.unfinished_chats() == [HERE.chat]
        await posted.record_sent(piece, 100 + len(came))

    assert came == PIECES
    assert await posted.unfinished_chats() == []
    assert [await posted.message_id(piece) for piece in PIECES] == [101, 102, 103]
    assert await posted.first_message(HERE, "abcd1234") == 101


async def test_what_is_lost_or_given_up_is_led_to_no_more(any_database: Database) -> None:
    posted = PublishedThreads(any_database, 7)
    await posted.add(PIECES)
    for piece in PIECES[:2]:
        await posted.record_sent(piece, 100 + piece.post)
    await posted.cancel(HERE, "abcd1234")
    await posted.record_deleted(HERE.chat, 101)

    assert await posted.next_unsent(HERE.chat) is None
    assert [await posted.message_id(piece) for piece in PIECES] == [0, 102, 0]
    assert await posted.includes(HERE, "abcd1234")
    await posted.unpublish(HERE, "abcd1234")
    assert not await posted.includes(HERE, "abcd1234")


async def test_topics_chats_threads_and_bots_are_apart(any_database: Database) -> None:
    posted = PublishedThreads(any_database, 7)
    await posted.add(PIECES)
    await posted.record_sent(PIECES[0], 101)
    elsewhere = [(Place(-5, 4), "abcd1234"), (Place(-6, 3), "abcd1234"), (HERE, "0000aaaa")]

    assert [await posted.message_id(PublishedMessage(place, key, 1, 0)) for place, key in elsewhere] == [0, 0, 0]
    assert await PublishedThreads(any_database, 8).message_id(PIECES[0]) == 0
    assert await PublishedThreads(any_database, 8).unfinished_chats() == []
    assert await PublishedThreads(any_database, 7).message_id(PIECES[0]) == 101
