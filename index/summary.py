"""The posts that say most."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate, chain

from index.short_ranker import gains, idf
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
    alike = _Likeness([post.text for post in posts])
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


class _Likeness:
    """How well texts find each other by BM25, both ways together.

    A text and another are as alike as the sum, over the terms that both have, of how often each has it times what it
    adds to the score of the other. There are millions of pairs of some thousand texts, so none is kept.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._counts = [Counter(_terms(text)) for text in texts]
        found_in = Counter(chain.from_iterable(self._counts))
        rarity = {term: idf(found, len(texts)) for term, found in found_in.items()}
        self._adds = [
            {term: gain[count] * rarity[term] for term, count in bag.items() if found_in[term] > 1}
            for bag, gain in zip(self._counts, gains(self._counts), strict=True)
        ]

    def to_all_others(self) -> list[float]:
        """Return how alike each text is to all others together."""
        said: Counter[str] = Counter()
        added: defaultdict[str, float] = defaultdict(float)
        for counts, adds in zip(self._counts, self._adds, strict=True):
            for term, gain in adds.items():
                said[term] += counts[term]
                added[term] += gain
        return [
            sum(counts[term] * (added[term] - gain) + gain * (said[term] - counts[term]) for term, gain in adds.items())
            for counts, adds in zip(self._counts, self._adds, strict=True)
        ]

    def to(self, place: int) -> list[float]:
        """Return how alike each text is to the one at *place*, which is not likened to itself."""
        return [self._pair(place, other) if other != place else 0 for other in range(len(self._adds))]

    def largest(self) -> float:
        """Return how alike the two are that are most so.

        Those are compared that share so many terms that they may be more alike than any found so far.
        """
        most_said: Counter[str] = Counter()
        most_added: defaultdict[str, float] = defaultdict(float)
        for counts, adds in zip(self._counts, self._adds, strict=True):
            for term, gain in adds.items():
                most_said[term] = max(most_said[term], counts[term])
                most_added[term] = max(most_added[term], gain)
        earlier: defaultdict[str, list[int]] = defaultdict(list)
        largest = 0.0
        for place, (counts, adds) in enumerate(zip(self._counts, self._adds, strict=True)):
            at_most = [counts[term] * most_added[term] + gain * most_said[term] for term, gain in adds.items()]
            reached = accumulate(sorted(at_most, reverse=True))
            if enough := next((number for number, likeness in enumerate(reached, 1) if likeness > largest), 0):
                shared = Counter(chain.from_iterable([earlier[term] for term in adds]))
                likely = [other for other, number in shared.items() if number >= enough]
                largest = max([largest, *(self._pair(place, other) for other in likely)])
            for term in adds:
                earlier[term].append(place)
        return largest

    def _pair(self, one: int, other: int) -> float:
        ones, others = self._adds[one], self._adds[other]
        return sum(
            self._counts[one][term] * others[term] + gain * self._counts[other][term]
            for term, gain in ones.items()
            if term in others
        )


def _terms(text: str) -> list[str]:
    return [term for word in word_texts(text) if plain(word) not in STOP_WORDS for term in terms(word)]
