"""The frequency of English words at large.

`common_words.txt` lists the 20,000 commonest words alphabetically, each with its rank, 1 the commonest: the head of the
frequency list in symspellpy (MIT licence, (c) mmb L; the list joins Google's Ngrams with SCOWL), as a test makes sure.
"""

import functools
import math
from collections.abc import Mapping
from pathlib import Path


def information(word: str) -> float:
    """Return how much the plain *word* tells, from 0.25 to 1: log10(rank + 30) / 6, and 1 for a word not listed.

    >>> information("the") < information("peace") < information("karabakh") == 1
    True
    """
    rank = _ranks().get(word)
    return math.log10(rank + 30) / 6 if rank else 1.0


def is_common(word: str) -> bool:
    """Return whether the plain *word* is listed.

    >>> is_common("peace"), is_common("peece")
    (True, False)
    """
    return word in _ranks()


@functools.cache
def _ranks() -> Mapping[str, int]:
    lines = Path(__file__).with_name("common_words.txt").read_text("ascii").splitlines()
    return {word: int(rank) for word, rank in map(str.split, lines)}
