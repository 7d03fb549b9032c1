"""The posts that say most."""

from collections.abc import Sequence

from index.likeness import Likeness
from index.stop_words import STOP_WORDS
from index.thread import Post
from index.words import plain, terms, word_texts

LEAD = 0.6
WORTH = 0.7


def summary(posts: Sequence[Post], count: int) -> list[Post]:
    """Return the *count* of *posts* that say most and repeat least, in thread order.

    A post is worth its likeness to all others (the largest being 1), and more the earlier it stands. Maximal marginal
    relevance (Carbonell and Goldstein, 1998) weighs that against the likeness to what is picked already.
    """
    if count >= len(posts):
        return list(posts)
    alike = Likeness([_terms(post.text) for post in posts])
    likened = alike.to_all_others()
    most = max(likened, default=0) or 1
    value = [WORTH * (likeness / most + LEAD / place) for place, likeness in enumerate(likened, 1)]
    largest = alike.largest() or 1 if count > 1 else 1
    repeated = [0.0] * len(posts)
    picked: list[int] = []
    while len(picked) < count:
        best = max(range(len(posts)), key=lambda place: value[place] - (1 - WORTH) * repeated[place])
        value[best] = float("-inf")
        picked.append(best)
        for place, likeness in enumerate(alike.to(best)):
            repeated[place] = max(repeated[place], likeness / largest)
    return [posts[place] for place in sorted(picked)]


def _terms(text: str) -> list[str]:
    return [term for word in word_texts(text) if plain(word) not in STOP_WORDS for term in terms(word)]
