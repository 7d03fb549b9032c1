"""BM25 over bags of terms: the scores of rank_bm25, from postings in numpy."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

K1 = 0.6
B = 0.1

Scores = NDArray[np.float64]


class Ranker(BM25Plus):  # type: ignore[misc]  # rank_bm25 ships no types
    """Passages as bags of terms, and the score of each for a query.

    BM25Okapi weighs a term found in half the posts at zero, and a commoner
    one below zero. BM25Plus keeps every weight positive, and with no bonus
    (delta) a post scores only on terms it shares.

    rank_bm25 visits every passage for every term; here each term knows its
    postings, and what each adds to a score is worked out once.
    """

    def __init__(self, bags: Iterable[Iterable[str]], *, k1: float = K1, b: float = B) -> None:
        super().__init__(bags, k1=k1, b=b, delta=0)
        self._rarest = math.log(self.corpus_size + 1)
        self._gains = self._worked_out()

    def get_scores(self, query: Iterable[str]) -> Scores:
        """Return the score of each passage; a term counts as often as *query* has it."""
        return self.scores(Counter(query))

    def scores(self, query: Mapping[str, float]) -> Scores:
        """Return the score of each passage, each term of *query* counting by its weight."""
        known = [(self._places[term], weight) for term, weight in query.items() if term in self._places]
        if not known:
            return np.zeros(self.corpus_size)
        passages = np.concatenate([self._passages[start:stop] for (start, stop), _ in known])
        gains = np.concatenate([self._gains[start:stop] * weight for (start, stop), weight in known])
        return np.asarray(np.bincount(passages, gains, self.corpus_size), dtype=np.float64)

    def shares(self, query: Mapping[str, float]) -> Scores:
        """Return the scores as shares of the most that *query* could reach."""
        most = sum(weight * self.rarity(term) * (self.k1 + 1) for term, weight in query.items())
        return self.scores(query) / (most or 1.0)

    def rarity(self, term: str) -> float:
        """Return the idf of *term*; what no passage has is as rare as can be."""
        return float(self.idf.get(term, self._rarest))

    def __contains__(self, term: str) -> bool:
        return term in self._places

    def _initialize(self, corpus: Iterable[Iterable[str]]) -> dict[str, int]:
        """Lay the postings out term by term, and return how many passages have each term."""
        numbers: dict[str, int] = {}
        terms, counts, sizes = array("q"), array("q"), array("q")
        for bag in corpus:
            frequencies = Counter(bag)
            terms.extend([numbers.setdefault(term, len(numbers)) for term in frequencies])
            counts.extend(frequencies.values())
            sizes.append(len(frequencies))
            self.doc_len.append(frequencies.total())
        self.corpus_size = len(sizes)
        self.avgdl = sum(self.doc_len) / max(1, self.corpus_size) or 1
        order = np.argsort(np.array(terms), kind="stable")
        self._passages = np.repeat(np.arange(len(sizes)), np.array(sizes))[order]
        self._counts = np.array(counts)[order]
        found_in = np.bincount(np.array(terms), minlength=len(numbers))
        stops = np.cumsum(found_in)
        self._places = dict(zip(numbers, zip((stops - found_in).tolist(), stops.tolist(), strict=True), strict=True))
        return dict(zip(numbers, found_in.tolist(), strict=True))

    def _worked_out(self) -> Scores:
        """Return what each posting adds to its passage's score."""
        lengths = self.k1 * (1 - self.b + self.b * np.array(self.doc_len) / self.avgdl)
        idf = np.repeat(list(self.idf.values()), [stop - start for start, stop in self._places.values()])
        return np.asarray(idf * self._counts * (self.k1 + 1) / (lengths[self._passages] + self._counts))
