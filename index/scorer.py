"""Passages scored for a query: by stems, pairs and runs of letters that they share with it, and by what it wants."""

from collections.abc import Sequence

from index.bags import gram_bag, pair_bag, stem_bag
from index.passages import Passage
from index.query import Query
from index.ranker import Ranker, Scores, foremost
from index.speakers import asked_speaker, speakers
from index.wanted import held, wanted
from index.words import words

GRAMS = 1.0
PAIRS = 0.3
SPEAKER = 0.15
# Hints decide between passages that share much with the question; the rest is not worth reading.
HINTED = 50


class Scorer:
    """The passages of a thread, ready to be scored."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._texts = [passage.text for passage in passages]
        split = [words(text) for text in self._texts]
        self.stems = Ranker(map(stem_bag, split))
        self._grams = Ranker(map(gram_bag, split))
        self._pairs = Ranker(map(pair_bag, split))
        self._speakers = speakers(self._texts)
        self._names = frozenset().union(*self._speakers)

    def scores(self, query: Query) -> Scores:
        """Return the score of each passage; 0 if it shares nothing with *query*."""
        scores = self.stems.shares(query.stems())
        scores += GRAMS * self._grams.shares(query.grams())
        scores += PAIRS * self._pairs.shares(query.pairs())
        kinds = wanted(query.question)
        speaker = asked_speaker(query.question, self._names)
        for place in foremost(scores, HINTED):
            if scores[place] > 0:
                scores[place] += held(kinds, self._texts[place], query.question)
                scores[place] += SPEAKER * (speaker in self._speakers[place])
        return scores
