"""The posts that say most."""

from collections.abc import Sequence

import numpy as np

from index.ranker import Ranker, Scores
from index.stop_words import STOP_WORDS
from index.thread import Post
from index.words import plain, terms, words

LEAD = 0.6
WORTH = 0.7


def summary(posts: Sequence[Post], count: int) -> list[Post]:
    """Return the *count* of *posts* that say most and repeat least, in thread order.

    A post is worth its likeness to all others (the largest being 1), and more the earlier it stands. Maximal marginal
    relevance (Carbonell and Goldstein, 1998) weighs that against the likeness to what is picked already.
    """
    alike = _likeness([post.text for post in posts])
    likened = alike.sum(axis=1)
    worth = likened / (likened.max(initial=0) or 1) + LEAD / np.arange(1, len(posts) + 1)
    picked: list[int] = []
    while len(picked) < min(count, len(posts)):
        repeated = alike[:, picked].max(axis=1, initial=0)
        value = WORTH * worth - (1 - WORTH) * repeated
        value[picked] = -np.inf
        picked.append(int(value.argmax()))
    return [posts[place] for place in sorted(picked)]


def _likeness(texts: Sequence[str]) -> Scores:
    """Return how well each of *texts* finds each other by BM25, both ways together, the largest being 1."""
    bags = [
        [term for word in words(text) if plain(word.text) not in STOP_WORDS for term in terms(word.text)]
        for text in texts
    ]
    ranker = Ranker(bags)
    scores = np.array([ranker.get_scores(bag) for bag in bags]).reshape(len(bags), len(bags))
    np.fill_diagonal(scores, 0)
    both = scores + scores.T
    return np.asarray(both / (both.max(initial=0) or 1))
