"""Addresses of the web in a text: which of their characters are words.

https://www.example.org/news/ferry-strike?utm_source=x1 has example, org, news, ferry and strike.
"""

import re

from index.thread import Span

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# Host and path; what follows a question mark or "#" is for machines.
_READABLE = re.compile(r"(?:https?://)?+(?:www\.)?+(?P<host>[^/?#\s]+)(?P<path>[^?#\s]*)", re.IGNORECASE)
_HOST_WORD = re.compile(r"[^\W_]{2,}")
# A word of a path stands between its signs, and is no code: no digits, and no capitals but the first.
_PATH_WORD = re.compile(r"(?<=[/._+-])[^\W\d_][^\W\d_A-Z]{2,19}(?=[/._+-]|$)")
MAX_PATH_WORDS = 12


def addresses(text: str) -> list[Span]:
    """Return the spans of the addresses in *text*."""
    return [Span(*match.span()) for match in _ADDRESS.finditer(text)] if _may_have(text) else []


def with_readable_addresses(text: str) -> str:
    """Return *text*, equally long, with spaces for those characters of addresses that belong to no word.

    >>> with_readable_addresses("see www.example.org/ferry?id=7")
    'see     example org ferry     '
    """
    return _ADDRESS.sub(_readable, text) if _may_have(text) else text


def without_addresses(text: str) -> str:
    """Return *text*, equally long, with spaces for its addresses."""
    return _ADDRESS.sub(lambda address: " " * len(address[0]), text) if _may_have(text) else text


def _may_have(text: str) -> bool:
    return "://" in text or "www." in text.lower()


def _readable(address: re.Match[str]) -> str:
    """Return the words of *address* where they stand, with spaces for the rest."""
    match = _READABLE.match(address[0])
    if not match:
        return " " * len(address[0])
    found = list(_HOST_WORD.finditer(address[0], *match.span("host")))
    found += list(_PATH_WORD.finditer(address[0], *match.span("path")))[:MAX_PATH_WORDS]
    characters = [" "] * len(address[0])
    for word in found:
        characters[word.start() : word.end()] = word[0]
    return "".join(characters)
