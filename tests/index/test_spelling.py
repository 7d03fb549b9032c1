import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from index.spelling import distance, meant, nearest, nearest_of_many

THREAD = sorted(["deployment", "ferry", "karabakh", "mouse", "peacekeepers", "timetable"])

SLIPS = {
    "dropped": ("peacekepers", "peacekeepers"),
    "swapped": ("karabkah", "karabakh"),
    "doubled": ("timetabble", "timetable"),
    "replaced": ("feery", "ferry"),
    "a common word is meant": ("house", ""),
    "too short to tell": ("fer", ""),
    "too far": ("submarines", ""),
    "a number is not mistyped": ("2017", ""),
}


@pytest.mark.parametrize(("word", "expected"), SLIPS.values(), ids=SLIPS)
def test_finds_the_word_that_was_meant(word: str, expected: str) -> None:
    assert meant(word, THREAD) == expected


def test_a_thread_without_words_has_none_to_offer() -> None:
    assert meant("karabkah", []) == ""


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_counts_slips_as_rapidfuzz_does(one: str, other: str) -> None:
    assert distance(one, other) == DamerauLevenshtein.distance(one, other)


@given(st.text("qxz", min_size=4, max_size=9), st.lists(st.text("qxz", min_size=1, max_size=9), max_size=12))
def test_finds_among_few_words_what_it_finds_among_many(word: str, among: list[str]) -> None:
    assert nearest(word, among) == nearest_of_many(word, among) == meant(word, among)
