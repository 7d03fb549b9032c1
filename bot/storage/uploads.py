"""What somebody has sent so far of a thread that is being loaded, kept through restarts."""

import time
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, delete, func, select

from bot.storage.database import Database
from bot.storage.library import Place
from bot.storage.tables import deleted, moved, parts

_ABANDONED = 3600  # seconds


class Uploader(NamedTuple):
    """Somebody who is loading a thread somewhere."""

    place: Place
    person: int


class UploadedMessage(NamedTuple):
    """A message of a thread: its id, its text, and the author it was forwarded from."""

    message: int
    text: str
    author: str


_BEGUN = 0  # as the id of a message: what stands there is the language of who began


class Uploads:
    """The parts of threads that are being loaded with the bot with the id *bot*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._open: dict[Uploader, float] = {}

    async def restore(self) -> dict[Uploader, str]:
        """Open again what was open when the program last ended; return who had sent something, and their languages."""
        await self._database.run(delete(parts).where(parts.c.kept_at < int(time.time()) - _ABANDONED))
        loader = parts.c.chat, parts.c.topic, parts.c.person
        code = func.max(case((parts.c.message == _BEGUN, parts.c.text), else_=""))
        begun_by = select(*loader, func.max(parts.c.message), code).where(parts.c.bot == self._bot)
        rows = await self._database.rows(begun_by.group_by(*loader))
        begun = {Uploader(Place(*row[:2]), row[2]): row[3:] for row in rows}
        self._open = dict.fromkeys(begun, time.time())
        return {loader: code for loader, (message, code) in begun.items() if message != _BEGUN}

    def open(self, loader: Uploader) -> bool:
        """Return whether what *loader* says belongs to a thread."""
        return time.time() - self._open.get(loader, 0) < _ABANDONED

    async def begin(self, loader: Uploader, language: str) -> None:
        """Begin anew; *language* is the code of who loads."""
        await self.take(loader)
        await self.add(loader, UploadedMessage(_BEGUN, language, ""))
        self._open[loader] = time.time()

    async def add(self, loader: Uploader, part: UploadedMessage) -> None:
        """Keep a part; one that is known already takes the place of the old."""
        key = {"bot": self._bot, **loader.place._asdict(), "person": loader.person}
        row = {**key, **part._asdict(), "kept_at": int(time.time())}
        await self._database.run(self._database.upsert(parts, "text", "author", "kept_at").values(row))

    async def take(self, loader: Uploader) -> list[UploadedMessage]:
        """Return the parts in the order in which they were sent, and close."""
        self._open.pop(loader, None)
        theirs = self._of(loader)
        sent = select(parts.c.message, parts.c.text, parts.c.author).where(theirs).order_by(parts.c.message)
        rows = await self._database.rows(sent)
        await self._database.run(delete(parts).where(theirs))
        return [part for row in rows if (part := UploadedMessage(*row)).message != _BEGUN]

    async def forget(self, chat: int) -> None:
        """Delete the uploads in progress in *chat*."""
        self._open = {loader: begun for loader, begun in self._open.items() if loader.place.chat != chat}
        await self._database.run(deleted(parts, self._bot, chat))

    async def migrate(self, old: int, new: int) -> None:
        """Give the uploads of the chat *old* to *new*: a group became a supergroup."""
        self._open = {
            loader._replace(place=loader.place._replace(chat=new)) if loader.place.chat == old else loader: begun
            for loader, begun in self._open.items()
        }
        await self._database.run(*moved(parts, self._bot, old, new))

    def _of(self, loader: Uploader) -> ColumnElement[bool]:
        (chat, topic), person = loader
        place = and_(parts.c.bot == self._bot, parts.c.chat == chat, parts.c.topic == topic)
        return and_(place, parts.c.person == person)
