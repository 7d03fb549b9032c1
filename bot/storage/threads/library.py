"""The threads, and which one is current in a chat or in a topic of it.

An uploaded thread belongs to its chat; every chat may use the seeds. The key of a thread is a digest of its labels and
texts, so a thread that is uploaded twice is stored once.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple, TypeAlias
from weakref import WeakValueDictionary

from cachetools import LRUCache
from sqlalchemy import ColumnElement, and_, delete, func, select, update

from bot.indexing.indexed_thread import LONG, IndexedThread, characters, indexed_here, indexed_in_worker
from bot.indexing.worker import Worker
from bot.storage.database import Database, first_value
from bot.storage.tables import delete_chat, migrate_chat, readings, threads
from bot.storage.threads.bodies import body, parsed_body
from bot.storage.threads.vectors import PassageVectors
from index import Reader, Thread, no_meaning, post_behind

_CACHED_BYTES = 32_000_000  # of all cached indexes in this process together
_CACHED_CHATS = 10_000


ChangeCallback: TypeAlias = Callable[[int], Awaitable[None]]


class Place(NamedTuple):
    """A chat, or a topic of a forum; topic 0 stands for all topics that have not chosen a thread."""

    chat: int
    topic: int = 0


class Library:
    """The threads of the bot with the id *bot*: *seeds*, and those that chats have uploaded, in *database*.

    *meaning* compares posts by meaning, or is `no_meaning`. Long threads are indexed by *worker*.
    """

    def __init__(
        self,
        seeds: Sequence[Thread],
        database: Database,
        bot: int,
        meaning: Reader,
        worker: Worker | None = None,
    ) -> None:
        self._seeds = {thread.key: thread for thread in seeds}
        self._database = database
        self._bot = bot
        self._meaning = meaning
        self._worker = worker or Worker()
        self.vectors = PassageVectors(tuple(self._seeds), database, bot, meaning)
        self._indexes: LRUCache[_CacheKey, IndexedThread] = LRUCache(_CACHED_BYTES, _size)
        self._locks: WeakValueDictionary[_CacheKey, asyncio.Lock] = WeakValueDictionary()
        self._current_keys: LRUCache[Place, str] = LRUCache(_CACHED_CHATS)
        self._just_changed: LRUCache[Place, int] = LRUCache(_CACHED_CHATS)  # the topic where that is stored
        self._notified: list[ChangeCallback] = []

    def notify(self, callback: ChangeCallback) -> None:
        """Call *callback* with a chat when another thread becomes the current one there."""
        self._notified.append(callback)

    async def index_for(self, place: Place) -> IndexedThread:
        """Return the current thread at *place* with its index; until its vectors are computed, for words only."""
        key = await self.current_key(place)
        cached = _CacheKey(0 if self.is_seed(key) else place.chat, key)
        if not self._is_indexed(cached):
            async with self._locks.setdefault(cached, asyncio.Lock()):  # build each index once
                if not self._is_indexed(cached):
                    self._indexes[cached] = await self._indexed(place, cached)
                return self._indexes[cached]
        return self._indexes[cached]

    def _is_indexed(self, cached: "_CacheKey") -> bool:
        """Return whether the index is cached, and complete as far as its vectors are computed."""
        indexed = self._indexes.get(cached)
        return indexed is not None and (not indexed.provisional or self.vectors.is_computing(*cached))

    async def _indexed(self, place: Place, cached: "_CacheKey") -> IndexedThread:
        thread = await self.thread(place.chat, cached.key) or next(iter(self._seeds.values()))
        vectors = await self.vectors.of(cached.chat, thread)
        provisional = self.vectors.is_computing(*cached)
        meaning = self._meaning if vectors else no_meaning
        if characters(thread) > LONG:
            indexed = indexed_in_worker(self._worker, cached.chat, thread, meaning, vectors)
        else:
            indexed = await indexed_here(thread, meaning, vectors)
        indexed.provisional = provisional
        return indexed

    async def current_key(self, place: Place) -> str:
        """Return the key of the current thread: that of the topic, else of its chat, else the first seed."""
        if (known := self._current_keys.get(place)) is None:
            topics = readings.c.topic.in_([place.topic, 0])
            here = and_(readings.c.bot == self._bot, readings.c.chat == place.chat, topics)
            columns = readings.c.topic, readings.c.key, readings.c.changed
            chosen = await self._database.rows(select(*columns).where(here).order_by(readings.c.topic.desc()))
            for topic, _, changed in chosen[:1]:
                if changed:
                    self._just_changed[place] = topic
            self._current_keys[place] = known = next((key for _, key, _ in chosen if key), next(iter(self._seeds)))
        return known

    async def thread(self, chat: int, key: str) -> Thread | None:
        """Return the thread *key* if it is a seed or the chat's own."""
        if key in self._seeds:
            return self._seeds[key]
        body = first_value(await self._database.rows(select(threads.c.body).where(self._own(chat, key))), "")
        return await asyncio.to_thread(parsed_body, body) if body else None

    async def threads(self, chat: int) -> list[Thread]:
        """Return the threads that *chat* can choose from: its own, newest first, then the seeds."""
        used = select(threads.c.key).where(threads.c.bot == self._bot, threads.c.chat == chat, threads.c.used)
        rows = await self._database.rows(used.order_by(threads.c.kept_at.desc(), threads.c.key))
        loaded = [thread for (key,) in rows if (thread := await self.thread(chat, key))]
        return loaded + [seed for seed in self._seeds.values() if seed not in loaded]

    async def take_change(self, place: Place) -> bool:
        """Return whether the thread at *place*, which is in use, was changed since this was last asked."""
        topic = self._just_changed.pop(place, None)
        if topic is not None:
            here = and_(readings.c.bot == self._bot, readings.c.chat == place.chat, readings.c.topic == topic)
            await self._database.run(update(readings).where(here).values(changed=False))
        return topic is not None

    def is_seed(self, key: str) -> bool:
        """Return whether the thread *key* is a seed."""
        return key in self._seeds

    async def use_thread(self, place: Place, key: str) -> None:
        """Make the thread *key*, a seed or the chat's own, the current one at *place*."""
        before = await self.current_key(place)
        changed = key != before or place in self._just_changed
        row = {"bot": self._bot, **place._asdict(), "key": key, "changed": changed}
        await self._database.run(
            update(threads).where(self._own(place.chat, key)).values(used=True),
            self._database.upsert(readings, "key", "changed").values(row),
        )
        self._clear_cache()
        await self._changed(place.chat)

    async def count(self) -> int:
        """Return how many threads are stored for use, seeds included."""
        used = select(func.count()).select_from(threads).where(threads.c.bot == self._bot, threads.c.used)
        return len(self._seeds) + int(first_value(await self._database.rows(used), 0))

    async def from_link(self, chat: int, link: str) -> Thread | None:
        """Return the thread that *chat* has from *link*, in any spelling, None if it has none."""
        post = post_behind(link)
        return next((thread for thread in await self.threads(chat) if post_behind(thread.source) == post), None)

    async def replace(self, chat: int, key: str, new: Thread) -> None:
        """Put *new*, a later state, in the place of the thread *key* of *chat*; where that was current, *new* is."""
        there = and_(readings.c.bot == self._bot, readings.c.chat == chat, readings.c.key == key)
        text = await asyncio.to_thread(body, new)
        row = {"bot": self._bot, "chat": chat, "key": new.key, "body": text, "used": True, "size": len(text)}
        await self._database.run(
            self._database.upsert(threads, "body", "used", "size").values(**row, kept_at=int(time.time())),
            update(readings).where(there).values(key=new.key),
            delete(threads).where(self._own(chat, key)),
        )
        self.vectors.drop(chat, key)
        self._indexes.pop(_CacheKey(chat, key), None)
        self._clear_cache()

    async def remove(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat*; where it was current, that of the chat or the first seed is."""
        there = and_(readings.c.bot == self._bot, readings.c.chat == chat, readings.c.key == key)
        await self._database.run(
            delete(threads).where(self._own(chat, key)),
            update(readings).where(there).values(key="", changed=True),
        )
        self._database.erasure.begin(chat)
        self._database.erasure.begin(chat)
        self.vectors.drop(chat, key)
        self._indexes.pop(_CacheKey(chat, key), None)
        self._clear_cache()
        await self._database.give_back()
        await self._changed(chat)

    async def forget(self, chat: int) -> None:
        """Delete all threads and choices of *chat*."""
        await self._database.run(delete_chat(threads, self._bot, chat), delete_chat(readings, self._bot, chat))
        self.vectors.drop(chat)
        for cached in [cached for cached in self._indexes if cached.chat == chat]:
            del self._indexes[cached]
        self._clear_cache()
        await self._database.give_back()

    async def migrate(self, old: int, new: int) -> None:
        """Give the threads and choices of the group *old* to *new*, the supergroup that it became."""
        await self._database.run(
            *migrate_chat(threads, self._bot, old, new),
            *migrate_chat(readings, self._bot, old, new),
        )
        self.vectors.drop(old)
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


def _size(indexed: IndexedThread) -> int:
    """Return the share of *indexed* in the cache, at most all of it."""
    return min(_CACHED_BYTES, indexed.size)
