"""Extractive summary: the posts that are most similar to all others, and least to each other."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from index.ranking.ranker import Ranker, Scores
from index.text.stop_words import STOP_WORDS
from index.text.words import plain, terms, word_texts
from index.thread import Post

LEAD_WEIGHT = 0.6
RELEVANCE_WEIGHT = 0.7


def summary(posts: Sequence[Post], count: int) -> list[Post]:
    """Return the *count* most central of *posts*, without repetition, in thread order.

    The relevance of a post is its centrality, with a bonus for an early one. Maximal marginal relevance (Carbonell and
    Goldstein, 1998) weighs it against the similarity to the posts that are picked already.
    """
    if count >= len(posts):
        return list(posts)
    similarity = _Similarity([_terms(post.text) for post in posts])
    relevance = RELEVANCE_WEIGHT * (similarity.centrality + LEAD_WEIGHT / np.arange(1, len(posts) + 1))
    redundancy = np.zeros(len(posts))
    picked: list[int] = []
    while len(picked) < count:
        best = int(np.argmax(relevance - (1 - RELEVANCE_WEIGHT) * redundancy))
        relevance[best] = -np.inf
        picked.append(best)
        redundancy = np.maximum(redundancy, similarity.to(best))
    return [posts[place] for place in sorted(picked)]


class _Similarity:
    """The similarity of texts: the BM25 score of one for the terms of another, as a share of the largest.

    *centrality* is the sum of each text's similarities to all others, in both directions, as a share of the largest.
    Pairs are computed on demand: a few thousand texts have millions.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._ranker = Ranker(texts)
        self._queries = [Counter(text) for text in texts]
        self._largest = 1.0
        total, largest = np.zeros(len(texts)), 0.0
        for place in range(len(texts)):
            scores = self.to(place)
            total += scores
            total[place] += scores.sum()
            largest = max(largest, scores.max())
        self._largest = largest or 1.0
        self.centrality = total / (total.max() or 1.0)

    def to(self, place: int) -> Scores:
        """Return the similarity of each text to the one at *place*, which has 0 to itself."""
        scores = self._ranker.scores(self._queries[place])
        scores[place] = 0
        return scores / self._largest


def _terms(text: str) -> list[str]:
    return [term for word in word_texts(text) if plain(word) not in STOP_WORDS for term in terms(word)]
