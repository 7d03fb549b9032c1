"""Numbers that count the posts of a plain text, learned from the text itself.

1/3 Our city tested           … on what we learned (1/3)          Part 1: We put a piano
a night bus.                  … from the hospital (2/3)           …
2/3 Ridership: 1,940 …        https://example.org/riders          Part 2: In the first week

Every short sign before or around a number is a style. A style counts the posts if its numbers go up one by one; the
gaps in it are then filled with the missing numbers in any other style. `cutting` cuts the text at the numbers.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.reading.numbers.markers import Marker, end_markers, start_markers
from index.reading.numbers.runs import Candidate, Run, counts, runs

_CONTINUES = re.compile(r"[\w,]\s*$")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_MOST_STYLES = 40  # the most frequent ones are tried
_POOLED = ""  # the style of all numbers together, for authors who change it all the time


class Numbering(NamedTuple):
    """The runs of one style, where its numbers stand, and whether the posts are in reverse order."""

    style: str
    runs: list[Run]
    at_start: bool
    is_reversed: bool

    @property
    def priority(self) -> tuple[int, bool, bool, bool, int]:
        """Return how many posts are numbered; of equals, a list in one paragraph comes last.

        Of two such styles, the one that explains more of the text comes first.
        """
        markers = [candidate.marker for run in self.runs for candidate in run]
        left = sum(len(marker.text) for marker in markers)
        spread = not all(map(_in_one_paragraph, self.runs))
        return len(markers), spread, self.style != _POOLED, markers[0].is_sure, -left

    @property
    def numbers(self) -> int:
        """The number of numbers, all of a range counted."""
        return sum(c.marker.through - c.marker.number + 1 for run in self.runs for c in run)

    @property
    def is_complete(self) -> bool:
        """Whether the numbers go from 1 to the last without a gap, in each thread."""
        return self.numbers == sum(run[-1].marker.through for run in self.runs)


def numberings(lines: Sequence[str]) -> list[Numbering]:
    """Return the numberings of *lines*, those with the most numbers first."""
    return _by_priority([*numberings_at_starts(lines), *numberings_at_ends(lines)])


def numberings_at_starts(lines: Sequence[str]) -> list[Numbering]:
    """Return the numberings by numbers that begin *lines*."""
    return _by_priority(_numberings(lines, start_markers, at_start=True))


def numberings_at_ends(lines: Sequence[str]) -> list[Numbering]:
    """Return the numberings by numbers that end *lines*."""
    return _by_priority(_numberings(lines, end_markers, at_start=False))


def _by_priority(found: Iterable[Numbering]) -> list[Numbering]:
    return sorted(found, key=lambda numbering: numbering.priority, reverse=True)


def _numberings(lines: Sequence[str], markers: Callable[[str], list[Marker]], *, at_start: bool) -> Iterable[Numbering]:
    styles: dict[str, list[Candidate]] = defaultdict(list)
    for position in _outside_code(lines):
        for marker in markers(lines[position]):
            styles[marker.style].append(Candidate(position, marker))
    styles = {style: _with_edges(lines, candidates, at_start=at_start) for style, candidates in styles.items()}
    pool = [c for candidates in styles.values() for c in candidates if c.marker.is_usual and c.at_edge]
    pool = sorted((c for c in pool if not c.marker.is_date), key=lambda candidate: candidate.position)
    likely = sorted(styles.items(), key=lambda style: len(style[1]), reverse=True)[:_MOST_STYLES]
    for style, candidates in [*likely, (_POOLED, pool)]:
        numbering = _numbering(style, candidates, at_start=at_start) if len(candidates) > 1 else None
        if numbering and (missing := _missing(candidates, pool)):
            filled = sorted([*candidates, *missing], key=lambda candidate: candidate.position)
            numbering = _numbering(style, filled, at_start=at_start)
        if numbering:
            yield numbering


def _missing(candidates: Sequence[Candidate], pool: Iterable[Candidate]) -> list[Candidate]:
    """Return those in *pool*, of any style, that have a number and a place that none of *candidates* has."""
    places = {candidate.position for candidate in candidates}
    numbers = {candidate.marker.number for candidate in candidates}
    total = max(candidate.marker.total for candidate in candidates)
    missing = {*range(max(1, min(numbers) - 1), (total or max(numbers)) + 1)} - numbers
    others = (candidate for candidate in pool if candidate.position not in places)
    return [c for c in others if c.marker.number in missing and c.marker.total in {0, total}]


def _outside_code(lines: Sequence[str]) -> Iterable[int]:
    """Return the positions of all lines with text outside code blocks."""
    fenced = False
    for position, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        elif line and not fenced:
            yield position


def _with_edges(lines: Sequence[str], candidates: Sequence[Candidate], *, at_start: bool) -> list[Candidate]:
    """Mark the candidates at the edge of a paragraph or, in texts without blank lines, of a sentence."""
    side = -1 if at_start else 1
    edges = [not (0 <= c.position + side < len(lines) and lines[c.position + side]) for c in candidates]
    if sum(edges) * 2 < len(edges):
        edges = [
            edge or not _continues(lines, candidate, at_start=at_start)
            for edge, candidate in zip(edges, candidates, strict=True)
        ]
    return [Candidate(c.position, c.marker, edge) for c, edge in zip(candidates, edges, strict=True)]


def _continues(lines: Sequence[str], candidate: Candidate, *, at_start: bool) -> bool:
    """Say whether a sentence goes on across the number of *candidate*."""
    position, text = candidate.position, candidate.marker.text
    before, after = (lines[position - 1], text) if at_start else (text, lines[position + 1])
    return bool(_CONTINUES.search(before)) and after.lstrip()[:1].islower()


def _numbering(style: str, candidates: Sequence[Candidate], *, at_start: bool) -> Numbering | None:
    forward, backward = runs(candidates), runs(reversed(candidates))
    is_reversed = _longest(backward) > max(2, _longest(forward))
    found = _without_contents(backward if is_reversed else forward)
    kept = [run for run in found if counts(run, pooled=style == _POOLED)]
    return Numbering(style, kept, at_start, is_reversed) if kept else None


def _longest(found: Sequence[Run]) -> int:
    return max(map(len, found), default=0)


def _without_contents(found: Sequence[Run]) -> list[Run]:
    """Return the runs without a list in the opener whose items come again, each with a post."""
    return [run for run, after in pairwise([*found, []]) if not _is_contents(run, after)]


def _is_contents(run: Run, after: Run) -> bool:
    at_edges = sum(candidate.at_edge for candidate in after) * 2 > len(after)
    longer = len(after) >= len(run) > 1 and after[0].marker.number == 1
    return _in_one_paragraph(run) and longer and at_edges and not _in_one_paragraph(after)


def _in_one_paragraph(run: Run) -> bool:
    return run[-1].position - run[0].position == len(run) - 1
