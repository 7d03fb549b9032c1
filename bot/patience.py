"""Patience: somebody who asks very much very fast waits, is told so once, and holds up nobody else."""

import asyncio
import math
from contextlib import suppress
from weakref import WeakValueDictionary

from telegram import Message
from telegram.error import TelegramError

from bot import phrases
from bot.languages import Languages
from bot.window import Window

_IN_PRIVATE = 30, 30.0  # questions, seconds: as much as Telegram lets a bot say
_IN_GROUPS = 6, 60.0  # less than a third of that, for there are others
_WORTH_SAYING = 3.0  # seconds
_MANY = 10_000  # people remembered


class Patience:
    """Lets each person ask so much in so much time; *speed* is how many times more than usual."""

    def __init__(self, speed: float, languages: Languages) -> None:
        self._speed = speed
        self._languages = languages
        self._windows: dict[tuple[int, int], Window] = {}
        self._lines: WeakValueDictionary[tuple[int, int], _Line] = WeakValueDictionary()

    async def turn(self, message: Message, person: int) -> None:
        """Wait until *person* may say *message*, in the order in which they say things.

        What is edited or forwarded is nothing new that was asked; it only waits for what was asked before.
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
        """Wait so many seconds, and say so once, if it is worth it."""
        free = _now() + wait
        if wait > _WORTH_SAYING and not line.told:
            line.told = True
            say = await self._languages.of(message)
            with suppress(TelegramError):
                await message.reply_text(phrases.one_moment(say, math.ceil(free - _now())))
        await asyncio.sleep(free - _now())

    def _window(self, key: tuple[int, int]) -> Window:
        if len(self._windows) >= _MANY:
            self._windows = {key: window for key, window in self._windows.items() if not window.idle(_now())}
        most, seconds = _IN_GROUPS if key[0] < 0 else _IN_PRIVATE
        return self._windows.setdefault(key, Window(most, seconds / self._speed))


class _Line:
    """What one person has said and is not heard yet; gone when nothing waits any more."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.told = False


def _now() -> float:
    return asyncio.get_running_loop().time()
