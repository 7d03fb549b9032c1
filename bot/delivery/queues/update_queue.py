"""The application's queue of updates, from which each is taken when its turn comes."""

import asyncio
from abc import abstractmethod
from collections import deque
from contextlib import suppress

from telegram import Update

from bot.delivery.queues.schedule import Schedule


class UpdateQueue(asyncio.Queue[object]):
    """A queue that returns updates in the order of *schedule*, and the application's own signals after them.

    What waits costs no task: python-telegram-bot makes one for each update that `get` returns.
    """

    def __init__(self, schedule: Schedule) -> None:
        super().__init__()
        self._schedule = schedule
        self._signals: deque[object] = deque()
        self._changed = asyncio.Event()
        self._stopped = False

    async def put(self, item: object) -> None:
        """Add *item*."""
        await super().put(item)
        self._changed.set()
        if isinstance(item, Update):
            self._schedule_update(item)

    async def get(self) -> object:
        """Return the next update that may be processed; its turn in its chat ends with `end_turn`."""
        while (item := self._schedule.take(_now())) is None:
            if self._signals and not self._schedule.waiting:
                return self._signals.popleft()
            self._changed.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), self._schedule.delay(_now()))
        return item

    def end_turn(self, item: Update) -> None:
        """Let the next update of the chat of *item* be processed."""
        self._schedule.end_turn(item)
        self._changed.set()

    def stop(self) -> None:
        """Return no further update; those that wait stay in the database."""
        self._stopped = True
        for _ in range(self._schedule.clear()):
            self.task_done()
        self._changed.set()

    @abstractmethod
    def replaced(self, item: Update) -> None:
        """Record that a later update makes *item* needless."""

    def qsize(self) -> int:
        """Return how many items wait."""
        return self._schedule.waiting + len(self._signals)

    def empty(self) -> bool:
        """Return whether none waits."""
        return not self.qsize()

    def _schedule_update(self, update: Update) -> None:
        if self._stopped:
            self.task_done()
        elif replaced := self._schedule.add(update, _now()):
            self.replaced(replaced)
            self.task_done()

    def _put(self, item: object) -> None:
        """Add *item*, which came by `put`; updates are in the schedule instead."""
        if not isinstance(item, Update):
            self._signals.append(item)

    def _get(self) -> object:
        """Return the item that came first, for `get_nowait`, which empties the queue."""
        return self._schedule.take_first() if self._schedule.waiting else self._signals.popleft()


def _now() -> float:
    return asyncio.get_running_loop().time()
