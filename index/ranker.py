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
FEW = 10_000

Scores = NDArray[np.float64]
Places = NDArray[np.int64]

# A posting is a passage and, its bits taken for an integer's, what the term adds there: one stretch of memory a term.
Postings = NDArray[np.int64]

_NOTHING: Postings = np.empty(0, np.int64)
_FLOAT = np.dtype(np.float64)
# While they are laid out, the number of a term stands in the upper bits of an integer and that of a passage in these.
_BITS = 32
_PASSAGE = (1 << _BITS) - 1


class _Row(NamedTuple):
    """What a common term adds to the score of each passage, and the most of these."""

    gains: Scores
    most: float


class _Found(NamedTuple):
    """The passages of the rarer terms of a query with what each adds to their scores, and the rows of the others."""

    passages: Places
    gains: Scores
    rows: list[tuple[_Row, float]]


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
        return self._scores(self._found(query))

    def top(self, query: Mapping[str, float], count: int) -> list[tuple[int, float]]:
        """Return the *count* best passages for *query* with their scores, best first; of equals the earlier one.

        Those that score nothing are left out. It is for small counts.
        """
        found = self._found(query)
        chosen = self._top_by_rarer_terms(found, count) if self.corpus_size > FEW and count > 0 else None
        return _top(self._scores(found), count) if chosen is None else chosen

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

    def _scores(self, found: _Found) -> Scores:
        passages, gains, rows = found
        # of no passages bincount would make a row of integers
        sums = np.bincount(passages, gains, self.corpus_size) if len(passages) else np.zeros(self.corpus_size)
        scores: Scores = np.asarray(sums, np.float64)
        for row, weight in rows:
            scores += row.gains if weight == 1 else row.gains * weight
        return scores

    def _top_by_rarer_terms(self, found: _Found, count: int) -> list[tuple[int, float]] | None:
        """Return the best passages that have a rarer term; None if one without may be as good.

        What common terms add is looked up only where it can make a difference (Turtle and Flood, 1995, "Query
        evaluation: strategies and optimizations"). A passage that has several terms is there as many times.
        """
        passages, gains, rows = found
        sums = self._empty_sums()
        np.add.at(sums, passages, gains)
        scores = sums[passages]
        sums[passages] = 0
        self._spare.append(sums)
        if not rows:
            return _best(passages, scores, count)
        more = sum(row.most * weight for row, weight in rows)
        best = _best(passages, scores.copy(), count)
        if len(best) == count:
            likely = scores >= best[-1][1] - more
            passages, scores = passages[likely], scores[likely]
        for row, weight in rows:
            scores += row.gains[passages] * weight
        best = _best(passages, scores, count)
        return best if len(best) == count and best[-1][1] > more else None

    def _empty_sums(self) -> Scores:
        """Return a zero for each passage: what an earlier question left so, as to make it anew takes longer."""
        try:
            return self._spare.pop()
        except IndexError:
            return np.zeros(self.corpus_size)

    def _found(self, query: Mapping[str, float]) -> _Found:
        numbers, starts, laid_out = self._numbers, self._starts, self._postings
        postings, weights, rows = [_NOTHING], [1.0], []
        for term, weight in query.items():
            if (number := numbers.get(term)) is None:
                continue
            start, stop = starts[number], starts[number + 1]
            if start < stop:
                postings.append(laid_out[start:stop])
                weights.append(weight)
            else:
                rows.append((self._rows[number], weight))
        joined = np.concatenate(postings)
        passages, gains = joined[::2], joined.view(_FLOAT)[1::2]
        if weights.count(1.0) < len(weights):
            gains = gains * np.repeat(weights, [len(each) // 2 for each in postings])
        return _Found(passages, gains, rows)

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
        self._postings = np.empty(2 * len(keys), np.int64)
        self._postings[::2] = keys
        self._postings.view(_FLOAT)[1::2] = counts * (self.k1 + 1) / (saturated_at[keys] + counts)
        distinct = set(self._found_in.tolist())
        return dict(zip(distinct, distinct, strict=True))

    def _calc_idf(self, nd: Mapping[int, int]) -> None:
        """Let rank_bm25 weigh a term of each number of passages; weigh the postings, and take common terms apart."""
        super()._calc_idf(nd)
        found_in = self._found_in
        del self._found_in
        rarities = np.zeros(max(nd, default=0) + 1)
        rarities[list(self.idf)] = list(self.idf.values())
        each = rarities[found_in]
        # a number of an array of Python's is had in a third of the time
        self._rarities = array("d", each.tobytes())
        self._postings.view(_FLOAT)[1::2] *= each.repeat(found_in)
        self._rows = {}
        common = found_in > max(MANY, SHARE * self.corpus_size)
        stops = 2 * found_in.cumsum()
        for number in common.nonzero()[0].tolist():
            self._rows[number] = self._row(self._postings[stops[number] - 2 * found_in[number] : stops[number]])
        if self._rows:
            self._postings = self._postings[~common.repeat(2 * found_in)]
            stops = 2 * np.where(common, 0, found_in).cumsum()
        self._starts = array("q", [0])
        self._starts.frombytes(stops.tobytes())

    def _row(self, postings: Postings) -> _Row:
        row = np.zeros(self.corpus_size)
        row[postings[::2]] = postings.view(_FLOAT)[1::2]
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


def _best(passages: Places, scores: Scores, count: int) -> list[tuple[int, float]]:
    """Return the *count* best of *passages* with their *scores*, which are used up; what is there twice is one."""
    best: list[tuple[int, float]] = []
    while len(scores) and (score := scores.item(at := scores.argmax())) > 0:
        if len(best) == count:
            # any number may be as good as the last
            if score == best[-1][1]:
                best += ((place, score) for place in set(passages[scores == score].tolist()))
            break
        place = passages[at]
        best.append((int(place), score))
        scores[passages == place] = 0
    return sorted(best, key=_best_first)[:count]


def _best_first(found: tuple[int, float]) -> tuple[float, int]:
    place, score = found
    return -score, place


def _top(scores: Scores, count: int) -> list[tuple[int, float]]:
    """Return the *count* best places in *scores*, which is used up."""
    best: list[tuple[int, float]] = []
    for _ in range(min(count, len(scores))):
        place = int(scores.argmax())
        if (score := scores.item(place)) <= 0:
            break
        best.append((place, score))
        scores[place] = 0
    return best
