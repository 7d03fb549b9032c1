"""Query expansion: the words of the thread that stand for a word of the question.

They are its parts, if the thread writes it apart ("nightbus"), the word that was mistyped ("karabkah"), or one of the
same root that a stemmer keeps apart ("intervene" and "intervention", "leave" and "left").
"""

import functools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Prefix

from index.text.vocabulary import Vocabulary
from index.text.word_frequency import is_common
from index.text.words import terms

MIN_LENGTH = 4
MIN_SIMILARITY = 0.75
MOST_CORRECTIONS = 5
# Stems are shorter than words, and those of different words are more alike.
MIN_STEM_LENGTH = 5
MIN_STEM_SIMILARITY = 0.8
MIN_SHARED_PREFIX = 0.65


def substitutes(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of *vocabulary* that stand for the plain *word*, which it lacks."""
    if parts := vocabulary.neighbours(word):
        return parts
    other = spelling_correction(word, vocabulary) or related_word(word, vocabulary)
    return (other,) if other else ()


def spelling_correction(word: str, vocabulary: Vocabulary) -> str:
    """Return the word of *vocabulary* that was mistyped as the plain *word*, in any form, or the empty string.

    A common English word is taken to be typed as it was meant.

    >>> vocabulary = Vocabulary(["deployment of the mouse"])
    >>> spelling_correction("depploymnt", vocabulary), spelling_correction("house", vocabulary)
    ('deployment', '')
    """
    if len(word) < MIN_LENGTH or not word.isalpha() or is_common(word):
        return ""
    similarity = DamerauLevenshtein.normalized_similarity
    # A slip is seldom in the first letter: "pram" is no "tram".
    near = process.extract(word, vocabulary, scorer=similarity, score_cutoff=MIN_SIMILARITY, limit=MOST_CORRECTIONS)
    if best := next((other for other, *_ in near if word[0] in other[:2] and other[0] in word[:2]), ""):
        return str(best)
    stem = terms(word)[0]
    if len(stem) < MIN_STEM_LENGTH:
        return ""
    found = process.extractOne(stem, vocabulary.stems, scorer=similarity, score_cutoff=MIN_STEM_SIMILARITY)
    return vocabulary[found[2]] if found else ""


def related_word(word: str, vocabulary: Vocabulary) -> str:
    """Return the word of *vocabulary* with the root of the plain *word*, or the empty string.

    >>> vocabulary = Vocabulary(["interest, intervention and winning portraits, left"])
    >>> [related_word(word, vocabulary) for word in ("intervene", "leave", "won", "port")]
    ['intervention', 'left', 'winning', '']
    """
    return _irregular_form(word, vocabulary) or _longest_shared_prefix(word, vocabulary)


def _irregular_form(word: str, vocabulary: Vocabulary) -> str:
    """Return the word of *vocabulary* that is another form of the irregular *word*, or the empty string."""
    stems = dict.fromkeys(terms(form)[0] for form in irregular_forms(word))
    found = (other for stem in stems for other in vocabulary.by_stem.get(stem, ()))
    return next((other for other in found if _may_be_irregular(other)), "")


def _may_be_irregular(word: str) -> bool:
    """Return whether *word* may be a form of an irregular verb: "founded" is of "found", and not of "find"."""
    return not word.endswith("ed") or word in _irregular_words()


def irregular_forms(word: str) -> Sequence[str]:
    """Return the other forms of the plain *word*, none if it is regular.

    >>> irregular_forms("went")
    ['go', 'gone']
    """
    return _irregular_forms().get(terms(word)[0], ()) if _may_be_irregular(word) else ()


def _longest_shared_prefix(word: str, vocabulary: Sequence[str]) -> str:
    """Return the word of *vocabulary* that shares the longest prefix with *word*, if that is long enough."""
    if len(word) < MIN_LENGTH:
        return ""
    start = bisect_left(vocabulary, word[:MIN_LENGTH])
    stop = bisect_left(vocabulary, word[:MIN_LENGTH] + "\U0010ffff")
    candidates = ((Prefix.normalized_similarity(word, other), other) for other in vocabulary[start:stop])
    shared, best = max(candidates, default=(0.0, ""))
    return best if shared >= MIN_SHARED_PREFIX else ""


@functools.cache
def _irregular_forms() -> Mapping[str, Sequence[str]]:
    """Return the forms of each irregular word by the stem of any; `irregular_words.txt` has a word a line."""
    table: dict[str, list[str]] = {}
    for forms in _lines():
        for stem in dict.fromkeys(terms(form)[0] for form in forms):
            table.setdefault(stem, []).extend(form for form in forms if terms(form)[0] != stem)
    return table


@functools.cache
def _irregular_words() -> frozenset[str]:
    return frozenset(form for forms in _lines() for form in forms)


def _lines() -> list[list[str]]:
    return [line.split() for line in Path(__file__).with_name("irregular_words.txt").read_text("ascii").splitlines()]
