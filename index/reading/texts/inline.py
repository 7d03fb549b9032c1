r"""Numbered posts that stand in one line, each brought to a paragraph of its own.

1/3 Our city tested a night bus. 2/3 About 2/3 of the riders came from the hospital. 3/3 It cost …
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from index.reading.markers import start_markers

_MAX_LENGTH = 500_000  # a longer text has line breaks
_PLACE = re.compile(r"(?<!\S)(?=[\u200e\u200f]?(?:🧵 ?)?[(\[（【]?(?:\d|🔟))")
_SENTENCE_END = re.compile(r"[^\w\s,;(\-–—/]\s*$|https?://\S+\s+$")
_LONGEST = 40  # characters of a number and its signs
_FEW = 3


class _Found(NamedTuple):
    start: int
    stop: int
    number: int
    ends_sentence: bool


def broken_lines(text: str) -> str:
    r"""Return *text* with every post in its own paragraph, if complete numbers run through it.

    >>> broken_lines("1/3 One. 2/3 Half (1/2) of it. 3/3 End")
    '1/3 One.\n\n2/3 Half (1/2) of it.\n\n3/3 End'
    >>> broken_lines("One (1/2) two (2/2)")
    'One (1/2)\n\ntwo (2/2)'
    """
    if len(text) > _MAX_LENGTH:
        return text
    for (_, total), numbers in _numbers(text).items():
        chain = _chain(numbers)
        if chain and (len(chain) >= _FEW or len(chain) == total):
            return _broken(text, chain)
    return text


def _numbers(text: str) -> dict[tuple[str, int], list[_Found]]:
    """Return what may be a post's number anywhere in *text*, by style and total."""
    numbers = defaultdict(list)
    for place in _PLACE.finditer(text):
        start = place.start()
        near = text[start : start + _LONGEST]
        for marker in start_markers(near):
            stop = start + len(near) - len(marker.text) if marker.text else start + len(near.rstrip())
            found = _Found(start, stop, marker.number, _ends_sentence(text[max(0, start - 300) : start]))
            numbers[marker.style, marker.total].append(found)
    return numbers


def _chain(numbers: Iterable[_Found]) -> list[_Found]:
    """Return those that count 1, 2, 3 …; of two that could be next, the one after a sentence."""
    chain: list[_Found] = []
    for found in numbers:
        if found.number == len(chain) + 1:
            chain.append(found)
        elif chain and found.number == len(chain) and found.ends_sentence > chain[-1].ends_sentence:
            chain[-1] = found
    return chain


def _ends_sentence(before: str) -> bool:
    return not before.strip() or bool(_SENTENCE_END.search(before))


def _broken(text: str, chain: list[_Found]) -> str:
    """Break *text* before numbers if the first opens it, after them if the last closes it."""
    if not text[: chain[0].start].strip():
        cuts = [found.start for found in chain[1:]]
    elif not text[chain[-1].stop :].strip():
        cuts = [found.stop for found in chain[:-1]]
    else:
        return text
    return "\n\n".join(text[start:stop].strip() for start, stop in pairwise([0, *cuts, len(text)]))
