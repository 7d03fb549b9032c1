"""Threads published in chats: which message holds which post, and which messages are still to be sent."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, delete, insert, literal, select, update

from bot.storage.database import Database, first_value
from bot.storage.tables import delete_chat, posted
from bot.storage.threads.library import Place


class PublishedMessage(NamedTuple):
    """A message of a published thread: its chat, thread and post, and which of the post's messages it is, from 0."""

    place: Place
    key: str
    post: int
    piece: int


class Counts(NamedTuple):
    """The numbers of messages of a thread that are *sent*, and that are *waiting*."""

    sent: int
    waiting: int


class PublishedThreads:
    """The threads that the bot with the id *bot* published, in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._chats: set[int] | None = None  # a cache: most chats have none

    async def add(self, pieces: Iterable[PublishedMessage]) -> bool:
        """Add the messages of a thread, to be sent, after those added before; return False if there is none to add."""
        rest = await self.rest(pieces)
        rows = [{"bot": self._bot, **_columns(piece), "message": 0} for piece in rest]
        if not rows:
            return False
        await self._database.write((insert(posted), rows))
        self._chats = None
        return True

    async def rest(self, pieces: Iterable[PublishedMessage]) -> list[PublishedMessage]:
        """Return those messages of a thread that come after the last one added before."""
        first, *further = pieces
        added = select(posted.c.post, posted.c.piece).where(self._thread(first.place, first.key))
        latest = added.order_by(posted.c.post.desc(), posted.c.piece.desc()).limit(1)
        last = next(((post, piece) for post, piece in await self._database.rows(latest)), (0, 0))
        return [piece for piece in (first, *further) if (piece.post, piece.piece) > last]

    async def next_unsent(self, chat: int) -> PublishedMessage | None:
        """Return the next message to send in *chat*."""
        order = posted.c.topic, posted.c.key, posted.c.post, posted.c.piece
        unsent = select(*order).where(posted.c.bot == self._bot, posted.c.chat == chat, posted.c.message == 0)
        for topic, key, post, piece in await self._database.rows(unsent.order_by(*order).limit(1)):
            return PublishedMessage(Place(chat, topic), key, post, piece)
        return None

    async def unfinished_chats(self) -> list[int]:
        """Return the chats in which messages are still to be sent."""
        chats = select(posted.c.chat).where(posted.c.bot == self._bot, posted.c.message == 0).distinct()
        return [chat for (chat,) in await self._database.rows(chats)]

    async def record_sent(self, piece: PublishedMessage, message: int) -> None:
        """Record that *piece* was sent as the message with the id *message*."""
        await self._database.run(update(posted).where(self._piece(piece)).values(message=message))

    async def has_published_in(self, chat: int) -> bool:
        """Return whether a thread is published in *chat*."""
        return chat in await self._published_chats()

    async def message_id(self, piece: PublishedMessage) -> int:
        """Return the id of the message that was sent for *piece*, 0 for none."""
        if not await self.has_published_in(piece.place.chat):
            return 0
        return first_value(await self._database.rows(select(posted.c.message).where(self._piece(piece))), 0)

    async def is_post(self, chat: int, message: int) -> bool:
        """Return whether the message with the id *message* is one of a published thread."""
        if not await self.has_published_in(chat):
            return False
        sent = select(literal(1)).where(posted.c.bot == self._bot, posted.c.chat == chat, posted.c.message == message)
        return bool(await self._database.rows(sent.limit(1)))

    async def includes(self, place: Place, key: str) -> bool:
        """Return whether the thread *key* is published at *place*, or about to be."""
        return bool(await self._database.rows(select(literal(1)).where(self._thread(place, key)).limit(1)))

    async def first_message(self, place: Place, key: str) -> int:
        """Return the id of the first message of the thread *key* at *place*, 0 for none."""
        sent = select(posted.c.message).where(self._thread(place, key), posted.c.message != 0)
        return first_value(await self._database.rows(sent.order_by(posted.c.post, posted.c.piece).limit(1)), 0)

    async def record_deleted(self, chat: int, message: int) -> None:
        """Record that the message with the id *message* was deleted."""
        await self._database.run(delete_chat(posted, self._bot, chat).where(posted.c.message == message))

    async def counts(self, place: Place, key: str) -> Counts:
        """Return how many messages of the thread *key* are sent at *place*, and how many are waiting."""
        rows = await self._database.rows(select(posted.c.message).where(self._thread(place, key)))
        waiting = sum(message == 0 for (message,) in rows)
        return Counts(len(rows) - waiting, waiting)

    async def cancel(self, place: Place, key: str) -> None:
        """Send no further messages of the thread *key* at *place*."""
        await self._database.run(delete(posted).where(self._thread(place, key), posted.c.message == 0))

    async def unpublish(self, place: Place, key: str) -> None:
        """Delete the record that the thread *key* was published at *place*."""
        await self._database.run(delete(posted).where(self._thread(place, key)))

    async def forget(self, chat: int) -> None:
        """Delete the records about *chat*."""
        await self._database.run(delete_chat(posted, self._bot, chat))
        self._chats = None

    async def migrate(self, old: int, _new: int) -> None:
        """Delete the records about the group *old*, whose messages are not in the supergroup that it became."""
        await self.forget(old)

    async def _published_chats(self) -> set[int]:
        if self._chats is None:
            chats = select(posted.c.chat).where(posted.c.bot == self._bot).distinct()
            self._chats = {chat for (chat,) in await self._database.rows(chats)}
        return self._chats

    def _thread(self, place: Place, key: str) -> ColumnElement[bool]:
        here = and_(posted.c.bot == self._bot, posted.c.chat == place.chat, posted.c.topic == place.topic)
        return and_(here, posted.c.key == key)

    def _piece(self, piece: PublishedMessage) -> ColumnElement[bool]:
        number = and_(posted.c.post == piece.post, posted.c.piece == piece.piece)
        return and_(self._thread(piece.place, piece.key), number)


def _columns(piece: PublishedMessage) -> dict[str, Any]:
    place, key, post, number = piece
    return {**place._asdict(), "key": key, "post": post, "piece": number}
