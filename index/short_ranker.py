"""BM25 over the bags of terms of a short thread: the scores of rank_bm25, in plain Python.

Between a few passages numpy takes longer to be called than to compute, and its import takes more memory than all else
here together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

K1 = 0.6
B = 0.1

# A passage and how much of a term's rarity it gains there: one object for all terms that the passage has as often.
_Posting = tuple[int, float]


class ShortRanker:
    """Passages as bags of terms, and the score of each for a query, as `index.ranker.Ranker` gives it.

    It changes nothing after it is made: ask from any thread.
    """

    def __init__(self, bags: Iterable[Sequence[str]], *, k1: float = K1, b: float = B) -> None:
        self._most_gain = k1 + 1
        counts = [Counter(bag) for bag in bags]
        self._size = len(counts)
        postings: defaultdict[str, list[_Posting]] = defaultdict(list)
        for place, (bag, gain) in enumerate(zip(counts, gains(counts, k1, b), strict=True)):
            entries = {count: (place, gained) for count, gained in gain.items()}
            for term, count in bag.items():
                postings[term].append(entries[count])
        self._postings = {term: tuple(found) for term, found in postings.items()}
        # by the number of passages that have a term; what none has is as rare as can be
        self._rarities = [idf(max(1, found_in), self._size) for found_in in range(self._size + 1)]

    def scores(self, query: Mapping[str, float]) -> list[float]:
        """Return the score of each passage, each term of *query* counting by its weight."""
        return self._scores(query)[0]

    def shares(self, query: Mapping[str, float]) -> list[float]:
        """Return the scores as shares of the most that *query* could reach."""
        scores, most = self._scores(query)
        return [score / most for score in scores] if most else scores

    def rarity(self, term: str) -> float:
        """Return the idf of *term*; what no passage has is as rare as can be."""
        return self._rarities[len(self._postings.get(term, ()))]

    def __contains__(self, term: object) -> bool:
        return term in self._postings

    def _scores(self, query: Mapping[str, float]) -> tuple[list[float], float]:
        """Return the score of each passage, and the most that *query* could reach."""
        scores, most = [0.0] * self._size, 0.0
        for term, weight in query.items():
            found = self._postings.get(term, ())
            worth = weight * self._rarities[len(found)]
            most += worth * self._most_gain
            for place, gain in found:
                scores[place] += gain * worth
        return scores, most


def gains(bags: Sequence[Counter[str]], k1: float = K1, b: float = B) -> list[dict[int, float]]:
    """Return for each of *bags* the share of its rarity that a term gains there, by how often it is there."""
    lengths = [bag.total() for bag in bags]
    average = sum(lengths) / max(1, len(bags)) or 1
    saturated_at = [k1 * (1 - b + b * length / average) for length in lengths]
    return [
        {count: count * (k1 + 1) / (half + count) for count in set(bag.values())}
        for bag, half in zip(bags, saturated_at, strict=True)
    ]


def idf(found_in: int, size: int) -> float:
    """Return how rare a term is that *found_in* of *size* passages have, as BM25Plus weighs it."""
    return log((size + 1) / found_in)
