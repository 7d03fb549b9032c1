"""The chats that may use the bot: those of ALLOWED_CHATS, and the supergroups that they became."""

import logging
from collections.abc import Set as AbstractSet

from sqlalchemy import select

from bot.storage.database import Database, first_value
from bot.storage.tables import allowed_chats

_LOG = logging.getLogger(__name__)


class AllowedChats:
    """The chats *named* in the settings of the bot with the id *bot*, and their supergroups, in *database*."""

    def __init__(self, named: AbstractSet[int], database: Database, bot: int) -> None:
        self._named = named
        self._database = database
        self._bot = bot

    async def contain(self, chat: int) -> bool:
        """Return whether *chat* is allowed."""
        return bool(await self._name(chat))

    async def forget(self, chat: int) -> None:
        """Keep *chat*: it stays allowed when what it said is deleted."""

    async def migrate(self, old: int, new: int) -> None:
        """Allow *new*, the supergroup that the group *old* became, if *old* is allowed."""
        if (name := await self._name(old)) and not await self.contain(new):
            row = self._database.upsert(allowed_chats, "named").values(bot=self._bot, chat=new, named=name)
            await self._database.run(row)
            _LOG.info("the allowed group %d became the supergroup %d, which stays allowed", old, new)

    async def _name(self, chat: int) -> int:
        """Return the id by which the settings name *chat*, 0 if they do not."""
        if chat in self._named:
            return chat
        row = allowed_chats.c
        names = await self._database.rows(select(row.named).where(row.bot == self._bot, row.chat == chat))
        name = first_value(names, 0)
        return name if name in self._named else 0
