"""Bags of terms turned about: for each term the passages that have it, and how often.

It is an inverted file (Zobel and Moffat, 2006, "Inverted files for text search engines"), made by sorting. Python only
gives each term a number; the rest is done in numpy, for all at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

# Two numbers are sorted as one, the second in these of its bits.
_BITS = 32
_LOWER = (1 << _BITS) - 1


class Postings(NamedTuple):
    """Passages and how often each has a term, in stretches: term by term, and by passage in each."""

    terms: Iterable[str]
    """Each term once, as the stretches follow each other."""
    found_in: Numbers
    """How many passages each term has, which is how long its stretch is."""
    passages: Numbers
    counts: Numbers
    sizes: Numbers
    """How many terms each passage has."""


def postings(bags: Iterable[Sequence[str]]) -> Postings:
    """Return the postings of *bags*, which are gone through once.

    >>> terms, found_in, passages, counts, sizes = postings([["no", "no"], ["no", "way"]])
    >>> list(terms), found_in.tolist(), passages.tolist(), counts.tolist(), sizes.tolist()
    (['no', 'way'], [2, 1], [0, 1, 1], [2, 1, 1], [2, 2])
    """
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    sizes: list[int] = []
    both = np.fromiter(map(numbers.__getitem__, chain.from_iterable(_measured(bags, sizes))), np.int64)
    # in place, as there may be many
    both <<= _BITS
    both |= np.arange(len(sizes)).repeat(sizes)
    both, counts = np.unique(both, return_counts=True)
    found_in = np.bincount(both >> _BITS, minlength=len(numbers))
    both &= _LOWER
    return Postings(numbers.keys(), found_in, both, counts, np.array(sizes, np.int64))


def _measured(bags: Iterable[Sequence[str]], sizes: list[int]) -> Iterator[Sequence[str]]:
    """Yield each of *bags*, its size added to *sizes*."""
    for bag in bags:
        sizes.append(len(bag))
        yield bag
