"""Posts cut into passages and sentences, as spans of the untouched text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.thread import Post, Span

MAX_CHARACTERS = 400

_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”’）]*|\n)\s*")
_ABBREVIATION = re.compile(
    r"\b(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|lt|col|sgt|capt|jr|sr|inc|ltd|co|corp|vs|etc|approx|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|a\.m|p\.m|[^\W\d_](?:\.[^\W\d_])*)\.$",
    re.IGNORECASE,
)
_NUMBER_ABBREVIATION = re.compile(r"\b(?:no|nos|vol|fig|art|p|pp|ch)\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a post that is ranked as one."""

    post: Post
    span: Span

    @property
    def text(self) -> str:
        """The characters of the passage."""
        return self.post.text[self.span.start : self.span.stop]


def passages(posts: Iterable[Post]) -> list[Passage]:
    """Cut *posts* longer than `MAX_CHARACTERS` at sentence ends; any other post is one passage."""
    return [Passage(post, span) for post in posts for span in _pieces(post.text)]


def sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of *text*, without the spaces around them.

    >>> text = "Dr. Who left the U.S. in 2016. Why?"
    >>> [text[start:stop] for start, stop in sentences(text)]
    ['Dr. Who left the U.S. in 2016.', 'Why?']
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if not _continues(text, match)]
    spans = (_stripped(text, start, stop) for start, stop in zip([0, *ends], [*ends, len(text)], strict=True))
    return [span for span in spans if span.start < span.stop]


def _continues(text: str, end: re.Match[str]) -> bool:
    """Return whether the sentence continues after *end*: in lower case, or because the stop is of an abbreviation."""
    following = text[end.end() : end.end() + 1]
    if "\n" in end[0] or not following:
        return False
    before = text[max(0, end.start() - 12) : end.start() + 1]
    abbreviated = _ABBREVIATION.search(before) or (following.isdigit() and _NUMBER_ABBREVIATION.search(before))
    return following.islower() or bool(abbreviated)


def _stripped(text: str, start: int, stop: int) -> Span:
    """Return the span from *start* to *stop* without the spaces at its ends."""
    inner = text[start:stop]
    start += len(inner) - len(inner.lstrip())
    return Span(start, start + len(inner.strip()))


def _pieces(text: str) -> list[Span]:
    """Return *text* whole, or its sentences joined up to `MAX_CHARACTERS` characters."""
    if len(text) <= MAX_CHARACTERS:
        return [Span(0, len(text))]
    pieces: list[Span] = []
    for part in (part for sentence in sentences(text) for part in _slices(sentence)):
        if pieces and part.stop - pieces[-1].start <= MAX_CHARACTERS:
            pieces[-1] = Span(pieces[-1].start, part.stop)
        else:
            pieces.append(part)
    return pieces


def _slices(sentence: Span) -> Iterator[Span]:
    """Cut a *sentence* that is longer than a passage, at any character."""
    for start in range(sentence.start, sentence.stop, MAX_CHARACTERS):
        yield Span(start, min(start + MAX_CHARACTERS, sentence.stop))
