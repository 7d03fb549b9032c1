"""Threads that were posted in a chat, a message or more a post: which message holds what, and what is still to come."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.library import Place
from bot.tables import POSTED

_ORDER = POSTED.c.topic, POSTED.c.key, POSTED.c.post, POSTED.c.piece


class Piece(NamedTuple):
    """A message of a posted thread: which thread, which post of it, and which of that post's messages, from 0."""

    place: Place
    key: str
    post: int
    piece: int


class Posted:
    """What the bot with the id *bot* posted, in the database of *engine*."""

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        self._engine = engine
        self._bot = bot
        self._chats: set[int] | None = None  # where anything was ever posted; most answers are given elsewhere

    async def begin(self, pieces: Iterable[Piece]) -> bool:
        """Have the *pieces* of a thread posted; return whether they were not yet asked for at their place."""
        rows = [
            {"bot": self._bot, **place._asdict(), "key": key, "post": post, "piece": piece, "message": 0}
            for place, key, post, piece in pieces
        ]
        async with self._engine.begin() as connection:
            here = self._thread(Place(rows[0]["chat"], rows[0]["topic"]), rows[0]["key"])
            if await connection.scalar(select(POSTED.c.post).where(here).limit(1)):
                return False
            await connection.execute(insert(POSTED), rows)
        self._chats = None
        return True

    async def next(self, chat: int) -> Piece | None:
        """Return what is to be posted next in *chat*."""
        wanted = select(*_ORDER).where(self._at(chat), POSTED.c.message == 0).order_by(*_ORDER).limit(1)
        async with self._engine.connect() as connection:
            row = (await connection.execute(wanted)).first()
        return Piece(Place(chat, row.topic), row.key, row.post, row.piece) if row else None

    async def unfinished(self) -> list[int]:
        """Return the chats in which something is still to be posted."""
        chats = select(POSTED.c.chat).distinct().where(POSTED.c.bot == self._bot, POSTED.c.message == 0)
        async with self._engine.connect() as connection:
            return list((await connection.scalars(chats)).all())

    async def sent(self, piece: Piece, message: int) -> None:
        """Note that *message* holds *piece*."""
        async with self._engine.begin() as connection:
            await connection.execute(update(POSTED).where(self._is(piece)).values(message=message))

    async def message(self, piece: Piece) -> int:
        """Return the message that holds *piece*, 0 for none."""
        if piece.place.chat not in await self._anywhere():
            return 0
        async with self._engine.connect() as connection:
            return await connection.scalar(select(POSTED.c.message).where(self._is(piece))) or 0

    async def begun(self, place: Place, key: str) -> bool:
        """Return whether the thread *key* was asked for at *place*."""
        async with self._engine.connect() as connection:
            return bool(await connection.scalar(select(POSTED.c.post).where(self._thread(place, key)).limit(1)))

    async def first(self, place: Place, key: str) -> int:
        """Return the first message of the thread *key* at *place*, 0 for none."""
        there = and_(self._thread(place, key), POSTED.c.message != 0)
        first = select(POSTED.c.message).where(there).order_by(*_ORDER).limit(1)
        async with self._engine.connect() as connection:
            return await connection.scalar(first) or 0

    async def lose(self, chat: int, message: int) -> None:
        """Note that *message* is there no more."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(POSTED).where(self._at(chat), POSTED.c.message == message))

    async def give_up(self, place: Place, key: str) -> None:
        """Post no more of the thread *key* at *place*."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(POSTED).where(self._thread(place, key), POSTED.c.message == 0))

    async def forget(self, place: Place, key: str) -> None:
        """Forget that the thread *key* was posted at *place*."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(POSTED).where(self._thread(place, key)))

    async def _anywhere(self) -> set[int]:
        if self._chats is None:
            chats = select(POSTED.c.chat).distinct().where(POSTED.c.bot == self._bot)
            async with self._engine.connect() as connection:
                self._chats = set((await connection.scalars(chats)).all())
        return self._chats

    def _at(self, chat: int) -> ColumnElement[bool]:
        return and_(POSTED.c.bot == self._bot, POSTED.c.chat == chat)

    def _thread(self, place: Place, key: str) -> ColumnElement[bool]:
        return and_(self._at(place.chat), POSTED.c.topic == place.topic, POSTED.c.key == key)

    def _is(self, piece: Piece) -> ColumnElement[bool]:
        this = and_(POSTED.c.post == piece.post, POSTED.c.piece == piece.piece)
        return and_(self._thread(piece.place, piece.key), this)
