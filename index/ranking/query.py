"""A query: the words of a question that an answer may share, with what stands for them in the thread."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from index.ranking.answer_types import AnswerType, answer_types
from index.ranking.expansion import substitutes
from index.text.addresses import addresses
from index.text.countries import countries
from index.text.stop_words import ASKING_WORDS, STOP_WORDS
from index.text.vocabulary import Vocabulary, joins
from index.text.words import Word, character_ngrams, plain, terms, words
from index.thread import Span

MAX_WORDS = 200
STOP_WORD_WEIGHT = 0.5
COUNTRY_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the question.

    *terms* are its own, *countries* the terms of the countries that it names. *substitutes* replace a word that the
    thread never uses: the terms of its countries, or of the word of the thread that stands for it.
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
        weights = {country: COUNTRY_WEIGHT for word in self.words for country in word.countries}
        for word in self.words:
            weights.update((term, max(word.weight, weights.get(term, 0))) for term in word.terms + word.substitutes)
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


def parse_query(question: str, known: Container[str], vocabulary: Vocabulary) -> Query:
    """Parse *question* for a thread that contains the terms *known* and the words of *vocabulary*.

    Of an address only the words that the thread contains are looked for.
    """
    text = _with_country(words(question)[:MAX_WORDS])
    named: dict[Word, tuple[str, ...]] = defaultdict(tuple)
    for word, country in countries(text):
        named[word] += (country,)
    joined = _joined(question, text, known)
    in_addresses = addresses(question)
    rest = [
        word
        for word in text
        if plain(word.text) not in ASKING_WORDS
        and (not _is_within(word, in_addresses) or any(term in known for term in terms(word.text)))
    ]
    return Query(
        question, tuple(_query_word(word, named[word], joined.get(word, ()), known, vocabulary) for word in rest)
    )


def _with_country(text: Sequence[Word]) -> list[Word]:
    """Return *text* with "US" for "us" where that follows "the" and so is no pronoun."""
    before = ["", *(word.text.lower() for word in text)]
    return [
        word._replace(text="US") if (last, word.text.lower()) == ("the", "us") else word
        for last, word in zip(before, text, strict=False)
    ]


def _joined(question: str, text: Sequence[Word], known: Container[str]) -> dict[Word, tuple[str, ...]]:
    """Return the words of *text* that the thread also writes as one with a neighbour, with the terms of that one.

    Stop words are joined only by a hyphen: "on-line", but "on line 5".
    """
    found: dict[Word, tuple[str, ...]] = defaultdict(tuple)
    for one, other in pairwise(text):
        gap = question[one.stop : other.start]
        if not joins(gap) and (not gap.isspace() or not STOP_WORDS.isdisjoint((plain(one.text), plain(other.text)))):
            continue
        term, *_ = terms(plain(one.text) + plain(other.text))
        if term in known:
            found[one] += (term,)
            found[other] += (term,)
    return found


def _is_within(word: Word, spans: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.stop for span in spans)


def _query_word(
    word: Word, named: tuple[str, ...], joined: tuple[str, ...], known: Container[str], vocabulary: Vocabulary
) -> QueryWord:
    """Return *word* with its weight, and with substitutes if the thread never uses it.

    *named* are its countries, *joined* the terms of the words that it makes with its neighbours.
    """
    bare, own = plain(word.text), terms(word.text)
    if bare in STOP_WORDS:
        return QueryWord(word.text, STOP_WORD_WEIGHT, own, (), named)
    if any(term in known for term in own):
        return QueryWord(word.text, 1, own, joined, named)
    others = named or joined or tuple(term for other in substitutes(bare, vocabulary) for term in terms(other))
    return QueryWord(word.text, 1, own, others, ())
