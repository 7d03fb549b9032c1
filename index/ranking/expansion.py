"""A mistyped word of the question, and the word of the thread that was meant."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from index.text.word_frequency import is_common

SHORTEST = 4
SIMILAR = 0.75


def meant(word: str, among: Sequence[str]) -> str:
    """Return the plain word of *among* that the plain *word* is a slip of, or the empty string.

    A common word is taken to be what was meant.

    >>> meant("depploymnt", ["deployment", "dispute"]), meant("house", ["mouse"])
    ('deployment', '')
    """
    if len(word) < SHORTEST or not word.isalpha() or is_common(word):
        return ""
    best = process.extractOne(word, among, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SIMILAR)
    return str(best[0]) if best else ""
