"""BM25 over bags of terms: the scores of rank_bm25, from postings in numpy."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

K1 = 0.6
B = 0.1
# A term that more passages have than so many and so large a share of all has a row of gains in place of postings.
MANY = 100
SHARE = 1 / 8
# Of fewer passages all can be scored in the time that it takes to choose some.
FEW = 1000

Scores = NDArray[np.float64]
Places = NDArray[np.int64]

# A posting is a passage and, its bits taken for an integer's, what the term adds there: one stretch of memory a term.
Postings = NDArray[np.int64]

_NOTHING: Postings = np.empty((0, 2), np.int64)
_FLOAT = np.dtype(np.float64)
# While they are laid out, the number of a term stands in the upper bits of an integer and that of a passage in these.
_BITS = 32
_PASSAGE = (1 << _BITS) - 1


class _Row(NamedTuple):
    """What a common term adds to the score of each passage, and the most of these."""

    gains: Scores
    most: float


class Ranker(BM25Plus):  # type: ignore[misc]  # rank_bm25 ships no types
    """Passages as bags of terms, and the score of each for a query.

    BM25Okapi weighs a term found in half the posts at zero, and a commoner
    one below zero. BM25Plus keeps every weight positive, and with no bonus
    (delta) a post scores only on terms it shares.

    rank_bm25 visits every passage for every term; here each term knows its
    postings, and what each adds to a score is worked out once. It changes
    nothing after it is made: ask from any thread.
    """

    def __init__(self, bags: Iterable[Sequence[str]], *, k1: float = K1, b: float = B) -> None:
        super().__init__(bags, k1=k1, b=b, delta=0)
        self._rarest = log(self.corpus_size + 1)
        self._spare: list[Scores] = []

    def get_scores(self, query: Iterable[str]) -> Scores:
        """Return the score of each passage; a term counts as often as *query* has it."""
        return self.scores(Counter(query))

    def scores(self, query: Mapping[str, float]) -> Scores:
        """Return the score of each passage, each term of *query* counting by its weight."""
        passages, gains, rows = self._found(query)
        # of no passages bincount would make a row of integers
        sums = np.bincount(passages, gains, self.corpus_size) if len(passages) else np.zeros(self.corpus_size)
        scores: Scores = np.asarray(sums, np.float64)
        for row, weight in rows:
            scores += row.gains if weight == 1 else row.gains * weight
        return scores

    def top(self, query: Mapping[str, float], count: int) -> list[tuple[int, float]]:
        """Return the *count* best passages for *query* with their scores, best first; of equals the earlier one.

        Those that score nothing are left out. It is for small counts.
        """
        chosen = self._top_by_rarer_terms(query, count) if self.corpus_size > FEW and count > 0 else None
        return _top(self.scores(query), count) if chosen is None else chosen

    def shares(self, query: Mapping[str, float]) -> Scores:
        """Return the scores as shares of the most that *query* could reach."""
        most = sum(weight * self.rarity(term) * (self.k1 + 1) for term, weight in query.items())
        return self.scores(query) / (most or 1.0)

    def rarity(self, term: str) -> float:
        """Return the idf of *term*; what no passage has is as rare as can be."""
        number = self._numbers.get(term)
        return self._rarest if number is None else self._rarities[number]

    def __contains__(self, term: str) -> bool:
        return term in self._numbers

    def _top_by_rarer_terms(self, query: Mapping[str, float], count: int) -> list[tuple[int, float]] | None:
        """Return the best passages that have a rarer term of *query*; None if one without may be as good.

        What common terms add is looked up only where it can make a difference (Turtle and Flood, 1995, "Query
        evaluation: strategies and optimizations"). A passage that has several terms is there as many times.
        """
        passages, gains, rows = self._found(query)
        sums = self._empty_sums()
        np.add.at(sums, passages, gains)
        scores = sums[passages]
        sums[passages] = 0
        self._spare.append(sums)
        more = 0.0
        if rows:
            more = sum(row.most * weight for row, weight in rows)
            likely = scores >= _enough(scores, count, count * len(query)) - more
            passages, scores = passages[likely], scores[likely]
            for row, weight in rows:
                scores += row.gains[passages] * weight
        good = (scores >= _enough(scores, count, count * len(query))).nonzero()[0]
        found = dict(zip(passages[good].tolist(), scores[good].tolist(), strict=True))
        best = sorted(found.items(), key=_best_first)[:count]
        return best if not rows or (len(best) == count and best[-1][1] > more) else None

    def _empty_sums(self) -> Scores:
        """Return a zero for each passage: what an earlier question left so, as to make it anew takes longer."""
        try:
            return self._spare.pop()
        except IndexError:
            return np.zeros(self.corpus_size)

    def _found(self, query: Mapping[str, float]) -> tuple[Places, Scores, list[tuple[_Row, float]]]:
        """Return the passages of the rarer terms of *query* with what each adds there, and the rows of the others."""
        postings, weights, rows = [_NOTHING], [1.0], []
        for term, weight in query.items():
            if (number := self._numbers.get(term)) is None:
                continue
            start, stop = self._starts[number], self._starts[number + 1]
            if start < stop:
                postings.append(self._postings[start:stop])
                weights.append(weight)
            else:
                rows.append((self._rows[number], weight))
        joined = np.concatenate(postings)
        passages, gains = joined[:, 0], joined.view(_FLOAT)[:, 1]
        if weights.count(1) < len(weights):
            gains = gains * np.repeat(weights, [len(each) for each in postings])
        return passages, gains, rows

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[int, int]:
        """Lay the postings out term by term, and return in how many passages terms are, each number once."""
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        sizes: list[int] = []
        terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(_measured(corpus, sizes))), np.int64)
        numbers.default_factory = None
        self._numbers = numbers
        self.corpus_size = len(sizes)
        self.avgdl = len(terms) / max(1, self.corpus_size) or 1
        # in place, as there may be many
        terms <<= _BITS
        terms |= np.arange(self.corpus_size).repeat(sizes)
        keys, counts = np.unique(terms, return_counts=True)
        self._found_in = np.bincount(keys >> _BITS, minlength=len(numbers))
        keys &= _PASSAGE
        saturated_at = self.k1 * (1 - self.b + self.b * np.array(sizes) / self.avgdl)
        self._postings = np.empty((len(keys), 2), np.int64)
        self._postings[:, 0] = keys
        self._postings.view(_FLOAT)[:, 1] = counts * (self.k1 + 1) / (saturated_at[keys] + counts)
        distinct = set(self._found_in.tolist())
        return dict(zip(distinct, distinct, strict=True))

    def _calc_idf(self, nd: Mapping[int, int]) -> None:
        """Let rank_bm25 weigh a term of each number of passages; weigh the postings, and take common terms apart."""
        super()._calc_idf(nd)
        found_in = self._found_in
        rarities = np.zeros(max(nd, default=0) + 1)
        rarities[list(self.idf)] = list(self.idf.values())
        each = rarities[found_in]
        # a number of an array of Python's is had in a third of the time
        self._rarities = array("d", each.tobytes())
        self._postings.view(_FLOAT)[:, 1] *= each.repeat(found_in)
        self._rows = {}
        common = found_in > max(MANY, SHARE * self.corpus_size)
        stops = found_in.cumsum()
        for number in common.nonzero()[0].tolist():
            self._rows[number] = self._row(stops[number] - found_in[number], stops[number])
        if self._rows:
            self._postings = self._postings[~common.repeat(found_in)]
            stops = np.where(common, 0, found_in).cumsum()
        self._starts = array("q", [0])
        self._starts.frombytes(stops.tobytes())

    def _row(self, start: int, stop: int) -> _Row:
        row = np.zeros(self.corpus_size)
        row[self._postings[start:stop, 0]] = self._postings.view(_FLOAT)[start:stop, 1]
        return _Row(row, float(row.max()))


def _measured(bags: Iterable[Sequence[str]], sizes: list[int]) -> Iterator[Sequence[str]]:
    """Yield each of *bags*, its size added to *sizes*."""
    for bag in bags:
        sizes.append(len(bag))
        yield bag


def foremost(scores: Scores, count: int) -> Places:
    """Return the places of the *count* best of *scores*, none of them negative; best first, of equals the earlier."""
    least = float(np.partition(scores, -count)[-count]) if len(scores) > count else 0.0
    places = np.flatnonzero(scores >= least)
    return places[np.argsort(-scores[places], kind="stable")[:count]]


def _enough(scores: Scores, count: int, times: int) -> float:
    """Return what each of the *count* best passages has at least, if each is in *scores* so *times* at the most.

    It is the least of the *count* best different scores, or what the *times* best have, whichever is more.
    """
    if len(scores) <= times:
        return 0.0
    partly_sorted = scores.copy()
    partly_sorted.partition(-times)
    return sorted(set(partly_sorted[-times:].tolist()))[-count:][0]


def _best_first(found: tuple[int, float]) -> tuple[float, int]:
    place, score = found
    return -score, place


def _top(scores: Scores, count: int) -> list[tuple[int, float]]:
    """Return the *count* best places in *scores*, which is used up."""
    best: list[tuple[int, float]] = []
    for _ in range(min(count, len(scores))):
        place = int(scores.argmax())
        score = float(scores[place])
        if score <= 0:
            break
        best.append((place, score))
        scores[place] = 0
    return best
