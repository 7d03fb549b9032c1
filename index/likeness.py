"""How well texts find each other by BM25, both ways together.

A text and another are as alike as the sum, over the terms that both have, of how often each has it times what it adds
to the score of the other. There are millions of pairs of some thousand texts, so none is kept.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from operator import add

from index.short_ranker import gains, idf

# Of more texts numpy is quicker, and loaded anyway.
FEW = 500

Row = Callable[[int], list[float]]


class Likeness:
    """Texts as bags of terms, and how alike they are."""

    def __init__(self, bags: Sequence[Sequence[str]]) -> None:
        self._counts = [Counter(bag) for bag in bags]
        found_in = Counter(chain.from_iterable(self._counts))
        rarity = {term: idf(found, len(bags)) for term, found in found_in.items()}
        self._adds = [
            {term: gain[count] * rarity[term] for term, count in bag.items() if found_in[term] > 1}
            for bag, gain in zip(self._counts, gains(self._counts), strict=True)
        ]
        rows = _rows if len(bags) <= FEW else _long_rows()
        self._row = rows(self._counts, self._adds)

    def to(self, place: int) -> list[float]:
        """Return how alike each text is to the one at *place*, which is not likened to itself."""
        row = self._row(place)
        row[place] = 0
        return row

    def to_all_others(self) -> list[float]:
        """Return how alike each text is to all others together."""
        said, added = self._over_all(add)
        return [
            sum(counts[term] * (added[term] - gain) + gain * (said[term] - counts[term]) for term, gain in adds.items())
            for counts, adds in zip(self._counts, self._adds, strict=True)
        ]

    def largest(self) -> float:
        """Return how alike the two are that are most so; what cannot be more so than those is not looked at."""
        said, added = self._over_all(max)
        at_most = [
            sum(counts[term] * added[term] + gain * said[term] for term, gain in adds.items())
            for counts, adds in zip(self._counts, self._adds, strict=True)
        ]
        largest = 0.0
        for place in sorted(range(len(at_most)), key=at_most.__getitem__, reverse=True):
            if at_most[place] <= largest:
                break
            largest = max(largest, *self.to(place))
        return largest

    def _over_all(self, join: Callable[[float, float], float]) -> tuple[Mapping[str, float], Mapping[str, float]]:
        """Return how often the texts have each term, and what it adds to them, joined over all."""
        said: defaultdict[str, float] = defaultdict(float)
        added: defaultdict[str, float] = defaultdict(float)
        for counts, adds in zip(self._counts, self._adds, strict=True):
            for term, gain in adds.items():
                said[term] = join(said[term], counts[term])
                added[term] = join(added[term], gain)
        return said, added


def _rows(counts: Sequence[Counter[str]], adds: Sequence[dict[str, float]]) -> Row:
    postings: defaultdict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for place, gained in enumerate(adds):
        for term, gain in gained.items():
            postings[term].append((place, counts[place][term], gain))

    def row(place: int) -> list[float]:
        sums = [0.0] * len(adds)
        for term, gain in adds[place].items():
            count = counts[place][term]
            for other, said, added in postings[term]:
                sums[other] += count * added + gain * said
        return sums

    return row


def _long_rows() -> Callable[[Sequence[Counter[str]], Sequence[dict[str, float]]], Row]:
    from index.long_likeness import rows  # noqa: PLC0415 - see FEW

    return rows
