"""How much of a question the thread knows, and what may be said then."""

from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple

from index.ranking.query import Asked, Query
from index.text.word_frequency import information
from index.text.words import plain

# A word that is known through another, which it is a slip or kin of, or that goes by the same state.
AKIN = 0.8


class Confidence(StrEnum):
    """What the quotes are worth: an answer, the closest there is, or nothing."""

    SURE = "sure"
    CLOSEST = "closest"
    NOTHING = "nothing"


class Scale(NamedTuple):
    """What words and meaning weigh, and how much of both it takes to show the closest posts, and an answer."""

    words: float
    meaning: float
    closest: float
    sure: float


WORDS = Scale(words=1, meaning=0, closest=0.25, sure=0.48)
BOTH = Scale(words=1, meaning=3, closest=0.40, sure=0.80)
FOREIGN = Scale(words=0, meaning=1, closest=0.035, sure=0.06)
"""For a question in another language than the thread's: that its words are not found there tells nothing."""
UNTOLD = BOTH._replace(closest=3 * FOREIGN.closest)
"""For a question in who knows which language: neither refused for its words nor trusted without them."""


def confidence(
    query: Query, thread: Container[str], post: Container[str], closeness: float = 0, scale: Scale = WORDS
) -> Confidence:
    """Return what may be said to *query*, given the terms of the *thread* and of the best *post*.

    *closeness* is that in meaning of the nearest passage.
    """
    known = scale.words * coverage(query, thread, post) + scale.meaning * closeness
    if known < scale.closest:
        return Confidence.NOTHING
    return Confidence.SURE if known >= scale.sure else Confidence.CLOSEST


def coverage(query: Query, thread: Container[str], post: Container[str]) -> float:
    """Return the share of the query's information that is found: the mean of that in the post and in the thread.

    The thread's own idf does not serve here: what it lacks is all equally rare to it, "today" and "photosynthesis".
    """
    told = [(word, information(plain(word.text))) for word in query.content]
    found = sum(weight * (_known(word, thread) + _known(word, post)) / 2 for word, weight in told)
    return found / (sum(weight for _, weight in told) or 1)


def unknown(query: Query, thread: Container[str]) -> tuple[str, ...]:
    """Return the content words of *query*, as typed, that the thread never uses in any form."""
    return tuple(dict.fromkeys(word.text for word in query.content if not _known(word, thread)))


def _known(word: Asked, terms: Container[str]) -> float:
    """Return how well *word* is known by *terms*: wholly by one in two of its own, as Chinese words are many terms."""
    found = sum(term in terms for term in word.terms) / len(word.terms)
    return min(1, 2 * found) or AKIN * any(term in terms for term in word.instead + word.states)
