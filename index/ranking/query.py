"""A query: the words of a question that an answer may share, with what stands for them in the thread."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from index.ranking.answer_types import AnswerType, answer_types, asks_amount
from index.ranking.expansion import substitute
from index.text.countries import countries
from index.text.function_words import is_function_word
from index.text.language import language
from index.text.stop_words import ASKING_WORDS, STOP_WORDS
from index.text.words import Word, character_ngrams, plain, terms, words

MAX_WORDS = 200
STOP_WORD_WEIGHT = 0.5
# The weight of the name itself where it is one of several names of a country: a post may use another.
NAME_WEIGHT = 0.25


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the question.

    *terms* are its own, *countries* the terms of the countries that it names. *substitutes* are the terms of the word
    that stands for it where the thread never uses it.
    """

    text: str
    weight: float
    terms: tuple[str, ...]
    substitutes: tuple[str, ...]
    countries: tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """A question, and those of its words that an answer may share."""

    question: str
    words: tuple[QueryWord, ...]

    @cached_property
    def content(self) -> tuple[QueryWord, ...]:
        """Its words that are no stop words."""
        return tuple(word for word in self.words if word.weight == 1)

    @cached_property
    def answer_types(self) -> tuple[AnswerType, ...]:
        """The answer types that it asks for."""
        return answer_types(self.question)

    def stems(self) -> dict[str, float]:
        """Return the stems to look for, with their weights."""
        weights: dict[str, float] = {}
        for word in self.words:
            own = word.weight * (NAME_WEIGHT if word.countries else 1)
            named = [(country, word.weight) for country in word.countries]
            for term, weight in [*((term, own) for term in word.terms + word.substitutes), *named]:
                weights[term] = max(weight, weights.get(term, 0))
        return weights

    def stem_pairs(self) -> dict[str, float]:
        """Return the pairs of neighbouring stems to look for, with their weights."""
        weights = [(term, word.weight) for word in self.words for term in word.substitutes or word.terms]
        return {f"{one} {other}": first * second for (one, first), (other, second) in pairwise(weights) if one != other}

    def ngrams(self) -> dict[str, float]:
        """Return the character n-grams to look for, with their weights."""
        weights: dict[str, float] = defaultdict(float)
        for word in self.words:
            for ngram in character_ngrams(word.text):
                weights[ngram] += word.weight
        return weights


def parse_query(question: str, known: Container[str], vocabulary: Sequence[str]) -> Query:
    """Parse *question* for a thread that contains the terms *known* and the plain words of the sorted *vocabulary*."""
    text = _with_country(words(question)[:MAX_WORDS])
    named: dict[Word, tuple[str, ...]] = defaultdict(tuple)
    for word, country in countries(text):
        named[word] += (country,)
    code, before = language(question), ""
    query = []
    for word in text:
        bare = plain(word.text)
        if bare not in ASKING_WORDS:
            asks = bare in STOP_WORDS or asks_amount(bare, before) or is_function_word(word.text, code)
            query.append(
                _function_word(word, named[word]) if asks else _content_word(word, named[word], known, vocabulary)
            )
        before = bare
    return Query(question, tuple(query))


def _with_country(text: Sequence[Word]) -> list[Word]:
    """Return *text* with "US" for "us" where that follows "the" and so is no pronoun."""
    before = ["", *(word.text.lower() for word in text)]
    return [
        word._replace(text="US") if (last, word.text.lower()) == ("the", "us") else word
        for last, word in zip(before, text, strict=False)
    ]


def _function_word(word: Word, named: tuple[str, ...]) -> QueryWord:
    return QueryWord(word.text, STOP_WORD_WEIGHT, terms(word.text), (), named)


def _content_word(word: Word, named: tuple[str, ...], known: Container[str], vocabulary: Sequence[str]) -> QueryWord:
    """Return *word*, with substitutes if the thread never uses it; *named* are the countries that it names."""
    own = terms(word.text)
    if named or any(term in known for term in own):
        return QueryWord(word.text, 1, own, (), named)
    other = substitute(plain(word.text), vocabulary)
    return QueryWord(word.text, 1, own, terms(other) if other else (), ())
