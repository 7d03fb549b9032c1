"""Patience: somebody who asks very much very fast waits, is told so once, and holds up nobody else."""

import asyncio
import math
from contextlib import suppress
from weakref import WeakValueDictionary

from telegram import Update
from telegram.error import TelegramError

from bot import phrases
from bot.window import Window

_IN_PRIVATE = 30, 30.0  # questions, seconds: as much as Telegram lets a bot say
_IN_GROUPS = 6, 60.0  # less than a third of that, for there are others
_WORTH_SAYING = 3.0  # seconds
_MANY = 10_000  # people remembered


class Patience:
    """Lets each person ask so much in so much time; *speed* is how many times more than usual."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._windows: dict[tuple[int, int], Window] = {}
        self._lanes: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()

    async def turn(self, update: Update) -> None:
        """Wait until the person behind *update* may ask again; presses of buttons never wait."""
        message, person = update.message, update.effective_sender
        if message is None or person is None:
            return
        key = message.chat_id, person.id
        crowd = key in self._lanes
        async with self._lanes.setdefault(key, asyncio.Lock()):
            window = self._window(key)
            wait = window.wait(_now())
            if wait > _WORTH_SAYING and not crowd:
                with suppress(TelegramError):
                    await message.reply_text(phrases.one_moment(math.ceil(wait)))
            await asyncio.sleep(max(0.0, wait))
            window.take(_now())

    def _window(self, key: tuple[int, int]) -> Window:
        if len(self._windows) >= _MANY:
            self._windows = {key: window for key, window in self._windows.items() if not window.idle(_now())}
        most, seconds = _IN_GROUPS if key[0] < 0 else _IN_PRIVATE
        return self._windows.setdefault(key, Window(most, seconds / self._speed))


def _now() -> float:
    return asyncio.get_running_loop().time()
