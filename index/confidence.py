"""How much of a question the thread knows, and what may be said then."""

from collections.abc import Container
from enum import StrEnum

from index.query import Asked, Query
from index.rarity import information
from index.words import plain

NOTHING_BELOW = 0.25
SURE_FROM = 0.48
# A word that is known through another, which it is a slip or kin of, or that goes by the same state.
AKIN = 0.8


class Confidence(StrEnum):
    """What the quotes are worth: an answer, the closest there is, or nothing."""

    SURE = "sure"
    CLOSEST = "closest"
    NOTHING = "nothing"


def confidence(query: Query, thread: Container[str], post: Container[str]) -> Confidence:
    """Return what may be said to *query*, given the terms of the *thread* and of the best *post*."""
    found = coverage(query, thread, post)
    if found < NOTHING_BELOW:
        return Confidence.NOTHING
    return Confidence.SURE if found >= SURE_FROM else Confidence.CLOSEST


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
