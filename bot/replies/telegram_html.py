"""Text as Telegram takes it: escaped, counted in UTF-16 units, cut where a word ends."""

import html
import re
from collections.abc import Iterator

from index import Span

UNITS = 4096
"""The most UTF-16 units a message may have, its mark-up not counted."""

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def escape(text: str) -> str:
    r"""Return *text* as Telegram's HTML: mark-up escaped, and what Telegram cannot carry replaced.

    >>> escape("<3 & \ud800")
    '&lt;3 &amp; �'
    """
    return html.escape(_REFUSED.sub("\ufffd", text), quote=False)


def carried(text: str) -> bool:
    """Return whether Telegram carries *text* as it is."""
    return not _REFUSED.search(text)


def units(text: str) -> int:
    """Return the length of *text* in UTF-16 units, which is how Telegram counts.

    >>> units("a🧵")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str, room: int) -> Iterator[Span]:
    """Cut *text* into spans of at most *room* units, at white space; a longer word is cut where it must be."""
    start = 0
    while start < len(text):
        stop = _reach(text, start, room)
        if stop < len(text) and (space := _last_space(text, start, stop)) > start:
            stop = space
        yield Span(start, stop)
        start = stop
        while start < len(text) and text[start].isspace():
            start += 1


def _reach(text: str, start: int, room: int) -> int:
    """Return how far *room* units go from *start*."""
    stop = min(len(text), start + room)
    while units(text[start:stop]) > room:
        stop -= max(1, (units(text[start:stop]) - room) // 2)
    return stop


def _last_space(text: str, start: int, stop: int) -> int:
    """Return where the last white space that ends a word within the span begins, or *start*."""
    for at in range(stop, start, -1):
        if text[at].isspace():
            return at
    return start
