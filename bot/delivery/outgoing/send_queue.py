"""The queue of calls that write in one chat: made one at a time, answers before edits, and only the latest edit."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from telegram.error import TelegramError

from bot.delivery.queues.sliding_window import SlidingWindow
from bot.delivery.queues.turns import end_turn

_EDITS = "editMessageText", "editMessageReplyMarkup"
_NUMBERS = count()


class SupersededError(TelegramError):
    """An edit was not made, because a later one of the same message replaces it."""


class Call:
    """A call of the Bot API's method *endpoint* with *data*, which waits for its turn."""

    def __init__(self, endpoint: str, data: dict[str, Any]) -> None:
        self.endpoint = endpoint
        self.message = data.get("message_id") if endpoint in _EDITS else None
        self.is_edit = self.message is not None
        self.order = self.is_edit, next(_NUMBERS)
        self.allowed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def replaces(self, other: "Call") -> bool:
        """Return whether this call leaves nothing of *other*, an earlier edit of the same message."""
        same = other.is_edit and other.message == self.message and other.order < self.order
        return same and (self.endpoint == _EDITS[0] or self.endpoint == other.endpoint)


class SendQueue:
    """Calls that wait in one chat.

    *windows* limit all calls, *edit_windows* edits alone; *held* returns for how many seconds all chats are held.
    """

    def __init__(
        self, windows: list[SlidingWindow], edit_windows: list[SlidingWindow], held: Callable[[], float]
    ) -> None:
        self._windows = windows
        self._edit_windows = edit_windows
        self._held = held
        self._held_until = 0.0
        self._waiting: list[Call] = []
        self._busy = False
        self._timer: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(self, call: Call) -> AsyncIterator[None]:
        """Wait for the turn of *call*; the next call has its turn afterwards.

        Raises:
            SupersededError: a later call replaces this one.
        """
        await self._enter(call)
        try:
            yield
        finally:
            self._leave()

    def hold(self, seconds: float) -> None:
        """Let no call begin for so many *seconds*."""
        self._held_until = max(self._held_until, _now() + seconds)

    def record(self, call: Call) -> None:
        """Count *call*, which Telegram has carried out."""
        for window in self._windows_of(call):
            window.record(_now())

    def is_free(self) -> bool:
        """Return whether a call could be made now."""
        return not self._busy and not self._waiting and not self._delay(self._windows)

    async def _enter(self, call: Call) -> None:
        for other in [other for other in self._waiting if call.replaces(other)]:
            self._waiting.remove(other)
            other.allowed.set_exception(SupersededError("a later edit replaces this one"))
        if any(other.replaces(call) for other in self._waiting):
            raise SupersededError("a later edit replaces this one")
        call.allowed = asyncio.get_running_loop().create_future()
        self._waiting.append(call)
        self._begin_next()
        if call.is_edit and not call.allowed.done():
            end_turn()
        try:
            await call.allowed
        except asyncio.CancelledError:
            if call in self._waiting:
                self._waiting.remove(call)
            else:
                self._leave()
            raise

    def _leave(self) -> None:
        self._busy = False
        self._begin_next()

    def _begin_next(self) -> None:
        """Begin the next call, or try again when it is allowed."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._busy or not self._waiting:
            return
        call = min(self._waiting, key=lambda call: call.order)
        if delay := self._delay(self._windows_of(call)):
            self._timer = asyncio.get_running_loop().call_later(delay, self._begin_next)
            return
        self._busy = True
        self._waiting.remove(call)
        call.allowed.set_result(None)

    def _windows_of(self, call: Call) -> list[SlidingWindow]:
        return [*self._windows, *self._edit_windows] if call.is_edit else self._windows

    def _delay(self, windows: list[SlidingWindow]) -> float:
        waits = [window.wait(_now()) for window in windows]
        return max(self._held_until - _now(), self._held(), 0.0, *waits)


def _now() -> float:
    return asyncio.get_running_loop().time()
