"""A question as the words that it asks for, and what stands for each of them in the thread."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from index.ranking.answer_types import Kind, wanted
from index.ranking.expansion import kin, meant
from index.text.countries import states
from index.text.stop_words import ASKING_WORDS, STOP_WORDS
from index.text.words import Word, grams, plain, terms, words

MOST_WORDS = 200
STOP_WEIGHT = 0.5
STATE_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the question.

    *terms* are its own, *states* stand for the states that it names. *instead* stand in for a word that the thread
    never uses: its states, or the terms of the word of the thread that it is a slip or kin of.
    """

    text: str
    weight: float
    terms: tuple[str, ...]
    instead: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """A question, and those of its words that an answer may share."""

    question: str
    words: tuple[Asked, ...]

    @cached_property
    def content(self) -> tuple[Asked, ...]:
        """The words that say what the question is about."""
        return tuple(word for word in self.words if word.weight == 1)

    def stems(self) -> dict[str, float]:
        """Return the terms to look for, with their weights."""
        weights = {state: STATE_WEIGHT for word in self.words for state in word.states}
        for word in self.words:
            weights.update((term, max(word.weight, weights.get(term, 0))) for term in word.terms + word.instead)
        return weights

    @cached_property
    def wanted(self) -> tuple[Kind, ...]:
        """The kinds of answer that it wants."""
        return wanted(self.question)

    def pairs(self) -> dict[str, float]:
        """Return the pairs of terms that follow each other, with their weights."""
        rows = [(term, word.weight) for word in self.words for term in word.instead or word.terms]
        return {f"{one} {other}": first * second for (one, first), (other, second) in pairwise(rows) if one != other}

    def grams(self) -> dict[str, float]:
        """Return the runs of four characters to look for, with their weights."""
        weights: dict[str, float] = defaultdict(float)
        for word in self.words:
            for gram in grams(word.text):
                weights[gram] += word.weight
        return weights


def query(question: str, known: Container[str], vocabulary: Sequence[str]) -> Query:
    """Return what *question* asks of a thread with the terms *known* and the plain, sorted words *vocabulary*."""
    text = _with_country(words(question)[:MOST_WORDS])
    named: dict[Word, tuple[str, ...]] = defaultdict(tuple)
    for word, state in states(text):
        named[word] += (state,)
    rest = [word for word in text if plain(word.text) not in ASKING_WORDS]
    return Query(question, tuple(_asked(word, named[word], known, vocabulary) for word in rest))


def _with_country(text: Sequence[Word]) -> list[Word]:
    """Return *text* with "US" for a "us" after "the", where it is no pronoun."""
    before = ["", *(word.text.lower() for word in text)]
    return [
        word._replace(text="US") if (last, word.text.lower()) == ("the", "us") else word
        for last, word in zip(before, text, strict=False)
    ]


def _asked(word: Word, named: tuple[str, ...], known: Container[str], vocabulary: Sequence[str]) -> Asked:
    small, own = plain(word.text), terms(word.text)
    if small in STOP_WORDS:
        return Asked(word.text, STOP_WEIGHT, own, (), named)
    if any(term in known for term in own):
        return Asked(word.text, 1, own, (), named)
    other = meant(small, vocabulary) or kin(small, vocabulary)
    return Asked(word.text, 1, own, named or (terms(other) if other else ()), ())
