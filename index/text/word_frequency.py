"""The frequency of words in English at large.

`common_words.txt` lists the 20,000 commonest words alphabetically, each with its rank, 1 being the commonest. It is the
head of the frequency list in symspellpy (MIT licence, (c) mmb L), which joins Google's Ngrams with SCOWL; a test
compares the two.
"""

import functools
import math
from collections.abc import Mapping
from pathlib import Path


def log_rank(word: str) -> float:
    """Return log10(rank + 30) / 6 of the plain *word*: 0.25 for the commonest, 1 for a word not listed.

    By Zipf's law that is roughly how much information a word carries.

    >>> log_rank("the") < log_rank("peace") < log_rank("karabakh") == 1
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
    with Path(__file__).with_name("common_words.txt").open(encoding="ascii") as lines:
        return {word: int(rank) for word, rank in map(str.split, lines)}
