"""How sure an answer is: how much of the question the thread contains, in words and in meaning."""

from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple

from index.ranking.query import Query, QueryWord
from index.text.word_frequency import log_rank
from index.text.words import plain

# The weight of a word that the thread contains only by a substitute or by another name of its country.
SUBSTITUTE_WEIGHT = 0.8


class Confidence(StrEnum):
    """The worth of the quotes: an answer, the closest posts, or nothing."""

    SURE = "sure"
    CLOSEST = "closest"
    NOTHING = "nothing"


class Calibration(NamedTuple):
    """The weights of words and of meaning, and the thresholds of their sum for "closest" and "sure"."""

    words: float
    meaning: float
    closest: float
    sure: float


WORDS_ONLY = Calibration(words=1, meaning=0, closest=0.25, sure=0.48)
WORDS_AND_MEANING = Calibration(words=1, meaning=3, closest=0.40, sure=0.80)
MEANING_ONLY = Calibration(words=0, meaning=1, closest=0.035, sure=0.06)
"""For a question in another language than the thread's, whose words are not there even if the answer is."""
UNKNOWN_LANGUAGE = WORDS_AND_MEANING._replace(closest=3 * MEANING_ONLY.closest)
"""For a question that may be in another language: meaning alone makes it "closest", only words make it "sure"."""


def confidence(
    query: Query,
    thread: Container[str],
    post: Container[str],
    closeness: float = 0,
    calibration: Calibration = WORDS_ONLY,
) -> Confidence:
    """Return the confidence in an answer to *query*, given the terms of the *thread* and of the best *post*.

    *closeness* is the closeness in meaning of the nearest passage.
    """
    evidence = calibration.words * coverage(query, thread, post) + calibration.meaning * closeness
    if evidence < calibration.closest:
        return Confidence.NOTHING
    return Confidence.SURE if evidence >= calibration.sure else Confidence.CLOSEST


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


def _found(word: QueryWord, terms: Container[str]) -> float:
    """Return how far *terms* contain *word*, from 0 to 1; half of its own terms are enough: a Chinese word has many."""
    own = sum(term in terms for term in word.terms) / len(word.terms)
    return min(1, 2 * own) or SUBSTITUTE_WEIGHT * any(term in terms for term in word.substitutes + word.countries)
