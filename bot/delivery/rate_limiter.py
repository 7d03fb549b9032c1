"""Rate limiting: about 30 messages a second overall, 1 a second in a chat, 20 a minute in a group.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any, TypeAlias
from weakref import WeakValueDictionary

from cachetools import LRUCache
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.delivery.sliding_window import SlidingWindow

Call: TypeAlias = Callable[[], Coroutine[Any, Any, Any]]
SentCallback: TypeAlias = Callable[[int], Awaitable[None]]
"""Called with the id of a message right after it was sent, before the next is sent."""

_OVERALL = 30, 1.0
_CHAT = 5, 5.0  # one a second; short bursts pass
_GROUP = 20, 60.0
_NOT_RETRIED = ("getMe", "getMyCommands", "setMyCommands")  # called at start, where the callers handle failures
_SHORTEST_PAUSE = 0.5  # seconds between retries
_LONGEST_PAUSE = 8.0
_OVERTAKE_AFTER = 1.0  # seconds
_CACHED = 10_000  # chats; in the longest window Telegram accepts 1,800 messages


class RateLimiter(BaseRateLimiter[SentCallback]):
    """Delays calls to stay within Telegram's rate limits, in order per chat, and retries while Telegram is unreachable.

    A chat that waits delays no other, and only chat actions are dropped. *speed* is a multiple of Telegram's limits.

    Messages with a `SentCallback` are sent one at a time, and each is recorded before the next. Telegram does not tell
    which messages it received, so a bot that is killed before it recorded one sends that one again. Their result is
    True: nobody needs the Message, which takes time to build.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._overall = self._window(_OVERALL)
        self._chats = LRUCache[object, list[SlidingWindow]](_CACHED)
        self._locks: WeakValueDictionary[object, asyncio.Lock] = WeakValueDictionary()
        self._overall_lock = asyncio.Lock()
        self._send_lock = asyncio.Lock()
        self._successes = 0

    async def initialize(self) -> None:
        """No resources to open."""

    async def shutdown(self) -> None:
        """No resources to close."""

    async def process_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: SentCallback | None,
    ) -> Any:
        """Call *callback* when the limits allow it; retry while Telegram is unreachable or asks to wait."""
        chat, call = data.get("chat_id"), partial(callback, *args, **kwargs)
        if rate_limit_args:
            call = partial(self._send, call, rate_limit_args)
        if endpoint in _NOT_RETRIED:
            return await call()
        if chat is None or endpoint.startswith("get"):  # not a message
            return await self._retry(call)
        if endpoint == "sendChatAction" and _delay([self._overall, *self._windows(chat)]):
            return True
        async with self._locks.setdefault(chat, asyncio.Lock()):
            await self._wait_for_limits(chat)
            return await self._retry(call)

    async def _wait_for_limits(self, chat: object) -> None:
        """Wait until *chat* may get another message, and count it."""
        await _wait_until_allowed(self._windows(chat))
        async with self._overall_lock:  # first come, first served
            await _wait_until_allowed([self._overall])
            for window in (self._overall, *self._windows(chat)):
                window.record(_now())

    async def _send(self, call: Call, sent: SentCallback) -> bool:
        """Send one message at a time and record it before the next; after one second, let others overtake."""
        await self._send_lock.acquire()
        held = True

        def release() -> None:
            nonlocal held
            if held:
                held = False
                self._send_lock.release()

        slow = asyncio.get_running_loop().call_later(_OVERTAKE_AFTER, release)
        try:
            message = await call()
            slow.cancel()
            await sent(message["message_id"])
        finally:
            slow.cancel()
            release()
        return True

    async def _retry(self, call: Call) -> Any:
        """Retry *call* until Telegram answers.

        Raises:
            TelegramError: Telegram refuses the call, or fails it many times while it answers others.
        """
        pause, successes = _SHORTEST_PAUSE, self._successes
        while True:
            try:
                answer = await call()
            except RetryAfter as error:
                await asyncio.sleep(_in_seconds(error.retry_after))
            except TelegramError as error:
                given_up = pause == _LONGEST_PAUSE and self._successes > successes
                if given_up or not _is_transient(error):
                    raise
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, 2 * pause)
            else:
                self._successes += 1
                return answer

    def _windows(self, chat: object) -> list[SlidingWindow]:
        if chat not in self._chats:
            # Telegram's groups have negative ids.
            limits = [_CHAT, _GROUP] if isinstance(chat, int) and chat < 0 else [_CHAT]
            self._chats[chat] = [self._window(limit) for limit in limits]
        return self._chats[chat]

    def _window(self, limit: tuple[int, float]) -> SlidingWindow:
        most, seconds = limit
        return SlidingWindow(most, seconds / self._speed)


async def _wait_until_allowed(windows: list[SlidingWindow]) -> None:
    while wait := _delay(windows):  # noqa: ASYNC110 - for a time and not for an event
        await asyncio.sleep(wait)


def _delay(windows: list[SlidingWindow]) -> float:
    return max(window.wait(_now()) for window in windows)


def _now() -> float:
    return asyncio.get_running_loop().time()


def _is_transient(error: TelegramError) -> bool:
    """Return whether *error* comes from the network or from Telegram's servers."""
    unreadable = type(error) is TelegramError  # exactly this class: an answer that is not JSON
    return unreadable or (isinstance(error, NetworkError | Conflict) and not isinstance(error, BadRequest))


def _in_seconds(time: float | timedelta) -> float:
    return time.total_seconds() if isinstance(time, timedelta) else time
