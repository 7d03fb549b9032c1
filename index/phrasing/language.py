"""What a language has to say about itself before requests in it are recognised: lists of words, no code."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cached_property
from typing import NamedTuple, Self

QUESTION = "?"
"""The word that `utterance` puts before a question to be answered with yes or no."""

NUMBER = "#"
"""What stands for any number in a shape."""


class Fact(StrEnum):
    """What can be asked about a thread besides what it says."""

    LENGTH = auto()
    AUTHOR = auto()
    DATE = auto()
    ORIGIN = auto()


class Talk(StrEnum):
    """What people say to a bot without asking for anything."""

    GREETING = auto()
    THANKS = auto()
    FAREWELL = auto()
    PRAISE = auto()
    COMPLAINT = auto()
    ASSENT = auto()
    BOT = auto()
    HELP = auto()


class Ask(StrEnum):
    """What can be asked of a thread as a whole."""

    EVERYTHING = auto()
    OPENING = auto()
    ENDING = auto()
    TAGS = auto()
    LINKS = auto()
    SUMMARY = auto()


class Shape(NamedTuple):
    """A way to mean something: a word of each set in *needs*, beside them *may* and frame words, none of *never*."""

    meaning: Fact | Talk | Ask
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]
    never: frozenset[str]

    @classmethod
    def of(cls, meaning: Fact | Talk | Ask, *needs: str, may: str = "", never: str = "") -> Self:
        """Make a shape of words with spaces between them."""
        return cls(meaning, tuple(vocabulary(need) for need in needs), vocabulary(may), vocabulary(never))

    def fits(self, words: AbstractSet[str], frame: AbstractSet[str]) -> bool:
        """Return whether *words* mean this and nothing else."""
        if words & self.never or not all(words & need for need in self.needs):
            return False
        return words - frame - {QUESTION} <= self.may.union(*self.needs)


@dataclass(frozen=True, eq=False)
class Language:
    """The words of a language that requests are made of, in lower case; several that go together are joined by "_".

    *frame*: politeness and grammar, may stand in any request. *openers*: verbs that open a yes-or-no question.
    *idioms*: what looks like a request and is none. *post*: what a post is called; *several*: more than one of
    them; *addressed*: names of a post that, with its number, are understood amid any question. *says*: what may
    be asked about a post. *one*: a name of a post that is also the number 1. *ordinals* count from 1, or from -1 at
    the end. *through*, *joins*, *between*: "2 to 4", "2 and 4", "between". *inside*: "in", "of". *thread*, *tag*,
    *link*: what these are called; *tagged* makes any word beside it a tag. Of the *shapes* the first that fits wins.

    *greetings* and *lead_ins* stand before a question, *sign_offs* and, set off by a comma, *thanks* after it.
    *hollow*: words that say nothing alone. *leads* begin a question that leans on another ("and", "why not"),
    *anaphora* ("they") point back at it, *askers* ("who", "will") make it complete.
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
    shapes: tuple[Shape, ...]

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The words that are several, joined by "_"."""
        sets = [self.frame, self.idioms, self.post, self.says, self.tag, self.tagged, self.link, self.leads]
        sets += [members for shape in self.shapes for members in (*shape.needs, shape.may)]
        return frozenset(word for each in (*sets, self.ordinals) for word in each if "_" in word)

    @cached_property
    def phrase_lengths(self) -> Mapping[str, Sequence[int]]:
        """How many words the phrases have that begin with a word, the most first."""
        lengths: dict[str, set[int]] = {}
        for first, *more in (phrase.split("_") for phrase in self.phrases):
            lengths.setdefault(first, set()).add(1 + len(more))
        return {first: sorted(found, reverse=True) for first, found in lengths.items()}

    @cached_property
    def around_tags(self) -> frozenset[str]:
        """The words that may stand beside the name of a hashtag."""
        return self._words_of(Ask.TAGS) | {QUESTION}

    @cached_property
    def around_sites(self) -> frozenset[str]:
        """The words that may stand beside the name of a site."""
        return self._words_of(Ask.LINKS) | {QUESTION}

    def meaning(self, words: Iterable[str]) -> Fact | Talk | Ask | None:
        """Return what *words* ask for when they ask for nothing but that; the shape listed first wins."""
        given = {NUMBER if word.isdigit() or word in self.cardinals else word for word in words}
        if not self._shaped.issuperset(given):
            return None
        return next((shape.meaning for shape in self.shapes if shape.fits(given, self.frame)), None)

    @cached_property
    def _shaped(self) -> frozenset[str]:
        """The words that any shape has room for; most questions have one that none has."""
        return self.frame.union({QUESTION}, *(shape.may.union(*shape.needs) for shape in self.shapes))

    def _words_of(self, ask: Ask) -> frozenset[str]:
        shapes = [shape for shape in self.shapes if shape.meaning is ask]
        said = frozenset().union(*(members for shape in shapes for members in (*shape.needs, shape.may)))
        return said | self.frame | self.post | self.says | self.thread | self.joins


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of *text*, which has spaces between them."""
    return frozenset(text.split())
