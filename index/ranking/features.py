"""The features of a text that scoring needs, each computed once: terms, sentences, answer types."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from index.ranking.answer_types import AnswerType
from index.text.addresses import without_addresses
from index.text.countries import countries
from index.text.sentences import sentences
from index.text.words import Word, character_ngrams, terms, words
from index.thread import Span

ANSWER_TYPE_BONUS = 0.15
# Each holds what one text has for one answer type, about 0.3 kB.
MAX_CACHED = 5000


class Features:
    """The features of a post, or of a part of it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its stems, and a term for each country that it names."""
        return frozenset(stems(words(self.text)))

    @cached_property
    def sentences(self) -> list[tuple[Span, "Features"]]:
        """Its sentences: the span and the features of each, but no address alone if there is anything else."""
        found = [(span, Features(self.text[span.start : span.stop])) for span in sentences(self.text)]
        return [(span, each) for span, each in found if any(map(str.isalnum, without_addresses(each.text)))] or found

    def bonus(self, answer_types: Iterable[AnswerType], question: str) -> float:
        """Return `ANSWER_TYPE_BONUS` for each of *answer_types* that the text contains and *question* does not.

        >>> from index.ranking.answer_types import answer_types
        >>> question = "When did it rain?"
        >>> Features("It rained on 3 May.").bonus(answer_types(question), question) == 2 * ANSWER_TYPE_BONUS
        True
        """
        return ANSWER_TYPE_BONUS * sum(self._has_answer(each, question) for each in answer_types)

    def lacks_answer(self, answer_types: Iterable[AnswerType], question: str) -> bool:
        """Return whether the text lacks an answer of one of *answer_types*.

        >>> from index.ranking.answer_types import answer_types
        >>> question = "How long did it rain?"
        >>> [Features(text).lacks_answer(answer_types(question), question) for text in ("It rained.", "For an hour.")]
        [True, False]
        """
        return not all(self._has_answer(each, question) for each in answer_types)

    def _has_answer(self, answer_type: AnswerType, question: str) -> bool:
        asked = question.casefold()
        return any(answer not in asked for answer in _answers(self.text, answer_type))


def stems(text: Sequence[Word]) -> list[str]:
    """Return the stems of the words of *text*, and a term for each country that it names."""
    return [term for word in text for term in terms(word.text)] + [country for _, country in countries(text)]


def stem_pairs(text: Sequence[Word]) -> list[str]:
    """Return the pairs of stems in *text* that are neighbours or have one word between them.

    >>> from index.text.words import words
    >>> stem_pairs(words("take no sides"))
    ['take no', 'no side', 'take side']
    """
    stems = [term for word in text for term in terms(word.text)]
    return [f"{one} {other}" for apart in (1, 2) for one, other in zip(stems, stems[apart:], strict=False)]


def ngrams(text: Sequence[Word]) -> list[str]:
    """Return the character n-grams of the words of *text*."""
    return [ngram for word in text for ngram in character_ngrams(word.text)]


@lru_cache(MAX_CACHED)
def _answers(text: str, answer_type: AnswerType) -> frozenset[str]:
    return frozenset(match[0].casefold() for match in answer_type.answer.finditer(text))
