"""The threads of chats, and how they are searched without holding up the event loop."""

import asyncio

import pytest

from bot.storage.database import Database
from bot.storage.library import Library
from index import Thread, ThreadIndex, no_meaning

pytestmark = pytest.mark.anyio
LENGTHS = {"a short thread": (7, True), "a long thread": (600, False)}


@pytest.mark.parametrize(("posts", "at_once"), LENGTHS.values(), ids=LENGTHS)
async def test_a_long_summary_leaves_the_event_loop_free(database: Database, posts: int, *, at_once: bool) -> None:
    thread = Thread.of([f"Lake number {number} is deep." for number in range(posts)])
    index = ThreadIndex(thread, no_meaning)
    summary = asyncio.create_task(Library([thread], database, 7, no_meaning).summary(index, 3))
    await asyncio.sleep(0)  # one turn of the event loop

    assert summary.done() is at_once
    assert await summary == index.summary(3)
