"""The features of a text that scoring needs, each computed once: terms, sentences, answer types."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from index.ranking.answer_types import Kind
from index.text.countries import states
from index.text.passages import sentences
from index.text.words import Word, grams, terms, words
from index.thread import Span

WORTH = 0.15
# Texts whose answers of a kind are cached, about 0.3 kB each.
SEARCHED = 5000


class Said:
    """The features of a post, or of a part of it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its terms, and those of the states that it names."""
        return frozenset(stem_bag(words(self.text)))

    @cached_property
    def sentences(self) -> list[tuple[Span, "Said"]]:
        """Its sentences, each with its place."""
        return [(span, Said(self.text[span.start : span.stop])) for span in sentences(self.text)]

    def holds(self, kinds: Iterable[Kind], question: str) -> float:
        """Return `WORTH` for each answer type in *kinds* that the text contains and *question* does not.

        >>> from index.ranking.answer_types import wanted
        >>> Said("It rained on 3 May.").holds(wanted("When did it rain?"), "When did it rain?") == 2 * WORTH
        True
        """
        asked = question.casefold()
        return WORTH * sum(any(found not in asked for found in _answers(self.text, kind)) for kind in kinds)


@lru_cache(maxsize=SEARCHED)
def _answers(text: str, kind: Kind) -> frozenset[str]:
    return frozenset(match[0].casefold() for match in kind.answer.finditer(text))


def stem_bag(text: Sequence[Word]) -> list[str]:
    """Return the terms of the words of *text*, and those of the states that it names."""
    return [term for word in text for term in terms(word.text)] + [state for _, state in states(text)]


def pair_bag(text: Sequence[Word]) -> list[str]:
    """Return the pairs of terms of *text* that stand together, or with one other between them.

    >>> from index.text.words import words
    >>> pair_bag(words("take no sides"))
    ['take no', 'no side', 'take side']
    """
    stems = [term for word in text for term in terms(word.text)]
    return [f"{one} {other}" for apart in (1, 2) for one, other in zip(stems, stems[apart:], strict=False)]


def gram_bag(text: Sequence[Word]) -> list[str]:
    """Return the runs of four characters in the words of *text*."""
    return [gram for word in text for gram in grams(word.text)]
