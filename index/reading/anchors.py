r"""Words that the author linked: while a text is read, each carries its address, out of sight of the other rules.

    [a report](https://example.org/r)   <a href="https://example.org/r">a report</a>

Both are read as "a report". The signs around the address are noncharacters, which no text has: Unicode keeps them for
use inside a program.
"""

import re

from index.thread import Anchor

_BEGIN, _ADDRESS, _END = "\ufdd0\ufdd1\ufdd2"
CARRIER_SIGNS = f"{_BEGIN}-{_END}"
"""The signs around addresses, as a range in a class of a regular expression."""
_CARRIED = re.compile(f"{_BEGIN}([^{CARRIER_SIGNS}]*){_ADDRESS}([^\\s{CARRIER_SIGNS}]+){_END}")
_STRAY = re.compile(rf"{_CARRIED.pattern}|{_ADDRESS}[^\s{CARRIER_SIGNS}]*{_END}?|[{CARRIER_SIGNS}]")
_LAST_ADDRESS = re.compile(f"{_ADDRESS}[^\\s{CARRIER_SIGNS}]+{_END}\\Z")


def with_address(words: str, address: str) -> str:
    """Return *words* that carry the *address* behind them."""
    return f"{_BEGIN}{words}{_ADDRESS}{'%20'.join(address.split())}{_END}"


def with_shown_addresses(text: str) -> str:
    """Return *text* with the addresses that its words carry shown behind them.

    >>> with_shown_addresses(f"See {with_address('a report', 'https://a.org/r')}.")
    'See a report https://a.org/r.'
    """
    return _CARRIED.sub(r"\1 \2", text)


def cut_behind(taken: str, rest: str) -> str:
    """Return *rest*, from whose front *taken* was cut; a link that both have words of begins again.

    >>> anchored(cut_behind("\ufdd01/2", "a report\ufdd1https://a.org/r\ufdd2"))[1]
    (Anchor(start=0, stop=8, address='https://a.org/r'),)
    """
    return f"{_BEGIN}{rest}" if taken.rfind(_BEGIN) > taken.rfind(_END) else rest


def without_strays(text: str) -> str:
    """Return *text* without addresses whose words were cut off, and without signs of links that were cut apart.

    >>> without_strays("\ufdd1https://a.org/1\ufdd2 One \ufdd0here.")
    ' One here.'
    """
    return _STRAY.sub(lambda found: found[0] if (found[1] or "").strip() else "", text)


def last_address(text: str) -> str:
    """Return the address that the last words of *text* carry, with its signs, or the empty string."""
    found = _LAST_ADDRESS.search(text) if text.endswith(_END) else None
    return found[0] if found else ""


def anchored(text: str) -> tuple[str, tuple[Anchor, ...]]:
    """Return *text* without the addresses that its words carry, and the words with their addresses.

    >>> anchored(f"See {with_address('a report', 'https://a.org/r')}.")
    ('See a report.', (Anchor(start=4, stop=12, address='https://a.org/r'),))
    """
    plain, at, anchors = "", 0, list[Anchor]()
    for found in _CARRIED.finditer(text):
        plain += text[at : found.start()]
        anchors.append(Anchor(len(plain), len(plain) + len(found[1]), found[2]))
        plain, at = plain + found[1], found.end()
    return plain + text[at:], tuple(anchor for anchor in anchors if anchor.start < anchor.stop)
