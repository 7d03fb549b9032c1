"""What is odd about a thread's numbers, a sentence each, for the person who sent it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from index.reading.draft import Piece
from index.thread import Remark

COUNTED = Remark("the posts carry no numbers and were counted")
_MANY = 8  # ranges of missing numbers, after which the rest is only counted


def remarks(pieces: Sequence[Piece]) -> list[Remark]:
    """Say which numbers of *pieces* are missing or repeated, and how many posts have none.

    >>> remarks([Piece("a", "1/4", 1, 4), Piece("b", "3/4", 3, 4), Piece("c", "3/4", 3, 4)])
    ['number 2 is missing', 'number 4 is missing', 'number 3 stands twice']
    """
    numbers = [piece.number for piece in pieces if piece.number]
    if not numbers:
        return [COUNTED]
    bare = len(pieces) - len(numbers)
    return [*_missing(pieces), *_repeats(numbers), *_order(numbers), *([_bare(bare)] if bare else [])]


def _missing(pieces: Sequence[Piece]) -> list[Remark]:
    """Name the numbers that no post has, in ranges; an unnumbered opener stands for number 1."""
    present = {piece.number for piece in pieces} | ({1} if not pieces[0].number else set())
    last = max(present)
    total = max(piece.total for piece in pieces)
    inside = (number for number in range(1, last) if number not in present)
    return [_are_missing(ranges) for ranges in (_ranges(inside), _ranges(range(last + 1, total + 1))) if ranges]


def _are_missing(ranges: Sequence[str]) -> Remark:
    """Return the sentence that names *ranges*.

    >>> _are_missing(["2", "3", "7–9"])
    'numbers 2, 3 and 7–9 are missing'
    """
    if len(ranges) > _MANY:
        return Remark("numbers {numbers} and more are missing", numbers=", ".join(ranges[:_MANY]))
    if len(ranges) == 1 and "–" not in ranges[0]:
        return Remark("number {number} is missing", number=ranges[0])
    return Remark("numbers {numbers} are missing", numbers=tuple(ranges))


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


def _repeats(numbers: Sequence[int]) -> list[Remark]:
    return [_stands(str(number), times) for number, times in Counter(numbers).items() if times > 1][:_MANY]


def _stands(number: str, times: int) -> Remark:
    if times == 2:  # noqa: PLR2004  two is twice
        return Remark("number {number} stands twice", number=number)
    return Remark.counted(
        "number {number} stands {count} time", "number {number} stands {count} times", times, number=number
    )


def _order(numbers: Sequence[int]) -> list[Remark]:
    back = next((after for before, after in pairwise(numbers) if after < before), 0)
    return [Remark("number {number} stands after a higher one", number=str(back))] if back else []


def _bare(count: int) -> Remark:
    return Remark.counted("{count} post carries no number", "{count} posts carry no number", count)
