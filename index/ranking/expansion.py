"""Query expansion: the word of the thread that stands for a word of the question.

It is a word that was mistyped ("karabkah"), or one of the same root that a stemmer keeps apart ("intervene" and
"intervention", "leave" and "left").
"""

import functools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Prefix

from index.text.word_frequency import is_common

MIN_LENGTH = 4
MIN_SIMILARITY = 0.75
MIN_SHARED_PREFIX = 0.65


def substitute(word: str, vocabulary: Sequence[str]) -> str:
    """Return the word of the sorted *vocabulary* that stands for the plain *word*, or the empty string."""
    return spelling_correction(word, vocabulary) or related_word(word, vocabulary)


def spelling_correction(word: str, vocabulary: Sequence[str]) -> str:
    """Return the word of *vocabulary* that was mistyped as the plain *word*, or the empty string.

    A common English word is taken to be typed as it was meant.

    >>> spelling_correction("depploymnt", ["deployment", "dispute"]), spelling_correction("house", ["mouse"])
    ('deployment', '')
    """
    if len(word) < MIN_LENGTH or not word.isalpha() or is_common(word):
        return ""
    similarity = DamerauLevenshtein.normalized_similarity
    best = process.extractOne(word, vocabulary, scorer=similarity, score_cutoff=MIN_SIMILARITY)
    return str(best[0]) if best else ""


def related_word(word: str, vocabulary: Sequence[str]) -> str:
    """Return the word of the sorted *vocabulary* with the root of the plain *word*, or the empty string.

    >>> related_word("intervene", ["interest", "intervention"]), related_word("port", ["portrait"])
    ('intervention', '')
    >>> related_word("leave", ["left"])
    'left'
    """
    irregular = (form for form in irregular_forms(word) if _contains(vocabulary, form))
    return next(irregular, "") or _longest_shared_prefix(word, vocabulary)


def irregular_forms(word: str) -> Sequence[str]:
    """Return the other forms of the plain *word*, none if it is regular.

    >>> irregular_forms("went")
    ['go', 'gone']
    """
    return _irregular_words().get(word, ())


def _longest_shared_prefix(word: str, vocabulary: Sequence[str]) -> str:
    """Return the word of *vocabulary* that shares the longest prefix with *word*, if that is long enough."""
    if len(word) < MIN_LENGTH:
        return ""
    start = bisect_left(vocabulary, word[:MIN_LENGTH])
    stop = bisect_left(vocabulary, word[:MIN_LENGTH] + "\U0010ffff")
    candidates = ((Prefix.normalized_similarity(word, other), other) for other in vocabulary[start:stop])
    shared, best = max(candidates, default=(0.0, ""))
    return best if shared >= MIN_SHARED_PREFIX else ""


def _contains(vocabulary: Sequence[str], word: str) -> bool:
    place = bisect_left(vocabulary, word)
    return vocabulary[place : place + 1] == [word]


@functools.cache
def _irregular_words() -> Mapping[str, Sequence[str]]:
    """Return the other forms of each irregular word; a line of `irregular_words.txt` has all forms of one."""
    lines = Path(__file__).with_name("irregular_words.txt").read_text("ascii").splitlines()
    table: dict[str, list[str]] = {}
    for forms in map(str.split, lines):
        for word in forms:
            table.setdefault(word, []).extend(other for other in forms if other != word)
    return table
