"""Erasure: what an update deleted leaves no byte in the database's files, as soon as the update is done.

Not before, because the update itself may quote what it deleted.
"""

from collections.abc import Awaitable, Callable

from bot.storage.connection.errors import DatabaseError


class Erasure:
    """Calls *erase*, which returns whether it succeeded, after updates that deleted something."""

    def __init__(self, erase: Callable[[], Awaitable[bool]]) -> None:
        self._erase = erase
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
        """Erase if that is due; if others use the database, try again with the next call."""
        if self._due:
            try:
                self._due = not await self._erase()
            except DatabaseError:
                self._due = True
