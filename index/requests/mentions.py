"""Requests for the posts that mention something: "how many times is Vienna mentioned?", "is Vienna mentioned?"."""

import re
from dataclasses import dataclass
from functools import cache

from index.requests.grammar import Language, alternatives
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.text.words import words

_MAX_LENGTH = 240
_MOST_WORDS = 3  # of a subject; a longer one is a clause, which posts put into other words
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
    for frame, expression in _expressions(language):
        if found := expression.fullmatch(text):
            return _mentions(frame, _without_determiners(found["words"], language), language)
    return None


def _mentions(frame: MentionFrame, text: str, language: Language) -> Mentions | None:
    if quoted := _QUOTED.fullmatch(text):
        exact = quoted["words"].strip()
        return Mentions(frame.asks, exact, f'"{exact}"')
    found = [word.text for word in words(text)]
    telling = [word for word in found if word.casefold() not in language.function_words]
    if not telling or len(found) > _MOST_WORDS or not language.interrogatives.isdisjoint(map(str.casefold, found)):
        return None
    return Mentions(frame.asks, text, " ".join(telling))


def _without_determiners(text: str, language: Language) -> str:
    first, _, rest = text.strip().partition(" ")
    return _without_determiners(rest, language) if rest and first.casefold() in language.determiners else text.strip()


@cache
def _expressions(language: Language) -> tuple[tuple[MentionFrame, re.Pattern[str]], ...]:
    return tuple((frame, _expression(frame, language)) for frame in language.mention_frames)


def _expression(frame: MentionFrame, language: Language) -> re.Pattern[str]:
    opening = rf"(?:(?:{alternatives(language.lead_ins | language.discourse_markers)}),? )*?"
    after = rf" (?:{alternatives(frame.after)})" if frame.after else ""
    closing = rf"(?: (?:{alternatives(language.mention_tails)}))*"
    return re.compile(
        rf"{opening}(?:{alternatives(frame.before)}) (?P<words>.+?){after}{closing}[ .!?…]*", re.IGNORECASE
    )
