"""A mistyped word of the question, and the word of the thread that was meant."""

from collections.abc import Sequence

from index.rarity import is_common

SHORTEST = 4
SIMILAR = 0.75
# Among few words, those of some thirty posts, rapidfuzz saves less than 0.2 ms; to be loaded it takes 3.5 MB.
FEW = 500
# Pairs of letters that are compared without it, at most: a millisecond.
LETTERS = 4000


def meant(word: str, among: Sequence[str]) -> str:
    """Return the plain word of *among* that the plain *word* is a slip of, or the empty string.

    A common word is taken to be what was meant.

    >>> meant("depploymnt", ["deployment", "dispute"]), meant("house", ["mouse"])
    ('deployment', '')
    """
    if len(word) < SHORTEST or not word.isalpha() or is_common(word):
        return ""
    likely = _likely(word, among) if len(among) <= FEW else among
    return nearest(word, likely) if len(likely) * len(word) ** 2 <= LETTERS else nearest_of_many(word, likely)


def nearest(word: str, among: Sequence[str]) -> str:
    """Return the word of *among* that is most like *word*, the first of equals; the empty string if none is enough."""
    best, likest = "", 0.0
    for other in among:
        similar = 1 - distance(word, other) / max(len(word), len(other))
        if similar >= SIMILAR and similar > likest:
            best, likest = other, similar
    return best


def nearest_of_many(word: str, among: Sequence[str]) -> str:
    """Return what `nearest` does."""
    from rapidfuzz import process  # noqa: PLC0415 - see FEW
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - as above

    best = process.extractOne(word, among, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SIMILAR)
    return str(best[0]) if best else ""


def _likely(word: str, among: Sequence[str]) -> list[str]:
    """Return those of *among* that may be like enough: each letter that only one of two words has is a slip."""
    length, letters = len(word), set(word)
    shortest, longest = length * SIMILAR, length / SIMILAR
    return [
        other
        for other in among
        if shortest <= len(other) <= longest
        and len(letters.difference(other)) <= (slips := max(length, len(other)) * (1 - SIMILAR))
        and len(set(other) - letters) <= slips
    ]


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, replaced or swapped to make *one* the *other*.

    Lowrance and Wagner (1975), "An extension of the string-to-string correction problem".

    >>> distance("karabkah", "karabakh"), distance("ca", "abc")
    (1, 2)
    """
    one, other = _without_same_ends(one, other)
    far = len(one) + len(other)
    # a row for each beginning of one: what it takes to make it each beginning of other, behind what is too far
    rows: list[list[int]] = [[far] * (len(other) + 2), [far, *range(len(other) + 1)]]
    row_of: dict[str, int] = {}
    for place, letter in enumerate(one, 1):
        row, above = [far, place], rows[-1]
        same_at = 0
        for column, facing in enumerate(other, 1):
            swapped_row = row_of.get(facing, 0)
            swapped = rows[swapped_row][same_at] + place - swapped_row + column - same_at - 1
            row.append(min(above[column] + (letter != facing), row[column] + 1, above[column + 1] + 1, swapped))
            if letter == facing:
                same_at = column
        row_of[letter] = place
        rows.append(row)
    return rows[-1][-1]


def _without_same_ends(one: str, other: str) -> tuple[str, str]:
    start, most = 0, min(len(one), len(other))
    while start < most and one[start] == other[start]:
        start += 1
    end, most = 0, most - start
    while end < most and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
