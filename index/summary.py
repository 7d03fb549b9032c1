"""Extractive summary: the posts that are most like all others and repeat each other least."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from index.ranking.ranker import Ranker, Scores
from index.text.stop_words import STOP_WORDS
from index.text.words import plain, terms, word_texts
from index.thread import Post

LEAD = 0.6
CENTRALITY = 0.7


def summary(posts: Sequence[Post], count: int) -> list[Post]:
    """Return the *count* most central of *posts*, without repetition, in thread order.

    A post is worth its centrality, and more the earlier it stands. Maximal marginal relevance (Carbonell and Goldstein,
    1998) weighs that against the likeness to the posts that are picked already.
    """
    if count >= len(posts):
        return list(posts)
    likeness = _Likeness([_terms(post.text) for post in posts])
    worth = CENTRALITY * (likeness.centrality + LEAD / np.arange(1, len(posts) + 1))
    repeated = np.zeros(len(posts))
    picked: list[int] = []
    while len(picked) < count:
        best = int(np.argmax(worth - (1 - CENTRALITY) * repeated))
        worth[best] = -np.inf
        picked.append(best)
        repeated = np.maximum(repeated, likeness.to(best))
    return [posts[place] for place in sorted(picked)]


class _Likeness:
    """How alike texts are: the BM25 score of one for the terms of the other, as a share of the largest.

    *centrality* is the likeness of each to all others together, in both directions, the largest being 1. It needs each
    text's scores once and keeps none of them: a few thousand texts have millions of pairs.
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
        """Return how alike each text is to the one at *place*, which counts as unlike itself."""
        scores = self._ranker.scores(self._queries[place])
        scores[place] = 0
        return scores / self._largest


def _terms(text: str) -> list[str]:
    return [term for word in word_texts(text) if plain(word) not in STOP_WORDS for term in terms(word)]
