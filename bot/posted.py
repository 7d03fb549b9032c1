"""Threads that were posted in a chat, a message or more a post: which message holds what, and what is still to come."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from bot.library import Place
from bot.sql import Database, only


class Piece(NamedTuple):
    """A message of a posted thread: which thread, which post of it, and which of that post's messages, from 0."""

    place: Place
    key: str
    post: int
    piece: int


class Posted:
    """What the bot with the id *bot* posted, in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._chats: set[int] | None = None  # where anything was ever posted; most answers are given elsewhere

    async def begin(self, pieces: Iterable[Piece]) -> bool:
        """Have the *pieces* of a thread posted; return whether they were not yet asked for at their place."""
        rows = [{"bot": self._bot, **_parts(piece)} for piece in pieces]
        place = Place(rows[0]["chat"], rows[0]["topic"])
        if await self.begun(place, rows[0]["key"]):
            return False
        await self._database.write(("INSERT INTO posted VALUES (:bot, :chat, :topic, :key, :post, :piece, 0)", rows))
        self._chats = None
        return True

    async def next(self, chat: int) -> Piece | None:
        """Return what is to be posted next in *chat*."""
        wanted = """
            SELECT topic, key, post, piece FROM posted WHERE bot = :bot AND chat = :chat AND message = 0
            ORDER BY topic, key, post, piece LIMIT 1
        """
        for topic, key, post, piece in await self._database.rows(wanted, bot=self._bot, chat=chat):
            return Piece(Place(chat, topic), key, post, piece)
        return None

    async def unfinished(self) -> list[int]:
        """Return the chats in which something is still to be posted."""
        chats = "SELECT DISTINCT chat FROM posted WHERE bot = :bot AND message = 0"
        return [chat for (chat,) in await self._database.rows(chats, bot=self._bot)]

    async def sent(self, piece: Piece, message: int) -> None:
        """Note that *message* holds *piece*."""
        await self._database.run(
            """
            UPDATE posted SET message = :message
            WHERE bot = :bot AND chat = :chat AND topic = :topic AND key = :key AND post = :post AND piece = :piece
            """,
            bot=self._bot,
            message=message,
            **_parts(piece),
        )

    async def message(self, piece: Piece) -> int:
        """Return the message that holds *piece*, 0 for none."""
        if piece.place.chat not in await self._anywhere():
            return 0
        there = await self._database.rows(
            """
            SELECT message FROM posted
            WHERE bot = :bot AND chat = :chat AND topic = :topic AND key = :key AND post = :post AND piece = :piece
            """,
            bot=self._bot,
            **_parts(piece),
        )
        return only(there, 0)

    async def begun(self, place: Place, key: str) -> bool:
        """Return whether the thread *key* was asked for at *place*."""
        any_of_it = "SELECT 1 FROM posted WHERE bot = :bot AND chat = :chat AND topic = :topic AND key = :key LIMIT 1"
        return bool(await self._database.rows(any_of_it, **self._thread(place, key)))

    async def first(self, place: Place, key: str) -> int:
        """Return the first message of the thread *key* at *place*, 0 for none."""
        first = """
            SELECT message FROM posted
            WHERE bot = :bot AND chat = :chat AND topic = :topic AND key = :key AND message <> 0
            ORDER BY post, piece LIMIT 1
        """
        return only(await self._database.rows(first, **self._thread(place, key)), 0)

    async def lose(self, chat: int, message: int) -> None:
        """Note that *message* is there no more."""
        lost = "DELETE FROM posted WHERE bot = :bot AND chat = :chat AND message = :message"
        await self._database.run(lost, bot=self._bot, chat=chat, message=message)

    async def give_up(self, place: Place, key: str) -> None:
        """Post no more of the thread *key* at *place*."""
        rest = "DELETE FROM posted WHERE bot = :bot AND chat = :chat AND topic = :topic AND key = :key AND message = 0"
        await self._database.run(rest, **self._thread(place, key))

    async def forget(self, place: Place, key: str) -> None:
        """Forget that the thread *key* was posted at *place*."""
        all_of_it = "DELETE FROM posted WHERE bot = :bot AND chat = :chat AND topic = :topic AND key = :key"
        await self._database.run(all_of_it, **self._thread(place, key))

    async def _anywhere(self) -> set[int]:
        if self._chats is None:
            chats = await self._database.rows("SELECT DISTINCT chat FROM posted WHERE bot = :bot", bot=self._bot)
            self._chats = {chat for (chat,) in chats}
        return self._chats

    def _thread(self, place: Place, key: str) -> dict[str, Any]:
        return {"bot": self._bot, **place._asdict(), "key": key}


def _parts(piece: Piece) -> dict[str, Any]:
    place, key, post, number = piece
    return {**place._asdict(), "key": key, "post": post, "piece": number}
