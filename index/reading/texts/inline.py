"""Numbered posts in one line, split into paragraphs.

1/3 Our city tested a night bus. 2/3 About 2/3 of the riders came from the hospital. 3/3 It cost …
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from index.reading.texts.numbering import Numbering, numberings_at_ends, numberings_at_starts

_MAX_LENGTH = 100_000  # a longer text has line breaks
_MAX_BREAKS = 100  # in a text whose posts stand in one line, or in a few
_NUMBER = r"[\u200e\u200f\ufdd0]?(?:🧵 ?)?[#(\[（［【]?(?:\d|🔟)"
_PLACES = (
    (re.compile(rf"(?:(?<!\S)|(?<=\D[.!?…。！？।؟»”\"]))(?={_NUMBER})"), numberings_at_starts),
    (re.compile(rf"(?<!\S)(?=[^\W\d_]{{2,14}} {_NUMBER})"), numberings_at_starts),
    (re.compile(r"(?:(?<=[\d)\]）］】\u20e3/])|(?<=/n))(?=\s)"), numberings_at_ends),
)
"""Where a post may begin: before a number, before a word and a number, or behind a number."""
_MIN_POSTS = 3


def with_line_breaks(text: str, found: int = 0) -> str:
    r"""Return *text* with each post in a paragraph of its own, if its numbers go 1, 2, 3 … and are more than *found*.

    >>> with_line_breaks("1/3 One. 2/3 Half (1/2) of it. 3/3 End")
    '1/3 One.\n\n2/3 Half (1/2) of it.\n\n3/3 End'
    >>> with_line_breaks("One (1/2) two (2/2)")
    'One (1/2)\n\ntwo (2/2)'
    """
    if len(text) > _MAX_LENGTH or text.count("\n") > _MAX_BREAKS:
        return text
    for place, numberings in _PLACES:
        if not (place.match(text) or place.match(f"{text} ", len(text))):
            continue  # the text neither begins nor ends with a number
        parts = [part for part in place.split(text) if part]
        for numbering in numberings(parts):
            cuts = list(_cuts(numbering, len(parts)))
            if len(cuts) >= max(1, found):
                return "\n\n".join(
                    "".join(parts[start:stop]).strip() for start, stop in pairwise([0, *cuts, len(parts)])
                )
    return text


def _cuts(numbering: Numbering, length: int) -> Iterable[int]:
    """Yield where posts begin among *length* parts, if the text begins or ends with a number of its own."""
    run = numbering.runs[0]
    first, last = run[0], run[-1]
    complete = first.marker.number == 1 and last.marker.through == len(run)
    if complete and (len(run) >= _MIN_POSTS or len(run) == last.marker.total):
        if numbering.at_start and not first.position:
            yield from (candidate.position for candidate in run[1:])
        elif not numbering.at_start and last.position == length - 1:
            yield from (candidate.position + 1 for candidate in run[:-1])
