"""Query expansion: the word of the thread that stands for a word of the question."""

import functools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Prefix

from index.text.word_frequency import is_common

SHORTEST = 4
SIMILAR = 0.75
SHARED = 0.65


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


def kin(word: str, among: Sequence[str]) -> str:
    """Return the plain word of *among*, which is sorted, that has the root of the plain *word*, or the empty string.

    >>> kin("intervene", ["interest", "intervention"]), kin("leave", ["left"]), kin("port", ["portrait"])
    ('intervention', 'left', '')
    """
    irregular = (form for form in _families().get(word, ()) if _has(among, form))
    return next(irregular, "") or _longest_shared_start(word, among)


def _longest_shared_start(word: str, among: Sequence[str]) -> str:
    """Return the word of *among* that shares most of its letters, from the first, with *word*; enough, or nothing."""
    if len(word) < SHORTEST:
        return ""
    start = bisect_left(among, word[:SHORTEST])
    stop = bisect_left(among, word[:SHORTEST] + "\U0010ffff")
    shared, best = max(((Prefix.normalized_similarity(word, it), it) for it in among[start:stop]), default=(0.0, ""))
    return best if shared >= SHARED else ""


def _has(among: Sequence[str], word: str) -> bool:
    place = bisect_left(among, word)
    return among[place : place + 1] == [word]


@functools.cache
def _families() -> Mapping[str, Sequence[str]]:
    """Return the irregular relatives of a word; `irregular_words.txt` has a family a line."""
    lines = Path(__file__).with_name("irregular_words.txt").read_text("ascii").splitlines()
    table: dict[str, list[str]] = {}
    for family in map(str.split, lines):
        for word in family:
            table.setdefault(word, []).extend(other for other in family if other != word)
    return table
