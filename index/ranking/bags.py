"""Texts as bags of what is compared: stems with the states that are named, pairs of stems, runs of four characters."""

from collections.abc import Sequence

from index.text.countries import states
from index.text.words import Word, grams, terms


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
