"""Search: every post that contains the words, in any form, and the phrases in quotation marks, exactly.

`attack "take sides"` finds the posts that contain attack, attacks or attacked, and the exact phrase: take sides.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from index.answer import Quote
from index.text.vocabulary import joins
from index.text.words import Word, plain, terms, unspaced, words
from index.thread import Span, Thread

MAX_PARTS = 20
_QUOTATION_MARKS = '"“”„«»「」『』'
_PART = re.compile(f"[{_QUOTATION_MARKS}]([^{_QUOTATION_MARKS}]+)[{_QUOTATION_MARKS}]|(\\S+)")
_VARIANTS = [str.maketrans(dict.fromkeys(variants, f"[{variants}]")) for variants in ("'’‘ʼ", "еёЕЁ", "–—")]


@dataclass(frozen=True, slots=True)
class Search:
    """A parsed search: its parts as typed, the stems of its words, and the patterns of its exact parts.

    *compounds* are words that it writes with a hyphen, each as the stem of the whole and the stems of its parts.
    """

    parts: tuple[str, ...]
    stems: tuple[str, ...]
    exact: tuple[re.Pattern[str], ...]
    compounds: tuple[tuple[str, tuple[str, ...]], ...]


def parse_search(text: str) -> Search:
    """Parse *text* into words and exact phrases; an empty text has neither.

    >>> parse_search('attacks "take sides"').parts
    ('attacks', 'take sides')
    """
    found = (part for match in _PART.finditer(text) for part in _parts(*match.groups("")))
    parts = list(dict.fromkeys(found))[:MAX_PARTS]
    stems = [stem for part, exact in parts if not exact for stem in terms(part)]
    patterns = [_pattern(part) for part, exact in parts if exact]
    compounds = [
        (whole, terms(one.text) + terms(other.text)) for one, other, whole in islice(_compounds(text), MAX_PARTS)
    ]
    return Search(tuple(part for part, _ in parts), tuple(stems), tuple(patterns), tuple(compounds))


def find(thread: Thread, search: Search) -> list[Quote]:
    """Return the posts that contain every part of *search*, in thread order, with all places marked.

    >>> find(Thread.of(["No sides.", "It takes sides, it took a side."]), parse_search("side take"))[0].marks
    (Span(start=3, stop=8), Span(start=9, stop=14), Span(start=26, stop=30))
    """
    found = ((post, _spans(post.text, search)) for post in thread.posts)
    return [Quote(post, tuple(spans)) for post, spans in found if spans]


def _parts(phrase: str, token: str) -> list[tuple[str, bool]]:
    """Return the parts of a *phrase* in quotation marks or of a *token*, each with whether it is exact.

    Exact are a phrase, a token without words (an emoji), and a word in a script without spaces between words.
    """
    if phrase:
        return [(" ".join(phrase.split()), True)] if phrase.strip() else []
    return [(word.text, unspaced(word.text)) for word in words(token)] or [(token, True)]


def _pattern(phrase: str) -> re.Pattern[str]:
    """Return a pattern that matches *phrase* in any case, with any spaces and apostrophes, but not within a word."""
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    for variants in _VARIANTS:
        pattern = pattern.translate(variants)
    before = r"(?<![^\W_])" if _is_letter(phrase[0]) else ""
    after = r"(?![^\W_])" if _is_letter(phrase[-1]) else ""
    return re.compile(before + pattern + after, re.IGNORECASE)


def _is_letter(character: str) -> bool:
    return character.isalnum() and not unspaced(character)


def _spans(text: str, search: Search) -> list[Span]:
    """Return the spans of *text* that *search* finds; none unless *text* contains every part."""
    exact = [[Span(*match.span()) for match in pattern.finditer(text)] for pattern in search.exact]
    if not all(exact):
        return []
    stems = _stems(text) if search.stems else {}
    for whole, parts in search.compounds:
        for part in parts if whole in stems else ():
            stems[part] = stems.get(part, []) + stems[whole]
    found = [*exact, *(stems.get(stem, []) for stem in search.stems)]
    return _merged(span for spans in found for span in spans) if all(found) else []


def _stems(text: str) -> dict[str, list[Span]]:
    """Return the stems of *text*, and those of its compounds, with the spans of their words."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for word in words(text):
        for term in terms(word.text):
            spans[term].append(Span(word.start, word.stop))
    for one, other, whole in _compounds(text):
        spans[whole].append(Span(one.start, other.stop))
    return spans


def _compounds(text: str) -> Iterator[tuple[Word, Word, str]]:
    """Yield each two words of *text* that a hyphen or CamelCase joins, with the stem of the whole.

    >>> [whole for _, _, whole in _compounds("night-buses of the city")]
    ['nightbus']
    """
    for one, other in pairwise(words(text)):
        if joins(text[one.stop : other.start]):
            yield one, other, terms(plain(one.text) + plain(other.text))[0]


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* in order, overlapping ones merged."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].stop:
            merged[-1] = Span(merged[-1].start, max(merged[-1].stop, span.stop))
        else:
            merged.append(span)
    return merged
