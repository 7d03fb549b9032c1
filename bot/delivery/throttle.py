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

_IN_PRIVATE = 30, 30.0  # questions, seconds: as much as Telegram lets a bot send
_IN_GROUPS = 6, 60.0  # less than a third of what a group may get, which all its members share
_WORTH_SAYING = 3.0  # seconds
_PEOPLE = 10_000  # whose windows are remembered


class Throttle:
    """Throttles each person in each chat; *speed* is a multiple of the usual limit."""

    def __init__(self, speed: float, languages: Languages) -> None:
        self._speed = speed
        self._languages = languages
        self._windows = LRUCache[tuple[int, int], SlidingWindow](_PEOPLE)
        self._lines: WeakValueDictionary[tuple[int, int], _Line] = WeakValueDictionary()

    async def turn(self, message: Message, person: int) -> None:
        """Wait until *person* may ask *message*, in the order of their messages.

        Edited and forwarded messages do not count as questions; they only wait for those before them.
        """
        key = message.chat_id, person
        line = self._lines.setdefault(key, _Line())
        async with line.lock:
            if message.edit_date or message.forward_origin:
                return
            if wait := self._window(key).wait(_now()):
                await self._wait(wait, message, line)
            self._window(key).take(_now())

    async def _wait(self, wait: float, message: Message, line: "_Line") -> None:
        """Wait so many seconds; tell the person once, unless it is short."""
        free = _now() + wait
        if wait > _WORTH_SAYING and not line.told:
            line.told = True
            translate = await self._languages.of(message)
            with suppress(TelegramError):
                await message.reply_text(phrases.one_moment(translate, math.ceil(free - _now())))
        await asyncio.sleep(free - _now())

    def _window(self, key: tuple[int, int]) -> SlidingWindow:
        most, seconds = _IN_GROUPS if key[0] < 0 else _IN_PRIVATE
        return self._windows.setdefault(key, SlidingWindow(most, seconds / self._speed))


class _Line:
    """The queue of one person's messages; dropped when it is empty."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.told = False


def _now() -> float:
    return asyncio.get_running_loop().time()
