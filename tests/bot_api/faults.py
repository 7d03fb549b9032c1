"""Telegram's bad days, on demand."""

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
    """The connection ends without an answer."""


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call.

    Without a *response* the connection is dropped, unless the fault is a *delay* only.
    """

    response: Response | None = None
    takes_effect: bool = False
    delay: float = 0


def refusal(code: int, description: str) -> Fault:
    """One of Telegram's errors, as JSON: `refusal(401, "Unauthorized")`."""
    return Fault(refused(Refused(code, description)))


def retry_after(seconds: int) -> Fault:
    """429, come back in that many *seconds*."""
    return Fault(refused(too_many_requests(seconds)))


def broken_server(status: int = 502) -> Fault:
    """An error page in HTML, as proxies send it."""
    page = f"<html><head><title>{status}</title></head><body><center>nginx</center></body></html>"
    return Fault(Response(status, page.encode()))


def broken_json(*, takes_effect: bool = False) -> Fault:
    """A 200 whose body ends too early."""
    return Fault(Response(200, b'{"ok":true,"result":{"message_id":'), takes_effect)


def dropped_before() -> Fault:
    """The connection ends before Telegram did anything."""
    return Fault()


def dropped_after() -> Fault:
    """The connection ends when it is done, and the bot cannot know."""
    return Fault(takes_effect=True)


def slow(seconds: float) -> Fault:
    """Done at once, said late."""
    return Fault(takes_effect=True, delay=seconds)


class Faults:
    """What is about to go wrong."""

    def __init__(self) -> None:
        self.away = False
        self._next: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next calls of *method* meet this *fault*; "*" stands for any, "download" for files."""
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
        """How many faults nobody has met yet."""
        return sum(map(len, self._next.values()))

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Telegram cannot be reached meanwhile; what people do waits there."""
        self.away = True
        try:
            yield
        finally:
            self.away = False
