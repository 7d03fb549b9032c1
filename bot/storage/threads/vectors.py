"""The vectors of the passages of threads, each computed once and stored with its thread."""

import asyncio
import logging
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count

from cachetools import LRUCache
from sqlalchemy import Executable, delete, select, update

from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, first_value
from bot.storage.tables import seed_vectors, threads
from index import Reader, Thread, no_meaning, thread_vectors

_LOG = logging.getLogger(__name__)
_MOST_UNSTORED = 10  # threads
_STORED_AFTER = 60  # slices of work, so that a restart costs no more than about a minute of it


@dataclass
class _Work:
    """A thread whose vectors are being computed: those that are *done*, and the texts of the others, in slices."""

    chat: int
    key: str
    done: bytes
    missing: list[list[str]]


class PassageVectors:
    """The vectors of threads, by *meaning*, in *database*: of uploaded threads, and of those with the keys *seeds*.

    Without meaning nothing is computed, read or stored. The vectors of an uploaded thread are in its row, so that they
    are moved and deleted with it. They are computed in the background on one core, the shortest thread first.
    """

    def __init__(self, seeds: Collection[str], database: Database, bot: int, meaning: Reader) -> None:
        self._seeds = seeds
        self._database = database
        self._bot = bot
        self._meaning = meaning
        self._failed: set[tuple[int, str]] = set()
        self._waiting: dict[tuple[int, str], _Work] = {}
        self._unstored: LRUCache[tuple[int, str], bytes] = LRUCache(_MOST_UNSTORED)
        self._task: asyncio.Task[None] | None = None

    async def of(self, chat: int, thread: Thread) -> bytes:
        """Return the vectors of *thread*, a seed or *chat*'s own, if all are stored; else nothing, and compute them."""
        place = chat, thread.key
        if self._meaning is no_meaning or place in self._waiting or place in self._failed:
            return b""
        stored = self._unstored.get(place) or await self._stored(*place)
        known, missing = await asyncio.to_thread(thread_vectors, thread, self._meaning, stored)
        if not missing:
            return known
        self._waiting.setdefault(place, _Work(*place, known, missing))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._compute())
        return b""

    def is_computing(self, chat: int, key: str) -> bool:
        """Return whether the vectors of the thread *key* are being computed."""
        return (chat, key) in self._waiting

    def drop(self, chat: int, key: str = "") -> None:
        """Compute no vectors of the thread *key* of *chat*, or of any of its threads."""
        self._waiting = {at: work for at, work in self._waiting.items() if at[0] != chat or key not in {"", at[1]}}

    async def join(self) -> None:
        """Wait until all vectors are computed."""
        if self._task:
            await self._task

    async def _compute(self) -> None:
        """Compute what waits, a slice at a time, each of the thread with the fewest left."""
        for number in count(1):
            if not self._waiting:
                return
            place, work = min(self._waiting.items(), key=lambda item: len(item[1].missing))
            try:
                read = await asyncio.to_thread(self._meaning, work.missing.pop())
            except Exception:  # noqa: BLE001 - a background task, out of reach of the error handler
                _LOG.exception("cannot compute the vectors of a thread, which is searched by words only")
                self._failed.add(place)
                self._waiting.pop(place, None)
                continue
            work.done += read.vectors if read else b""
            if not work.missing or number % _STORED_AFTER == 0:
                await self._store(work.chat, work.key, work.done)
            if not work.missing:
                self._waiting.pop(place, None)

    async def _stored(self, chat: int, key: str) -> bytes:
        of_seed = select(seed_vectors.c.vectors).where(seed_vectors.c.bot == self._bot, seed_vectors.c.key == key)
        of_upload = select(threads.c.vectors).where(
            threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key
        )
        rows = await self._database.rows(of_seed if key in self._seeds else of_upload)
        return first_value(rows, b"") or b""

    async def _store(self, chat: int, key: str, vectors: bytes) -> None:
        statements = self._for_seed(key, vectors) if key in self._seeds else self._for_upload(chat, key, vectors)
        try:
            await self._database.run(*statements)
        except DatabaseError as error:
            self._unstored[chat, key] = vectors
            _LOG.warning("cannot store the vectors of a thread, computing them again after a restart: %s", error)

    def _for_seed(self, key: str, vectors: bytes) -> tuple[Executable, ...]:
        """Return statements that store the vectors of a seed, and delete those of former seeds."""
        former = seed_vectors.c.bot == self._bot, seed_vectors.c.key.not_in(self._seeds)
        row = {"bot": self._bot, "key": key, "vectors": vectors}
        return delete(seed_vectors).where(*former), self._database.upsert(seed_vectors, "vectors").values(row)

    def _for_upload(self, chat: int, key: str, vectors: bytes) -> tuple[Executable, ...]:
        """Return a statement that stores the vectors of an uploaded thread, if it was not deleted meanwhile."""
        own = threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key
        return (update(threads).where(*own).values(vectors=vectors),)
