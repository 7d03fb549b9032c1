"""BM25 over passages: the scores of rank_bm25, from an inverted index in numpy."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

K1 = 0.6
B = 0.1

Scores = NDArray[np.float64]


class Ranker(BM25Plus):  # type: ignore[misc]  # rank_bm25 ships no types
    """Passages as lists of terms, to be scored for a query.

    BM25Okapi weighs a term found in half the posts at zero, and a commoner
    one below zero. BM25Plus keeps every weight positive, and with no bonus
    (delta) a post scores only on terms it shares.

    rank_bm25 visits every passage for every term. Here each term has its
    postings: the passages that contain it, and how much it adds to the score
    of each (Lù, 2024, "BM25S: Orders of magnitude faster lexical search via
    eager sparse scoring"). They never change, so it is safe to share between
    threads.
    """

    def __init__(self, passages: Sequence[Sequence[str]], *, k1: float = K1, b: float = B) -> None:
        super().__init__(passages, k1=k1, b=b, delta=0)

    def get_scores(self, query: Iterable[str]) -> Scores:
        """Return the score of each passage; a term counts as often as *query* contains it."""
        return self.scores(Counter(query))

    def scores(self, query: Mapping[str, float]) -> Scores:
        """Return the score of each passage, each term of *query* counting by its weight."""
        known = [term for term in query if term in self._numbers]
        if not known:
            return np.zeros(self.corpus_size)
        numbers = [self._numbers[term] for term in known]
        postings = [slice(self._starts[number], self._starts[number + 1]) for number in numbers]
        passages = np.concatenate([self._passages[each] for each in postings])
        gains = np.concatenate([self._gains[each] for each in postings])
        gains *= np.array([query[term] for term in known]).repeat(self._found_in[numbers])
        return np.asarray(np.bincount(passages, gains, self.corpus_size), np.float64)

    def shares(self, query: Mapping[str, float]) -> Scores:
        """Return the score of each passage as a share of the most that *query* could reach."""
        idf, highest = self.idf, self._highest_idf
        most = sum([weight * idf.get(term, highest) for term, weight in query.items()]) * (self.k1 + 1)
        return self.scores(query) / (most or 1.0)

    def idf_of(self, term: str) -> float:
        """Return the idf of *term*; one that no passage contains has the idf of one in a single passage."""
        idf: float = self.idf.get(term, self._highest_idf)
        return idf

    def __contains__(self, term: object) -> bool:
        return term in self._numbers

    def _initialize(self, corpus: Sequence[Sequence[str]]) -> dict[str, int]:
        """Count the terms of *corpus* into postings, and return how many passages contain each."""
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        size, lengths = len(corpus), np.fromiter(map(len, corpus), np.int64)
        self.corpus_size, self.avgdl = size, max(1, lengths.sum()) / max(1, size)
        terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(corpus)), np.int64)
        # Term and passage as one number are sorted together: by term, and by passage in each.
        occurrences = terms * size + np.arange(size).repeat(lengths)
        postings, counts = np.unique(occurrences, return_counts=True)
        terms, self._passages = np.divmod(postings, max(1, size))
        saturated_at = self.k1 * (1 - self.b + self.b * lengths / self.avgdl)
        self._gains = counts * (self.k1 + 1) / (saturated_at[self._passages] + counts)
        self._found_in = np.bincount(terms, minlength=len(numbers))
        self._starts = [0, *self._found_in.cumsum().tolist()]
        self._numbers = dict(numbers)
        return dict(zip(numbers, self._found_in.tolist(), strict=True))

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        """Weigh the terms, given how many passages contain each, and with them the gains."""
        super()._calc_idf(nd)
        self._highest_idf = log(self.corpus_size + 1)
        self._gains *= np.repeat(np.array([*self.idf.values()]), self._found_in)
