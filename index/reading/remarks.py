"""Remarks on a thread's numbers for the person who sent it: gaps, repeats, posts without a number."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from index.reading.draft import DraftPost
from index.reading.numbers.markers import start_markers
from index.thread import Remark

UNNUMBERED = Remark("the posts have no numbers, so I counted them")
PARAGRAPHS = Remark("no numbers found, so I took each paragraph as a post")
LINES = Remark("no numbers found, so I took each line as a post")
FULL = Remark("no numbers found, so I took as many lines as fit into a post on X")
PARTED = Remark("no numbers found, so I cut where the same sign or gap comes back")
ONE_LONG = Remark("this is one long post, so I took each paragraph as a post")
LISTED = Remark("this may be a document with numbered items and not a thread")
GUESSED = frozenset({PARAGRAPHS, LINES, FULL, PARTED, ONE_LONG})
_MAX_NAMED = 8  # ranges of missing numbers, and repeated numbers


def remarks(posts: Sequence[DraftPost]) -> list[Remark]:
    """Return remarks on the numbers of *posts*: missing, repeated or out of order, and posts without a number.

    >>> remarks([DraftPost("a", "1/4", 1, 4), DraftPost("b", "3/4", 3, 4), DraftPost("c", "3/4", 3, 4)])
    ['number 2 is missing', 'number 4 is missing', 'number 3 appears twice']
    """
    numbers = [post.number for post in posts if post.number]
    if not numbers:
        return [UNNUMBERED]
    unnumbered = sum(not post.label for post in posts)
    return [*_missing(posts), *_repeats(numbers), *_order(numbers), *([_unnumbered(unnumbered)] if unnumbered else [])]


def _missing(posts: Sequence[DraftPost]) -> list[Remark]:
    """Return remarks on missing numbers, as ranges; an unnumbered opener counts as number 1."""
    present = {number for post in posts for number in (*range(post.number, post.last + 1), post.number, *_inside(post))}
    present |= {1} if not posts[0].number else set()
    last = max(present)
    total = max(post.total for post in posts)
    inside = (number for number in range(1, last) if number not in present)
    return [_missing_remark(ranges) for ranges in (_ranges(inside), _ranges(range(last + 1, total + 1))) if ranges]


def _inside(post: DraftPost) -> list[int]:
    """Return the numbers that follow that of *post* at the beginnings of its lines: several items in one post."""
    found: list[int] = []
    for line in post.text.split("\n")[1:] if post.number else ():
        after = (found or [max(post.number, post.last)])[-1] + 1
        if any(marker.number == after and marker.is_usual for marker in start_markers(line)):
            found.append(after)
    return found


def _missing_remark(ranges: Sequence[str]) -> Remark:
    """Return the remark that the numbers in *ranges* are missing.

    >>> _missing_remark(["2", "3", "7–9"])
    'numbers 2, 3 and 7–9 are missing'
    """
    if len(ranges) > _MAX_NAMED:
        return Remark("numbers {numbers} and others are missing", numbers=", ".join(ranges[:_MAX_NAMED]))
    if len(ranges) == 1 and "–" not in ranges[0]:
        return Remark("number {number} is missing", number=ranges[0])
    return Remark("numbers {numbers} are missing", numbers=tuple(ranges))


def _ranges(numbers: Iterable[int]) -> list[str]:
    """Return *numbers*, which are in ascending order, as ranges.

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
    return [_repeat_remark(str(number), times) for number, times in Counter(numbers).items() if times > 1][:_MAX_NAMED]


def _repeat_remark(number: str, times: int) -> Remark:
    if times == 2:  # noqa: PLR2004  two is twice
        return Remark("number {number} appears twice", number=number)
    return Remark.counted(
        "number {number} appears {count} time", "number {number} appears {count} times", times, number=number
    )


def _order(numbers: Sequence[int]) -> list[Remark]:
    back = next((after for before, after in pairwise(numbers) if after < before), 0)
    return [Remark("number {number} comes after a higher one", number=str(back))] if back else []


def _unnumbered(count: int) -> Remark:
    return Remark.counted("{count} post has no number", "{count} posts have no number", count)
