"""Threads that were read and shown, and are neither used nor discarded yet; and the quotas of chats and people."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, and_, delete, func, select

from bot.settings import Settings
from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, first_value
from bot.storage.tables import threads
from bot.storage.threads.bodies import body, parsed_body
from index import Thread

_KEPT = 24 * 3600  # seconds, after which an offer is deleted
_MEGABYTE = 1_000_000

Condition: TypeAlias = ColumnElement[bool]


class Quotas(NamedTuple):
    """The most *threads* and *megabytes* that are stored of a chat, and the most unanswered *offers* of a person."""

    threads: int = 100
    megabytes: int = 50
    offers: int = 3


def quotas(settings: Settings) -> Quotas:
    """Return the quotas that *settings* choose."""
    return Quotas(settings.most_threads, settings.most_megabytes, settings.most_offers)


class Offer(NamedTuple):
    """An offer to *person* in *chat*, of the threads that were read from a *message*."""

    chat: int
    person: int
    message: int


class Offers:
    """The offers of the bot with the id *bot*, in *database*, within *quotas*.

    An offered thread is in the table of threads, as not used; `Library` moves and deletes it with its chat.
    """

    def __init__(self, database: Database, bot: int, quotas: Quotas) -> None:
        self.quotas = quotas
        self._database = database
        self._bot = bot

    async def has_room(self, chat: int, size: int = 0) -> bool:
        """Return whether *chat* may store one more thread, of *size* characters."""
        used = select(func.count(), func.coalesce(func.sum(threads.c.size), 0)).where(
            threads.c.bot == self._bot, threads.c.chat == chat, threads.c.used
        )
        [(number, characters)] = await self._database.rows(used)
        return bool(number < self.quotas.threads and characters + size <= self.quotas.megabytes * _MEGABYTE)

    async def has_room_for(self, chat: int, key: str) -> bool:
        """Return whether *chat* may store the offered thread *key*; one that is stored already takes no room."""
        offered = select(threads.c.size).where(self._unused, threads.c.chat == chat, threads.c.key == key)
        size = first_value(await self._database.rows(offered), None)
        return size is None or await self.has_room(chat, size)

    async def store(self, loaded: Sequence[Thread], offer: Offer) -> None:
        """Store the threads *loaded* until one is used or they are discarded; delete what they replace.

        Each of their other readings is stored as a thread, too.
        """
        now, (chat, person, message) = int(time.time()), offer
        loaded = [each for thread in loaded for each in (thread, *thread.readings)]
        bodies = await asyncio.to_thread(lambda: list(map(body, loaded)))
        head = {"bot": self._bot, "chat": chat, "used": False, "person": person, "offer": message, "kept_at": now}
        rows = [
            {**head, "key": thread.key, "body": text, "size": len(text)}
            for thread, text in zip(loaded, bodies, strict=True)
        ]
        given_up = [delete(threads).where(self._unused, condition) for condition in await self._given_up(offer)]
        insert = self._database.insert(threads)
        latest = {name: insert.excluded[name] for name in ("person", "offer", "kept_at")}
        upsert = insert.on_conflict_do_update(
            index_elements=list(threads.primary_key), set_=latest, where=~threads.c.used
        )
        await self._database.run(*given_up)
        await self._database.write((upsert, rows))
        await self._database.give_back()

    async def discard(self, chat: int, key: str) -> None:
        """Delete the threads that were offered together with the thread *key* of *chat*, but for one that is used."""
        own = threads.c.bot == self._bot, threads.c.chat == chat, threads.c.key == key
        offer = first_value(await self._database.rows(select(threads.c.offer).where(*own)), 0)
        await self._delete(threads.c.chat == chat, threads.c.offer == offer if offer else threads.c.key == key)

    async def discard_read_from(self, chat: int, message: int) -> None:
        """Delete the threads that were read from the *message* of *chat*."""
        await self._delete(threads.c.chat == chat, threads.c.offer == message)

    async def open(self, chat: int) -> bool:
        """Return whether *chat* has an offer that is neither used nor discarded."""
        offered = select(threads.c.key).where(self._unused, threads.c.chat == chat, ~self._expired)
        return bool(await self._database.rows(offered.limit(1)))

    async def newest(self, chat: int) -> list[Thread]:
        """Return the threads of the newest offer to *chat* that is neither used nor discarded, the longest first."""
        offered = self._unused, threads.c.chat == chat, ~self._expired
        newest = select(threads.c.offer).where(*offered).order_by(threads.c.kept_at.desc(), threads.c.offer.desc())
        chosen = select(threads.c.body).where(*offered, threads.c.offer == newest.limit(1).scalar_subquery())
        bodies = [text for (text,) in await self._database.rows(chosen.order_by(threads.c.key))]
        loaded = await asyncio.to_thread(lambda: list(map(parsed_body, bodies)))
        return sorted(loaded, key=lambda thread: len(thread.posts), reverse=True)

    async def discard_all(self, chat: int) -> None:
        """Delete all offers to *chat*."""
        await self._delete(threads.c.chat == chat)

    async def delete_old(self) -> None:
        """Delete offers that were neither used nor discarded within a day."""
        with suppress(DatabaseError):
            await self._delete(self._expired)

    async def flush(self) -> None:
        """Nothing is buffered."""

    async def _given_up(self, offer: Offer) -> list[Condition]:
        """Return the conditions of the offers to delete for a new one: the expired, and a person's oldest."""
        theirs = select(threads.c.chat, threads.c.offer).where(self._unused, threads.c.person == offer.person)
        newest_first = func.max(threads.c.kept_at).desc(), threads.c.offer.desc()
        rows = await self._database.rows(theirs.group_by(threads.c.chat, threads.c.offer).order_by(*newest_first))
        others = [row for row in rows if row != (offer.chat, offer.message)] if offer.person else []
        oldest = others[self.quotas.offers - 1 :]
        return [self._expired, *(and_(threads.c.chat == chat, threads.c.offer == at) for chat, at in oldest)]

    async def _delete(self, *conditions: Condition) -> None:
        await self._database.run(delete(threads).where(self._unused, *conditions))
        await self._database.give_back()

    @property
    def _expired(self) -> Condition:
        return threads.c.kept_at < int(time.time()) - _KEPT

    @property
    def _unused(self) -> Condition:
        return and_(threads.c.bot == self._bot, ~threads.c.used)
