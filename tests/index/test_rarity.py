"""The common words are those of symspellpy; `python tests/index/test_rarity.py` writes them anew."""

import importlib.resources
from pathlib import Path

from index.rarity import information, is_common

LISTED = 20_000


def commonest(count: int) -> list[str]:
    frequencies = importlib.resources.files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    return [line.split()[0] for line in frequencies.read_text("utf-8-sig").splitlines()[:count]]


def test_the_list_is_the_head_of_symspellpys() -> None:
    assert importlib.resources.files("index").joinpath("common_words.txt").read_text("ascii").split() == commonest(
        LISTED
    )


def test_rarer_words_tell_more() -> None:
    assert information("the") < information("water") < information("harbour") < information("photosynthesis") == 1


def test_knows_common_words() -> None:
    assert is_common("water")
    assert not is_common("karabakh")


if __name__ == "__main__":
    Path("index/common_words.txt").write_text("".join(f"{word}\n" for word in commonest(LISTED)), "ascii")
