"""What somebody has sent so far of a thread that is being loaded, kept through restarts."""

import time
from typing import NamedTuple

from bot.library import Place
from bot.sql import Database

_ABANDONED = 3600  # seconds


class Loader(NamedTuple):
    """Somebody who is loading a thread somewhere."""

    place: Place
    person: int


class Part(NamedTuple):
    """A message of a thread: its id, its text, and the author it was forwarded from."""

    message: int
    text: str
    author: str


_BEGUN = 0  # as the id of a message: what stands there is the language of who began


class Parts:
    """The parts of threads that are being loaded with the bot with the id *bot*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._open: dict[Loader, float] = {}

    async def restore(self) -> dict[Loader, str]:
        """Open again what was open when the program last ended; return who had sent something, and their languages."""
        await self._database.run("DELETE FROM parts WHERE kept_at < :old", old=int(time.time()) - _ABANDONED)
        rows = await self._database.rows(
            """
            SELECT chat, topic, person, MAX(message), MAX(CASE WHEN message = :begun THEN text ELSE '' END)
            FROM parts WHERE bot = :bot GROUP BY chat, topic, person
            """,
            bot=self._bot,
            begun=_BEGUN,
        )
        begun = {Loader(Place(*row[:2]), row[2]): row[3:] for row in rows}
        self._open = dict.fromkeys(begun, time.time())
        return {loader: code for loader, (message, code) in begun.items() if message != _BEGUN}

    def open(self, loader: Loader) -> bool:
        """Return whether what *loader* says belongs to a thread."""
        return time.time() - self._open.get(loader, 0) < _ABANDONED

    async def begin(self, loader: Loader, language: str) -> None:
        """Begin anew; *language* is the code of who loads."""
        await self.take(loader)
        await self.add(loader, Part(_BEGUN, language, ""))
        self._open[loader] = time.time()

    async def add(self, loader: Loader, part: Part) -> None:
        """Keep a part; one that is known already takes the place of the old."""
        await self._database.run(
            """
            INSERT INTO parts VALUES (:bot, :chat, :topic, :person, :message, :text, :author, :now)
            ON CONFLICT (bot, chat, topic, person, message) DO UPDATE
            SET text = excluded.text, author = excluded.author, kept_at = excluded.kept_at
            """,
            **self._of(loader),
            **part._asdict(),
            now=int(time.time()),
        )

    async def take(self, loader: Loader) -> list[Part]:
        """Return the parts in the order in which they were sent, and close."""
        self._open.pop(loader, None)
        rows = await self._database.rows(
            """
            SELECT message, text, author FROM parts
            WHERE bot = :bot AND chat = :chat AND topic = :topic AND person = :person ORDER BY message
            """,
            **self._of(loader),
        )
        await self._database.run(
            "DELETE FROM parts WHERE bot = :bot AND chat = :chat AND topic = :topic AND person = :person",
            **self._of(loader),
        )
        return [part for row in rows if (part := Part(*row)).message != _BEGUN]

    def _of(self, loader: Loader) -> dict[str, int]:
        return {"bot": self._bot, **loader.place._asdict(), "person": loader.person}
