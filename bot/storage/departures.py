"""Chats that removed or blocked the bot: what is kept of them is deleted after 30 days."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress

from sqlalchemy import select

from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database
from bot.storage.stores import Store, forget
from bot.storage.tables import delete_chat, departures

_KEPT = 30 * 24 * 3600  # seconds


class Departures:
    """The chats that removed or blocked the bot with the id *bot*, in *database*; *stores* keep data about them."""

    def __init__(self, database: Database, bot: int, stores: Callable[[], Iterable[Store]]) -> None:
        self._database = database
        self._bot = bot
        self._stores = stores

    async def record(self, chat: int) -> None:
        """Record that *chat* removed or blocked the bot now, unless it has before."""
        row = {"bot": self._bot, "chat": chat, "left_at": int(time.time())}
        await self._database.run(self._database.insert(departures).values(row).on_conflict_do_nothing())

    async def forget(self, chat: int) -> None:
        """Delete the record that *chat* removed or blocked the bot, for example because it is back."""
        await self._database.run(delete_chat(departures, self._bot, chat))

    async def migrate(self, old: int, _new: int) -> None:
        """Delete the record about the group *old*: the bot is in the supergroup that it became."""
        await self.forget(old)

    async def delete_old(self) -> None:
        """Delete what is kept of chats that removed or blocked the bot more than 30 days ago."""
        left = select(departures.c.chat).where(departures.c.bot == self._bot)
        with suppress(DatabaseError):
            rows = await self._database.rows(left.where(departures.c.left_at < int(time.time()) - _KEPT))
            for (chat,) in rows:
                await forget(self._stores(), chat)

    async def flush(self) -> None:
        """Nothing is buffered."""
