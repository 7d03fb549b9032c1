"""Passages scored for a query: by stems, pairs and runs of letters that they share with it, and by what it wants."""

from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING

from index.bags import gram_bag, pair_bag, stem_bag
from index.passages import Passage
from index.query import Query
from index.said import Said
from index.short_ranker import ShortRanker
from index.speakers import asked_speaker, speakers
from index.words import words

if TYPE_CHECKING:
    from index.long_ranker import LongRanker

GRAMS = 1.0
PAIRS = 0.3
SPEAKER = 0.15
# Hints decide between passages that share much with the question; the rest is not worth reading.
HINTED = 50
# Texts that are kept as they were split for an answer (10 kB each), and those with what they hold of one (1 kB).
SPLIT, LOOKED_AT = 100, 1000
# Of more passages numpy is quicker to score a question from some 150 on, and to be made ready from some 300 on. To load
# it takes 14 MB and a tenth of a second, though, and up to here it saves no more than 0.1 ms a question.
SHORT = 500


class Scorer:
    """The passages of a thread, ready to be scored."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._texts = [passage.text for passage in passages]
        split = [words(text) for text in self._texts]
        ranker = ShortRanker if len(split) <= SHORT else _long_ranker()
        self.stems = ranker(map(stem_bag, split))
        self._grams = ranker(map(gram_bag, split))
        self._pairs = ranker(map(pair_bag, split))
        self._speakers = speakers(self._texts)
        self._names = frozenset().union(*self._speakers)
        self.said = lru_cache(SPLIT)(Said)
        self._looked_at = lru_cache(LOOKED_AT)(Said)

    def scores(self, query: Query) -> list[float]:
        """Return the score of each passage; 0 if it shares nothing with *query*."""
        shares = (
            self.stems.shares(query.stems()),
            self._grams.shares(query.grams()),
            self._pairs.shares(query.pairs()),
        )
        scores = [stems + GRAMS * grams + PAIRS * pairs for stems, grams, pairs in zip(*shares, strict=True)]
        speaker = asked_speaker(query.question, self._names)
        if query.wanted or speaker:
            found = [place for place, score in enumerate(scores) if score > 0]
            for place in nlargest(HINTED, found, key=scores.__getitem__):
                scores[place] += self._looked_at(self._texts[place]).holds(query.wanted, query.question)
                scores[place] += SPEAKER * (speaker in self._speakers[place])
        return scores


def _long_ranker() -> type["LongRanker"]:
    from index.long_ranker import LongRanker  # noqa: PLC0415 - see SHORT

    return LongRanker
