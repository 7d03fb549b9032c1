"""The threads of chats, and how they are searched without holding up the event loop."""

import asyncio
import json

import pytest

from bot.indexing.indexed_thread import SHORT, indexed_here
from bot.storage.database import Database
from bot.storage.tables import threads
from bot.storage.threads.library import Library
from bot.storage.threads.offers import Offer, Offers, Quotas
from index import Anchor, Post, Thread, ThreadIndex, no_meaning

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


async def test_a_thread_is_stored_with_its_links(database: Database) -> None:
    library = Library([Thread.of(["A seed."])], database, 7, no_meaning)
    thread = Thread("", (Post(1, "1/1", "See a map.", anchors=(Anchor(4, 9, "https://a.org/m"),)),))
    await Offers(database, 7, Quotas()).store([thread], Offer(1, 1, 1))

    assert await library.thread(1, thread.key) == thread


async def test_a_thread_of_an_older_version_is_read(database: Database) -> None:
    library = Library([Thread.of(["A seed."])], database, 7, no_meaning)
    thread = Thread.of(["Sevan is a lake."])
    post = {"number": 1, "label": "1/1", "text": "Sevan is a lake.", "link": "", "author": ""}
    body = {"title": "", "posts": [post], "author": "", "source": "", "remarks": []}
    row = {"bot": 7, "chat": 1, "key": thread.key, "body": json.dumps(body), "used": True, "kept_at": 0}
    await database.run(database.insert(threads).values(row))

    assert await library.thread(1, thread.key) == thread
