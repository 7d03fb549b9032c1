"""A text as questions look at it: its terms, its sentences, and what it holds of an answer, each worked out once."""

from collections.abc import Iterable
from functools import cached_property

from index.bags import stem_bag
from index.passages import sentences
from index.thread import Span
from index.wanted import Kind
from index.words import words

WORTH = 0.15


class Said:
    """What a post says, or a part of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[Kind, frozenset[str]] = {}

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its terms, and those of the states that it names."""
        return frozenset(stem_bag(words(self.text)))

    @cached_property
    def sentences(self) -> list[tuple[Span, "Said"]]:
        """Its sentences, each with its place."""
        return [(span, Said(self.text[span.start : span.stop])) for span in sentences(self.text)]

    def holds(self, kinds: Iterable[Kind], question: str) -> float:
        """Return `WORTH` for each of *kinds* that something in it answers to, if *question* does not say that itself.

        >>> from index.wanted import wanted
        >>> Said("It rained on 3 May.").holds(wanted("When did it rain?"), "When did it rain?") == 2 * WORTH
        True
        """
        asked = question.casefold()
        return WORTH * sum(any(found not in asked for found in self._answers(kind)) for kind in kinds)

    def _answers(self, kind: Kind) -> frozenset[str]:
        if kind not in self._found:
            self._found[kind] = frozenset(match[0].casefold() for match in kind.answer.finditer(self.text))
        return self._found[kind]
