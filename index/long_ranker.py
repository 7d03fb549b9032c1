"""The ranker for thousands of passages, its scores as plain numbers."""

from collections.abc import Iterable, Mapping, Sequence

from index.ranker import Ranker


class LongRanker:
    """What `index.short_ranker.ShortRanker` is to a few passages."""

    def __init__(self, bags: Iterable[Sequence[str]]) -> None:
        self._ranker = Ranker(bags)

    def shares(self, query: Mapping[str, float]) -> list[float]:
        """Return the scores as shares of the most that *query* could reach."""
        shares: list[float] = self._ranker.shares(query).tolist()
        return shares

    def rarity(self, term: str) -> float:
        """Return the idf of *term*; what no passage has is as rare as can be."""
        return self._ranker.rarity(term)

    def __contains__(self, term: object) -> bool:
        return term in self._ranker
