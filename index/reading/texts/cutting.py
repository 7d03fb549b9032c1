"""Lines cut into posts at the numbers of a run."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.reading.draft import Piece
from index.reading.markers import Marker
from index.reading.runs import Run

_LINK_LINE = re.compile(r"(?:https?://\S+\s*)+$")


def at_starts(lines: Sequence[str], run: Run) -> list[Piece]:
    """Return the posts that begin with the numbers of *run*, and what stands before them."""
    edges = [*(candidate.place for candidate in run), len(lines)]
    pieces = [Piece("\n".join(lines[: edges[0]]).strip("\n"))]
    for candidate, (start, stop) in zip(run, pairwise(edges), strict=True):
        pieces.append(_post("\n".join([candidate.marker.text, *lines[start + 1 : stop]]), candidate.marker))
    return [piece for piece in pieces if piece.text or piece.label]


def at_ends(lines: Sequence[str], run: Run) -> list[Piece]:
    """Return the posts that end with the numbers of *run*, and what stands after them."""
    pieces, start = [], 0
    for candidate in run:
        stop = _after_links(lines, candidate.place + 1)
        text = "\n".join([*lines[start : candidate.place], candidate.marker.text, *lines[candidate.place + 1 : stop]])
        pieces.append(_post(text, candidate.marker))
        start = stop
    pieces.append(Piece("\n".join(lines[start:]).strip("\n")))
    return [piece for piece in pieces if piece.text or piece.label]


def _post(text: str, marker: Marker) -> Piece:
    return Piece(text.strip("\n"), marker.label, marker.number, marker.total)


def _after_links(lines: Sequence[str], place: int) -> int:
    """Return where the links end that stand below a number: they belong to its post."""
    for at in range(place, len(lines)):
        if _LINK_LINE.match(lines[at]):
            place = at + 1
        elif lines[at]:
            break
    return place
