"""The threads of chats, and how they are searched without holding up the event loop."""

import asyncio

import pytest

from bot.indexing.indexed_thread import SHORT, indexed_here
from index import Thread, ThreadIndex, no_meaning

pytestmark = pytest.mark.anyio
LENGTHS = {"a short thread": (7, True), "a long thread": (SHORT // 20, False)}


@pytest.mark.parametrize(("posts", "at_once"), LENGTHS.values(), ids=LENGTHS)
async def test_a_long_summary_leaves_the_event_loop_free(posts: int, *, at_once: bool) -> None:
    thread = Thread.of([f"Lake number {number} is deep." for number in range(posts)])
    indexed = await indexed_here(thread, no_meaning, b"")
    summary = asyncio.create_task(indexed.summary(3))
    await asyncio.sleep(0)  # one turn of the event loop

    assert summary.done() is at_once
    assert await summary == ThreadIndex(thread, no_meaning).summary(3)
