"""Votes and questions, on SQLite and on PostgreSQL."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from telegram import Chat, Message

from bot.storage.database import Database
from bot.storage.feedback import Feedback, Votes
from bot.storage.statistics import Figures, Statistics
from index import Thread, ThreadIndex, no_meaning

pytestmark = pytest.mark.anyio
INDEX = ThreadIndex(Thread.of(["The lake is deep.", "Ice comes in May."]), no_meaning)


def message(number: int) -> Message:
    return Message(number, datetime.now(UTC), Chat(-5, "group"))


async def test_is_the_same_on_every_database(any_database: Database) -> None:
    feedback, statistics = Feedback(any_database, 7, "token", 1), Statistics(any_database, 7)
    for number, said in enumerate(["Is the lake deep?", "zebra?", "Zebra\0 \ud800"], 1):
        for _ in range(2):  # dealt with anew
            await feedback.record(message(number), said, INDEX.answer(said), 10 * number)
            await feedback.flush()
    presses = ((1, "a", True), (2, "b", False), (3, "c", True), (3, "d", True), (3, "d", True))
    counted = [await feedback.vote(message(10), person, press, helpful=helpful) for person, press, helpful in presses]

    assert counted == [True, True, True, False, False]
    assert [await feedback.votes(message(10)), await statistics.votes()] == [Votes(1, 1), Votes(1, 1)]
    assert await statistics.unanswered(10) == [("Zebra ?", 2)]
    assert await statistics.all_time() == await statistics.recent(7) == Figures(chats=1, sure=1, closest=0, nothing=2)
    told = [json.loads(line) for line in (await statistics.export()).splitlines()]
    assert [(line["question"], line["posts"], line["up"], line["down"]) for line in told] == [
        ("Is the lake deep?", ["1/2"], 1, 1),
        ("zebra?", [], 0, 0),
        ("Zebra ?", [], 0, 0),
    ]


async def test_counts_what_it_forgets_and_forgets_that_too_when_told(any_database: Database) -> None:
    feedback, statistics = Feedback(any_database, 7, "token", 1), Statistics(any_database, 7)
    for _ in range(2):
        await feedback.record(message(1), "zebra?", INDEX.answer("zebra?"), 2)
        await feedback.flush()
        await any_database.run(text("UPDATE asked SET kept_at = 1"))
        await feedback.delete_old()
    await feedback.migrate(-5, -1005)
    assert await statistics.all_time() == Figures(chats=1, sure=0, closest=0, nothing=2)
    assert await statistics.recent(30) == Figures(0, 0, 0, 0)

    await feedback.forget(-1005)
    assert await statistics.all_time() == Figures(0, 0, 0, 0)


async def test_a_question_is_kept_when_writing_it_is_cancelled(any_database: Database) -> None:
    feedback, statistics = Feedback(any_database, 7, "7:secret", 1), Statistics(any_database, 7)
    await feedback.record(message(1), "zebra?", INDEX.answer("zebra?"), 2)
    writing = asyncio.create_task(feedback.flush())
    await asyncio.sleep(0)
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)
    await feedback.flush()

    assert (await statistics.all_time()).chats == 1


async def test_bots_that_share_a_database_do_not_see_each_other(any_database: Database) -> None:
    feedback, other = Feedback(any_database, 7, "token", 1), Feedback(any_database, 8, "another", 0)
    await feedback.record(message(1), "zebra?", INDEX.answer("zebra?"), 2)
    await feedback.flush()
    await feedback.vote(message(2), 1, "a", helpful=True)
    await other.forget(-5)
    await other.delete_old()

    assert await other.votes(message(2)) == Votes(0, 0)
    assert await feedback.votes(message(2)) == Votes(1, 0)
    assert (await Statistics(any_database, 7).all_time()).nothing == 1
    assert (await Statistics(any_database, 8).all_time()).nothing == 0
