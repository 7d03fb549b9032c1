"""BM25 over passages: the scores of rank_bm25, from an inverted index in numpy."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    postings: the passages that contain it, and how often. Of the terms
    themselves only the hashes are kept, in order: as strings in a dict they
    take ten times the memory. An index never changes, so it is safe to share
    between threads.
    """

    def __init__(self, passages: Iterable[Sequence[str]], *, k1: float = K1, b: float = B) -> None:
        super().__init__(passages, k1=k1, b=b, delta=0)

    @property
    def size(self) -> int:
        """The bytes that it takes in memory."""
        arrays = self._hashes, self._starts, self._passages, self._counts, self._saturated_at
        return sum(array.nbytes for array in arrays)

    def get_scores(self, query: Iterable[str]) -> Scores:
        """Return the score of each passage; a term counts as often as *query* contains it."""
        return self.scores(Counter(query))

    def scores(self, query: Mapping[str, float]) -> Scores:
        """Return the score of each passage, each term of *query* counting by its weight."""
        scores, _ = self._scores_and_most(query)
        return scores

    def shares(self, query: Mapping[str, float]) -> Scores:
        """Return the score of each passage as a share of the most that *query* could reach."""
        scores, most = self._scores_and_most(query)
        return scores / (most or 1.0)

    def _scores_and_most(self, query: Mapping[str, float]) -> tuple[Scores, float]:
        starts, found_in = self._postings(query)
        weights = [weight * self.idf[size] for weight, size in zip(query.values(), found_in, strict=True)]
        most = sum(weights) * (self.k1 + 1)
        if not any(found_in):
            return np.zeros(self.corpus_size), most
        ranges = zip(starts, found_in, strict=True)
        postings = np.concatenate([np.arange(start, start + size) for start, size in ranges if size])
        passages, counts = self._passages[postings], self._counts[postings]
        gains = np.repeat(weights, found_in) * counts * (self.k1 + 1) / (self._saturated_at[passages] + counts)
        return np.asarray(np.bincount(passages, gains, self.corpus_size), np.float64), most

    def idf_of(self, term: str) -> float:
        """Return the idf of *term*; one that no passage contains has the idf of one in a single passage."""
        idf: float = self.idf[self._found_in(term)]
        return idf

    def __contains__(self, term: object) -> bool:
        return self._found_in(term) > 0

    def _found_in(self, term: object) -> int:
        """Return the number of passages that contain *term*."""
        place = self._hashes.searchsorted(hash(term))
        return int(self._starts[place + 1] - self._starts[place]) if self._hashes[place] == hash(term) else 0

    def _postings(self, terms: Iterable[object]) -> tuple[list[int], list[int]]:
        """Return for each of *terms* where its postings begin, and how many it has."""
        hashes = np.array([hash(term) for term in terms], np.int64)
        places = self._hashes.searchsorted(hashes)
        starts, stops = self._starts[places], self._starts[places + 1]
        found_in = np.where(self._hashes[places] == hashes, stops - starts, 0)
        return starts.tolist(), found_in.tolist()

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[int, int]:
        """Count the terms of *corpus* into postings.

        Return what rank_bm25 makes the idf of: here, of the terms in 0, 1, 2 … passages, 0 counting as 1.
        """
        lengths: list[int] = []
        hashes = np.fromiter(_hashes(corpus, lengths), np.int64)
        size = self.corpus_size = len(lengths)
        self.avgdl = max(1, len(hashes)) / max(1, size)
        self._saturated_at = self.k1 * (1 - self.b + self.b * np.array(lengths) / self.avgdl)
        hashes, terms = np.unique(hashes, return_inverse=True)
        # Term and passage as one number are sorted together: by term, and by passage in each.
        occurrences = terms * size + np.arange(size).repeat(lengths)
        postings, counts = np.unique(occurrences, return_counts=True)
        terms, passages = np.divmod(postings, max(1, size))
        found_in = np.bincount(terms, minlength=len(hashes))
        self._passages, self._counts = passages.astype(np.int32), counts.astype(np.uint16)
        # Last a term without postings, for terms beyond the last.
        self._hashes = np.append(hashes, np.iinfo(np.int64).max)
        self._starts = np.concatenate([[0], found_in.cumsum(), [len(postings)]]).astype(np.int32)
        return {0: 1} | {number: number for number in found_in.tolist()}


def _hashes(corpus: Iterable[Sequence[str]], lengths: list[int]) -> Iterator[int]:
    """Yield the hash of each term of *corpus*, and add the length of each passage to *lengths*."""
    for passage in corpus:
        lengths.append(len(passage))
        yield from map(hash, passage)
