"""Word lists: texts of words into sets and numbers, without accents."""

from collections.abc import Iterable, Mapping

from index.text.folding import bare_letters


def word_set(text: str) -> frozenset[str]:
    """Return the words of *text*, which are separated by spaces, without accents.

    >>> sorted(word_set("tweet post teşekkür_ederim"))
    ['post', 'tesekkur_ederim', 'tweet']
    """
    return bare(text.split())


def bare(words: Iterable[str]) -> frozenset[str]:
    """Return *words* without accents, as `utterance` has them."""
    return frozenset(bare_letters(word).replace("և", "եւ") for word in words)


def numbered(text: str) -> dict[str, int]:
    """Return the words of *text* with their numbers, which count from 1; "/" separates words of the same number.

    >>> numbered("first second/2nd")
    {'first': 1, 'second': 2, '2nd': 2}
    """
    words = enumerate(text.split(), 1)
    return {bare_letters(word): number for number, same in words for word in same.split("/")}


def inflected(stems: Mapping[str, str]) -> frozenset[str]:
    """Return the words of *stems*, each stem without and with its endings, which are separated by spaces.

    >>> sorted(inflected({"post": "u lar"}))
    ['post', 'postlar', 'postu']
    """
    return bare(stem + ending for stem, endings in stems.items() for ending in ("", *endings.split()))


def with_endings(numbers: Mapping[str, int], endings: Iterable[str]) -> dict[str, int]:
    """Return the words of *numbers* with each of *endings*, and their numbers.

    >>> with_endings({"birinci": 1}, ["", "si"])
    {'birinci': 1, 'birincisi': 1}
    """
    return {bare_letters(word + ending): number for word, number in numbers.items() for ending in endings}
