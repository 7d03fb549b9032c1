"""Questions for the posts that mention something, and the phrases that make them."""

from enum import StrEnum, auto
from typing import NamedTuple


class MentionQuestion(StrEnum):
    """A question about the posts that mention something: how often, how many, which, which not, where, whether."""

    TIMES = auto()
    NUMBER = auto()
    LIST = auto()
    WITHOUT = auto()
    FIRST = auto()
    LAST = auto()
    WHETHER = auto()


class MentionFrame(NamedTuple):
    """The phrases *before* and *after* the words of a question for their mentions; *after* may be empty."""

    example: str
    asks: MentionQuestion
    before: frozenset[str]
    after: frozenset[str] = frozenset()
