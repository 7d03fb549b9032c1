"""Ranges of posts, by the author's numbers or by position, and the posts of a thread in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from index.text.words import words
from index.thread import Post, Thread

TO_THE_END = 10**18
"""The last number of "from 4 to the last": beyond any thread."""

_YEAR = 1000  # a number from here on, with no post of that number, is more likely a year


@dataclass(frozen=True, slots=True)
class Posts:
    """The requested posts; *missing* are the requested numbers that the thread does not have, as "9" or "8–9"."""

    posts: tuple[Post, ...]
    missing: tuple[str, ...]


class PostRange(NamedTuple):
    """A range of posts from *first* to *last*, both included: the author's numbers or, *by_position*, their places.

    Positions count from 1, or back from -1, the last. *total* is the 7 of "4/7", or 0. A range is *explicit* in "post
    4" and "the 4th", where a mere "4" may be a quantity.
    """

    first: int
    last: int
    by_position: bool = False
    total: int = 0
    explicit: bool = False


def posts_in(ranges: Sequence[PostRange], thread: Thread) -> Posts | None:
    """Return the posts of *thread* in the *ranges*, None if there are no ranges."""
    if not ranges:
        return None
    found = [post for each in ranges for post in _posts(each, thread)]
    missing = [number for each in ranges for number in _missing(each, thread)]
    return Posts(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(missing)))


def is_plausible(wanted: PostRange, thread: Thread) -> bool:
    """Return whether *wanted* means posts: a number that no post has may be a year, a date or a score."""
    if not _is_total(wanted, thread):
        return wanted.explicit
    if wanted.by_position:
        return True
    if not wanted.explicit and _is_beyond(wanted) and not _numbers(thread).keys() >= {wanted.first, wanted.last}:
        return False
    if _posts(wanted, thread):
        return True
    used = any(word.text == str(wanted.first) for post in thread.posts for word in words(post.text))
    return wanted.explicit if wanted.first < _YEAR and used else not used


def _is_total(wanted: PostRange, thread: Thread) -> bool:
    """Return whether the 9 of "4/9", if there is one, is the number of posts."""
    return wanted.total in {0, len(thread.posts), *_totals(thread)}


def _is_beyond(wanted: PostRange) -> bool:
    """Return whether *wanted* is like "1-0" and "1914-18", with a number that hardly any thread has."""
    return wanted.first < 1 or _YEAR <= wanted.last < TO_THE_END


def _posts(wanted: PostRange, thread: Thread) -> list[Post]:
    if not _is_total(wanted, thread):
        return []
    if wanted.by_position:
        start, stop = (n - 1 if n > 0 else len(thread.posts) + n for n in (wanted.first, wanted.last))
        return list(thread.posts[max(0, start) : max(0, stop + 1)])
    numbers = _numbers(thread)
    return [post for number in sorted(numbers) if wanted.first <= number <= wanted.last for post in numbers[number]]


def _missing(wanted: PostRange, thread: Thread) -> list[str]:
    if not _is_total(wanted, thread):
        return [f"{wanted.first}/{wanted.total}"]
    if wanted.by_position:
        return [] if _posts(wanted, thread) else [str(abs(wanted.first))]
    numbers = _numbers(thread)
    last = max(numbers, default=0) if wanted.last == TO_THE_END else wanted.last
    present = [wanted.first - 1, *sorted(n for n in numbers if wanted.first <= n <= last), last + 1]
    gaps = [(before + 1, after - 1) for before, after in pairwise(present) if after - before > 1]
    return [str(start) if start == stop else f"{start}–{stop}" for start, stop in gaps]


def _numbers(thread: Thread) -> dict[int, list[Post]]:
    """Return the posts by the author's number; a post without one has its position, unless another has that number."""
    numbers: dict[int, list[Post]] = {}
    for post in sorted(thread.posts, key=lambda post: not post.label):
        number = _author_number(post)
        if number is not None:
            numbers.setdefault(number, []).append(post)
        else:
            numbers.setdefault(post.number, [post])
    return numbers


def _author_number(post: Post) -> int | None:
    """Return the number in the label of *post*, None if it has none.

    >>> [_author_number(Post(2, label, "")) for label in ("4/7", "0)", "")]
    [4, 0, None]
    """
    found = re.search(r"\d{1,6}", post.label)
    return int(found[0]) if found else None


def _totals(thread: Thread) -> set[int]:
    return {int(total[1]) for post in thread.posts if (total := re.search(r"/\s?(\d{1,6})", post.label))}
