import pytest

from index.ranking.expansion import related_word, spelling_correction, substitute

VOCABULARY = sorted(["deployment", "ferry", "karabakh", "mouse", "peacekeepers", "timetable"])

MISTYPED = {
    "dropped": ("peacekepers", "peacekeepers"),
    "swapped": ("karabkah", "karabakh"),
    "doubled": ("timetabble", "timetable"),
    "replaced": ("feery", "ferry"),
    "a common word is meant": ("house", ""),
    "too short to tell": ("fer", ""),
    "too far": ("submarines", ""),
    "a number is not mistyped": ("2017", ""),
}

OF_ROOTS = sorted(["analysis", "communist", "departed", "fought", "intervention", "longer", "went"])

RELATED = {
    "verb and noun": ("intervene", "intervention"),
    "comparative": ("long", "longer"),
    "irregular verb": ("fight", "fought"),
    "irregular, from its past": ("gone", "went"),
    "noun and verb": ("departure", "departed"),
    "a short prefix is chance": ("comma", ""),
    "not related": ("ferry", ""),
    "too short": ("lo", ""),
}


@pytest.mark.parametrize(("word", "expected"), MISTYPED.values(), ids=MISTYPED)
def test_corrects_a_mistyped_word(word: str, expected: str) -> None:
    assert spelling_correction(word, VOCABULARY) == expected


def test_without_a_vocabulary_there_is_no_correction() -> None:
    assert spelling_correction("karabkah", []) == ""


@pytest.mark.parametrize(("word", "expected"), RELATED.values(), ids=RELATED)
def test_finds_a_word_of_the_same_root(word: str, expected: str) -> None:
    assert related_word(word, OF_ROOTS) == expected


def test_a_correction_is_preferred_to_a_related_word() -> None:
    assert substitute("departmet", ["departed", "department"]) == "department"
    assert substitute("departure", ["departed"]) == "departed"
