"""Passages scored for a query: by the stems, pairs and character n-grams they share with it, and by answer type."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from index.ranking.features import Said, gram_bag, pair_bag, stem_bag
from index.ranking.query import Query
from index.ranking.ranker import Ranker, Scores
from index.text.passages import Passage
from index.text.speakers import asked_speaker, speakers
from index.text.words import words

GRAMS = 1.0
PAIRS = 0.3
SPEAKER = 0.15
# Hints decide between passages that share much with the question; the rest is not worth reading.
HINTED = 50
# Posts whose features are cached, 10 kB each.
CACHED = 100


class Scorer:
    """The passages of a thread, ready to be scored."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._texts = [passage.text for passage in passages]
        split = [words(text) for text in self._texts]
        self.stems = Ranker([stem_bag(each) for each in split])
        self._grams = Ranker([gram_bag(each) for each in split])
        self._pairs = Ranker([pair_bag(each) for each in split])
        self._speakers = speakers(self._texts)
        self._names = frozenset().union(*self._speakers)
        self.said = lru_cache(CACHED)(Said)

    def scores(self, query: Query) -> Scores:
        """Return the score of each passage; 0 if it shares nothing with *query*."""
        scores = self.stems.shares(query.stems())
        scores += GRAMS * self._grams.shares(query.grams())
        scores += PAIRS * self._pairs.shares(query.pairs())
        speaker = asked_speaker(query.question, self._names)
        for place in best(scores, HINTED) if query.wanted or speaker else ():
            scores[place] += Said(self._texts[place]).holds(query.wanted, query.question)
            scores[place] += SPEAKER * (speaker in self._speakers[place])
        return scores


def best(scores: Scores, count: int) -> list[int]:
    """Return the places of the *count* highest *scores* above 0, highest first; of equals the earlier.

    >>> best(np.array([0.2, 0, 0.5, 0.2]), 2)
    [2, 0]
    """
    places: list[int] = np.argsort(-scores, kind="stable")[:count].tolist()
    return [place for place in places if scores[place] > 0]
