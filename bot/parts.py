"""What somebody has sent so far of a thread that is being loaded, kept through restarts."""

import time
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.library import Place
from bot.tables import PARTS

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

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        self._engine = engine
        self._bot = bot
        self._open: dict[Loader, float] = {}

    async def restore(self) -> dict[Loader, str]:
        """Open again what was open when the program last ended; return who had sent something, and their languages."""
        language = func.max(case((PARTS.c.message == _BEGUN, PARTS.c.text), else_=""))
        columns = PARTS.c.chat, PARTS.c.topic, PARTS.c.person, func.max(PARTS.c.message), language
        mine = select(*columns).where(PARTS.c.bot == self._bot)
        async with self._engine.begin() as connection:
            await connection.execute(delete(PARTS).where(PARTS.c.kept_at < int(time.time()) - _ABANDONED))
            rows = (await connection.execute(mine.group_by(PARTS.c.chat, PARTS.c.topic, PARTS.c.person))).all()
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
        same = and_(self._of(loader), PARTS.c.message == part.message)
        who = {"bot": self._bot, "chat": loader.place.chat, "topic": loader.place.topic, "person": loader.person}
        async with self._engine.begin() as connection:
            await connection.execute(delete(PARTS).where(same))
            await connection.execute(insert(PARTS).values(**who, **part._asdict(), kept_at=int(time.time())))

    async def take(self, loader: Loader) -> list[Part]:
        """Return the parts in the order in which they were sent, and close."""
        self._open.pop(loader, None)
        columns = PARTS.c.message, PARTS.c.text, PARTS.c.author
        async with self._engine.begin() as connection:
            rows = await connection.execute(select(*columns).where(self._of(loader)).order_by(PARTS.c.message))
            parts = [part for row in rows if (part := Part(*row)).message != _BEGUN]
            await connection.execute(delete(PARTS).where(self._of(loader)))
        return parts

    def _of(self, loader: Loader) -> ColumnElement[bool]:
        place, person = loader
        where = and_(PARTS.c.bot == self._bot, PARTS.c.chat == place.chat, PARTS.c.topic == place.topic)
        return and_(where, PARTS.c.person == person)
