"""Requests for the posts that mention something: "how many times is Vienna mentioned?", "is Vienna mentioned?"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from index.requests.grammar import Language
from index.requests.notation.expressions import alternatives
from index.requests.notation.mention_frames import MentionFrame, MentionQuestion
from index.requests.utterance import utterance
from index.text.folding import bare_letters
from index.text.words import words
from index.thread import Post

_MAX_LENGTH = 240
_MOST_WORDS = 3  # with content; more are a clause
_MOST_NAMES = 6
_QUOTED = re.compile(r"[\"'“”„‘’«»](?P<words>[^\"“”„«»]+)[\"'“”„‘’«»]")
# Questions for several names at once; "where are Vienna and Graz first mentioned?" is a search.
_OF_SEVERAL = {MentionQuestion.WHETHER, MentionQuestion.NUMBER, MentionQuestion.LIST}


@dataclass(frozen=True, slots=True)
class Mentions:
    """A question about the posts that mention *words*; *search* finds these posts as `/find` does."""

    asks: MentionQuestion
    words: str
    search: str


@dataclass(frozen=True, slots=True)
class SeveralMentions:
    """A question for the posts that mention each of several things."""

    each: tuple[Mentions, ...]


@dataclass(frozen=True, slots=True)
class MentionedPosts:
    """The answer to `SeveralMentions`: each of the *names*, and the posts that mention it, none in an empty tuple."""

    names: tuple[str, ...]
    posts: tuple[tuple[Post, ...], ...]


def requested_mentions(question: str, language: Language) -> Mentions | SeveralMentions | None:
    """Return the request that *question* makes about mentions, None if it makes none.

    >>> from index.requests.grammars.english.english import ENGLISH
    >>> requested_mentions("How often is the word “tea” mentioned here?", ENGLISH)
    Mentions(asks=<MentionQuestion.TIMES: 'times'>, words='tea', search='"tea"')
    >>> [each.words for each in requested_mentions("Is tea or milk mentioned?", ENGLISH).each]
    ['tea', 'milk']
    """
    text = " ".join(question.split())
    if len(text) > _MAX_LENGTH:
        return None
    for asked in _without_openings(text, language):
        for frame, expression in _expressions(language):
            if found := expression.fullmatch(bare_letters(asked)):
                parts = [asked[slice(*found.span(group))] for group in ("words", "other") if found[group]]
                return _request(frame, [name for part in parts for name in _names(part, language)], language)
    return None


def _without_openings(text: str, language: Language) -> Iterator[str]:
    """Yield *text*, and what is left of it without its first words as long as these are filler: "can you", "please"."""
    yield text
    skipped = 0
    for word in utterance(text, language):
        if word in language.interrogatives or word not in language.filler | language.discourse_markers:
            return
        skipped += word.count("_") + 1
        yield " ".join(text.split(" ")[skipped:])


def _names(text: str, language: Language) -> list[str]:
    """Return the names in *text*: "both the salt and the bread" has two."""
    if _QUOTED.fullmatch(text):
        return [text]
    between, before = _between_names(language)
    bare, names, start = bare_letters(text), [], 0
    for place in (*between.finditer(bare), None):
        name = text[start : place.start() if place else None]
        names.append(name[len(found[0]) :] if (found := before.match(bare_letters(name))) else name)
        start = place.end() if place else start
    return [name.strip(" ,?¿") for name in names if name.strip(" ,?¿")]


def _request(frame: MentionFrame, names: list[str], language: Language) -> Mentions | SeveralMentions | None:
    each = [_mentions(frame, _without_ending(name, frame), language) for name in names]
    found = tuple(mentions for mentions in each if mentions)
    if len(found) < len(each) or len(found) > _MOST_NAMES:
        return None
    if len(found) > 1:
        return SeveralMentions(found) if frame.asks in _OF_SEVERAL else None
    return found[0] if found else None


def _without_ending(name: str, frame: MentionFrame) -> str:
    """Return *name* without the ending of a case; of several names, only the last has lost it."""
    if not frame.endings:
        return name
    found = re.fullmatch(rf"(?P<name>.+?['’]?)(?:{_endings(frame).pattern})", bare_letters(name))
    return name[: found.end("name")].rstrip("'’") if found and "'" in name.replace("’", "'") else name


def _mentions(frame: MentionFrame, text: str, language: Language) -> Mentions | None:
    if quoted := _QUOTED.fullmatch(text):
        exact = quoted["words"].strip()
        return Mentions(frame.asks, exact, f'"{exact}"')
    found = [word.text for word in words(text)]
    telling = [word for word in found if bare_letters(word.casefold()) not in language.function_words]
    # A clause is put into other words by posts that mention it.
    clause = language.interrogatives.intersection(bare_letters(word.casefold()) for word in found)
    return Mentions(frame.asks, text, " ".join(telling)) if 0 < len(telling) <= _MOST_WORDS and not clause else None


@cache
def _between_names(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the expressions for what stands between two names, and for what may stand before one."""
    joining = alternatives(language.conjunctions | language.pairing)
    before = alternatives(language.determiners | language.pairing | language.discourse_markers)
    return (
        re.compile(rf"\s*,\s*(?:(?:{joining})\s+)*|(?:\s+(?:{joining}))+\s+", re.IGNORECASE),
        re.compile(rf"\s*(?:(?:{before})\s+)+", re.IGNORECASE),
    )


@cache
def _expressions(language: Language) -> tuple[tuple[MentionFrame, re.Pattern[str]], ...]:
    return tuple((frame, _expression(frame, language)) for frame in language.mention_frames)


def _expression(frame: MentionFrame, language: Language) -> re.Pattern[str]:
    before = rf"[¿¡]?(?:{alternatives(frame.before)}) " if frame.before else ""
    determiner = rf"(?:(?:{alternatives(language.determiners)}) )?"
    name = rf"(?P<words>.+)(?:{_endings(frame).pattern})" if frame.endings else "(?P<words>.+?)"
    after = rf" (?:{alternatives(frame.after)})" if frame.after else ""
    joining = alternatives(language.conjunctions | language.pairing)
    other = rf"(?:[?,]? (?:{joining}) (?P<other>.+?))?" if frame.after else "(?P<other>)"
    closing = rf"(?: (?:{alternatives(language.mention_tails)}))*"
    return re.compile(rf"{before}{determiner}{name}{after}{closing}{other}{closing}[ .!?…։]*", re.IGNORECASE)


@cache
def _endings(frame: MentionFrame) -> re.Pattern[str]:
    return re.compile("|".join(map(_ending, sorted(frame.endings))))


def _ending(ending: str) -> str:
    """Return an expression for the *ending* of a case, after an apostrophe or where it is no part of the name.

    "in" is an ending of "Bakunin'in" and "Bakuninin", but not of "Bakunin"; "nin" is one only of names like "Rusiya".
    """
    bare = bare_letters(ending)
    if bare[0] in "ny":
        after_letters = "(?<=[iy][ae])"
    else:
        after_letters = r"(?<=\w{5})(?<![iy][ae][ny])" if bare[0] in "aeiu" else r"(?<=\w\w)"
    return f"['’]{bare}|{after_letters}{bare}"
