"""The threads, and which one is current in a chat or in a topic of it.

An uploaded thread belongs to its chat; every chat may use the seeds. The key of a thread is a digest of its labels and
texts, so a thread that is uploaded twice is stored once.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, replace
from typing import NamedTuple, TypeAlias
from weakref import WeakValueDictionary

from cachetools import LRUCache
from sqlalchemy import ColumnElement, and_, delete, select, update

from bot.storage.database import Database, first_value
from bot.storage.tables import delete_chat, migrate_chat, readings, threads
from bot.storage.vectors import PassageVectors
from index import Answer, Post, Quote, Reader, Thread, ThreadIndex, no_meaning

_CACHED_POSTS = 5000  # in all cached indexes together; each takes 10 kB
_LONG = 500  # posts, from which an answer takes milliseconds
_CACHED_CHATS = 10_000
_OFFERED = 24 * 3600  # seconds, after which an unused offer is deleted


ChangeCallback: TypeAlias = Callable[[int], Awaitable[None]]


class Place(NamedTuple):
    """A chat, or a topic of a forum; topic 0 stands for all topics that have not chosen a thread."""

    chat: int
    topic: int = 0


class Library:
    """The threads of the bot with the id *bot*: *seeds*, and those that chats have uploaded, in *database*.

    *meaning* compares posts by meaning, or is `no_meaning`.
    """

    def __init__(self, seeds: Sequence[Thread], database: Database, bot: int, meaning: Reader) -> None:
        self._seeds = {thread.key: thread for thread in seeds}
        self._database = database
        self._bot = bot
        self._meaning = meaning
        self._vectors = PassageVectors(tuple(self._seeds), database, bot, meaning)
        self._indexes: LRUCache[_CacheKey, ThreadIndex] = LRUCache(_CACHED_POSTS, _posts)
        self._locks: WeakValueDictionary[_CacheKey, asyncio.Lock] = WeakValueDictionary()
        self._current_keys: LRUCache[Place, str] = LRUCache(_CACHED_CHATS)
        self._just_changed: LRUCache[Place, bool] = LRUCache(_CACHED_CHATS)
        self._notified: list[ChangeCallback] = []

    def notify(self, callback: ChangeCallback) -> None:
        """Call *callback* with a chat when another thread becomes the current one there."""
        self._notified.append(callback)

    async def index_for(self, place: Place) -> ThreadIndex:
        """Return the index of the current thread at *place*."""
        key = await self.current_key(place)
        cached = _CacheKey(0 if self.is_seed(key) else place.chat, key)
        if cached not in self._indexes:
            async with self._locks.setdefault(cached, asyncio.Lock()):  # build each index once
                if cached not in self._indexes:
                    thread = await self.thread(place.chat, key) or next(iter(self._seeds.values()))
                    vectors = await self._vectors.of(place.chat, thread)
                    self._indexes[cached] = await asyncio.to_thread(ThreadIndex, thread, self._meaning, vectors)
                return self._indexes[cached]
        return self._indexes[cached]

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

    async def current_key(self, place: Place) -> str:
        """Return the key of the current thread: that of the topic, else of its chat, else the first seed."""
        if (known := self._current_keys.get(place)) is None:
            topics = readings.c.topic.in_([place.topic, 0])
            chosen = select(readings.c.key).where(readings.c.bot == self._bot, readings.c.chat == place.chat, topics)
            rows = await self._database.rows(chosen.order_by(readings.c.topic.desc()).limit(1))
            self._current_keys[place] = known = first_value(rows, next(iter(self._seeds)))
        return known

    async def thread(self, chat: int, key: str) -> Thread | None:
        """Return the thread *key* if it is a seed or the chat's own."""
        if key in self._seeds:
            return self._seeds[key]
        body = first_value(await self._database.rows(select(threads.c.body).where(self._own(chat, key))), "")
        return _thread(body) if body else None

    async def threads(self, chat: int) -> list[Thread]:
        """Return the threads that *chat* can choose from: its own, newest first, then the seeds."""
        used = select(threads.c.body).where(threads.c.bot == self._bot, threads.c.chat == chat, threads.c.used)
        newest_first = used.order_by(threads.c.kept_at.desc(), threads.c.key)
        loaded = [_thread(body) for (body,) in await self._database.rows(newest_first)]
        return loaded + [seed for seed in self._seeds.values() if seed not in loaded]

    def take_change(self, place: Place) -> bool:
        """Return whether the thread at *place* was changed since this was last asked."""
        return self._just_changed.pop(place, False)

    def is_seed(self, key: str) -> bool:
        """Return whether the thread *key* is a seed."""
        return key in self._seeds

    async def store_offer(self, chat: int, thread: Thread) -> None:
        """Store *thread* as an offer to *chat*, until it is used or discarded; delete old offers."""
        now = int(time.time())
        key = {"bot": self._bot, "chat": chat, "key": thread.key}
        await self._database.run(
            delete(threads).where(~threads.c.used, threads.c.kept_at < now - _OFFERED),
            self._database.insert(threads)
            .values(**key, body=_body(thread), used=False, kept_at=now)
            .on_conflict_do_nothing(),
        )

    async def use_thread(self, place: Place, key: str) -> None:
        """Make the thread *key*, a seed or the chat's own, the current one at *place*."""
        if key != await self.current_key(place):
            self._just_changed[place] = True
        await self._database.run(
            update(threads).where(self._own(place.chat, key)).values(used=True),
            self._database.upsert(readings, "key").values(bot=self._bot, **place._asdict(), key=key),
        )
        self._clear_cache()
        await self._changed(place.chat)

    async def discard_offer(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat* if it is an unused offer."""
        await self._database.run(delete(threads).where(self._own(chat, key), ~threads.c.used))

    async def remove(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat*; where it was current, the first seed is."""
        await self._database.run(
            delete(threads).where(self._own(chat, key)),
            delete_chat(readings, self._bot, chat).where(readings.c.key == key),
        )
        self._indexes.pop(_CacheKey(chat, key), None)
        self._clear_cache()
        await self._changed(chat)

    async def forget(self, chat: int) -> None:
        """Delete all threads and choices of *chat*."""
        await self._database.run(delete_chat(threads, self._bot, chat), delete_chat(readings, self._bot, chat))
        for cached in [cached for cached in self._indexes if cached.chat == chat]:
            del self._indexes[cached]
        self._clear_cache()

    async def migrate(self, old: int, new: int) -> None:
        """Give the threads and choices of the group *old* to *new*, the supergroup that it became."""
        await self._database.run(
            *migrate_chat(threads, self._bot, old, new),
            *migrate_chat(readings, self._bot, old, new),
        )
        self._clear_cache()

    async def _changed(self, chat: int) -> None:
        for callback in self._notified:
            await callback(chat)

    def _clear_cache(self) -> None:
        self._current_keys.clear()

    def _own(self, chat: int, key: str) -> ColumnElement[bool]:
        return and_(threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key)


class _CacheKey(NamedTuple):
    """The chat, 0 for a seed, and the thread of a cached index; keys are short, so two chats' may collide."""

    chat: int
    key: str


def _posts(index: ThreadIndex) -> int:
    """Return the share of *index* in the cache, at most all of it, so that the longest threads fit."""
    return min(_CACHED_POSTS, len(index.thread.posts))


def _body(thread: Thread) -> str:
    written = asdict(replace(thread, readings=()))
    del written["readings"]  # each is stored as a thread of its own
    return json.dumps(written)


def _thread(body: str) -> Thread:
    written = json.loads(body)
    posts = tuple(Post(**post) for post in written.pop("posts"))
    return Thread(**{**written, "posts": posts, "remarks": tuple(written["remarks"])})
