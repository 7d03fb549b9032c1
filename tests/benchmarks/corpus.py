"""Passages and questions by chance, the same at every run: words by Zipf's law, a passage as long as a tweet.

A question is made of words of one passage, as questions share words with what answers them.
"""

from collections.abc import Iterator, Sequence

import numpy as np

_VOCABULARY = 200_000
_STOP_WORDS = 100
_LENGTHS = (8, 45)
_ASKED = (4, 10)
_LETTERS = "etaoinshrdlu"


def passages(count: int) -> list[list[str]]:
    """Return *count* passages as their terms."""
    chance = np.random.default_rng(1)
    lengths = chance.integers(*_LENGTHS, count, endpoint=True)
    odds = np.cumsum(1 / np.arange(3, _VOCABULARY + 3))
    ranks = np.searchsorted(odds, chance.random(lengths.sum()) * odds[-1]).tolist()
    stops = np.cumsum(lengths).tolist()
    table = [_word(rank) for rank in range(_VOCABULARY)]
    return [[table[rank] for rank in ranks[start:stop]] for start, stop in zip([0, *stops], stops, strict=False)]


def questions(among: Sequence[Sequence[str]], count: int, *, stop_words: bool) -> Iterator[list[str]]:
    """Yield *count* questions as their terms, each once, with or without the words that half of all text is made of."""
    chance = np.random.default_rng(2)
    common = set() if stop_words else {_word(rank) for rank in range(_STOP_WORDS)}
    while count:
        passage = among[int(chance.integers(len(among)))]
        terms = [term for term in dict.fromkeys(passage) if term not in common]
        size = chance.integers(*_ASKED, endpoint=True)
        if len(terms) >= size:
            count -= 1
            yield chance.choice(terms, size, replace=False).tolist()


def _word(rank: int) -> str:
    """Return the word of this *rank*: short if it is common."""
    rank, letter = divmod(rank, len(_LETTERS))
    return (_word(rank - 1) if rank else "") + _LETTERS[letter]
