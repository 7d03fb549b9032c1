"""Posts that are asked for by their numbers, found in the thread."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.requests.grammar import Language
from index.requests.post_numbers import END, Place, Places, places, places_amid
from index.text.words import words
from index.thread import Post, Thread

_YEAR = 1000  # a number from here on, with no post of that number, is more likely a year


@dataclass(frozen=True, slots=True)
class Posts:
    """Posts by number; *missing* are the numbers asked for, as "9" or "8–9", that the thread does not have."""

    posts: tuple[Post, ...]
    missing: tuple[str, ...]


def numbered(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts that the words *asked* ask for, None when they ask for anything else."""
    return _resolved(places(asked, language), thread)


def numbered_amid(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts that the words *asked*, which ask about something else as well, name beyond doubt."""
    return _resolved(places_amid(asked, language), thread)


def author_number(post: Post) -> int:
    """Return the number in the label of *post*, or 0.

    >>> [author_number(Post(2, label, "")) for label in ("4/7", "4)", "")]
    [4, 4, 0]
    """
    found = re.search(r"\d{1,6}", post.label)
    return int(found[0]) if found else 0


def _resolved(wanted: Places, thread: Thread) -> Posts | None:
    if not wanted.places or not all(_plausible(place, thread, named=wanted.named) for place in wanted.places):
        return None
    found = [post for place in wanted.places for post in _posts(place, thread)]
    missing = [number for place in wanted.places for number in _missing(place, thread)]
    return Posts(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(missing)))


def _plausible(place: Place, thread: Thread, *, named: bool) -> bool:
    """Return whether posts are meant: a number that no post has may be a year, a date or a score."""
    if place.total not in {0, len(thread.posts), *_totals(thread)}:
        return named
    if place.counted or _posts(place, thread):
        return True
    used = any(word.text == str(place.start) for post in thread.posts for word in words(post.text))
    return named or not used if place.start < _YEAR else named and not used


def _posts(place: Place, thread: Thread) -> list[Post]:
    if place.counted:
        start, stop = (n - 1 if n > 0 else len(thread.posts) + n for n in (place.start, place.stop))
        return list(thread.posts[max(0, start) : max(0, stop + 1)])
    numbers = _numbers(thread)
    return [post for number in sorted(numbers) if place.start <= number <= place.stop for post in numbers[number]]


def _missing(place: Place, thread: Thread) -> list[str]:
    if place.counted:
        return [] if _posts(place, thread) else [str(place.start)]
    numbers = _numbers(thread)
    stop = max(numbers, default=0) if place.stop == END else place.stop
    within = [place.start - 1, *sorted(n for n in numbers if place.start <= n <= stop), stop + 1]
    gaps = [(before + 1, after - 1) for before, after in pairwise(within) if after - before > 1]
    return [str(first) if first == last else f"{first}–{last}" for first, last in gaps]


def _numbers(thread: Thread) -> dict[int, list[Post]]:
    """Return the posts by number: the author's, and a post that has none by its position if that is free."""
    numbers: dict[int, list[Post]] = {}
    for post in sorted(thread.posts, key=lambda post: not post.label):
        number = author_number(post)
        if number or post.number not in numbers:
            numbers.setdefault(number or post.number, []).append(post)
    return numbers


def _totals(thread: Thread) -> set[int]:
    return {int(total[1]) for post in thread.posts if (total := re.search(r"/\s?(\d{1,6})", post.label))}
