"""The order in which updates are processed: one after the other in a chat, and the chats in turn."""

import heapq
import math
from itertools import count

from telegram import Update

from bot.delivery.queues.chat_queue import ChatQueue
from bot.delivery.queues.notices import Notices
from bot.delivery.queues.throttle import Throttle

_IN_HAND = 500  # updates, each of another chat; one in hand takes several times the memory of one that waits


class Schedule:
    """The waiting updates, and those in hand, at most one a chat; *notices* tells people who wait.

    *speed* is a multiple of Telegram's limits.
    """

    def __init__(self, speed: float = math.inf, notices: Notices | None = None) -> None:
        self._speed = speed
        self._throttle = Throttle(speed)
        self._notices = notices
        self._numbers = count()
        self.waiting = 0
        """The number of updates that wait."""
        self._chats: dict[int, ChatQueue] = {}
        self._ready: dict[int, None] = {}  # chats that may have an update to process, in turn
        self._later: list[tuple[float, int]] = []  # a heap of the times at which chats may have one
        self._in_hand: dict[int, int] = {}  # the chats of updates in hand, by the updates' ids

    def add(self, update: Update, now: float) -> Update | None:
        """Add *update*; return the waiting one that it replaces, if any."""
        key = chat_id(update)
        chat = self._chats.setdefault(key, ChatQueue(self._throttle, self._notices, self._speed))
        replaced = chat.add(update, next(self._numbers), now)
        self.waiting += replaced is None
        self._ready.setdefault(key)
        if self._notices:
            self._notices.arrived(update)
        return replaced

    def take(self, now: float) -> Update | None:
        """Return the next update to process, None if none may be processed now."""
        while self._later and self._later[0][0] <= now:
            self._ready.setdefault(heapq.heappop(self._later)[1])
        while self._ready and len(self._in_hand) < _IN_HAND:
            key = next(iter(self._ready))
            del self._ready[key]
            if update := self._take_from(key, now):
                return update
        return None

    def delay(self, now: float) -> float | None:
        """Return the seconds until `take` may return another update, None if only another call can change that."""
        return max(0.0, self._later[0][0] - now) if self._later else None

    def end_turn(self, update: Update) -> None:
        """Let the next update of the chat of *update* be processed."""
        key = self._in_hand.pop(update.update_id, None)
        if key in self._chats:
            self._chats[key].busy = False
            self._ready.setdefault(key)

    def take_first(self) -> Update:
        """Return the update that came first, though it may not be processed yet."""
        chat, first = min(
            ((chat, waiting) for chat in self._chats.values() for waiting in chat.all()),
            key=lambda pair: pair[1].number,
        )
        chat.remove(first)
        self.waiting -= 1
        return first.update

    def clear(self) -> int:
        """Remove all that waits; return how many updates that were."""
        number, self.waiting = self.waiting, 0
        self._chats, self._ready, self._later = {}, {}, []
        return number

    def _take_from(self, key: int, now: float) -> Update | None:
        """Return the next update of a chat, None if none may be processed now."""
        chat = self._chats.get(key)
        if chat is None or chat.busy:
            return None
        if chat.is_empty():
            del self._chats[key]
            return None
        update = chat.take(now)
        if update is None:
            heapq.heappush(self._later, (now + chat.delay(now), key))
            return None
        self.waiting -= 1
        self._in_hand[update.update_id] = key
        chat.busy = True
        return update


def chat_id(update: Update) -> int:
    """Return the id of the chat of *update*, of the person if it has none."""
    chat = update.effective_chat or update.effective_user
    return chat.id if chat and isinstance(chat.id, int) else 0
