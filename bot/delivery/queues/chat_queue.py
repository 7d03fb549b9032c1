"""The waiting updates of one chat: each person's in order, and the people independent of each other."""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from telegram import Update

from bot.delivery.queues.backlog import is_old_question
from bot.delivery.queues.notices import Notices
from bot.delivery.queues.sliding_window import SlidingWindow
from bot.delivery.queues.throttle import Throttle, Work, work
from bot.replies.buttons.callback_data import parse
from bot.replies.buttons.chat_buttons import Vote

_OLD = 10, 60.0  # old questions that a group gets answered a minute: half of the messages that it may get
_PAUSE = 3.0  # seconds without another old question, before the first is answered: the person's last may yet arrive


class Waiting(NamedTuple):
    """An update that waits; *number* is its place in the order of arrival.

    A later update of the same person has the same *key* if it makes this one needless.
    """

    is_old: bool
    number: int
    person: int
    update: Update
    work: Work | None
    key: Hashable


class ChatQueue:
    """The waiting updates of a chat; people who ask too fast wait alone, are told so, and old questions come last.

    *busy* tells whether an update of the chat is being processed. *speed* is a multiple of Telegram's limits.
    """

    def __init__(self, throttle: Throttle, notices: Notices | None, speed: float) -> None:
        self.busy = False
        self._throttle = throttle
        self._notices = notices
        self._old = SlidingWindow(_OLD[0], _OLD[1] / speed)
        self._pause = _PAUSE / speed
        self._old_from = 0.0  # the time from which old questions may be answered
        self._people: dict[tuple[bool, int], _PersonQueue] = {}

    def is_empty(self) -> bool:
        """Return whether nothing waits."""
        return not self._people

    def add(self, update: Update, number: int, now: float) -> Update | None:
        """Add *update*; return the waiting one that it replaces, if any."""
        waiting = _waiting(update, number)
        if waiting.is_old:
            self._old_from = now + self._pause
        queue = self._people.setdefault((waiting.is_old, waiting.person), _PersonQueue())
        replaced = queue.waiting.pop(waiting.key, None)
        queue.waiting[waiting.key] = waiting
        self._notify(queue, waiting, now)
        return replaced.update if replaced else None

    def take(self, now: float) -> Update | None:
        """Return the first update of those that may be processed now."""
        ready = [queue.first for queue in self._people.values() if not self._delay(queue, now)]
        if not ready:
            return None
        first = min(ready, key=lambda waiting: waiting[:2])
        self._throttle.record(first.work, now)
        if first.is_old:
            self._old.record(now)
        self.remove(first)
        return first.update

    def delay(self, now: float) -> float:
        """Return the seconds until `take` returns an update."""
        return min(self._delay(queue, now) for queue in self._people.values())

    def all(self) -> Iterator[Waiting]:
        """Yield all that waits."""
        for queue in self._people.values():
            yield from queue.waiting.values()

    def remove(self, waiting: Waiting) -> None:
        """Remove *waiting*."""
        person = waiting.is_old, waiting.person
        del self._people[person].waiting[waiting.key]
        if not self._people[person].waiting:
            del self._people[person]

    def _notify(self, queue: "_PersonQueue", waiting: Waiting, now: float) -> None:
        """Tell a person who asks too fast, once while something of theirs waits."""
        if self._notices and not (queue.notified or waiting.is_old):
            delay = self._throttle.delay(waiting.work, now, len(queue.waiting) - 1)
            queue.notified = self._notices.delayed(waiting.update, delay)

    def _delay(self, queue: "_PersonQueue", now: float) -> float:
        delay = self._throttle.delay(queue.first.work, now)
        return max(delay, self._old_from - now, self._old.wait(now)) if queue.first.is_old else delay


class _PersonQueue:
    """The waiting updates of one person, in order, by what a later one replaces."""

    def __init__(self) -> None:
        self.waiting: dict[Hashable, Waiting] = {}
        self.notified = False

    @property
    def first(self) -> Waiting:
        return next(iter(self.waiting.values()))


def _waiting(update: Update, number: int) -> Waiting:
    """Return *update* as one that waits; one that is not as Telegram says it is needs no care."""
    try:
        person, old = update.effective_sender, is_old_question(update)
        waiting = Waiting(old, number, person.id if person else 0, update, work(update), _key(update, number, old=old))
        hash((waiting.person, waiting.work, waiting.key))
    except Exception:  # noqa: BLE001 - a wrong type in an update raises anything, and must not end polling
        return Waiting(False, number, 0, update, None, number)  # noqa: FBT003 - a row
    return waiting


def _key(update: Update, number: int, *, old: bool) -> Hashable:
    if old or update.inline_query:
        return "the last"
    if update.edited_message:
        return "edit", update.edited_message.message_id
    if (press := update.callback_query) and press.message and not isinstance(parse(press.data or ""), Vote):
        return "press", press.message.message_id, press.data  # a second vote takes the first back
    return number
