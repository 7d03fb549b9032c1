"""The features of a text that scoring needs, each computed once: terms, sentences, answer types."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from index.ranking.answer_types import Kind
from index.ranking.bags import stem_bag
from index.text.passages import sentences
from index.text.words import words
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
