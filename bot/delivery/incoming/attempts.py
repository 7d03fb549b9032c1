"""Attempts at updates, counted before the work on each starts, to find the update that kills the program.

What was in hand at two deaths of the program is taken one at a time after the second, so that only the update of which
the program dies reaches three attempts. A stop is no death: what it leaves is not counted.
"""

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import bindparam
from sqlalchemy import update as update_rows

from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database
from bot.storage.tables import updates

MOST = 3
"""Attempts after which an update is set aside."""

_LOG = logging.getLogger(__name__)
_ALONE = 60.0  # seconds for which an update that is taken alone may hold up the others
_COUNT = (
    update_rows(updates)
    .where(updates.c.bot == bindparam("this_bot"), updates.c.id == bindparam("this_id"))
    .values(attempts=updates.c.attempts + bindparam("more"))
)


class Attempts:
    """Counts the attempts at the updates of the bot with the id *bot* in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._before: dict[int, int] = {}  # attempts of earlier programs
        self._chats: dict[int, int] = {}  # of the updates that are not finished
        self._begun: set[int] = set()
        self._uncounted: set[int] = set()  # begun, and not in the database yet
        self._writing = asyncio.Lock()
        self._alone = 0  # the update that is taken alone
        self._free = asyncio.Event()
        self._free.set()

    def restore(self, attempts: Mapping[int, int]) -> None:
        """Take over the *attempts* of earlier programs at waiting updates."""
        self._before = {number: made for number, made in attempts.items() if made}

    def is_deadly(self, number: int) -> bool:
        """Return whether the program died of the update *number* too often to try again."""
        return self._before.get(number, 0) >= MOST

    def was_tried(self, number: int) -> bool:
        """Return whether an earlier program died with the update *number* in hand."""
        return number in self._before

    def first_of_chats(self, batch: Mapping[int, int]) -> set[int]:
        """Return the first update of each chat in *batch*, ids with their chats, that waits for no other there."""
        busy = {chat for number, chat in self._chats.items() if number not in batch}
        self._chats |= batch
        firsts = {chat: number for number, chat in reversed(list(batch.items())) if chat not in busy}
        return set(firsts.values())

    def stored(self, numbers: Iterable[int]) -> None:
        """Take note that the updates were stored with a first attempt: their work starts at once."""
        self._begun.update(numbers)

    async def begin(self, number: int) -> None:
        """Count an attempt at the update *number*; several that begin meanwhile are counted in one transaction."""
        if number in self._begun or self.is_deadly(number):
            return
        self._begun.add(number)
        self._uncounted.add(number)
        async with self._writing:
            if number in self._uncounted:
                counted, self._uncounted = list(self._uncounted), set()
                await self._count(counted, 1)

    async def wait(self) -> None:
        """Wait until no update is taken alone, or for a minute; then the update is not the one that kills."""
        if self._free.is_set():
            return
        try:
            await asyncio.wait_for(self._free.wait(), _ALONE)
        except TimeoutError:
            self._begun.discard(self._alone)
            self._free.set()
            await self._count([self._alone], -1)

    def take(self, number: int) -> None:
        """Take the update *number* alone if the program has died twice with it in hand."""
        if self._before.get(number, 0) == MOST - 1:
            self._alone = number
            self._free.clear()

    def finish(self, numbers: Iterable[int]) -> None:
        """Forget the updates *numbers*, which are finished."""
        for number in numbers:
            self._begun.discard(number)
            self._chats.pop(number, None)
            self._before.pop(number, None)
            if number == self._alone:
                self._free.set()

    async def discount(self) -> None:
        """Take back the attempts in hand: the program stops and does not die."""
        in_hand, self._begun = self._begun - self._uncounted, set()
        await self._count(list(in_hand), -1)

    async def _count(self, numbers: Sequence[int], more: int) -> None:
        if not numbers:
            return
        rows = [{"this_bot": self._bot, "this_id": number, "more": more} for number in numbers]
        try:
            await self._database.write((_COUNT, rows))
        except DatabaseError as error:
            _LOG.error("cannot count attempts: %s", error)
