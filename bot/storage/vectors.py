"""The vectors of the passages of threads, each computed once and stored with its thread."""

import asyncio
import logging
from collections.abc import Collection

from sqlalchemy import Executable, delete, select, update

from bot.storage.database import Database, first_value
from bot.storage.errors import DatabaseError
from bot.storage.tables import seed_vectors, threads
from index import Reader, Thread, no_meaning, passage_vectors

_LOG = logging.getLogger(__name__)


class PassageVectors:
    """The vectors of threads, by *meaning*, in *database*: of uploaded threads, and of those with the keys *seeds*.

    Without meaning nothing is computed, read or stored. The vectors of an uploaded thread are in its row, so that they
    are moved and deleted with it.
    """

    def __init__(self, seeds: Collection[str], database: Database, bot: int, meaning: Reader) -> None:
        self._seeds = seeds
        self._database = database
        self._bot = bot
        self._meaning = meaning
        self._turn = asyncio.Lock()  # first come, first served

    async def of(self, chat: int, thread: Thread) -> bytes:
        """Return the vectors of *thread*, a seed or *chat*'s own; compute and store them if they are not stored."""
        if self._meaning is no_meaning:
            return b""
        stored = await self._stored(chat, thread.key)
        vectors = await self._compute(thread, stored)
        if vectors != stored:
            await self._store(chat, thread.key, vectors)
        return vectors

    async def _stored(self, chat: int, key: str) -> bytes:
        of_seed = select(seed_vectors.c.vectors).where(seed_vectors.c.bot == self._bot, seed_vectors.c.key == key)
        of_upload = select(threads.c.vectors).where(
            threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key
        )
        rows = await self._database.rows(of_seed if key in self._seeds else of_upload)
        return first_value(rows, b"") or b""

    async def _compute(self, thread: Thread, stored: bytes) -> bytes:
        """Compute the vectors that are not *stored*; threads take turns, because a long one takes minutes."""
        batches = passage_vectors(thread, self._meaning, stored)
        computed: list[bytes] = []
        while True:
            async with self._turn:
                batch = await asyncio.to_thread(next, batches, b"")
            if not batch:
                return b"".join(computed)
            computed.append(batch)

    async def _store(self, chat: int, key: str, vectors: bytes) -> None:
        statements = self._for_seed(key, vectors) if key in self._seeds else self._for_upload(chat, key, vectors)
        try:
            await self._database.run(*statements)
        except DatabaseError as error:
            _LOG.warning("cannot store the vectors of a thread, computing them again when they are needed: %s", error)

    def _for_seed(self, key: str, vectors: bytes) -> tuple[Executable, ...]:
        """Return statements that store the vectors of a seed, and delete those of former seeds."""
        former = seed_vectors.c.bot == self._bot, seed_vectors.c.key.not_in(self._seeds)
        row = {"bot": self._bot, "key": key, "vectors": vectors}
        return delete(seed_vectors).where(*former), self._database.upsert(seed_vectors, "vectors").values(row)

    def _for_upload(self, chat: int, key: str, vectors: bytes) -> tuple[Executable, ...]:
        """Return a statement that stores the vectors of an uploaded thread, if it was not deleted meanwhile."""
        own = threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key
        return (update(threads).where(*own).values(vectors=vectors),)
