"""Throttling: delay people who ask too fast, and slow nobody else down."""

from typing import NamedTuple

from cachetools import LRUCache
from telegram import Update

from bot.addressing import is_command, may_be_question
from bot.delivery.queues.sliding_window import SlidingWindow

_PERSON = 30, 30.0  # updates, seconds; a private chat may get as many messages
_QUESTIONS = 6, 60.0  # in a group: less than a third of the messages that it may get, which its members share
_OTHERS = 10, 60.0  # presses and edits in a group: as many as the edits that it may get
_CACHED = 10_000  # people


class Work(NamedTuple):
    """The work that an update causes: for whom, in which group (0 outside groups), and whether by a new message."""

    person: int
    group: int
    is_message: bool


class Throttle:
    """Delays people who ask too fast, everywhere and in each group; *speed* is a multiple of the usual limits."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._windows = LRUCache[object, SlidingWindow](_CACHED)

    def delay(self, work: Work | None, now: float, after: int = 0) -> float:
        """Return the seconds until *work* may begin, *after* so much other work of the person."""
        return max((window.wait(now, after) for window in self._windows_of(work)), default=0.0)

    def record(self, work: Work | None, now: float) -> None:
        """Count *work*, which begins now."""
        for window in self._windows_of(work):
            window.record(now)

    def _windows_of(self, work: Work | None) -> list[SlidingWindow]:
        if work is None:
            return []
        person = self._window((work.person,), _PERSON)
        return [person, self._window(work, _QUESTIONS if work.is_message else _OTHERS)] if work.group else [person]

    def _window(self, key: object, limit: tuple[int, float]) -> SlidingWindow:
        most, seconds = limit
        return self._windows.setdefault(key, SlidingWindow(most, seconds / self._speed))


def work(update: Update) -> Work | None:
    """Return the work that *update* causes, None if there is hardly any.

    Forwarded messages are parts of an upload, unless they are commands.
    """
    person, chat = update.effective_sender, update.effective_chat
    if person is None:
        return None
    caused = Work(person.id, chat.id if chat and chat.id < 0 else 0, is_message=update.message is not None)
    if message := update.message or update.edited_message:
        is_part = message.forward_origin and not is_command(message)
        return caused if may_be_question(message) and not is_part else None
    return caused if update.callback_query or update.inline_query or update.guest_message else None
