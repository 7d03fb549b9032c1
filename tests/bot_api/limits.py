"""Rate limits for messages.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.bot_api.errors import too_many_requests

_COUNTED = frozenset({"sendMessage", "sendDocument", "editMessageText", "editMessageReplyMarkup"})


@dataclass
class Limits:
    """Telegram's rate limits; a test turns them on with `enforced`.

    Telegram does not publish exact figures. These are the documented ones, with a *burst* for single chats.
    """

    enforced: bool = False
    overall: int = 30
    burst: int = 5
    group_minute: int = 20
    clock: Callable[[], float] = time.monotonic
    _sent: defaultdict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def check(self, method: str, chat_id: str) -> None:
        """Count a call of *method*.

        Raises:
            Refused: there were too many; this call does not count.
        """
        if not self.enforced or method not in _COUNTED:
            return
        windows = [("", self.overall, 1.0), (chat_id, self.burst, float(self.burst))]
        if chat_id.startswith("-"):
            windows.append((f"{chat_id}/minute", self.group_minute, 60.0))
        now = self.clock()
        waits = [self._wait(now, *window) for window in windows]
        if max(waits) > 0:
            raise too_many_requests(math.ceil(max(waits)))
        for name, _, _ in windows:
            self._sent[name].append(now)

    def _wait(self, now: float, name: str, most: int, seconds: float) -> float:
        sent = self._sent[name]
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[0] + seconds - now if len(sent) >= most else 0
