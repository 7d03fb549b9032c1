"""Injected faults: errors, broken answers, dropped connections, delays, an unreachable Telegram."""

from __future__ import annotations

from collections import defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bot_api.errors import Refused, too_many_requests
from tests.bot_api.response import Response, refused

if TYPE_CHECKING:
    from collections.abc import Iterator


class DroppedError(ConnectionError):
    """The connection is closed without an answer."""


@dataclass(frozen=True)
class Fault:
    """A fault of one call; with *takes_effect* the call is carried out all the same.

    Without a *response* the connection is dropped, unless there is a *delay* in seconds: then the answer is late.
    """

    response: Response | None = None
    takes_effect: bool = False
    delay: float = 0


def refusal(code: int, description: str) -> Fault:
    """Return a fault that answers with an error of Telegram: `refusal(401, "Unauthorized")`."""
    return Fault(refused(Refused(code, description)))


def retry_after(seconds: int) -> Fault:
    """Return a fault that answers 429: retry after that many *seconds*."""
    return Fault(refused(too_many_requests(seconds)))


def broken_server(status: int = 502) -> Fault:
    """Return a fault that answers with an error page in HTML, as proxies send it."""
    page = f"<html><head><title>{status}</title></head><body><center>nginx</center></body></html>"
    return Fault(Response(status, page.encode()))


def broken_json(*, takes_effect: bool = False) -> Fault:
    """Return a fault that answers 200 with truncated JSON."""
    return Fault(Response(200, b'{"ok":true,"result":{"message_id":'), takes_effect)


def dropped_before() -> Fault:
    """Return a fault that drops the connection before the call is carried out."""
    return Fault()


def dropped_after() -> Fault:
    """Return a fault that drops the connection after the call is carried out, so that the bot cannot know."""
    return Fault(takes_effect=True)


def slow(seconds: float) -> Fault:
    """Return a fault that carries the call out at once and delays the answer."""
    return Fault(takes_effect=True, delay=seconds)


class Faults:
    """The faults of the next calls."""

    def __init__(self) -> None:
        self.away = False
        self._next: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, fault: Fault, times: int = 1) -> None:
        """Give the next calls of *method* this *fault*; "*" stands for any method, "download" for files."""
        self._next[method.lower()].extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        for name in (method.lower(), "*"):
            if self._next[name]:
                return self._next[name].popleft()
        return None

    def clear(self) -> None:
        self._next.clear()
        self.away = False

    @property
    def left(self) -> int:
        """How many faults have not occurred yet."""
        return sum(map(len, self._next.values()))

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Make Telegram unreachable within the block; updates wait for the bot."""
        self.away = True
        try:
            yield
        finally:
            self.away = False
