import pytest

from index.ranking.kin import kin

THREAD = sorted(["analysis", "communist", "departed", "fought", "intervention", "longer", "went"])

WORDS = {
    "verb and noun": ("intervene", "intervention"),
    "comparative": ("long", "longer"),
    "irregular verb": ("fight", "fought"),
    "irregular, from its past": ("gone", "went"),
    "noun and verb": ("departure", "departed"),
    "a short start is chance": ("comma", ""),
    "no kin": ("ferry", ""),
    "too short": ("lo", ""),
}


@pytest.mark.parametrize(("word", "expected"), WORDS.values(), ids=WORDS)
def test_finds_a_word_of_the_same_root(word: str, expected: str) -> None:
    assert kin(word, THREAD) == expected
