"""Erasure: what an update deleted from a database goes from the database's log, too, as soon as the update is done.

Not before, because the update itself may quote what it deleted.
"""

from bot.storage.database import Database
from bot.storage.errors import DatabaseError


class Erasure:
    """Truncates the log of *database* after updates that deleted something."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._deleting: set[int] = set()  # chats where the update in progress deleted something
        self._due = False

    def begin(self, chat: int) -> None:
        """Take note that the update in progress in *chat* deleted something."""
        self._deleting.add(chat)

    def end(self, chat: int) -> None:
        """Take note that the update in progress in *chat* is done."""
        self._due = self._due or chat in self._deleting
        self._deleting.discard(chat)

    async def finish(self) -> None:
        """Truncate the log if that is due; if others use the database, try again with the next call."""
        if self._due:
            try:
                self._due = not await self._database.truncate_log()
            except DatabaseError:
                self._due = True
