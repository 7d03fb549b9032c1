import pytest

from index.ranking.expansion import related_word, spelling_correction, substitutes
from index.text.vocabulary import Vocabulary

VOCABULARY = Vocabulary(["deployment, ferry, karabakh, mouse, peacekeepers, timetable, exhaustion"])

MISTYPED = {
    "dropped": ("peacekepers", "peacekeepers"),
    "swapped": ("karabkah", "karabakh"),
    "doubled": ("timetabble", "timetable"),
    "replaced": ("feery", "ferry"),
    "a common word is meant": ("house", ""),
    "too short to tell": ("fer", ""),
    "too far": ("submarines", ""),
    "mistyped in another form": ("exausted", "exhaustion"),
    "and the ending too": ("deploimented", "deployment"),
    "a short stem is like many": ("fered", ""),
    "a number is not mistyped": ("2017", ""),
}

OF_ROOTS = Vocabulary(["analysis communist departed fought intervention longer went winners founded driving"])

RELATED = {
    "verb and noun": ("intervene", "intervention"),
    "comparative": ("long", "longer"),
    "irregular verb": ("fight", "fought"),
    "irregular, from its past": ("gone", "went"),
    "noun and verb": ("departure", "departed"),
    "irregular, both by their stems": ("won", "winners"),
    "irregular, in another form": ("drove", "driving"),
    "irregular, of a noun": ("fighters", "fought"),
    "a regular verb like an irregular form": ("find", ""),
    "the same, the other way round": ("bored", ""),
    "a short prefix is chance": ("comma", ""),
    "not related": ("ferry", ""),
    "too short": ("lo", ""),
}


@pytest.mark.parametrize(("word", "expected"), MISTYPED.values(), ids=MISTYPED)
def test_corrects_a_mistyped_word(word: str, expected: str) -> None:
    assert spelling_correction(word, VOCABULARY) == expected


def test_without_a_vocabulary_there_is_no_correction() -> None:
    assert spelling_correction("karabkah", Vocabulary([])) == ""


@pytest.mark.parametrize(("word", "expected"), RELATED.values(), ids=RELATED)
def test_finds_a_word_of_the_same_root(word: str, expected: str) -> None:
    assert related_word(word, OF_ROOTS) == expected


def test_a_correction_is_preferred_to_a_related_word() -> None:
    assert substitutes("departmet", Vocabulary(["departed", "department"])) == ("department",)
    assert substitutes("departure", Vocabulary(["departed"])) == ("departed",)


def test_the_parts_of_a_word_are_preferred_to_a_correction() -> None:
    assert substitutes("lifeboat", Vocabulary(["A life boat is no lifebelt."])) == ("life", "boat")
