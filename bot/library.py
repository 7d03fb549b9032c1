"""Which threads there are, and which one a chat, or a topic of it, reads.

A thread belongs to the chat that loaded it; the seeds are everybody's. The key of a thread is made of its labels and
texts, so the same thread loaded twice is one.
"""

import asyncio
import json
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

from bot.sql import Database, only
from index import Answer, Post, Reader, Thread, ThreadIndex, no_meaning

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
        self._indexes: OrderedDict[_Kept, ThreadIndex] = OrderedDict()
        self._making: WeakValueDictionary[_Kept, asyncio.Lock] = WeakValueDictionary()
        self._readings: dict[Place, str] = {}
        self._several: dict[int, bool] = {}

    async def index_for(self, place: Place) -> ThreadIndex:
        """Return the thread that is read at *place*, made ready."""
        key = await self.reading(place)
        kept = _Kept(0 if self.is_seed(key) else place.chat, key)
        if kept not in self._indexes:
            async with self._making.setdefault(kept, asyncio.Lock()):  # many may ask before it is made
                if kept not in self._indexes:
                    thread = await self.thread(place.chat, key) or next(iter(self._seeds.values()))
                    self._keep(kept, await asyncio.to_thread(ThreadIndex, thread, self._meaning))
                return self._indexes[kept]
        self._indexes.move_to_end(kept)
        return self._indexes[kept]

    async def answer(self, index: ThreadIndex, question: str, before: str = "") -> Answer:
        """Return *index*'s answer; slow ones run in a thread to keep the event loop free."""
        if self._meaning is not no_meaning or len(index.thread.posts) > _LONG:
            return await asyncio.to_thread(index.answer, question, before)
        return index.answer(question, before)

    async def reading(self, place: Place) -> str:
        """Return the key of the thread that is read at *place*: its own, else the chat's, else the first seed."""
        if len(self._readings) + len(self._several) > _CHATS:
            self._changed()
        if place not in self._readings:
            chosen = await self._database.rows(
                """
                SELECT key FROM readings WHERE bot = :bot AND chat = :chat AND topic IN (:topic, 0)
                ORDER BY topic DESC LIMIT 1
                """,
                bot=self._bot,
                **place._asdict(),
            )
            self._readings[place] = only(chosen, next(iter(self._seeds)))
        return self._readings[place]

    async def thread(self, chat: int, key: str) -> Thread | None:
        """Return the thread *key* if it is a seed or the chat's own."""
        if key in self._seeds:
            return self._seeds[key]
        own = "SELECT body FROM threads WHERE bot = :bot AND chat = :chat AND key = :key"
        body = only(await self._database.rows(own, **self._own(chat, key)), "")
        return _thread(body) if body else None

    async def threads(self, chat: int) -> list[Thread]:
        """Return the threads that *chat* may read: its own, oldest first, then the seeds."""
        own = "SELECT body FROM threads WHERE bot = :bot AND chat = :chat AND used ORDER BY kept_at"
        loaded = [_thread(body) for (body,) in await self._database.rows(own, bot=self._bot, chat=chat)]
        return loaded + [seed for seed in self._seeds.values() if seed not in loaded]

    async def several(self, chat: int) -> bool:
        """Return whether *chat* has more than one thread to read, so that an answer should name its own."""
        if chat not in self._several:
            own = "SELECT key FROM threads WHERE bot = :bot AND chat = :chat AND used"
            keys = [key for (key,) in await self._database.rows(own, bot=self._bot, chat=chat)]
            self._several[chat] = len({*self._seeds, *keys}) > 1
        return self._several[chat]

    def is_seed(self, key: str) -> bool:
        """Return whether the thread *key* is everybody's."""
        return key in self._seeds

    async def offer(self, chat: int, thread: Thread) -> None:
        """Keep *thread* for *chat*, to be used or not; offers that nobody took are dropped."""
        now = int(time.time())
        await self._database.run(
            "DELETE FROM threads WHERE NOT used AND kept_at < :stale",
            "INSERT INTO threads VALUES (:bot, :chat, :key, :body, FALSE, :now) ON CONFLICT DO NOTHING",
            **self._own(chat, thread.key),
            body=_body(thread),
            now=now,
            stale=now - _OFFERED,
        )

    async def use(self, place: Place, key: str) -> None:
        """Have *place* read the thread *key*, a seed or the chat's own."""
        await self._database.run(
            "UPDATE threads SET used = TRUE WHERE bot = :bot AND chat = :chat AND key = :key",
            """
            INSERT INTO readings VALUES (:bot, :chat, :topic, :key)
            ON CONFLICT (bot, chat, topic) DO UPDATE SET key = excluded.key
            """,
            **self._own(place.chat, key),
            topic=place.topic,
        )
        self._changed()

    async def drop(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat* if it was only offered."""
        offered = "DELETE FROM threads WHERE bot = :bot AND chat = :chat AND key = :key AND NOT used"
        await self._database.run(offered, **self._own(chat, key))

    async def remove(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat*; where it was read, the first seed is."""
        await self._database.run(
            "DELETE FROM threads WHERE bot = :bot AND chat = :chat AND key = :key",
            "DELETE FROM readings WHERE bot = :bot AND chat = :chat AND key = :key",
            **self._own(chat, key),
        )
        self._indexes.pop(_Kept(chat, key), None)
        self._changed()

    async def forget(self, chat: int) -> None:
        """Delete all threads and choices of *chat*, what is being loaded, and which messages hold what was posted."""
        await self._database.run(
            "DELETE FROM threads WHERE bot = :bot AND chat = :chat",
            "DELETE FROM readings WHERE bot = :bot AND chat = :chat",
            "DELETE FROM parts WHERE bot = :bot AND chat = :chat",
            "DELETE FROM posted WHERE bot = :bot AND chat = :chat",
            bot=self._bot,
            chat=chat,
        )
        for kept in [kept for kept in self._indexes if kept.chat == chat]:
            del self._indexes[kept]
        self._changed()

    async def migrate(self, old: int, new: int) -> None:
        """Give the threads and choices of the chat *old* to *new*: a group became a supergroup."""
        await self._database.run(
            "UPDATE threads SET chat = :new WHERE bot = :bot AND chat = :old",
            "UPDATE readings SET chat = :new WHERE bot = :bot AND chat = :old",
            # Its messages stay behind: nothing can reply to them from the new chat.
            "DELETE FROM posted WHERE bot = :bot AND chat = :old",
            bot=self._bot,
            old=old,
            new=new,
        )
        self._changed()

    def _keep(self, kept: "_Kept", index: ThreadIndex) -> None:
        """Have *index* ready, and no more than memory allows."""
        self._indexes[kept] = index
        while len(self._indexes) > 1 and sum(len(ready.thread.posts) for ready in self._indexes.values()) > _POSTS:
            self._indexes.popitem(last=False)

    def _changed(self) -> None:
        self._readings.clear()
        self._several.clear()

    def _own(self, chat: int, key: str) -> dict[str, Any]:
        return {"bot": self._bot, "chat": chat, "key": key}


class _Kept(NamedTuple):
    """An index that is kept: whose, 0 for everybody's, and of which thread; keys are short, and two may be alike."""

    chat: int
    key: str


def _body(thread: Thread) -> str:
    return json.dumps(asdict(thread))


def _thread(body: str) -> Thread:
    written = json.loads(body)
    posts = tuple(Post(**post) for post in written.pop("posts"))
    return Thread(**{**written, "posts": posts, "remarks": tuple(written["remarks"])})
