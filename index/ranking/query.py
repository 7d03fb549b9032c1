"""A query: the words of a question that an answer may share, with what stands for them in the thread."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from index.ranking.answer_types import AnswerType, answer_types, only_asks
from index.ranking.expansion import substitutes
from index.text.addresses import addresses
from index.text.countries import countries
from index.text.function_words import is_function_word
from index.text.language import language
from index.text.stop_words import ASKING_WORDS, STOP_WORDS
from index.text.vocabulary import Vocabulary, joins
from index.text.words import Word, character_ngrams, plain, terms, words
from index.thread import Span

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


def parse_query(question: str, known: Container[str], vocabulary: Vocabulary) -> Query:
    """Parse *question* for a thread that contains the terms *known* and the words of *vocabulary*.

    Of an address only the words that the thread contains are looked for.
    """
    text = _with_country(words(question)[:MAX_WORDS])
    named: dict[Word, tuple[str, ...]] = defaultdict(tuple)
    for word, country in countries(text):
        named[word] += (country,)
    joined, in_addresses = _joined(question, text, known), addresses(question)
    code, before = language(question), ""
    query = []
    for word in text:
        bare = plain(word.text)
        if bare in STOP_WORDS or only_asks(bare, before) or is_function_word(word.text, code):
            query.append(QueryWord(word.text, STOP_WORD_WEIGHT, terms(word.text), (), named[word]))
        elif not _is_within(word, in_addresses) or any(term in known for term in terms(word.text)):
            query.append(_content_word(word, named[word], joined.get(word, ()), known, vocabulary))
        before = bare
    return Query(question, tuple(word for word in query if plain(word.text) not in ASKING_WORDS))


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


def _content_word(
    word: Word, named: tuple[str, ...], joined: tuple[str, ...], known: Container[str], vocabulary: Vocabulary
) -> QueryWord:
    """Return *word*, with substitutes if the thread never uses it.

    *named* are its countries, *joined* the terms of the words that it makes with its neighbours.
    """
    own = terms(word.text)
    if joined or named or any(term in known for term in own):
        return QueryWord(word.text, 1, own, joined, named)
    others = tuple(term for other in substitutes(plain(word.text), vocabulary) for term in terms(other))
    return QueryWord(word.text, 1, own, others, ())
