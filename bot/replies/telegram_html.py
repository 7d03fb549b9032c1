"""Text for Telegram: escaped as HTML, measured in UTF-16 units, split at white space."""

import html
import re
from collections.abc import Iterator

from index import Span

UNITS = 4096
"""The longest message that Telegram takes, in UTF-16 units, without its markup."""

BYTES = 32_000
"""The longest message that Telegram takes, in bytes, with its markup; about."""

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def escape(text: str) -> str:
    r"""Escape *text* for Telegram's HTML; characters that Telegram refuses become U+FFFD.

    >>> escape("<3 & \ud800")
    '&lt;3 &amp; �'
    """
    return html.escape(_REFUSED.sub("\ufffd", text), quote=False)


def is_sendable(text: str) -> bool:
    """Return whether Telegram accepts every character of *text*."""
    return not _REFUSED.search(text)


def units(text: str) -> int:
    """Return the length of *text* in UTF-16 units, which is how Telegram counts.

    >>> units("a🧵")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str, length: int) -> Iterator[Span]:
    """Split *text* at white space into spans of at most *length* units; only a longer word is split itself."""
    start = 0
    while start < len(text):
        stop = _furthest(text, start, length)
        if stop < len(text) and (space := _last_space(text, start, stop)) > start:
            stop = space
        yield Span(start, stop)
        start = stop
        while start < len(text) and text[start].isspace():
            start += 1


def _furthest(text: str, start: int, length: int) -> int:
    """Return the furthest position that is at most *length* units after *start*."""
    stop = min(len(text), start + length)
    while units(text[start:stop]) > length:
        stop -= max(1, (units(text[start:stop]) - length) // 2)
    return stop


def _last_space(text: str, start: int, stop: int) -> int:
    """Return the position of the last white space between *start* and *stop*, *start* if there is none."""
    for at in range(stop, start, -1):
        if text[at].isspace():
            return at
    return start
