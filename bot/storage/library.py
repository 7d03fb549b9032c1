"""Which threads there are, and which one a chat, or a topic of it, reads.

A thread belongs to the chat that loaded it; the seeds are everybody's. The key of a thread is made of its labels and
texts, so the same thread loaded twice is one.
"""

import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import NamedTuple
from weakref import WeakValueDictionary

from cachetools import LRUCache
from sqlalchemy import ColumnElement, and_, delete, select, update

from bot.storage.database import Database, only
from bot.storage.tables import deleted, moved, readings, threads
from index import Answer, Post, Quote, Reader, Thread, ThreadIndex, no_meaning

_POSTS = 5000  # in the indexes that are kept ready, the latest used; each takes 10 kB
_LONG = 500  # posts
_CHATS = 10_000  # whose choices are remembered
_OFFERED = 24 * 3600  # seconds that an offer stands


class Place(NamedTuple):
    """A chat, or a topic of a forum; topic 0 is all of the chat that has no thread of its own."""

    chat: int
    topic: int = 0


class Library:
    """The threads of the bot with the id *bot*: *seeds*, and what chats have loaded, in *database*.

    *meaning* reads them by meaning, or not.
    """

    def __init__(self, seeds: Sequence[Thread], database: Database, bot: int, meaning: Reader) -> None:
        self._seeds = {thread.key: thread for thread in seeds}
        self._database = database
        self._bot = bot
        self._meaning = meaning
        self._indexes: LRUCache[_Kept, ThreadIndex] = LRUCache(_POSTS, _posts)
        self._making: WeakValueDictionary[_Kept, asyncio.Lock] = WeakValueDictionary()
        self._readings: LRUCache[Place, str] = LRUCache(_CHATS)
        self._several: LRUCache[int, bool] = LRUCache(_CHATS)

    async def index_for(self, place: Place) -> ThreadIndex:
        """Return the thread that is read at *place*, made ready."""
        key = await self.reading(place)
        kept = _Kept(0 if self.is_seed(key) else place.chat, key)
        if kept not in self._indexes:
            async with self._making.setdefault(kept, asyncio.Lock()):  # many may ask before it is made
                if kept not in self._indexes:
                    thread = await self.thread(place.chat, key) or next(iter(self._seeds.values()))
                    self._indexes[kept] = await asyncio.to_thread(ThreadIndex, thread, self._meaning)
                return self._indexes[kept]
        return self._indexes[kept]

    async def answer(self, index: ThreadIndex, question: str, before: str = "") -> Answer:
        """Return *index*'s answer; slow ones run in a thread to keep the event loop free."""
        if self._meaning is not no_meaning or len(index.thread.posts) > _LONG:
            return await asyncio.to_thread(index.answer, question, before)
        return index.answer(question, before)

    async def summary(self, index: ThreadIndex, posts: int) -> list[Quote]:
        """Return *index*'s summary of *posts* posts; slow ones run in a thread to keep the event loop free."""
        if len(index.thread.posts) > _LONG:
            return await asyncio.to_thread(index.summary, posts)
        return index.summary(posts)

    async def reading(self, place: Place) -> str:
        """Return the key of the thread that is read at *place*: its own, else the chat's, else the first seed."""
        if (known := self._readings.get(place)) is None:
            topics = readings.c.topic.in_([place.topic, 0])
            chosen = select(readings.c.key).where(readings.c.bot == self._bot, readings.c.chat == place.chat, topics)
            rows = await self._database.rows(chosen.order_by(readings.c.topic.desc()).limit(1))
            self._readings[place] = known = only(rows, next(iter(self._seeds)))
        return known

    async def thread(self, chat: int, key: str) -> Thread | None:
        """Return the thread *key* if it is a seed or the chat's own."""
        if key in self._seeds:
            return self._seeds[key]
        body = only(await self._database.rows(select(threads.c.body).where(self._own(chat, key))), "")
        return _thread(body) if body else None

    async def threads(self, chat: int) -> list[Thread]:
        """Return the threads that *chat* may read: its own, oldest first, then the seeds."""
        used = select(threads.c.body).where(threads.c.bot == self._bot, threads.c.chat == chat, threads.c.used)
        loaded = [_thread(body) for (body,) in await self._database.rows(used.order_by(threads.c.kept_at))]
        return loaded + [seed for seed in self._seeds.values() if seed not in loaded]

    async def several(self, chat: int) -> bool:
        """Return whether *chat* has more than one thread to read, so that an answer should name its own."""
        if (known := self._several.get(chat)) is None:
            used = select(threads.c.key).where(threads.c.bot == self._bot, threads.c.chat == chat, threads.c.used)
            keys = [key for (key,) in await self._database.rows(used)]
            self._several[chat] = known = len({*self._seeds, *keys}) > 1
        return known

    def is_seed(self, key: str) -> bool:
        """Return whether the thread *key* is everybody's."""
        return key in self._seeds

    async def offer(self, chat: int, thread: Thread) -> None:
        """Keep *thread* for *chat*, to be used or not; offers that nobody took are dropped."""
        now = int(time.time())
        key = {"bot": self._bot, "chat": chat, "key": thread.key}
        await self._database.run(
            delete(threads).where(~threads.c.used, threads.c.kept_at < now - _OFFERED),
            self._database.insert(threads)
            .values(**key, body=_body(thread), used=False, kept_at=now)
            .on_conflict_do_nothing(),
        )

    async def use(self, place: Place, key: str) -> None:
        """Have *place* read the thread *key*, a seed or the chat's own."""
        await self._database.run(
            update(threads).where(self._own(place.chat, key)).values(used=True),
            self._database.upsert(readings, "key").values(bot=self._bot, **place._asdict(), key=key),
        )
        self._changed()

    async def drop(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat* if it was only offered."""
        await self._database.run(delete(threads).where(self._own(chat, key), ~threads.c.used))

    async def remove(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat*; where it was read, the first seed is."""
        await self._database.run(
            delete(threads).where(self._own(chat, key)),
            deleted(readings, self._bot, chat).where(readings.c.key == key),
        )
        self._indexes.pop(_Kept(chat, key), None)
        self._changed()

    async def forget(self, chat: int) -> None:
        """Delete all threads and choices of *chat*."""
        await self._database.run(deleted(threads, self._bot, chat), deleted(readings, self._bot, chat))
        for kept in [kept for kept in self._indexes if kept.chat == chat]:
            del self._indexes[kept]
        self._changed()

    async def migrate(self, old: int, new: int) -> None:
        """Give the threads and choices of the chat *old* to *new*: a group became a supergroup."""
        await self._database.run(
            *moved(threads, self._bot, old, new),
            *moved(readings, self._bot, old, new),
        )
        self._changed()

    def _changed(self) -> None:
        self._readings.clear()
        self._several.clear()

    def _own(self, chat: int, key: str) -> ColumnElement[bool]:
        return and_(threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key)


class _Kept(NamedTuple):
    """An index that is kept: whose, 0 for everybody's, and of which thread; keys are short, and two may be alike."""

    chat: int
    key: str


def _posts(index: ThreadIndex) -> int:
    """Return how much of the cache *index* takes: the longest threads fit in too."""
    return min(_POSTS, len(index.thread.posts))


def _body(thread: Thread) -> str:
    return json.dumps(asdict(thread))


def _thread(body: str) -> Thread:
    written = json.loads(body)
    posts = tuple(Post(**post) for post in written.pop("posts"))
    return Thread(**{**written, "posts": posts, "remarks": tuple(written["remarks"])})
