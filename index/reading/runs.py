"""Which of the numbers in a text count its posts: those that go up one by one.

A candidate that continues a run belongs to it, gaps and repeats included. What interrupts a run that
goes on afterwards is text: a fraction at a line start, a date, a list inside a post. A run that starts
again at 1 and stands its ground is another thread.
"""

from collections.abc import Iterable
from typing import NamedTuple

from index.reading.markers import Marker

_OPEN_RUNS = 8  # how many interrupted runs are remembered
_LIST = 2  # as many items may follow a thread without being one: "1. Follow me 2. Repost"
_GAP = 20  # so far ahead may a single number jump


class Candidate(NamedTuple):
    """A marker and the *place* (line or post) where it stands; *firm* where posts are seen to begin."""

    place: int
    marker: Marker
    firm: bool = True


Run = list[Candidate]  # of one style, its numbers going up


def runs(candidates: Iterable[Candidate]) -> list[Run]:
    """Return the runs among *candidates*, which are of one style and in the order of the text.

    >>> def marked(*numbers): return [Candidate(p, Marker(n, 0, "dot", "", "")) for p, n in enumerate(numbers)]
    >>> [[c.marker.number for c in run] for run in runs(marked(1, 2, 3, 1, 2, 4, 6))]
    [[1, 2, 3, 4, 6]]
    """
    stack: list[Run] = []
    for candidate in candidates:
        _place(candidate, stack)
    return [run for run in _joined(stack) if len(run) > 1]


def _place(candidate: Candidate, stack: list[Run]) -> None:
    """Put *candidate* into the run on *stack* that it continues, or on top; leave it out if it is text."""
    number = candidate.marker.number
    for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - _OPEN_RUNS), -1):
        run = stack[depth]
        if _last(run) + 1 == number and _agree(run, candidate) and all(map(_is_aside, stack[depth + 1 :])):
            del stack[depth + 1 :]
            run.append(candidate)
            return
    if stack and _last(stack[-1]) == number and _agree(stack[-1], candidate):
        _repeat(candidate, stack[-1])
    elif not stack or number == 1 or (number > _last(stack[-1]) and _agree(stack[-1], candidate)):
        stack.append([candidate])


def _repeat(candidate: Candidate, run: Run) -> None:
    """Keep a repeated number where a post begins; a first one elsewhere was text."""
    if candidate.firm and not run[-1].firm:
        run[-1] = candidate
    elif candidate.firm:
        run.append(candidate)


def _joined(stack: Iterable[Run]) -> list[Run]:
    """Join runs over gaps; a new start is kept if it is more than a list at the end."""
    kept: list[Run] = []
    for run in stack:
        if kept and _is_gap(kept[-1], run):
            kept[-1] += run
        elif not kept or len(kept[-1]) == 1 or _is_new_thread(run):
            kept.append(run)
    return kept


def _is_gap(before: Run, after: Run) -> bool:
    gap = after[0].marker.number - _last(before)
    sure = after[0].marker.total or len(after) > 1 or gap <= _GAP
    return gap > 0 and _agree(before, after[0]) and bool(sure)


def _is_new_thread(run: Run) -> bool:
    firm = sum(candidate.firm for candidate in run) * 2 > len(run)
    return firm and (len(run) > _LIST or len(run) == _total(run))


def _is_aside(run: Run) -> bool:
    """Say whether *run* may turn out to have been text: a list inside a post, or a single number."""
    return len(run) == 1 or run[0].marker.number == 1


def _agree(run: Run, candidate: Candidate) -> bool:
    totals = {_total(run), candidate.marker.total} - {0}
    return len(totals) < 2  # noqa: PLR2004  two totals are two threads


def _last(run: Run) -> int:
    return run[-1].marker.number


def _total(run: Run) -> int:
    return max(run[0].marker.total, run[-1].marker.total)
