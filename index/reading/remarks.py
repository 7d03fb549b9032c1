"""What is odd about a thread's numbers, a sentence each, for the person who sent it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from index.reading.draft import Piece

COUNTED = "the posts carry no numbers and were counted"
_MANY = 8  # ranges of missing numbers, after which the rest is only counted


def remarks(pieces: Sequence[Piece]) -> list[str]:
    """Say which numbers of *pieces* are missing or repeated, and how many posts have none.

    >>> remarks([Piece("a", "1/4", 1, 4), Piece("b", "3/4", 3, 4), Piece("c", "3/4", 3, 4)])
    ['number 2 is missing', 'number 4 is missing', 'number 3 stands twice']
    """
    numbers = [piece.number for piece in pieces if piece.number]
    if not numbers:
        return [COUNTED]
    bare = len(pieces) - len(numbers)
    return [*_missing(pieces), *_repeats(numbers), *_order(numbers), *([_bare(bare)] if bare else [])]


def _missing(pieces: Sequence[Piece]) -> list[str]:
    """Name the numbers that no post has, in ranges; an unnumbered opener stands for number 1."""
    present = {piece.number for piece in pieces} | ({1} if not pieces[0].number else set())
    last = max(present)
    total = max(piece.total for piece in pieces)
    inside = (number for number in range(1, last) if number not in present)
    return [_are_missing(ranges) for ranges in (_ranges(inside), _ranges(range(last + 1, total + 1))) if ranges]


def _are_missing(ranges: Sequence[str]) -> str:
    """Return the sentence that names *ranges*.

    >>> _are_missing(["2", "3", "7–9"])
    'numbers 2, 3 and 7–9 are missing'
    """
    if len(ranges) == 1:
        return f"numbers {ranges[0]} are missing" if "–" in ranges[0] else f"number {ranges[0]} is missing"
    named = [*ranges[:_MANY], "more"] if len(ranges) > _MANY else ranges
    return f"numbers {', '.join(named[:-1])} and {named[-1]} are missing"


def _ranges(numbers: Iterable[int]) -> list[str]:
    """Return *numbers*, which go up, as ranges.

    >>> _ranges([2, 3, 7])
    ['2', '3', '7']
    >>> _ranges([10, 11, 12])
    ['10–12']
    """
    found: list[str] = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        found += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)  # noqa: PLR2004  "2, 3", but "2–4"
    return found


def _repeats(numbers: Sequence[int]) -> list[str]:
    return [
        f"number {number} stands {'twice' if times == 2 else f'{times} times'}"  # noqa: PLR2004  two is twice
        for number, times in Counter(numbers).items()
        if times > 1
    ][:_MANY]


def _order(numbers: Sequence[int]) -> list[str]:
    back = next((after for before, after in pairwise(numbers) if after < before), 0)
    return [f"number {back} stands after a higher one"] if back else []


def _bare(count: int) -> str:
    return "1 post carries no number" if count == 1 else f"{count} posts carry no number"
