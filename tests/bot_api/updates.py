"""The queue of updates, kept until the bot confirms them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from tests.bot_api.errors import Refused

if TYPE_CHECKING:
    import threading

Update = dict[str, Any]

_OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """The queue for getUpdates or a webhook; tests fill it from one thread, the bot reads it from another."""

    def __init__(self, lock: threading.RLock) -> None:
        self.waiting: list[Update] = []
        self.allowed: list[str] = []
        self.webhook = ""
        self.secret = ""  # that each delivery to the webhook carries
        self.last_error = ""  # of a delivery
        self.polls = 0
        self._lock = lock
        self._next_id = 700_000_001
        self._poll: Poll | None = None

    def add(self, kind: str, content: Any) -> None:
        """Queue an update, unless allowed_updates excludes its *kind*."""
        if (kind in self.allowed) if self.allowed else (kind not in _NOT_BY_DEFAULT):
            self.put({kind: content})

    def put(self, update: Update) -> None:
        """Queue any *update*, even one that Telegram would never send."""
        with self._lock:
            self.waiting.append({"update_id": self._next_id} | update)
            self._next_id += 1
            if self._poll:
                self._poll.wake()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Delete the updates before *offset*, and return the rest; wait up to *seconds* for one.

        Raises:
            Refused: a webhook is set, or another getUpdates call interrupts this one.
        """
        with self._lock:
            poll = self._begin(offset, seconds)
        if poll:
            try:
                await poll.end(seconds)
            finally:
                self._forget(poll)
        return self.waiting[:limit]

    def take(self) -> list[Update]:
        """Return all waiting updates and confirm them."""
        with self._lock:
            taken, self.waiting = self.waiting, []
        return taken

    def interrupt(self, reason: str = _OTHER_POLL) -> None:
        """End the current long poll, if there is one, with a conflict."""
        if self._poll:
            self._poll.fail(Refused(409, reason))
            self._poll = None

    def _begin(self, offset: int, seconds: float) -> Poll | None:
        """Confirm updates, and begin a long poll if none is waiting."""
        if self.webhook:
            raise Refused(409, _WEBHOOK)
        self.polls += 1
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [update for update in self.waiting if _after(update, offset)]
        if self.waiting or seconds <= 0:
            return None
        self.interrupt()
        self._poll = Poll()
        return self._poll

    def _forget(self, poll: Poll) -> None:
        with self._lock:
            if self._poll is poll:
                self._poll = None


class Poll:
    """A long poll in progress; another thread may end it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._ended: asyncio.Future[None] = self._loop.create_future()

    def wake(self) -> None:
        self._call(None)

    def fail(self, error: Exception) -> None:
        self._call(error)

    async def end(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._ended, seconds)
        except TimeoutError:
            return

    def _call(self, error: Exception | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._finish, error)

    def _finish(self, error: Exception | None) -> None:
        if self._ended.done():
            return
        if error:
            self._ended.set_exception(error)
        else:
            self._ended.set_result(None)


def _after(update: Update, offset: int) -> bool:
    number = update["update_id"]
    return not isinstance(number, int) or number >= offset
