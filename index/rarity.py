"""How common a word is in English at large.

`common_words.txt` has the 20,000 commonest words, one a line, the commonest first: the head of the frequency list in
symspellpy (MIT licence, (c) mmb L; the list joins Google's Ngrams with SCOWL), as a test makes sure.
"""

import functools
import importlib.resources
import math
from collections.abc import Mapping


def information(word: str) -> float:
    """Return how much the plain *word* tells, from 0.25 to 1: log10(rank + 30) / 6, and 1 for a word not listed.

    >>> information("the") < information("peace") < information("karabakh") == 1
    True
    """
    rank = _ranks().get(word)
    return math.log10(rank + 30) / 6 if rank else 1.0


def is_common(word: str) -> bool:
    """Whether the plain *word* is listed.

    >>> is_common("peace"), is_common("peece")
    (True, False)
    """
    return word in _ranks()


@functools.cache
def _ranks() -> Mapping[str, int]:
    listed = importlib.resources.files("index").joinpath("common_words.txt").read_text("ascii").split()
    return {word: rank for rank, word in enumerate(listed, 1)}
