import pytest

from index.text.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    [
        "The night buses stop on line 5; the sea. Gulls re-elect a harbour-master.",
        "#LowTideWalk at F-16 o'clock, 300 km on-line, see https://example.org/sand-bank",
        "the end",
        "less ferry-men; Ещё пол-литра и шторм-трап. sand policy-makers",
    ]
)

NEIGHBOURS = {
    "with a space": ("nightbuses", ("night", "buses")),
    "in another form": ("nightbus", ("night", "buses")),
    "with a hyphen": ("reelected", ("re", "elect")),
    "another hyphen": ("harbourmaster", ("harbour", "master")),
    "a hashtag": ("lowtidewalk", ("low", "tide", "walk")),
    "a part of a hashtag": ("tidewalk", ("tide", "walk")),
    "a letter and a number": ("f16", ("f", "16")),
    "a number and a unit": ("300km", ("300", "km")),
    "a stop word with a hyphen": ("online", ("on", "line")),
    "in Russian": ("штормтрапы", ("шторм", "трап")),
    "a short part": ("поллитра", ("пол", "литра")),
    "a stem that ends otherwise": ("policymaker", ("policy", "makers")),
    "sentences part words": ("seagulls", ()),
    "posts part words": ("endless", ()),
    "addresses have none": ("sandbank", ()),
    "a word is no compound": ("harbour", ()),
    "a part of a word": ("arbourmaster", ()),
    "digits are no words": ("5300", ()),
    "too short": ("as", ()),
    "not there": ("zebra", ()),
}


@pytest.mark.parametrize(("word", "expected"), NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_finds_the_neighbours_that_make_a_word(word: str, expected: tuple[str, ...]) -> None:
    assert VOCABULARY.neighbours(word) == expected


def test_stop_words_are_not_joined_over_a_space() -> None:
    assert Vocabulary(["line up on line 5, for ever"]).neighbours("online") == ()


def test_is_sorted_and_has_each_word_once() -> None:
    assert list(Vocabulary(["No side’s", "two Sides, no side"])) == ["no", "side", "sides", "two"]


def test_a_stem_has_all_its_words() -> None:
    assert Vocabulary(["walk, walks"]).by_stem["walk"] == ["walk", "walks"]
