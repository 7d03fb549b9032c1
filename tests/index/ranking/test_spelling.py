import pytest

from index.ranking.expansion import meant

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
