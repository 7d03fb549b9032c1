"""Updates that were set aside, as figures for the owner, and when the owner was last told of them."""

import time
from typing import NamedTuple

from sqlalchemy import func, select

from bot.storage.database import Database, first_value
from bot.storage.tables import notices, updates

_DAY = 24 * 3600  # seconds


class SetAside(NamedTuple):
    """The number of stored updates of which the program died, and of those that failed otherwise."""

    deadly: int
    failed: int


class OwnerNotices:
    """Notices to the *owner* of the bot with the id *bot*, 0 for nobody, in *database*."""

    def __init__(self, database: Database, bot: int, owner: int) -> None:
        self._database = database
        self._bot = bot
        self.owner = owner

    async def set_aside(self) -> SetAside:
        """Return how many updates were set aside; they are stored for three days."""
        counted = select(updates.c.state, func.count()).where(updates.c.bot == self._bot, updates.c.error != "")
        rows = await self._database.rows(counted.group_by(updates.c.state))
        numbers: dict[str, int] = dict(rows)
        return SetAside(numbers.get("deadly", 0), numbers.get("failed", 0))

    async def is_due(self) -> bool:
        """Return whether the owner may be told now, at most once a day; if so, record it."""
        last = select(notices.c.sent_at).where(notices.c.bot == self._bot)
        now = int(time.time())
        if not self.owner or first_value(await self._database.rows(last), 0) > now - _DAY:
            return False
        await self._database.run(self._database.upsert(notices, "sent_at").values(bot=self._bot, sent_at=now))
        return True
