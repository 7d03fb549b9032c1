"""Notices to people whose updates wait: a press of a button is answered, and a flood is told how long it will take."""

import asyncio
import math
from collections.abc import Coroutine
from contextlib import suppress

from telegram import CallbackQuery, Message, Update
from telegram.error import TelegramError

from bot import phrases
from bot.storage.languages import Languages

_ANSWER_AFTER = 0.7  # seconds; until a press is answered, the button seems to be busy
_NOTIFY_FROM = 3.0  # seconds of delay


class Notices:
    """Sends notices, in the background; *languages* has the languages of people."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._tasks: set[asyncio.Task[None]] = set()

    def arrived(self, update: Update) -> None:
        """Answer a press without a text if its handler does not answer it soon."""
        if update.callback_query:
            self._begin(_answer_later(update.callback_query))

    def delayed(self, update: Update, seconds: float) -> bool:
        """Tell a person that a question waits for so many *seconds*, if that is long; return whether."""
        if update.message is None or seconds <= _NOTIFY_FROM:
            return False
        self._begin(self._say(update.message, seconds))
        return True

    async def _say(self, message: Message, seconds: float) -> None:
        translate = await self._languages.of(message)
        with suppress(TelegramError):
            await message.reply_text(phrases.one_moment(translate, math.ceil(seconds)))

    def _begin(self, notice: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(notice)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _answer_later(press: CallbackQuery) -> None:
    await asyncio.sleep(_ANSWER_AFTER)
    with suppress(TelegramError):  # it is too old
        await press.answer()  # the rate limiter sends only the first answer to a press
