"""How common a word is in English at large.

`common_words.txt` has the 20,000 commonest words by the alphabet, each with its rank, 1 the commonest: the head of the
frequency list in symspellpy (MIT licence, (c) mmb L; the list joins Google's Ngrams with SCOWL), as a test makes sure.
It is searched as it is: a table of the words would take ten times the memory.
"""

import functools
import math
from bisect import bisect_right
from pathlib import Path
from typing import NamedTuple

# Characters, some fifty words, that are looked through for one.
STRETCH = 700


def information(word: str) -> float:
    """Return how much the plain *word* tells, from 0.25 to 1: log10(rank + 30) / 6, and 1 for a word not listed.

    >>> information("the") < information("peace") < information("karabakh") == 1
    True
    """
    rank = _rank(word)
    return math.log10(rank + 30) / 6 if rank else 1.0


def is_common(word: str) -> bool:
    """Whether the plain *word* is listed.

    >>> is_common("peace"), is_common("peece")
    (True, False)
    """
    return _rank(word) > 0


def _rank(word: str) -> int:
    """Return the rank of *word*, or 0."""
    listed, starts, firsts = _listed()
    if not word.isalpha() or word < firsts[0]:
        return 0
    stretch = bisect_right(firsts, word) - 1
    found = listed.find(f"\n{word} ", *starts[stretch : stretch + 2])
    return int(listed[found + len(word) + 2 : listed.find("\n", found + 1)]) if found >= 0 else 0


class _Listed(NamedTuple):
    """The lines of words and ranks, where each stretch of them starts (at a line end), and the first word of each."""

    text: str
    starts: list[int]
    firsts: list[str]


@functools.cache
def _listed() -> _Listed:
    text = "\n" + Path(__file__).with_name("common_words.txt").read_text("ascii")
    starts = sorted({text.rfind("\n", 0, place) for place in range(1, len(text), STRETCH)})
    return _Listed(text, starts, [text[start + 1 : text.find(" ", start)] for start in starts])
