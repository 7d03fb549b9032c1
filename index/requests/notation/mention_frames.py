"""Questions for the posts that mention something, and the phrases that make them."""

from collections.abc import Iterable
from enum import StrEnum, auto
from itertools import product
from typing import NamedTuple

from index.requests.notation.word_lists import bare


class MentionQuestion(StrEnum):
    """A question about the posts that mention something: how often, how many, which, which not, where, whether.

    `FIND` asks for all of them, and for the closest posts if none does.
    """

    TIMES = auto()
    NUMBER = auto()
    LIST = auto()
    WITHOUT = auto()
    FIRST = auto()
    LAST = auto()
    WHETHER = auto()
    FIND = auto()


class MentionFrame(NamedTuple):
    """The phrases *before* and *after* the words of a question for their mentions; one of them may be empty.

    *endings* are those of a case that the words are in, one of which is not part of the name: "Bern'den", "Bernin".
    """

    example: str
    asks: MentionQuestion
    before: frozenset[str]
    after: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()


def phrases(*parts: Iterable[str]) -> frozenset[str]:
    """Return the phrases of a word of each of *parts*, joined by "_".

    >>> sorted(phrases(["is", "was"], ["mentioned"]))
    ['is_mentioned', 'was_mentioned']
    """
    return bare("_".join(words) for words in product(*parts))
