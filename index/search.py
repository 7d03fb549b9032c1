"""Every post that has a word, in any of its forms; or a phrase, word for word, in quotation marks.

`attack "take sides"` looks for attack, attacks or attacked, and in the same post for exactly: take sides.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from index.answer import Quote
from index.text.words import terms, unspaced, words
from index.thread import Span, Thread

_MOST = 20  # parts of a search; nobody looks for more at once
_MARKS = '"“”„«»「」『』'
_PART = re.compile(f"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]|(\\S+)")
_ALIKE = [str.maketrans(dict.fromkeys(alike, f"[{alike}]")) for alike in ("'’‘ʼ", "еёЕЁ", "–—")]


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: its parts as typed, the stems of its words, and what is to stand there exactly."""

    parts: tuple[str, ...]
    stems: tuple[str, ...]
    exact: tuple[re.Pattern[str], ...]


def parse_search(text: str) -> Search:
    """Return what *text* looks for: the words of it, and what it has in quotation marks; nothing of an empty text.

    >>> parse_search('attacks "take sides"').parts
    ('attacks', 'take sides')
    """
    parts = list(dict.fromkeys(part for match in _PART.finditer(text) for part in _parts(*match.groups(""))))[:_MOST]
    stems = [stem for part, exact in parts if not exact for stem in terms(part)]
    patterns = [_pattern(part) for part, exact in parts if exact]
    return Search(tuple(part for part, _ in parts), tuple(stems), tuple(patterns))


def find(thread: Thread, search: Search) -> list[Quote]:
    """Return the posts that have every part of *search*, in thread order; the marks are where.

    >>> find(Thread.of(["No sides.", "It takes sides, it took a side."]), parse_search("side take"))[0].marks
    (Span(start=3, stop=8), Span(start=9, stop=14), Span(start=26, stop=30))
    """
    found = ((post, _places(post.text, search)) for post in thread.posts)
    return [Quote(post, tuple(places)) for post, places in found if places]


def _parts(phrase: str, token: str) -> list[tuple[str, bool]]:
    """Return the parts of a stretch of a search, each with whether it is to stand there exactly.

    So is a sign that is no word, an emoji for instance, and a word of a script that leaves no space between them.
    """
    if phrase:
        return [(" ".join(phrase.split()), True)] if phrase.strip() else []
    return [(word.text, unspaced(word.text)) for word in words(token)] or [(token, True)]


def _pattern(phrase: str) -> re.Pattern[str]:
    """Return what finds *phrase* in any case, its spaces and apostrophes of any kind, and not within a word."""
    written = r"\s+".join(map(re.escape, phrase.split()))
    for alike in _ALIKE:
        written = written.translate(alike)
    before = r"(?<![^\W_])" if _is_letter(phrase[0]) else ""
    after = r"(?![^\W_])" if _is_letter(phrase[-1]) else ""
    return re.compile(before + written + after, re.IGNORECASE)


def _is_letter(character: str) -> bool:
    return character.isalnum() and not unspaced(character)


def _places(text: str, search: Search) -> list[Span]:
    """Return where *text* has what is looked for: nowhere, unless it has every part."""
    exact = [[Span(*match.span()) for match in pattern.finditer(text)] for pattern in search.exact]
    if not all(exact):
        return []
    stems = _stems(text) if search.stems else {}
    found = [*exact, *(stems.get(stem, []) for stem in search.stems)]
    return _apart(span for spans in found for span in spans) if all(found) else []


def _stems(text: str) -> dict[str, list[Span]]:
    places: dict[str, list[Span]] = defaultdict(list)
    for word in words(text):
        for term in terms(word.text):
            places[term].append(Span(word.start, word.stop))
    return places


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* in order, those that overlap as one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].stop:
            apart[-1] = Span(apart[-1].start, max(apart[-1].stop, span.stop))
        else:
            apart.append(span)
    return apart
