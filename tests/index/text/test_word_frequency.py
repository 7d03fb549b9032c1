"""The common words are those of symspellpy; `python tests/index/text/test_word_frequency.py` rewrites them."""

import importlib.resources
from pathlib import Path

from index.text.word_frequency import is_common, log_rank

LISTED = 20_000


def commonest(count: int) -> list[str]:
    frequencies = importlib.resources.files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    return [line.split()[0] for line in frequencies.read_text("utf-8-sig").splitlines()[:count]]


def listed() -> str:
    return "".join(sorted(f"{word} {rank}\n" for rank, word in enumerate(commonest(LISTED), 1)))


def test_the_list_is_the_head_of_symspellpys() -> None:
    assert importlib.resources.files("index.text").joinpath("common_words.txt").read_text("ascii") == listed()


def test_finds_every_word_and_none_else() -> None:
    words = commonest(LISTED)
    assert all(map(is_common, words))
    assert log_rank(words[0]) < log_rank(words[1]) < log_rank(words[-1]) < 1
    assert not any(
        is_common(word) for word in ["", " ", "a 1", "the ", "\n", "zzzzzz", *(word + "qq" for word in words[::20])]
    )


def test_rarer_words_rank_higher() -> None:
    assert log_rank("the") < log_rank("water") < log_rank("harbour") < log_rank("photosynthesis") == 1


def test_knows_common_words() -> None:
    assert is_common("water")
    assert not is_common("karabakh")


if __name__ == "__main__":
    Path("index/text/common_words.txt").write_text(listed(), "ascii")
