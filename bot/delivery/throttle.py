"""Throttling: delay people who ask too fast, tell them once, and slow nobody else down."""

import asyncio
import math
from contextlib import suppress
from weakref import WeakValueDictionary

from cachetools import LRUCache
from telegram import Message
from telegram.error import TelegramError

from bot import phrases
from bot.delivery.sliding_window import SlidingWindow
from bot.storage.languages import Languages

_IN_PRIVATE = 30, 30.0  # questions, seconds; a chat may get as many messages
_IN_GROUPS = 6, 60.0  # less than a third of the messages that a group may get, which its members share
_NOTIFY_FROM = 3.0  # seconds of delay
_CACHED = 10_000  # people


class Throttle:
    """Delays people who ask too fast, each in each chat; *speed* is a multiple of the usual limit."""

    def __init__(self, speed: float, languages: Languages) -> None:
        self._speed = speed
        self._languages = languages
        self._windows = LRUCache[tuple[int, int], SlidingWindow](_CACHED)
        self._queues: WeakValueDictionary[tuple[int, int], _Queue] = WeakValueDictionary()

    async def wait(self, message: Message, person: int) -> None:
        """Wait until *person* may ask the question *message*, after their earlier messages.

        Edited and forwarded messages do not count as questions, but keep their place in the order.
        """
        key = message.chat_id, person
        queue = self._queues.setdefault(key, _Queue())
        async with queue.lock:
            if message.edit_date or message.forward_origin:
                return
            if wait := self._window(key).wait(_now()):
                await self._delay(wait, message, queue)
            self._window(key).record(_now())

    async def _delay(self, wait: float, message: Message, queue: "_Queue") -> None:
        """Wait *wait* seconds; tell the person once, unless it is short."""
        free = _now() + wait
        if wait > _NOTIFY_FROM and not queue.notified:
            queue.notified = True
            translate = await self._languages.of(message)
            with suppress(TelegramError):
                await message.reply_text(phrases.one_moment(translate, math.ceil(free - _now())))
        await asyncio.sleep(free - _now())

    def _window(self, key: tuple[int, int]) -> SlidingWindow:
        most, seconds = _IN_GROUPS if key[0] < 0 else _IN_PRIVATE
        return self._windows.setdefault(key, SlidingWindow(most, seconds / self._speed))


class _Queue:
    """The queue of one person's messages; it lives as long as one waits."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.notified = False


def _now() -> float:
    return asyncio.get_running_loop().time()
