"""Threads that were posted in a chat, a message or more a post: which message holds what, and what is still to come."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, delete, insert, literal, select, update

from bot.storage.database import Database, only
from bot.storage.library import Place
from bot.storage.tables import deleted, posted


class Piece(NamedTuple):
    """A message of a posted thread: which thread, which post of it, and which of that post's messages, from 0."""

    place: Place
    key: str
    post: int
    piece: int


class PublishedThreads:
    """What the bot with the id *bot* posted, in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._chats: set[int] | None = None  # where anything was ever posted; most answers are given elsewhere

    async def begin(self, pieces: Iterable[Piece]) -> bool:
        """Have the *pieces* of a thread posted; return whether they were not yet asked for at their place."""
        rows = [{"bot": self._bot, **_parts(piece), "message": 0} for piece in pieces]
        place = Place(rows[0]["chat"], rows[0]["topic"])
        if await self.begun(place, rows[0]["key"]):
            return False
        await self._database.write((insert(posted), rows))
        self._chats = None
        return True

    async def next(self, chat: int) -> Piece | None:
        """Return what is to be posted next in *chat*."""
        order = posted.c.topic, posted.c.key, posted.c.post, posted.c.piece
        unsent = select(*order).where(posted.c.bot == self._bot, posted.c.chat == chat, posted.c.message == 0)
        for topic, key, post, piece in await self._database.rows(unsent.order_by(*order).limit(1)):
            return Piece(Place(chat, topic), key, post, piece)
        return None

    async def unfinished(self) -> list[int]:
        """Return the chats in which something is still to be posted."""
        chats = select(posted.c.chat).where(posted.c.bot == self._bot, posted.c.message == 0).distinct()
        return [chat for (chat,) in await self._database.rows(chats)]

    async def sent(self, piece: Piece, message: int) -> None:
        """Note that *message* holds *piece*."""
        await self._database.run(update(posted).where(self._piece(piece)).values(message=message))

    async def message(self, piece: Piece) -> int:
        """Return the message that holds *piece*, 0 for none."""
        if piece.place.chat not in await self._anywhere():
            return 0
        return only(await self._database.rows(select(posted.c.message).where(self._piece(piece))), 0)

    async def begun(self, place: Place, key: str) -> bool:
        """Return whether the thread *key* was asked for at *place*."""
        return bool(await self._database.rows(select(literal(1)).where(self._thread(place, key)).limit(1)))

    async def first(self, place: Place, key: str) -> int:
        """Return the first message of the thread *key* at *place*, 0 for none."""
        sent = select(posted.c.message).where(self._thread(place, key), posted.c.message != 0)
        return only(await self._database.rows(sent.order_by(posted.c.post, posted.c.piece).limit(1)), 0)

    async def lose(self, chat: int, message: int) -> None:
        """Note that *message* is there no more."""
        await self._database.run(deleted(posted, self._bot, chat).where(posted.c.message == message))

    async def give_up(self, place: Place, key: str) -> None:
        """Post no more of the thread *key* at *place*."""
        await self._database.run(delete(posted).where(self._thread(place, key), posted.c.message == 0))

    async def unpublish(self, place: Place, key: str) -> None:
        """Forget that the thread *key* was published at *place*."""
        await self._database.run(delete(posted).where(self._thread(place, key)))

    async def forget(self, chat: int) -> None:
        """Forget what was published in *chat*."""
        await self._database.run(deleted(posted, self._bot, chat))
        self._chats = None

    async def migrate(self, old: int, _new: int) -> None:
        """Forget what was published in the group *old*, which became a supergroup: its messages stay behind."""
        await self.forget(old)

    async def _anywhere(self) -> set[int]:
        if self._chats is None:
            chats = select(posted.c.chat).where(posted.c.bot == self._bot).distinct()
            self._chats = {chat for (chat,) in await self._database.rows(chats)}
        return self._chats

    def _thread(self, place: Place, key: str) -> ColumnElement[bool]:
        here = and_(posted.c.bot == self._bot, posted.c.chat == place.chat, posted.c.topic == place.topic)
        return and_(here, posted.c.key == key)

    def _piece(self, piece: Piece) -> ColumnElement[bool]:
        number = and_(posted.c.post == piece.post, posted.c.piece == piece.piece)
        return and_(self._thread(piece.place, piece.key), number)


def _parts(piece: Piece) -> dict[str, Any]:
    place, key, post, number = piece
    return {**place._asdict(), "key": key, "post": post, "piece": number}
