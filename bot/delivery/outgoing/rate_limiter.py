"""Rate limiting: 1 message a second in a chat, 20 a minute in a group, about 30 a second that nobody asked for.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from cachetools import LRUCache
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.delivery.outgoing.send_queue import Call, SendQueue
from bot.delivery.outgoing.shown import ShownMessages
from bot.delivery.queues.sliding_window import SlidingWindow

Request: TypeAlias = Callable[[], Coroutine[Any, Any, Any]]
SentCallback: TypeAlias = Callable[[int], Awaitable[None]]
"""Called with the id of a message right after it was sent, before the next is sent in its chat."""

MESSAGES = 100
"""The number of messages that may be on their way to Telegram at the same time, each to another chat."""

_OVERALL = 30, 1.0
_CHAT = 5, 5.0  # one a second; short bursts pass
_GROUP = 20, 60.0
_GROUP_EDITS = 10, 60.0  # of those 20, so that pressed buttons leave room for answers
# Called at start, where the callers handle failures.
_NOT_RETRIED = ("getMe", "getMyCommands", "setMyCommands", "getWebhookInfo", "setWebhook")
_SHORTEST_PAUSE = 0.5  # seconds between retries
_LONGEST_PAUSE = 8.0
_CACHED = 10_000  # chats; in the longest window few can reach a limit


class Unasked(NamedTuple):
    """A message that nobody asked for, which must leave room for answers; *sent* is called when it was sent."""

    sent: SentCallback


class RateLimiter(BaseRateLimiter[SentCallback | Unasked]):
    """Delays calls to stay within Telegram's rate limits, in order per chat, and retries while Telegram is unreachable.

    A chat that waits delays no other, unless Telegram asks the bot to wait in two chats at once. *speed* is a multiple
    of Telegram's limits.

    A message with a `SentCallback` is recorded before the next one in its chat is sent. Telegram does not tell which
    messages it received, so a bot that is killed sends those again that were on their way. The result of such a call is
    True: nobody needs the Message, which takes time to build.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._overall = self._window(_OVERALL)
        self._overall_lock = asyncio.Lock()
        self._chats = LRUCache[object, SendQueue](_CACHED)
        self._on_the_way = asyncio.Semaphore(MESSAGES)
        self._shown = ShownMessages()
        self._answered_presses = LRUCache[object, bool](_CACHED)
        self._refusal = _Refusal(None, 0.0)
        self._held_until = 0.0
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
        rate_limit_args: SentCallback | Unasked | None,
    ) -> Any:
        """Call *callback* when the limits allow it; retry while Telegram is unreachable or asks to wait."""
        chat, request = data.get("chat_id"), partial(callback, *args, **kwargs)
        if endpoint in _NOT_RETRIED:
            return await request()
        if endpoint == "answerCallbackQuery" and not self._is_first_answer(data):
            return True
        if chat is None or endpoint.startswith("get"):  # not a message
            return await self._retry(request)
        if endpoint == "sendChatAction":
            return await request() if self._queue(chat).is_free() else True
        if isinstance(rate_limit_args, Unasked):
            await self._wait_for_overall_limit()
            return await self._send(_Message(chat, endpoint, data, request, rate_limit_args.sent))
        result = await self._send(_Message(chat, endpoint, data, request, rate_limit_args))
        self._overall.record(_now())
        return result

    def _is_first_answer(self, data: dict[str, Any]) -> bool:
        """Return whether a press is answered for the first time, which counts."""
        press = data.get("callback_query_id")
        return not self._answered_presses.get(press) and self._answered_presses.setdefault(press, True)

    async def _wait_for_overall_limit(self) -> None:
        async with self._overall_lock:  # first come, first served
            while wait := self._overall.wait(_now()):  # noqa: ASYNC110 - for a time and not for an event
                await asyncio.sleep(wait)
            self._overall.record(_now())

    async def _send(self, message: "_Message") -> Any:
        """Send *message* in its turn, again after errors that may pass.

        Raises:
            TelegramError: Telegram refuses the call, or fails it many times while it answers others.
        """
        queue, call = self._queue(message.chat), Call(message.endpoint, message.data)
        attempts = _Attempts(self._successes)
        while True:
            async with queue.turn(call):
                if self._shown.is_unchanged(message.endpoint, message.data):
                    return True
                try:
                    result = await self._attempt(message)
                except RetryAfter as error:
                    self._hold(message.chat, queue, in_seconds(error.retry_after))
                except TelegramError as error:
                    self._shown.forget(message.data)
                    queue.hold(attempts.pause_after(error, self._successes))
                else:
                    self._successes += 1
                    queue.record(call)
                    return result

    async def _attempt(self, message: "_Message") -> Any:
        """Send *message* once, and record it."""
        async with self._on_the_way:
            result = await message.request()
            sent = int(result["message_id"]) if isinstance(result, dict) else 0
            self._shown.record(message.endpoint, message.data, sent)
            if message.sent:
                await message.sent(sent)
        return True if message.sent else result

    def _hold(self, chat: object, queue: SendQueue, seconds: float) -> None:
        """Hold *chat* for so many *seconds*, and all chats if Telegram asks to wait in another one too."""
        until = _now() + seconds
        queue.hold(seconds)
        if self._refusal.until > _now() and self._refusal.chat != chat:
            self._held_until = max(self._held_until, until)
        if until > self._refusal.until:
            self._refusal = _Refusal(chat, until)

    async def _retry(self, request: Request) -> Any:
        """Retry *request*, which is not a message, until Telegram answers.

        Raises:
            TelegramError: Telegram refuses the call, or fails it many times while it answers others.
        """
        attempts = _Attempts(self._successes)
        while True:
            try:
                answer = await request()
            except RetryAfter as error:
                await asyncio.sleep(in_seconds(error.retry_after))
            except TelegramError as error:
                await asyncio.sleep(attempts.pause_after(error, self._successes))
            else:
                self._successes += 1
                return answer

    def _queue(self, chat: object) -> SendQueue:
        if chat not in self._chats:
            # Telegram's groups have negative ids.
            group = isinstance(chat, int) and chat < 0
            limits, edits = ([_CHAT, _GROUP], [_GROUP_EDITS]) if group else ([_CHAT], [])
            self._chats[chat] = SendQueue([*map(self._window, limits)], [*map(self._window, edits)], self._held)
        return self._chats[chat]

    def _held(self) -> float:
        return self._held_until - _now()

    def _window(self, limit: tuple[int, float]) -> SlidingWindow:
        most, seconds = limit
        return SlidingWindow(most, seconds / self._speed)


