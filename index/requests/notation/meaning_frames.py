"""The phrases that make a question for the meaning of a word."""

from typing import NamedTuple


class MeaningFrame(NamedTuple):
    """The phrases *before* and *after* a word in a question for its meaning, such as "what does" and "mean"."""

    example: str
    before: frozenset[str]
    after: frozenset[str] = frozenset()
