r"""Words that the author linked: while a text is read, each carries its address, out of sight of the other rules.

    [a report](https://example.org/r)   <a href="https://example.org/r">a report</a>

Both are read as "a report". The signs around the address are noncharacters, which no text has: Unicode keeps them for
use inside a program.
"""

import re

from index.thread import Anchor

_BEGIN, _ADDRESS, _END = "\ufdd0\ufdd1\ufdd2"
_CARRIED = re.compile(f"{_BEGIN}([^{_BEGIN}-{_END}]*){_ADDRESS}([^\\s{_BEGIN}-{_END}]+){_END}")


def with_address(words: str, address: str) -> str:
    """Return *words* that carry the *address* behind them."""
    return f"{_BEGIN}{words}{_ADDRESS}{address}{_END}"


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
