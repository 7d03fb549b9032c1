"""Intents, the patterns of words that express them, and a language as word lists and patterns."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Self

from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.mention_frames import MentionFrame
from index.requests.notation.word_lists import bare
from index.requests.turns import Setting, Turn

QUESTION = "?"
"""The mark of a yes-or-no question; `utterance` puts it before the words."""

NUMBER = "#"
"""The word of a pattern that stands for any number."""

LANGUAGE = "@"
"""The word of a pattern that stands for the name of any language."""


class Fact(StrEnum):
    """A fact about a thread that is not in its posts."""

    LENGTH = auto()
    AUTHOR = auto()
    DATE = auto()
    ORIGIN = auto()


class SmallTalk(StrEnum):
    """A kind of small talk, which is about the bot or the conversation and not about the thread."""

    GREETING = auto()
    THANKS = auto()
    FAREWELL = auto()
    PRAISE = auto()
    COMPLAINT = auto()
    ASSENT = auto()
    BOT = auto()
    HELP = auto()
    STOP = auto()
    DELETION = auto()
    TRANSLATION = auto()
    THREADS = auto()


class ThreadRequest(StrEnum):
    """A request for the thread as a whole, or for its beginning, end, hashtags, links or summary."""

    EVERYTHING = auto()
    OPENING = auto()
    ENDING = auto()
    TAGS = auto()
    LINKS = auto()
    SUMMARY = auto()


Intent = Fact | SmallTalk | ThreadRequest | Turn | Setting
"""The purpose of a sentence that a pattern matches."""


class Pattern(NamedTuple):
    """The words by which sentences of one intent are recognised, in any order, with an *example*.

    A sentence matches if it has a word of each of *needs*, none of *never*, and else only words of *may* and filler.
    """

    example: str
    intent: Intent
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]
    never: frozenset[str]

    @classmethod
    def of(
        cls,
        example: str,
        intent: Intent,
        *needs: AbstractSet[str],
        may: AbstractSet[str] = frozenset(),
        never: AbstractSet[str] = frozenset(),
    ) -> Self:
        """Make a pattern; each set of *needs* lists words of which one is enough."""
        return cls(example, intent, tuple(map(bare, needs)), bare(may), bare(never))

    def matches(self, words: AbstractSet[str], filler: AbstractSet[str]) -> bool:
        """Return whether a sentence of *words* matches; any sentence may have words of *filler*."""
        if words & self.never or not all(words & need for need in self.needs):
            return False
        return words - filler - {QUESTION} <= self.words

    @property
    def words(self) -> frozenset[str]:
        """All words that a sentence that matches may have, without filler."""
        return self.may.union(*self.needs)


@dataclass(frozen=True, eq=False)
class Language:
    """The words of a language by which requests are recognised, in lower case; "_" joins the words of a phrase.

    `word_set` and `Pattern.of` take the accents off Latin letters, because many people type without them.

    In any request: *filler* are words of politeness and grammar, which a pattern need not mention. *auxiliaries* open
    yes-or-no questions. *idioms* look like requests but are none ("24/7"). The first of *patterns* that matches wins.

    In requests for posts: *post_nouns* name a post ("tweet") and *plural_post_nouns* more than one.
    *unambiguous_post_nouns* with a number mean a post in any question, unlike "part" or "line". *reporting_words* refer
    to the content of a post ("say", "text"). *one* is a noun ("the last one") and a number. *ordinals* count from 1, or
    back from -1, the last; *counting_back* are the small words in "second to last" and "third from the end".
    *range_words*, *conjunctions*, *plus*, *between* and *prepositions* are those in "2 to 4", "2 and 4", "posts 2 + 4",
    "between 2 and 4" and "in 4".

    In requests for something else: *thread_nouns*, *tag_nouns* and *link_nouns* name these. *hashtag_words* make a
    hashtag of any word after them, *tag_nouns* only of a word that the thread uses.

    In follow-up questions: *function_words* have no content. *discourse_markers* open a question ("and", "why not"),
    *anaphora* ("they") refer to the one before, and *interrogatives* ("who", "will") make it complete.

    In requests for a post in other words: *explaining* and *translating* are the verbs of "explain post 4" and
    "translate post 4 into Turkish"; *language_names* are those of languages, each with its ISO 639-1 code.

    In searches: *meaning_frames* surround a word whose meaning is asked for ("what does it mean"), *mention_frames*
    words whose mentions are ("how often is Vienna mentioned"), between *determiners* ("the word") and *mention_tails*
    ("in this thread"); *pairing* join several, as *conjunctions* do ("both").

    Around a question: *greetings* and *lead_ins* stand before it, *sign_offs* after it, *thanks* after it and a
    punctuation mark, and *courtesies* on either side.
    """

    filler: frozenset[str]
    auxiliaries: frozenset[str]
    idioms: frozenset[str]
    post_nouns: frozenset[str]
    plural_post_nouns: frozenset[str]
    unambiguous_post_nouns: frozenset[str]
    reporting_words: frozenset[str]
    one: str
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, int]
    counting_back: frozenset[str]
    range_words: frozenset[str]
    conjunctions: frozenset[str]
    plus: frozenset[str]
    between: frozenset[str]
    prepositions: frozenset[str]
    thread_nouns: frozenset[str]
    tag_nouns: frozenset[str]
    hashtag_words: frozenset[str]
    link_nouns: frozenset[str]
    function_words: frozenset[str]
    discourse_markers: frozenset[str]
    anaphora: frozenset[str]
    interrogatives: frozenset[str]
    meaning_frames: tuple[MeaningFrame, ...]
    greetings: frozenset[str]
    courtesies: frozenset[str]
    lead_ins: frozenset[str]
    sign_offs: frozenset[str]
    thanks: frozenset[str]
    patterns: tuple[Pattern, ...]
    explaining: frozenset[str] = frozenset()
    translating: frozenset[str] = frozenset()
    language_names: Mapping[str, str] = field(default_factory=dict)
    mention_frames: tuple[MentionFrame, ...] = ()
    mention_tails: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    pairing: frozenset[str] = frozenset()

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The entries of several words."""
        sets = [self.filler, self.idioms, self.post_nouns, self.reporting_words, self.tag_nouns, self.hashtag_words]
        sets += [self.link_nouns, self.range_words, self.discourse_markers, self._pattern_words]
        return frozenset(word for word in chain(*sets, self.ordinals, self.language_names) if "_" in word)

    @property
    def polite(self) -> tuple[frozenset[str], ...]:
        """The lists of what stands around a question."""
        return self.greetings, self.courtesies, self.lead_ins, self.sign_offs, self.thanks

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All single words of the language that occur in its lists and patterns."""
        frames = chain(*(frame.before | frame.after for frame in self.meaning_frames))
        mentions = chain(*(frame.before | frame.after for frame in self.mention_frames))
        sets = [self.function_words, self.plural_post_nouns, self.unambiguous_post_nouns, self.thread_nouns, self.plus]
        sets += [self.conjunctions, self.between, self.prepositions, self.counting_back, self.anaphora, self.phrases]
        sets += [self.interrogatives, *self.polite, self._pattern_words]
        sets += [self.post_nouns, self.reporting_words, self.tag_nouns, self.hashtag_words, self.link_nouns]
        sets += [self.range_words, self.discourse_markers, self.auxiliaries, self.explaining, self.translating]
        phrases = chain(frames, mentions, self.ordinals, self.cardinals, self.language_names, *sets)
        return frozenset(chain.from_iterable(phrase.split("_") for phrase in phrases))

    @cached_property
    def phrase_lengths(self) -> Mapping[str, Sequence[int]]:
        """For the first word of each phrase, the lengths in words of the phrases that begin with it, longest first."""
        lengths: dict[str, set[int]] = {}
        for first, *more in (phrase.split("_") for phrase in self.phrases):
            lengths.setdefault(first, set()).add(1 + len(more))
        return {first: sorted(found, reverse=True) for first, found in lengths.items()}

    @cached_property
    def around_tags(self) -> frozenset[str]:
        """The words that may surround the name of a hashtag."""
        return self._words_around(ThreadRequest.TAGS)

    @cached_property
    def around_sites(self) -> frozenset[str]:
        """The words that may surround the name of a site."""
        return self._words_around(ThreadRequest.LINKS)

    def intent(self, words: Iterable[str]) -> Intent | None:
        """Return the intent of a sentence of *words*, None if no pattern matches."""
        pattern = self.pattern(words)
        return pattern.intent if pattern else None

    def pattern(self, words: Iterable[str]) -> Pattern | None:
        """Return the first pattern that matches a sentence of *words*."""
        given = set(map(self._placeholder, words))
        if not self._pattern_words.issuperset(given):
            return None
        return next((pattern for pattern in self.patterns if pattern.matches(given, self.filler)), None)

    def _placeholder(self, word: str) -> str:
        """Return what stands for *word* in a pattern: a placeholder for a number or the name of a language."""
        if word.isdigit() or word in self._numbers:
            return NUMBER
        return LANGUAGE if word in self.language_names else word

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """The cardinals that are no articles, as "bir" is."""
        return frozenset(self.cardinals) - self.filler

    @cached_property
    def _pattern_words(self) -> frozenset[str]:
        """The words of all patterns: a sentence with any other word matches none, which is quick to see."""
        return self.filler.union({QUESTION}, *(pattern.words for pattern in self.patterns))

    def _words_around(self, intent: ThreadRequest) -> frozenset[str]:
        """Return the words of the patterns for *intent*, and those of any request for a part of a thread."""
        named = frozenset[str]().union(*(pattern.words for pattern in self.patterns if pattern.intent is intent))
        nouns = self.post_nouns | self.thread_nouns
        return named | nouns | self.filler | self.reporting_words | self.conjunctions | {QUESTION}
