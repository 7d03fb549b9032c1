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

_NOTHING: Postings = np.empty((0, 2), np.int64)


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
        chosen = self._top_by_rarer_terms(query, count) if self.corpus_size > FEW and count > 0 else []
        return chosen or _top(self.scores(query), count)

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

    def _top_by_rarer_terms(self, query: Mapping[str, float], count: int) -> list[tuple[int, float]]:
        """Return the best passages that have a rarer term of *query*; nothing if one without may be as good.

        What common terms add is looked up only where it can make a difference (Turtle and Flood, 1995, "Query
        evaluation: strategies and optimizations"). A passage that has several terms is there as many times.
        """
        passages, gains, rows = self._found(query)
        more = sum(row.most * weight for row, weight in rows)
        sums = self._empty_sums()
        np.add.at(sums, passages, gains)
        partial = sums[passages]
        enough = count * len(query)
        likely = np.sort(passages[partial >= _nth(partial, enough) - more])
        scores = sums[likely]
        sums[passages] = 0
        self._spare.append(sums)
        for row, weight in rows:
            scores += row.gains[likely] * weight
        good = scores >= _nth(scores, enough)
        likely, scores = likely[good], scores[good]
        order = np.argsort(-scores, kind="stable")[:enough]
        best = list(dict(zip(likely[order].tolist(), scores[order].tolist(), strict=True)).items())[:count]
        return best if len(best) == count and best[-1][1] > more else []

    def _empty_sums(self) -> Scores:
        """Return a zero for each passage: what an earlier question left so, as to make it anew takes longer."""
        try:
            return self._spare.pop()
        except IndexError:
            return np.zeros(self.corpus_size)

    def _found(self, query: Mapping[str, float]) -> _Found:
        postings, weights, rows = [_NOTHING], [1.0], []
        for term, weight in query.items():
            if row := self._rows.get(term):
                rows.append((row, weight))
            elif (number := self._numbers.get(term)) is not None:
                postings.append(self._postings[self._starts[number] : self._starts[number + 1]])
                weights.append(weight)
        joined = np.concatenate(postings)
        passages, gains = joined[:, 0], joined[:, 1].view(np.float64)
        if weights.count(1) < len(weights):
            gains = gains * np.repeat(weights, [len(each) for each in postings])
        return _Found(passages, gains, rows)

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[str, int]:
        """Lay the postings out term by term, and return how many passages have each term."""
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        sizes: list[int] = []
        terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(_measured(corpus, sizes))), np.int64)
        lengths = np.array(sizes, np.int64)
        self.corpus_size = len(lengths)
        self.avgdl = len(terms) / max(1, self.corpus_size) or 1
        # term by term, and passage by passage in each; in place, as there may be many
        terms *= self.corpus_size
        terms += np.repeat(np.arange(self.corpus_size), lengths)
        terms.sort()
        first = np.flatnonzero(np.diff(terms, prepend=-1))
        counts = np.diff(first, append=len(terms))
        keys = terms[first]
        found_in = np.diff(np.searchsorted(keys, np.arange(len(numbers) + 1) * self.corpus_size))
        self._postings = np.empty((len(keys), 2), np.int64)
        np.remainder(keys, max(1, self.corpus_size), out=self._postings[:, 0])
        saturated_at = self.k1 * (1 - self.b + self.b * lengths / self.avgdl)
        self._postings[:, 1] = (counts * (self.k1 + 1) / (saturated_at[self._postings[:, 0]] + counts)).view(np.int64)
        numbers.default_factory = None
        self._numbers = numbers
        return dict(zip(numbers, found_in.tolist(), strict=True))

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        """Let rank_bm25 weigh the terms; weigh the postings, and take those of common terms apart."""
        super()._calc_idf(nd)
        self._rarities = array("d", self.idf.values())
        self.idf.clear()  # one table of terms is enough
        found_in = np.fromiter(nd.values(), np.int64, len(nd))
        gains = self._postings[:, 1].view(np.float64)
        gains *= np.repeat(self._rarities, found_in)
        common = found_in > max(MANY, SHARE * self.corpus_size)
        terms, stops = list(nd), np.cumsum(found_in)
        self._rows = {terms[n]: self._row(stops[n] - found_in[n], stops[n]) for n in np.flatnonzero(common)}
        self._postings = self._postings[~np.repeat(common, found_in)]
        # a number of an array of Python's is had in a third of the time
        self._starts = array("q", np.cumsum(np.append(0, np.where(common, 0, found_in))).tobytes())

    def _row(self, start: int, stop: int) -> _Row:
        row = np.zeros(self.corpus_size)
        row[self._postings[start:stop, 0]] = self._postings[start:stop, 1].view(np.float64)
        return _Row(row, float(row.max()))


def _measured(bags: Iterable[Sequence[str]], sizes: list[int]) -> Iterator[Sequence[str]]:
    """Yield each of *bags*, its size added to *sizes*."""
    for bag in bags:
        sizes.append(len(bag))
        yield bag


def foremost(scores: Scores, count: int) -> Places:
    """Return the places of the *count* best of *scores*, none of them negative; best first, of equals the earlier."""
    places = np.flatnonzero(scores >= _nth(scores, count))
    return places[np.argsort(-scores[places], kind="stable")[:count]]


def _nth(scores: Scores, count: int) -> float:
    """Return the least of the *count* best of *scores*, and 0 if there are no more."""
    return float(np.partition(scores, -count)[-count]) if len(scores) > count else 0.0


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
