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
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.tables import PARTS, POSTED, READINGS, THREADS
from index import Answer, Post, Thread, ThreadIndex
from index.meaning import Reader

_INDEXES = 64  # kept ready, the latest used
_OFFERED = 24 * 3600  # seconds that an offer stands


class Place(NamedTuple):
    """A chat, or a topic of a forum; topic 0 is all of the chat that has no thread of its own."""

    chat: int
    topic: int = 0


class Library:
    """The threads of the bot with the id *bot*: *seeds*, and what chats have loaded, in the database.

    *meaning* reads them by meaning, or not.
    """

    def __init__(self, seeds: Sequence[Thread], engine: AsyncEngine, bot: int, meaning: Reader) -> None:
        self._seeds = {thread.key: thread for thread in seeds}
        self._engine = engine
        self._bot = bot
        self._meaning = meaning
        self._indexes: OrderedDict[str, ThreadIndex] = OrderedDict()
        self._readings: dict[Place, str] = {}
        self._several: dict[int, bool] = {}

    async def index_for(self, place: Place) -> ThreadIndex:
        """Return the thread that is read at *place*, made ready."""
        key = await self.reading(place)
        if key not in self._indexes:
            thread = await self.thread(place.chat, key) or next(iter(self._seeds.values()))
            self._indexes[key] = await asyncio.to_thread(ThreadIndex, thread, self._meaning)
        self._indexes.move_to_end(key)
        while len(self._indexes) > _INDEXES:
            self._indexes.popitem(last=False)
        return self._indexes[key]

    async def answer(self, index: ThreadIndex, question: str, before: str = "") -> Answer:
        """Return the answer of *index*; reading by meaning takes long enough to be done beside the event loop."""
        if index.reads_meaning:
            return await asyncio.to_thread(index.answer, question, before)
        return index.answer(question, before)

    async def reading(self, place: Place) -> str:
        """Return the key of the thread that is read at *place*: its own, else the chat's, else the first seed."""
        if place not in self._readings:
            here = and_(self._at(READINGS, place.chat), READINGS.c.topic.in_([place.topic, 0]))
            chosen = select(READINGS.c.key).where(here).order_by(READINGS.c.topic.desc())
            async with self._engine.connect() as connection:
                self._readings[place] = await connection.scalar(chosen) or next(iter(self._seeds))
        return self._readings[place]

    async def thread(self, chat: int, key: str) -> Thread | None:
        """Return the thread *key* if it is a seed or the chat's own."""
        if key in self._seeds:
            return self._seeds[key]
        async with self._engine.connect() as connection:
            body = await connection.scalar(select(THREADS.c.body).where(self._own(chat, key)))
        return _thread(body) if body else None

    async def threads(self, chat: int) -> list[Thread]:
        """Return the threads that *chat* may read: its own, oldest first, then the seeds."""
        own = and_(self._at(THREADS, chat), THREADS.c.used)
        async with self._engine.connect() as connection:
            bodies = (await connection.scalars(select(THREADS.c.body).where(own).order_by(THREADS.c.kept_at))).all()
        loaded = [_thread(body) for body in bodies]
        return loaded + [seed for seed in self._seeds.values() if seed not in loaded]

    async def several(self, chat: int) -> bool:
        """Return whether *chat* has more than one thread to read, so that an answer should name its own."""
        if chat not in self._several:
            self._several[chat] = len(self._seeds) > 1 or len(await self.threads(chat)) > 1
        return self._several[chat]

    def is_seed(self, key: str) -> bool:
        """Return whether the thread *key* is everybody's."""
        return key in self._seeds

    async def offer(self, chat: int, thread: Thread) -> None:
        """Keep *thread* for *chat*, to be used or not; offers that nobody took are dropped."""
        stale = and_(~THREADS.c.used, THREADS.c.kept_at < int(time.time()) - _OFFERED)
        row = {"bot": self._bot, "chat": chat, "key": thread.key, "body": _body(thread), "used": False}
        async with self._engine.begin() as connection:
            await connection.execute(delete(THREADS).where(stale))
            if not await connection.scalar(select(THREADS.c.key).where(self._own(chat, thread.key))):
                await connection.execute(insert(THREADS).values(**row, kept_at=int(time.time())))

    async def use(self, place: Place, key: str) -> None:
        """Have *place* read the thread *key*, a seed or the chat's own."""
        here = and_(self._at(READINGS, place.chat), READINGS.c.topic == place.topic)
        row = {"bot": self._bot, "chat": place.chat, "topic": place.topic, "key": key}
        async with self._engine.begin() as connection:
            await connection.execute(update(THREADS).where(self._own(place.chat, key)).values(used=True))
            await connection.execute(delete(READINGS).where(here))
            await connection.execute(insert(READINGS).values(row))
        self._changed()

    async def drop(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat* if it was only offered."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(THREADS).where(self._own(chat, key), ~THREADS.c.used))

    async def remove(self, chat: int, key: str) -> None:
        """Delete the thread *key* of *chat*; where it was read, the first seed is."""
        read = and_(self._at(READINGS, chat), READINGS.c.key == key)
        async with self._engine.begin() as connection:
            await connection.execute(delete(THREADS).where(self._own(chat, key)))
            await connection.execute(delete(READINGS).where(read))
        self._changed()

    async def forget(self, chat: int) -> None:
        """Delete all threads and choices of *chat*, what is being loaded, and which messages hold what was posted."""
        async with self._engine.begin() as connection:
            for table in (THREADS, READINGS, PARTS, POSTED):
                await connection.execute(delete(table).where(self._at(table, chat)))
        self._changed()

    async def migrate(self, old: int, new: int) -> None:
        """Give the threads and choices of the chat *old* to *new*: a group became a supergroup."""
        async with self._engine.begin() as connection:
            for table in (THREADS, READINGS):
                await connection.execute(update(table).where(self._at(table, old)).values(chat=new))
            # Its messages stay behind: nothing can reply to them from the new chat.
            await connection.execute(delete(POSTED).where(self._at(POSTED, old)))
        self._changed()

    def _changed(self) -> None:
        self._readings.clear()
        self._several.clear()

    def _at(self, table: Table, chat: int) -> ColumnElement[bool]:
        return and_(table.c.bot == self._bot, table.c.chat == chat)

    def _own(self, chat: int, key: str) -> ColumnElement[bool]:
        return and_(self._at(THREADS, chat), THREADS.c.key == key)


def _body(thread: Thread) -> str:
    return json.dumps(asdict(thread))


def _thread(body: str) -> Thread:
    written = json.loads(body)
    posts = tuple(Post(**post) for post in written.pop("posts"))
    return Thread(**{**written, "posts": posts, "remarks": tuple(written["remarks"])})
