"""The vocabulary and the patterns by which requests in a language are recognised."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cached_property
from typing import NamedTuple, Self

QUESTION = "?"
"""A mark that `utterance` puts before the words of a yes-or-no question."""

NUMBER = "#"
"""Any number, in a pattern."""


class Fact(StrEnum):
    """A fact about a thread that is not in its posts."""

    LENGTH = auto()
    AUTHOR = auto()
    DATE = auto()
    ORIGIN = auto()


class SmallTalk(StrEnum):
    """A subject of small talk: something said to the bot that is no question about the thread."""

    GREETING = auto()
    THANKS = auto()
    FAREWELL = auto()
    PRAISE = auto()
    COMPLAINT = auto()
    ASSENT = auto()
    BOT = auto()
    HELP = auto()


class ThreadRequest(StrEnum):
    """A request for the thread as a whole, or for its beginning, end, hashtags, links or summary."""

    EVERYTHING = auto()
    OPENING = auto()
    ENDING = auto()
    TAGS = auto()
    LINKS = auto()
    SUMMARY = auto()


class Pattern(NamedTuple):
    """A way to say something, with an *example*.

    A sentence matches if it has a word of each set in *needs* and none of *never*, and if all its other words are in
    *may* or are frame words.
    """

    example: str
    meaning: Fact | SmallTalk | ThreadRequest
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]
    never: frozenset[str]

    @classmethod
    def of(
        cls,
        example: str,
        meaning: Fact | SmallTalk | ThreadRequest,
        *needs: AbstractSet[str],
        may: AbstractSet[str] = frozenset(),
        never: AbstractSet[str] = frozenset(),
    ) -> Self:
        """Make a pattern; each of *needs* is a set of words that can stand for one another."""
        return cls(example, meaning, tuple(map(frozenset, needs)), frozenset(may), frozenset(never))

    def fits(self, words: AbstractSet[str], frame: AbstractSet[str]) -> bool:
        """Return whether a sentence of *words* matches; the words of *frame* may stand in any sentence."""
        if words & self.never or not all(words & need for need in self.needs):
            return False
        return words - frame - {QUESTION} <= self.words

    @property
    def words(self) -> frozenset[str]:
        """The words of *needs* and *may*."""
        return self.may.union(*self.needs)


@dataclass(frozen=True, eq=False)
class Language:
    """The vocabulary of a language: words in lower case, the words of a phrase joined by "_".

    Of requests: *frame* are words of politeness and grammar, which may stand in any request; *openers* are verbs
    that open a yes-or-no question; *idioms* look like requests and are none. The first of *patterns* that fits wins.

    Of posts: *post* names one and *several* more than one; *addressed* are the names that, with a number, ask for
    a post amid any question; *says* are the verbs and nouns of its content. *one* is both a name of a post and
    the number 1. *ordinals* count from 1, or from -1 at the end. *through*, *joins*, *between* and *inside* are
    the words of "2 to 4", "2 and 4", "between 2 and 4" and "in 4".

    *thread*, *tag* and *link* are names of these; *tagged* makes any word beside it a hashtag.

    Of courtesies: *greetings* and *lead_ins* stand before a question, *sign_offs* after it, and *thanks* after it
    behind a comma.

    Of follow-up questions: *leads* open one ("and", "why not"), *anaphora* ("they") refer to the question before,
    *askers* ("who", "will") make a question complete, and *hollow* words have no content of their own.
    """

    frame: frozenset[str]
    openers: frozenset[str]
    idioms: frozenset[str]
    post: frozenset[str]
    several: frozenset[str]
    addressed: frozenset[str]
    says: frozenset[str]
    one: str
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, int]
    through: frozenset[str]
    joins: frozenset[str]
    between: frozenset[str]
    inside: frozenset[str]
    thread: frozenset[str]
    tag: frozenset[str]
    tagged: frozenset[str]
    link: frozenset[str]
    hollow: frozenset[str]
    leads: frozenset[str]
    anaphora: frozenset[str]
    askers: frozenset[str]
    greetings: frozenset[str]
    lead_ins: frozenset[str]
    sign_offs: frozenset[str]
    thanks: frozenset[str]
    patterns: tuple[Pattern, ...]

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The phrases: entries of several words, joined by "_"."""
        sets = [self.frame, self.idioms, self.post, self.says, self.tag, self.tagged, self.link, self.leads]
        sets += [pattern.words for pattern in self.patterns]
        return frozenset(word for each in (*sets, self.ordinals) for word in each if "_" in word)

    @cached_property
    def phrase_lengths(self) -> Mapping[str, Sequence[int]]:
        """The numbers of words in the phrases that begin with a word, longest first."""
        lengths: dict[str, set[int]] = {}
        for first, *more in (phrase.split("_") for phrase in self.phrases):
            lengths.setdefault(first, set()).add(1 + len(more))
        return {first: sorted(found, reverse=True) for first, found in lengths.items()}

    @cached_property
    def around_tags(self) -> frozenset[str]:
        """The words that may stand beside the name of a hashtag."""
        return self._words_around(ThreadRequest.TAGS)

    @cached_property
    def around_sites(self) -> frozenset[str]:
        """The words that may stand beside the name of a site."""
        return self._words_around(ThreadRequest.LINKS)

    def meaning(self, words: Iterable[str]) -> Fact | SmallTalk | ThreadRequest | None:
        """Return the meaning of a sentence of *words*, None if no pattern fits."""
        pattern = self.pattern(words)
        return pattern.meaning if pattern else None

    def pattern(self, words: Iterable[str]) -> Pattern | None:
        """Return the first pattern that fits a sentence of *words*."""
        given = {NUMBER if word.isdigit() or word in self.cardinals else word for word in words}
        if not self._pattern_words.issuperset(given):
            return None
        return next((pattern for pattern in self.patterns if pattern.fits(given, self.frame)), None)

    @cached_property
    def _pattern_words(self) -> frozenset[str]:
        """The words of all patterns; most questions have a word that is none of them and need no further look."""
        return self.frame.union({QUESTION}, *(pattern.words for pattern in self.patterns))

    def _words_around(self, ask: ThreadRequest) -> frozenset[str]:
        """Return the words that patterns for *ask* name, and those of any request for a part of a thread."""
        named = frozenset[str]().union(*(pattern.words for pattern in self.patterns if pattern.meaning is ask))
        return named | self.frame | self.post | self.says | self.thread | self.joins | {QUESTION}


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of *text*, which are separated by spaces."""
    return frozenset(text.split())
