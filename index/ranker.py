"""BM25 over bags of terms: the scores of rank_bm25, from postings in numpy."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

from index.postings import Numbers, Postings, postings
from index.short_ranker import K1, B

# A term that more passages have than so many and so large a share of all has a row of gains in place of a stretch.
MANY = 100
SHARE = 1 / 8
# Of fewer passages all can be scored in the time that it takes to choose some.
FEW = 8000
# Of more that are found those that may be best are chosen first, although that means to sort a little.
MANY_FOUND = 10_000

Scores = NDArray[np.float64]

# What a term adds to a passage. Those of a term are one stretch of memory, and Python joins some stretches in half of
# numpy's time. Where one starts and, in the lower bits, how long it is, are one integer: it is looked up at once.
_POSTING = np.dtype([("passage", np.int64), ("gain", np.float64)])
_BITS = 32
_LOWER = (1 << _BITS) - 1


class _Row(NamedTuple):
    """What a common term adds to the score of each passage, and the most of these."""

    gains: Scores
    most: float


# The passages of the rarer terms of a query, what each adds to their scores, and the rows of the others with weights.
_Found = tuple[Numbers, Scores, list[tuple[_Row, float]]]


class Ranker(BM25Plus):  # type: ignore[misc]  # rank_bm25 ships no types
    """Passages as bags of terms, and the score of each for a query.

    BM25Okapi weighs a term found in half the posts at zero, and a commoner
    one below zero. BM25Plus keeps every weight positive, and with no bonus
    (delta) a post scores only on terms it shares.

    rank_bm25 visits every passage for every term; here each term knows its
    passages, and what it adds to their scores is worked out once (Lù, 2024,
    "BM25S: Orders of magnitude faster lexical search via eager sparse
    scoring"). It changes nothing after it is made: ask from any thread.
    """

    def __init__(self, bags: Iterable[Sequence[str]], *, k1: float = K1, b: float = B) -> None:
        turned = postings(bags)
        super().__init__(turned, k1=k1, b=b, delta=0)
        self._rarest = log(self.corpus_size + 1)
        self._common = max(MANY, SHARE * self.corpus_size)
        self._spare: list[Scores] = []
        self._lay_out(turned)

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
        passages, gains, rows = found
        if len(query) == 1 and not rows:  # each is there once, and in order
            return [(passages.item(at), gain) for at, gain in _top(gains.copy(), count)]
        if self.corpus_size > FEW and count > 0:
            chosen = self._top_by_rarer_terms(found, count, count * len(query))
            if chosen is not None:
                return chosen
        return _top(self._scores(found), count)

    def shares(self, query: Mapping[str, float]) -> Scores:
        """Return the scores as shares of the most that *query* could reach."""
        most = sum(weight * self.rarity(term) * (self.k1 + 1) for term, weight in query.items())
        return self.scores(query) / (most or 1.0)

    def rarity(self, term: str) -> float:
        """Return the idf of *term*; what no passage has is as rare as can be."""
        stretch = self._stretches.get(term)
        return self._rarest if stretch is None else self.idf[stretch & _LOWER]

    def __contains__(self, term: str) -> bool:
        return term in self._stretches

    def _scores(self, found: _Found) -> Scores:
        passages, gains, rows = found
        # of no passages bincount would make a row of integers
        sums = np.bincount(passages, gains, self.corpus_size) if len(passages) else np.zeros(self.corpus_size)
        scores: Scores = np.asarray(sums, np.float64)
        for row, weight in rows:
            scores += row.gains if weight == 1 else row.gains * weight
        return scores

    def _top_by_rarer_terms(self, found: _Found, count: int, enough: int) -> list[tuple[int, float]] | None:
        """Return the best passages that have a rarer term; None if one without may be as good.

        What common terms add is looked up only where it can make a difference (Turtle and Flood, 1995, "Query
        evaluation: strategies and optimizations"). A passage that has several terms is there as many times, so that
        *enough* are *count* of them.
        """
        passages, gains, rows = found
        sums = self._empty_sums()
        np.add.at(sums, passages, gains)
        likely, more = passages, 0.0
        if rows or len(passages) > MANY_FOUND:
            more = sum(row.most * weight for row, weight in rows)
            scores = sums[passages]
            likely = passages[scores >= _nth(scores, enough) - more]
        for row, weight in rows:
            sums[likely] += row.gains[likely] * weight
        best = _best(sums, likely, count)
        sums[passages] = 0
        self._spare.append(sums)
        return best if not rows or (len(best) == count and best[-1][1] > more) else None

    def _empty_sums(self) -> Scores:
        """Return a zero for each passage: what an earlier question left so, as to make it anew takes longer."""
        try:
            return self._spare.pop()
        except IndexError:
            return np.zeros(self.corpus_size)

    def _found(self, query: Mapping[str, float]) -> _Found:
        stretches, common, laid_out = self._stretches, self._common, self._laid_out
        found, weights, rows = [], [], []
        for term, weight in query.items():
            if (stretch := stretches.get(term)) is None:
                continue
            if (length := stretch & _LOWER) > common:
                rows.append((self._rows[term], weight))
            else:
                start = stretch >> _BITS
                found.append(laid_out[start : start + length])
                weights.append(weight)
        joined = np.frombuffer(b"".join(found), _POSTING)
        passages, gains = joined["passage"], joined["gain"]
        if weights.count(1.0) < len(weights):
            gains = gains * np.repeat(weights, [len(each) for each in found])
        return passages, gains, rows

    def _initialize(self, corpus: Postings) -> dict[int, int]:
        """Return in how many passages terms are, each number once: those of a number weigh alike."""
        self.corpus_size = len(corpus.sizes)
        self.avgdl = corpus.sizes.sum() / max(1, self.corpus_size) or 1
        return {found_in: found_in for found_in in set(corpus.found_in.tolist())}

    def _lay_out(self, turned: Postings) -> None:
        """Lay out what each term adds to each passage: in a row if the term is common, in a stretch if not."""
        terms, found_in, passages, _, _ = turned
        gains = self._gains(turned)
        common = found_in > self._common
        named, stops = list(terms), found_in.cumsum()
        self._rows = {}
        for number in common.nonzero()[0].tolist():
            stretch = slice(stops[number] - found_in[number], stops[number])
            self._rows[named[number]] = self._row(passages[stretch], gains[stretch])
        rarer = ~common.repeat(found_in)
        laid_out = np.empty(rarer.sum(), _POSTING)
        laid_out["passage"], laid_out["gain"] = passages[rarer], gains[rarer]
        self._laid_out = laid_out.data
        stops = np.where(common, 0, found_in).cumsum()  # where a row's would start is no matter
        self._stretches = dict(zip(named, ((stops - found_in) << _BITS | found_in).tolist(), strict=True))

    def _gains(self, turned: Postings) -> Scores:
        _, found_in, passages, counts, sizes = turned
        rarities = np.zeros(max(self.idf, default=0) + 1)
        rarities[list(self.idf)] = list(self.idf.values())
        saturated_at = self.k1 * (1 - self.b + self.b * sizes / self.avgdl)
        gains: Scores = counts * (self.k1 + 1) / (saturated_at[passages] + counts)
        gains *= rarities[found_in].repeat(found_in)
        return gains

    def _row(self, passages: Numbers, gains: Scores) -> _Row:
        row = np.zeros(self.corpus_size)
        row[passages] = gains
        return _Row(row, float(gains.max()))


def _nth(scores: Scores, count: int) -> float:
    """Return the least of the *count* best of *scores*, and 0 if there are no more."""
    return float(np.partition(scores, -count)[-count]) if len(scores) > count else 0.0


def _best(sums: Scores, passages: Numbers, count: int) -> list[tuple[int, float]]:
    """Return the *count* best of *passages* by their *sums*, some of which are taken away.

    Those that are there several times, as they have several terms, are dropped at the first: that is sooner done than
    to sort, as numpy finds the most of thousands in less than a microsecond.
    """
    best: list[tuple[float, int]] = []
    while len(passages):
        scores = sums[passages]
        at = scores.argmax()
        if (score := scores.item(at)) <= 0:
            break
        if len(best) == count:
            if -best[-1][0] == score:  # those that are as good as the last may be earlier
                best += ((-score, place) for place in set(passages[scores == score].tolist()))
            break
        place = passages.item(at)
        best.append((-score, place))
        sums[place] = 0
    best.sort()
    return [(place, -less) for less, place in best[:count]]


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
