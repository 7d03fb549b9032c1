"""Numbers that count the posts of a plain text, learned from the text itself.

1/3 Our city tested           … on what we learned (1/3)          Part 1: We put a piano
a night bus.                  … from the hospital (2/3)           …
2/3 Ridership: 1,940 …        https://example.org/riders          Part 2: In the first week

Every short sign before or around a number is a style. A style counts the posts if its numbers go up one by one; the
gaps in it are then filled with the missing numbers in any other style. `cutting` cuts the text at the numbers.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.reading.numbers.markers import Marker, end_markers, start_markers
from index.reading.numbers.runs import Candidate, Run, counts, runs

_CONTINUES = re.compile(r"[\w,]$")
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
    def priority(self) -> tuple[int, bool, bool, int]:
        """Return how many posts are numbered; of equals, the style that explains more of the text comes first."""
        markers = [candidate.marker for run in self.runs for candidate in run]
        left = sum(len(marker.text) for marker in markers)
        return len(markers), self.style != _POOLED, markers[0].is_sure, -left

    @property
    def numbers(self) -> int:
        """The number of numbers, all of a range counted."""
        return sum(c.marker.through - c.marker.number + 1 for run in self.runs for c in run)


def numberings(lines: Sequence[str]) -> list[Numbering]:
    """Return the numberings of *lines*, those with the most numbers first."""
    found = [*_numberings(lines, start_markers, at_start=True), *_numberings(lines, end_markers, at_start=False)]
    return sorted(found, key=lambda numbering: numbering.priority, reverse=True)


def _numberings(lines: Sequence[str], markers: Callable[[str], list[Marker]], *, at_start: bool) -> Iterable[Numbering]:
    styles: dict[str, list[Candidate]] = defaultdict(list)
    for position in _outside_code(lines):
        for marker in markers(lines[position]):
            styles[marker.style].append(Candidate(position, marker))
    styles = {style: _with_edges(lines, candidates, at_start=at_start) for style, candidates in styles.items()}
    pool = [c for candidates in styles.values() for c in candidates if c.marker.is_usual and c.at_edge]
    pool = sorted((c for c in pool if not c.marker.is_date), key=lambda candidate: candidate.position)
    others: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in pool:
        others[candidate.marker.number].append(candidate)
    likely = sorted(styles.items(), key=lambda style: len(style[1]), reverse=True)[:_MOST_STYLES]
    for style, candidates in [*likely, (_POOLED, pool)]:
        if len(candidates) > 1 and (numbering := _numbering(style, candidates, others, at_start=at_start)):
            yield numbering


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
            edge or not at_start or not (_CONTINUES.search(lines[c.position - 1]) and c.marker.text[:1].islower())
            for edge, c in zip(edges, candidates, strict=True)
        ]
    return [Candidate(c.position, c.marker, edge) for c, edge in zip(candidates, edges, strict=True)]


def _numbering(
    style: str, candidates: Sequence[Candidate], others: Mapping[int, Sequence[Candidate]], *, at_start: bool
) -> Numbering | None:
    forward, backward = runs(candidates), runs(reversed(candidates))
    is_reversed = _longest(backward) > max(2, _longest(forward))
    found = [_filled(run, others) for run in _without_contents(backward if is_reversed else forward)]
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


def _filled(run: Run, others: Mapping[int, Sequence[Candidate]]) -> Run:
    """Return *run* with its gaps filled by *others*, candidates of any style by number, and with a number before it."""
    total = max(candidate.marker.total for candidate in run)
    filled: Run = []
    for before, after in zip([None, *run], [*run, None], strict=True):
        filled += _between(before, after, total, others)
        filled += [after] if after else []
    return filled


def _between(
    before: Candidate | None, after: Candidate | None, total: int, others: Mapping[int, Sequence[Candidate]]
) -> Run:
    """Return the candidates for the numbers that are missing between two of a run."""
    first = before.marker.through + 1 if before else max(1, after.marker.number - 1 if after else 1)
    last = after.marker.number if after else total + 1
    start, stop = before.position if before else -1, after.position if after else 10**9
    if start > stop:  # in reverse order
        return []
    found: Run = []
    for number in range(first, last):
        missing = (c for c in others.get(number, ()) if start < c.position < stop and c.marker.total in {0, total})
        if candidate := next(missing, None):
            found.append(candidate)
            start = candidate.position
    return found
