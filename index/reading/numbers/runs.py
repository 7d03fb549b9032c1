"""Tell the numbers that count posts from other numbers: they go up one by one.

A candidate that continues a run belongs to it; gaps and repeats are allowed. Numbers that interrupt a run are text if
the run continues after them: a fraction at a line start, a date, a list inside a post. A run that starts again
at 1 and is long or complete is another thread.
"""

from collections.abc import Iterable
from typing import NamedTuple

from index.reading.numbers.markers import Marker

_MAX_OPEN_RUNS = 8  # a candidate continues one of so many last runs
_MAX_LIST = 2  # a list after the thread, "1. Follow me 2. Repost", has at most so many items
_MIN_WEAK = 3  # numbers in a style that means little
_MAX_SPREAD = 3  # numbers of which at least one is there
_MAX_FIRST = 300  # from there on, numbers without a total are years or amounts
_MIN_TOTAL = 3  # 2/3 and 3/4 are rather fractions
_MAX_GAP = 20  # a single number without a total may be at most so far ahead


class Candidate(NamedTuple):
    """A marker and the *position* of its line or post; *at_edge*: whether a post can begin or end there."""

    position: int
    marker: Marker
    at_edge: bool = True


Run = list[Candidate]  # of one style, in ascending order


def runs(candidates: Iterable[Candidate]) -> list[Run]:
    """Return the runs among *candidates*, which are of one style and in the order of the text.

    >>> def marked(*numbers): return [Candidate(p, Marker(n, 0, "|.", "", "")) for p, n in enumerate(numbers)]
    >>> [[c.marker.number for c in run] for run in runs(marked(1, 2, 3, 1, 2, 4, 6))]
    [[1, 2, 3, 4, 6]]
    """
    stack: list[Run] = []
    for candidate in candidates:
        _add(candidate, stack)
    return [run for run in _join_gaps(stack) if len(run) > 1]


def counts(run: Run, *, pooled: bool = False) -> bool:
    """Say whether *run* counts posts.

    In a style that means little, or *pooled* of all styles, only if it has three numbers from 1 on without gaps.
    """
    first, last = run[0].marker, run[-1].marker
    dates = sum(candidate.marker.is_date for candidate in run)
    if dates * 2 > len(run) or first.number == last.through:
        return False
    if not pooled and first.is_sure and first.total:
        return len(run) > 1
    if not pooled and first.is_usual:
        return len(run) > 1 and last.through - first.number < _MAX_SPREAD * len(run) and first.number < _MAX_FIRST
    ranges = sum(candidate.marker.through - candidate.marker.number for candidate in run)
    complete = first.number <= 2 and last.through - first.number + 1 == len(run) + ranges  # noqa: PLR2004  an opener
    return len(run) >= _MIN_WEAK and complete and all(candidate.at_edge for candidate in run)


def _add(candidate: Candidate, stack: list[Run]) -> None:
    """Append *candidate* to the run on *stack* that it continues, or start a new run with it; drop it if it is text."""
    number = candidate.marker.number
    if not number:
        return  # 0/7 is an opener, which `cutting` labels
    for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - _MAX_OPEN_RUNS), -1):
        run = stack[depth]
        if _last(run) + 1 == number and _totals_agree(run, candidate) and all(map(_may_be_text, stack[depth + 1 :])):
            del stack[depth + 1 :]
            run.append(candidate)
            return
    if stack and _last(stack[-1]) == number and _totals_agree(stack[-1], candidate):
        _add_repeat(candidate, stack[-1])
    elif not stack or number == 1 or (number > _last(stack[-1]) and _totals_agree(stack[-1], candidate)):
        stack.append([candidate])


def _add_repeat(candidate: Candidate, run: Run) -> None:
    """Append a repeated number where a post begins or ends; replace the first if it is inside a text."""
    if candidate.at_edge and not run[-1].at_edge:
        run[-1] = candidate
    elif candidate.at_edge:
        run.append(candidate)


def _join_gaps(stack: Iterable[Run]) -> list[Run]:
    """Join runs across gaps in the numbers; keep a new start if it is longer than a list at the end."""
    kept: list[Run] = []
    for run in stack:
        if kept and _is_gap(kept[-1], run):
            kept[-1] += run
        elif not kept or len(kept[-1]) == 1 or _is_new_thread(run):
            kept.append(run)
    return kept


def _is_gap(before: Run, after: Run) -> bool:
    gap = after[0].marker.number - _last(before)
    sure = after[0].marker.total or len(after) > 1 or gap <= _MAX_GAP
    return gap > 0 and _totals_agree(before, after[0]) and bool(sure)


def _is_new_thread(run: Run) -> bool:
    mostly_at_edges = sum(candidate.at_edge for candidate in run) * 2 > len(run)
    return mostly_at_edges and (len(run) > _MAX_LIST or len(run) == _total(run))


def _may_be_text(run: Run) -> bool:
    """Say whether *run* may be text: a list inside a post, or a single number."""
    return len(run) == 1 or run[0].marker.number == 1


def _totals_agree(run: Run, candidate: Candidate) -> bool:
    """Say whether *candidate* can be of the thread of *run*; its author may have corrected the total: 2/4, then 3/5."""
    before, after = _total(run), candidate.marker.total
    if not before or not after or before == after:
        return True
    near = before > _MIN_TOTAL and abs(after - before) <= max(1, before // 5)
    return near and candidate.at_edge and _last(run) + 1 == candidate.marker.number


def _last(run: Run) -> int:
    return run[-1].marker.through


def _total(run: Run) -> int:
    return run[-1].marker.total or run[0].marker.total
