import pytest

from index.ranking.expansion import kin, meant

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


RELATED_THREAD = sorted(["analysis", "communist", "departed", "fought", "intervention", "longer", "went"])

RELATED = {
    "verb and noun": ("intervene", "intervention"),
    "comparative": ("long", "longer"),
    "irregular verb": ("fight", "fought"),
    "irregular, from its past": ("gone", "went"),
    "noun and verb": ("departure", "departed"),
    "a short start is chance": ("comma", ""),
    "no kin": ("ferry", ""),
    "too short": ("lo", ""),
}


@pytest.mark.parametrize(("word", "expected"), RELATED.values(), ids=RELATED)
def test_finds_a_word_of_the_same_root(word: str, expected: str) -> None:
    assert kin(word, RELATED_THREAD) == expected
