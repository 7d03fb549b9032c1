"""Requests for the posts that mention something: "how many times is Vienna mentioned?", "is Vienna mentioned?"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from index.requests.expressions import alternatives
from index.requests.grammar import Language
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.requests.utterance import utterance
from index.text.folding import bare_letters
from index.text.words import words

_MAX_LENGTH = 240
_MOST_WORDS = 3  # with content; more are a clause
_QUOTED = re.compile(r"[\"'“”„‘’«»](?P<words>[^\"“”„«»]+)[\"'“”„‘’«»]")


@dataclass(frozen=True, slots=True)
class Mentions:
    """A question about the posts that mention *words*; *search* finds these posts as `/find` does."""

    asks: MentionQuestion
    words: str
    search: str


def requested_mentions(question: str, language: Language) -> Mentions | None:
    """Return the request that *question* makes about mentions, None if it makes none.

    >>> from index.requests.english import ENGLISH
    >>> requested_mentions("How often is the word “tea” mentioned here?", ENGLISH)
    Mentions(asks=<MentionQuestion.TIMES: 'times'>, words='tea', search='"tea"')
    """
    text = " ".join(question.split())
    if len(text) > _MAX_LENGTH:
        return None
    for asked in _without_openings(text, language):
        for frame, expression in _expressions(language):
            if found := expression.fullmatch(bare_letters(asked)):
                return _mentions(frame, asked[slice(*found.span("words"))].strip(), language)
    return None


def _without_openings(text: str, language: Language) -> Iterator[str]:
    """Yield *text*, and what is left of it without its first words as long as these are filler: "can you", "please"."""
    yield text
    skipped = 0
    for word in utterance(text, language):
        if word not in language.filler | language.discourse_markers:
            return
        skipped += word.count("_") + 1
        yield " ".join(text.split(" ")[skipped:])


def _mentions(frame: MentionFrame, text: str, language: Language) -> Mentions | None:
    if quoted := _QUOTED.fullmatch(text):
        exact = quoted["words"].strip()
        return Mentions(frame.asks, exact, f'"{exact}"')
    found = [word.text for word in words(text)]
    telling = [word for word in found if word.casefold() not in language.function_words]
    # A clause is put into other words by posts that mention it, and of alternatives one may be mentioned.
    other = (language.interrogatives | language.conjunctions).intersection(map(str.casefold, found))
    return Mentions(frame.asks, text, " ".join(telling)) if 0 < len(telling) <= _MOST_WORDS and not other else None


@cache
def _expressions(language: Language) -> tuple[tuple[MentionFrame, re.Pattern[str]], ...]:
    return tuple((frame, _expression(frame, language)) for frame in language.mention_frames)


def _expression(frame: MentionFrame, language: Language) -> re.Pattern[str]:
    before = rf"[¿¡]?(?:{alternatives(frame.before)}) " if frame.before else ""
    determiner = rf"(?:(?:{alternatives(language.determiners)}) )?"
    after = rf" (?:{alternatives(frame.after)})" if frame.after else ""
    closing = rf"(?: (?:{alternatives(language.mention_tails)}))*"
    return re.compile(rf"{before}{determiner}(?P<words>.+?){after}{closing}[ .!?…։]*", re.IGNORECASE)
