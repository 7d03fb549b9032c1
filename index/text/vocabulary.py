"""The vocabulary of a thread."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from sys import getsizeof
from typing import Self

from index.text.addresses import without_addresses
from index.text.stop_words import STOP_WORDS
from index.text.words import plain, terms, word_texts, words
from index.thread import Thread

MIN_LENGTH = 3
# Signs that join the parts of a word; CamelCase has none.
_HYPHENS = {"", "-", "\u2010", "\u2011", "\u05be"}


def vocabulary(thread: Thread) -> "Vocabulary":
    """Return the vocabulary of *thread*, addresses left out.

    >>> list(vocabulary(Thread.of(["No sides.", "No side’s"])))
    ['no', 'side', 'sides']
    """
    return Vocabulary(post.text for post in thread.posts)


class Vocabulary(tuple[str, ...]):  # noqa: SLOT001 - a cached property needs a dict
    """The plain words of texts, sorted, each once; their stems, and which of them are neighbours."""

    _texts: Sequence[str]

    def __new__(cls, texts: Iterable[str]) -> Self:
        """Read the words of *texts*."""
        kept = tuple(texts)
        found = super().__new__(cls, sorted({plain(word) for text in kept for word in word_texts(text)}))
        found._texts = kept
        return found

    @property
    def size(self) -> int:
        """The bytes that it takes in memory: a word, its stem, their entry in a table and its place in a text."""
        return 4 * sum(map(getsizeof, self))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return tuple(terms(word)[0] for word in self)

    @cached_property
    def by_stem(self) -> Mapping[str, Sequence[str]]:
        """The words of each stem."""
        table = defaultdict(list)
        for stem, word in zip(self.stems, self, strict=True):
            table[stem].append(word)
        return table

    def neighbours(self, word: str) -> tuple[str, ...]:
        """Return the neighbours in the texts that make the plain *word* if they are joined, in any form; else none.

        >>> Vocabulary(["Night buses and e-mails"]).neighbours("nightbus")
        ('night', 'buses')
        """
        stem = terms(word)[0]
        letters = stem.rstrip("i") if word.startswith(stem[:-1]) else word  # a stemmer makes "i" of "y"
        if len(letters) < MIN_LENGTH or word.isdecimal() or letters not in self._joined:
            return ()
        pattern = re.compile(rf"(?<![^ \-\n]){'[ -]?'.join(map(re.escape, letters))}[^ \-\n]*")
        found = (match[0] for match in pattern.finditer(self._running) if _is_compound(match[0]))
        parts = (tuple(re.split("[ -]", compound)) for compound in found)
        return next((each for each in parts if terms("".join(each))[0] == stem), ())

    @cached_property
    def _running(self) -> str:
        """The plain words in their order; between them a hyphen, if one joins them, a space, or else a line feed."""
        return "\n".join("".join(_signed(without_addresses(text))) for text in self._texts)

    @cached_property
    def _joined(self) -> str:
        return self._running.replace(" ", "").replace("-", "")


def joins(gap: str) -> bool:
    """Return whether *gap*, the characters between two words, joins them into one.

    >>> joins("-"), joins(" ")
    (True, False)
    """
    return gap in _HYPHENS


def _is_compound(neighbours: str) -> bool:
    """Return whether *neighbours* may be parts of a word: with a space between them, stop words are not."""
    return "-" in neighbours or (" " in neighbours and STOP_WORDS.isdisjoint(neighbours.split()))


def _signed(text: str) -> Iterator[str]:
    """Yield the plain words of *text*, and a sign for the characters between each two of them."""
    found = words(text)
    for word, after in pairwise(found):
        gap = text[word.stop : after.start]
        yield plain(word.text)
        yield "-" if joins(gap) else " " if gap.isspace() else "\n"
    yield from (plain(word.text) for word in found[-1:])
