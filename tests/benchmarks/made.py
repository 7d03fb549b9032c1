"""Threads by chance, the same at every run: the common words of the seed among made-up ones, by Zipf's law."""

from itertools import accumulate
from random import Random

from index import Thread

_COMMON = [
    "the",
    "of",
    "to",
    "and",
    "a",
    "in",
    "that",
    "is",
    "was",
    "for",
    "it",
    "with",
    "as",
    "on",
    "be",
    "at",
    "by",
    "not",
]
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
_WORDS = [*_COMMON, *(a + b + c for a in _SYLLABLES for b in _SYLLABLES[::3] for c in ("", "n", "r"))]
_ODDS = list(accumulate(1 / rank for rank in range(3, len(_WORDS) + 3)))
_IN_A_POST = (20, 45)


def thread(posts: int, chance: int = 1) -> Thread:
    """Return the thread number *chance* of so many *posts*."""
    random = Random(chance)  # noqa: S311 - chances that can be had again
    return Thread.of([_post(random) for _ in range(posts)], title=f"Thread {chance}")


def questions(of: Thread, count: int) -> list[str]:
    """Return *count* questions of a few words of a post each."""
    random = Random(len(of.posts))  # noqa: S311 - as above
    return [" ".join(random.sample(random.choice(of.posts).text.strip(".").split(), 5)) + "?" for _ in range(count)]


def _post(random: Random) -> str:
    return " ".join(random.choices(_WORDS, cum_weights=_ODDS, k=random.randint(*_IN_A_POST))).capitalize() + "."
