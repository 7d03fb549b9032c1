"""The turn of an update in its chat: while it lasts, no later update of the chat is processed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_END: ContextVar[Callable[[], None] | None] = ContextVar("end of the current turn", default=None)


@contextmanager
def turn(end: Callable[[], None]) -> Iterator[None]:
    """Process an update in its turn; call *end* afterwards, or when `end_turn` is called before."""
    token = _END.set(end)
    try:
        yield
    finally:
        _END.reset(token)
        end()


def end_turn() -> None:
    """End the turn of the current update early: the rest of it may wait long, and a later one may replace it."""
    if end := _END.get():
        end()
