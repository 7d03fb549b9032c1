"""Messages of a thread upload in progress; they survive restarts."""

import time
from enum import IntEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, delete, func, select

from bot.storage.database import Database
from bot.storage.tables import delete_chat, migrate_chat, parts
from bot.storage.threads.library import Place

_EXPIRY = 3600  # seconds


class Uploader(NamedTuple):
    """A person who uploads a thread, and the place where."""

    place: Place
    person: int


class UploadedMessage(NamedTuple):
    """A message of an upload: its id, its text, and the author and the address it was forwarded from."""

    message: int
    text: str
    author: str
    link: str = ""


class Beginning(IntEnum):
    """How an upload began; in the database the message id of its first row, whose text is the person's language."""

    COMMAND = 0
    PASTE = -1
    FORWARD = -2
    REST = -3
    """Not all was sent before a pause, so the bot has asked for the rest, and for /done."""

    @property
    def is_announced(self) -> bool:
        """Whether the person knows that the bot waits for a thread."""
        return self in {Beginning.COMMAND, Beginning.REST}


class _Open(NamedTuple):
    beginning: Beginning
    at: float


class Uploads:
    """The uploads in progress with the bot with the id *bot*, in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._open: dict[Uploader, _Open] = {}

    async def restore(self) -> dict[Uploader, str]:
        """Load the uploads from before a restart; return those with messages, each with the language of its person."""
        await self._database.run(delete(parts).where(parts.c.kept_at < int(time.time()) - _EXPIRY))
        uploader = parts.c.chat, parts.c.topic, parts.c.person
        code = func.max(case((parts.c.message <= 0, parts.c.text), else_=""))
        begun_by = select(*uploader, func.min(parts.c.message), func.max(parts.c.message), code)
        rows = await self._database.rows(begun_by.where(parts.c.bot == self._bot).group_by(*uploader))
        begun = {Uploader(Place(*row[:2]), row[2]): row[3:] for row in rows}
        now = time.time()
        self._open = {uploader: _Open(Beginning(min(first, 0)), now) for uploader, (first, *_) in begun.items()}
        return {uploader: code for uploader, (_, last, code) in begun.items() if last > 0}

    def beginning(self, uploader: Uploader) -> Beginning | None:
        """Return how the upload in progress of *uploader* began, None if there is none."""
        known = self._open.get(uploader)
        return known.beginning if known and time.time() - known.at < _EXPIRY else None

    async def begin(self, uploader: Uploader, beginning: Beginning, language: str) -> None:
        """Begin an upload, in place of an earlier one; *language* is the language code of the person."""
        await self.finish(uploader)
        await self.add(uploader, UploadedMessage(beginning, language, ""))
        self._open[uploader] = _Open(beginning, time.time())

    async def texts(self, uploader: Uploader) -> list[str]:
        """Return the texts that *uploader* has sent so far, in order."""
        sent = select(parts.c.text).where(self._of(uploader), parts.c.message > 0).order_by(parts.c.message)
        return [text for (text,) in await self._database.rows(sent)]

    async def add(self, uploader: Uploader, message: UploadedMessage) -> None:
        """Store a message, in place of one with the same id."""
        key = {"bot": self._bot, **uploader.place._asdict(), "person": uploader.person}
        row = {**key, **message._asdict(), "kept_at": int(time.time())}
        await self._database.run(self._database.upsert(parts, "text", "author", "link", "kept_at").values(row))

    async def finish(self, uploader: Uploader) -> list[UploadedMessage]:
        """End the upload, and return its messages in order."""
        self._open.pop(uploader, None)
        theirs = self._of(uploader)
        sent = (
            select(parts.c.message, parts.c.text, parts.c.author, parts.c.link).where(theirs).order_by(parts.c.message)
        )
        rows = await self._database.rows(sent)
        await self._database.run(delete(parts).where(theirs))
        messages = [UploadedMessage(*row) for row in rows]
        return [message for message in messages if message.message > 0]

    async def forget(self, chat: int) -> None:
        """Delete the uploads in progress in *chat*."""
        self._open = {uploader: begun for uploader, begun in self._open.items() if uploader.place.chat != chat}
        await self._database.run(delete_chat(parts, self._bot, chat))

    async def migrate(self, old: int, new: int) -> None:
        """Give the uploads of the group *old* to *new*, the supergroup that it became."""
        self._open = {
            Uploader(Place(new, place.topic) if place.chat == old else place, person): begun
            for (place, person), begun in self._open.items()
        }
        await self._database.run(*migrate_chat(parts, self._bot, old, new))

    def _of(self, uploader: Uploader) -> ColumnElement[bool]:
        (chat, topic), person = uploader
        place = and_(parts.c.bot == self._bot, parts.c.chat == chat, parts.c.topic == topic)
        return and_(place, parts.c.person == person)
