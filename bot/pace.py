"""Telegram's limits, respected: about 30 messages a second overall, 1 a second in a chat, 20 a minute in a group.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any, TypeAlias
from weakref import WeakValueDictionary

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.window import Window

Call: TypeAlias = Callable[[], Coroutine[Any, Any, Any]]

_OVERALL = 30, 1.0
_CHAT = 5, 5.0  # one a second; short bursts pass
_GROUP = 20, 60.0
_INSISTING = ("send", "edit", "delete", "answer")  # other calls, as those at the start, fail when Telegram is away
_LONGEST_PAUSE = 30.0  # seconds between tries while Telegram is away
_MANY = 10_000  # chats whose windows are remembered


class Pace(BaseRateLimiter[None]):
    """Holds each call back until Telegram's limits allow it, in order in each chat; insists while Telegram is away.

    A chat that has to wait holds up no other, and nothing is dropped but chat actions. *speed* is how many times faster
    than Telegram's limits to be: 1 for Telegram itself.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._overall = self._window(_OVERALL)
        self._chats: dict[object, list[Window]] = {}
        self._lanes: WeakValueDictionary[object, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        """Nothing is to be opened."""

    async def shutdown(self) -> None:
        """Nothing is to be closed."""

    async def process_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        """Call *callback* when it is time, again while Telegram is away or asks to wait."""
        del rate_limit_args
        chat, call = data.get("chat_id"), partial(callback, *args, **kwargs)
        if chat is None:
            return await _insist(call, endpoint)
        if endpoint == "sendChatAction" and self._wait(chat):
            return True
        async with self._lanes.setdefault(chat, asyncio.Lock()):
            await self._turn(chat)
            return await _insist(call, endpoint)

    async def _turn(self, chat: object) -> None:
        """Wait until *chat* may have another message, and count it."""
        # For a time and not for an event; and others may have gone first meanwhile.
        while wait := self._wait(chat):  # noqa: ASYNC110
            await asyncio.sleep(wait)
        now = asyncio.get_running_loop().time()
        for window in (self._overall, *self._chats[chat]):
            window.take(now)

    def _wait(self, chat: object) -> float:
        now = asyncio.get_running_loop().time()
        return max(window.wait(now) for window in (self._overall, *self._windows(chat, now)))

    def _windows(self, chat: object, now: float) -> list[Window]:
        if chat not in self._chats:
            if len(self._chats) >= _MANY:
                self._chats = {key: kept for key, kept in self._chats.items() if not all(w.idle(now) for w in kept)}
            # Telegram's groups have negative ids.
            limits = [_CHAT, _GROUP] if isinstance(chat, int) and chat < 0 else [_CHAT]
            self._chats[chat] = [self._window(limit) for limit in limits]
        return self._chats[chat]

    def _window(self, limit: tuple[int, float]) -> Window:
        most, seconds = limit
        return Window(most, seconds / self._speed)


async def _insist(call: Call, endpoint: str) -> Any:
    pause = 0.5
    while True:
        try:
            return await call()
        except RetryAfter as error:
            await asyncio.sleep(_seconds(error.retry_after))
        except BadRequest:
            raise
        except NetworkError:
            if not endpoint.startswith(_INSISTING):
                raise
            await asyncio.sleep(pause)
            pause = min(_LONGEST_PAUSE, 2 * pause)


def _seconds(time: float | timedelta) -> float:
    return time.total_seconds() if isinstance(time, timedelta) else time
