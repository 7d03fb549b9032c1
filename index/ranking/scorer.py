"""Passages scored for a query: by the stems, pairs and character n-grams they share with it, and by answer type."""

from collections.abc import Sequence
from functools import lru_cache
from sys import getsizeof

import numpy as np

from index.ranking.features import Features, ngrams, stem_pairs, stems
from index.ranking.query import Query
from index.ranking.ranker import Ranker, Scores
from index.text.passages import Passage
from index.text.speakers import asked_speaker, speakers
from index.text.words import words
from index.thread import Span

NGRAM_WEIGHT = 1.0
PAIR_WEIGHT = 0.3
SPEAKER_BONUS = 0.15
# Bonuses decide between passages that share much with the question: only the best are reranked.
MOST_RERANKED = 50
# Posts whose features are cached, 10 kB each.
MOST_CACHED = 100


class Scorer:
    """The passages of a thread, ready to be scored."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._texts = [passage.text for passage in passages]
        # Split three times, because the words of a long thread take more memory than the rankers.
        self._pairs = Ranker(stem_pairs(words(text)) for text in self._texts)
        self.stems = Ranker(stems(words(text)) for text in self._texts)
        self._ngrams = Ranker(ngrams(words(text)) for text in self._texts)
        self._speakers = speakers(self._texts)
        self._names = frozenset().union(*self._speakers)
        self.features = lru_cache(MOST_CACHED)(Features)

    @property
    def size(self) -> int:
        """The bytes that its texts and rankers take in memory."""
        return sum(map(getsizeof, self._texts)) + self.stems.size + self._ngrams.size + self._pairs.size

    def scores(self, query: Query) -> Scores:
        """Return the score of each passage; 0 if it shares nothing with *query*."""
        scores = self.stems.shares(query.stems())
        scores += NGRAM_WEIGHT * self._ngrams.shares(query.ngrams())
        scores += PAIR_WEIGHT * self._pairs.shares(query.stem_pairs())
        speaker = asked_speaker(query.question, self._names)
        for place in best(scores, MOST_RERANKED) if query.answer_types or speaker else ():
            scores[place] += Features(self._texts[place]).bonus(query.answer_types, query.question)
            scores[place] += SPEAKER_BONUS * (speaker in self._speakers[place])
        return scores

    def best_sentence(self, text: str, query: Query, closeness: Scores | None = None) -> tuple[Span, ...]:
        """Return the span of the sentence of *text* that answers *query* best; none if *text* has no sentence.

        It is scored as passages are; *closeness* is that of each sentence in meaning, already weighted.
        """
        sentences = self.features(text).sentences
        if len(sentences) <= 1:
            return tuple(span for span, _ in sentences)
        scores = self._sentence_scores([sentence for _, sentence in sentences], query)
        if closeness is not None:
            scores = scores + closeness
        return (sentences[int(scores.argmax())][0],)

    def _sentence_scores(self, sentences: Sequence[Features], query: Query) -> Scores:
        weights = {term: weight * self.stems.idf_of(term) for term, weight in query.stems().items()}
        most = sum(weights.values()) or 1
        return np.array(
            [
                sum(weight for term, weight in weights.items() if term in sentence.stems) / most
                + sentence.bonus(query.answer_types, query.question)
                for sentence in sentences
            ]
        )


def best(scores: Scores, count: int) -> list[int]:
    """Return the places of the *count* highest *scores* above 0, highest first; of equals the earlier.

    >>> best(np.array([0.2, 0, 0.5, 0.2]), 2)
    [2, 0]
    """
    places: list[int] = np.argsort(-scores, kind="stable")[:count].tolist()
    return [place for place in places if scores[place] > 0]
