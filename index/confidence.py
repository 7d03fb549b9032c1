"""How sure an answer is: how much of the question its best post contains, in words and in meaning."""

from collections.abc import Container
from enum import StrEnum

from index.ranking.calibration import Nearness
from index.ranking.query import Query, QueryWord
from index.text.word_frequency import log_rank
from index.text.words import plain

# The weight of a word that the thread contains only in another spelling or form.
SUBSTITUTE_WEIGHT = 0.8
# Shares of the question's information: of one post to be sure, of post and thread to be close.
SURE_SHARE = 0.7
CLOSEST_SHARE = 0.15


class Confidence(StrEnum):
    """The worth of the quotes: an answer, the closest posts, or nothing."""

    SURE = "sure"
    CLOSEST = "closest"
    NOTHING = "nothing"


def confidence_by_words(query: Query, thread: Container[str], post: Container[str]) -> Confidence:
    """Return the confidence in an answer to *query*, given the terms of the *thread* and of its best *post*.

    One word that the thread never uses is enough not to be sure: a question for the GDP of a country shares only the
    name of the country with the thread. Nor is it sure if what it asks for is spread over several posts.
    """
    if query.content and not unknown(query, thread) and coverage(query, post, post) >= SURE_SHARE:
        return Confidence.SURE
    return Confidence.CLOSEST if coverage(query, thread, post) >= CLOSEST_SHARE else Confidence.NOTHING


def confidence_by_meaning(by_words: Confidence, closeness: float, lead: float, nearness: Nearness) -> Confidence:
    """Return the confidence in an answer whose best post has this *closeness*, and this *lead* over all other posts.

    The words can make it sure, too; but where the post is not near in meaning, shared words are chance.
    """
    if by_words is Confidence.SURE or (closeness >= nearness.sure and lead >= nearness.ahead):
        return Confidence.SURE
    return Confidence.CLOSEST if closeness >= nearness.near else Confidence.NOTHING


def coverage(query: Query, thread: Container[str], post: Container[str]) -> float:
    """Return the share of *query*'s content that is found, from 0 to 1: the mean of that in *thread* and in *post*.

    Words weigh by their rank in English, as the thread's own idf is the same for all words that it lacks: for "today"
    and for "photosynthesis".
    """
    weights = [(word, log_rank(plain(word.text))) for word in query.content]
    found = sum(weight * (_found(word, thread) + _found(word, post)) / 2 for word, weight in weights)
    return found / (sum(weight for _, weight in weights) or 1)


def unknown(query: Query, thread: Container[str]) -> tuple[str, ...]:
    """Return the content words of *query*, as typed, that the thread never uses in any form."""
    return tuple(dict.fromkeys(word.text for word in query.content if not _found(word, thread)))


def lacks_number(query: Query, post: Container[str]) -> bool:
    """Return whether *post* lacks a number that *query* names: what is said of 2021 is no answer about 2020."""
    return any(word.text[0].isdigit() and not _found(word, post) for word in query.content)


def _found(word: QueryWord, terms: Container[str]) -> float:
    """Return how far *terms* contain *word*, from 0 to 1; half of its own terms are enough: a Chinese word has many."""
    own = sum(term in terms for term in word.terms) / len(word.terms)
    if own or any(term in terms for term in word.countries):
        return min(1, 2 * own) if own else 1
    return SUBSTITUTE_WEIGHT * any(term in terms for term in word.substitutes)