class _Message(NamedTuple):
    """A call that writes in a *chat*, and the callback for when it was sent."""

    chat: object
    endpoint: str
    data: dict[str, Any]
    request: Request
    sent: SentCallback | None


class _Refusal(NamedTuple):
    """A chat in which Telegram asked the bot to wait, and until when."""

    chat: object
    until: float


class _Attempts:
    """The failed attempts of one call, which began when *successes* others had succeeded."""

    def __init__(self, successes: int) -> None:
        self._successes = successes
        self._pause = _SHORTEST_PAUSE

    def pause_after(self, error: TelegramError, successes: int) -> float:
        """Return the seconds to wait after *error*, longer each time.

        Raises:
            TelegramError: the *error*, if it will not pass, or recurs while other calls succeed.
        """
        if not _is_transient(error) or (self._pause == _LONGEST_PAUSE and successes > self._successes):
            raise error
        pause, self._pause = self._pause, min(_LONGEST_PAUSE, 2 * self._pause)
        return pause


def _now() -> float:
    return asyncio.get_running_loop().time()


def _is_transient(error: TelegramError) -> bool:
    """Return whether *error* comes from the network or from Telegram's servers."""
    unreadable = type(error) is TelegramError  # exactly this class: an answer that is not JSON
    return unreadable or (isinstance(error, NetworkError | Conflict) and not isinstance(error, BadRequest))


def in_seconds(time: float | timedelta) -> float:
    """Return a *time* that Telegram asks to wait, in seconds."""
    return time.total_seconds() if isinstance(time, timedelta) else time
