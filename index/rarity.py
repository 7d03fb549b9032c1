"""How common a word is in English at large.

`common_words.txt` has the 20,000 commonest words by the alphabet, each with its rank, 1 the commonest: the head of the
frequency list in symspellpy (MIT licence, (c) mmb L; the list joins Google's Ngrams with SCOWL), as a test makes sure.
It is searched as it is: a table of the words would take ten times the memory.
"""

import functools
import math
from bisect import bisect_left
from pathlib import Path


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


@functools.lru_cache(maxsize=2000)
def _rank(word: str) -> int:
    """Return the rank of *word*, or 0."""
    listed = _listed()
    # that of each character is the word on its line
    start = bisect_left(range(len(listed)), word, key=lambda place: _line(listed, place)[0])
    found, rank = _line(listed, start)
    return int(rank) if found == word else 0


def _line(listed: str, place: int) -> list[str]:
    """Return the word and the rank on the line of *listed* that has *place*, and nothing beyond the last."""
    start, stop = listed.rfind("\n", 0, place) + 1, listed.find("\n", place)
    return listed[start:stop].split(" ") if stop > 0 else ["", ""]


@functools.cache
def _listed() -> str:
    return Path(__file__).with_name("common_words.txt").read_text("ascii")
