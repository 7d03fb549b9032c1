"""Numbered posts in one line, split into paragraphs.

1/3 Our city tested a night bus. 2/3 About 2/3 of the riders came from the hospital. 3/3 It cost …
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from index.reading.numbers.markers import start_markers

_MAX_LENGTH = 500_000  # a longer text has line breaks
_MAX_BREAKS = 100  # in a text whose posts stand in one line, or in a few
_NUMBER_START = re.compile(
    r"(?:(?<!\S)|(?<=[.!?…。！？।؟»”\"]))(?=(?:[^\W\d_]{2,14} )?[\u200e\u200f\ufdd0]?(?:🧵 ?)?[#(\[（［【]?(?:\d|🔟))"
)
_SENTENCE_END = re.compile(r"[^\w\s,;(\-–—/]\s*$|https?://\S+\s+$")
_MAX_NUMBER_LENGTH = 40  # characters, with its brackets and signs
_MIN_POSTS = 3


class _InlineNumber(NamedTuple):
    start: int
    stop: int
    number: int
    ends_sentence: bool


def with_line_breaks(text: str, found: int = 0) -> str:
    r"""Return *text* with each post in a paragraph of its own, if its numbers go 1, 2, 3 … and are more than *found*.

    >>> with_line_breaks("1/3 One. 2/3 Half (1/2) of it. 3/3 End")
    '1/3 One.\n\n2/3 Half (1/2) of it.\n\n3/3 End'
    >>> with_line_breaks("One (1/2) two (2/2)")
    'One (1/2)\n\ntwo (2/2)'
    """
    if len(text) > _MAX_LENGTH or text.count("\n") > _MAX_BREAKS:
        return text
    for (_, total), numbers in _inline_numbers(text).items():
        sequence = _consecutive(numbers)
        if len(sequence) > found and (len(sequence) >= _MIN_POSTS or len(sequence) == total):
            return _break_at(text, sequence)
    return text


def _inline_numbers(text: str) -> dict[tuple[str, int], list[_InlineNumber]]:
    """Return all possible post numbers in *text*, by style and total."""
    numbers = defaultdict(list)
    for found in _NUMBER_START.finditer(text):
        start = found.start()
        near = text[start : start + _MAX_NUMBER_LENGTH]
        for marker in start_markers(near):
            stop = start + len(near) - len(marker.text) if marker.text else start + len(near.rstrip())
            number = _InlineNumber(start, stop, marker.number, _ends_sentence(text[max(0, start - 300) : start]))
            numbers[marker.style, marker.total].append(number)
    return numbers


def _consecutive(numbers: Iterable[_InlineNumber]) -> list[_InlineNumber]:
    """Return the numbers that go 1, 2, 3 …; of two equal ones, prefer the one after a sentence."""
    sequence: list[_InlineNumber] = []
    for found in numbers:
        if found.number == len(sequence) + 1:
            sequence.append(found)
        elif sequence and found.number == len(sequence) and found.ends_sentence > sequence[-1].ends_sentence:
            sequence[-1] = found
    return sequence


def _ends_sentence(before: str) -> bool:
    return not before.strip() or bool(_SENTENCE_END.search(before))


def _break_at(text: str, sequence: list[_InlineNumber]) -> str:
    """Break *text* before numbers if it begins with the first, or after them if it ends with the last."""
    if not text[: sequence[0].start].strip():
        cuts = [found.start for found in sequence[1:]]
    elif not text[sequence[-1].stop :].strip():
        cuts = [found.stop for found in sequence[:-1]]
    else:
        return text
    return "\n\n".join(text[start:stop].strip() for start, stop in pairwise([0, *cuts, len(text)]))
