"""Texts cut into sentences, as spans of the untouched text: at stops, after quotations, and at the ends of lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.text.full_stops import ends_sentence
from index.text.language import language
from index.thread import Span

# Characters that tell the language of a text.
MAX_SAMPLE = 400
# A quotation of several sentences stays in one piece up to this length.
MAX_QUOTATION = 200
# Characters on either side of a stop that decide whether it ends a sentence.
MAX_CONTEXT = 60


def sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of *text*, without the spaces around them.

    >>> text = "Dr. Who left the U.S. in 2016. Why?"
    >>> [text[start:stop] for start, stop in sentences(text)]
    ['Dr. Who left the U.S. in 2016.', 'Why?']
    """
    return sentences_in(text, language(text[:MAX_SAMPLE]))


def sentences_in(text: str, code: str) -> list[Span]:
    """Return the spans of the sentences of *text*; *code* is its language, or empty if it is not known."""
    spans = (_stripped(text, start, stop) for start, stop in pairwise([0, *_ends(text, code), len(text)]))
    return [span for span in spans if span.start < span.stop]


def _ends(text: str, code: str) -> Iterator[int]:
    """Yield the positions between the sentences of *text*."""
    in_lower_case = text.islower()
    start = 0
    for end in _END.finditer(_QUOTATION.sub(_without_inner_stops, text)):
        stop = end.end("stop")
        word = _next_word(text[end.end() : end.end() + MAX_CONTEXT])
        if in_lower_case and end["stop"] in _SINGLE_STOPS:
            word = word.capitalize()
        if "\n" in end[0] or not _continues(end, text[max(start, stop - MAX_CONTEXT) : stop], word, code):
            start = end.end()
            yield start


def _continues(end: re.Match[str], before: str, word: str, code: str) -> bool:
    """Return whether *word*, the next after *end*, is of the same sentence as the text *before*."""
    if end["wide_stop"]:
        return bool(end["wide_closing"]) and word.startswith(_AFTER_QUOTATION)
    if word[:1].islower() and not word.startswith(_LINKS):
        return True
    return end["stop"] == "." and word != "" and not ends_sentence(before, word, code)


def _next_word(after: str) -> str:
    """Return the first word of *after*, without quotation marks and brackets before it; empty if there is none."""
    return "".join(after.lstrip(_OPENING).split(maxsplit=1)[:1])


def _without_inner_stops(quotation: re.Match[str]) -> str:
    """Return *quotation* with commas for its stops, other than those at its end."""
    return _INNER_STOP.sub(",", quotation[0])


def _stripped(text: str, start: int, stop: int) -> Span:
    """Return the span from *start* to *stop* without the spaces at its ends."""
    inner = text[start:stop]
    start += len(inner) - len(inner.lstrip())
    return Span(start, start + len(inner.strip()))


_STOPS = ".!?…؟۔।॥։።។"
_WIDE_STOPS = "。！？｡"
"""Stops after which no space is written."""

_SINGLE_STOPS = frozenset(_STOPS) - {"…"}
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_OPENING = "\"'“”„‚‘«»‹›「『《([（【¿¡*_ \u200b\u200e\u200f\u202a\u202b\u2066\u2067\u2068\ufeff"

_END = re.compile(
    rf"""
    (?:
        (?P<stop>
            (?<![{_STOPS}])[{_STOPS}]+(?:\ [{_STOPS}]+){{,4}}
          | (?<=[Ա-և]):  # Armenian
          | (?<=[Ͱ-Ͽ]);  # Greek
        )
        (?P<closing>(?:["'“”’‘»«›‹)\]{_INVISIBLE}]|[ \u00a0\u202f]»(?!\w)|\[\d{{1,3}}\])*)
        (?=\s|$)
      | (?P<wide_stop>[{_WIDE_STOPS}][{_WIDE_STOPS}…]*)(?P<wide_closing>[」』》）】”’"]*)
      | \n
    )\s*
    """,
    re.VERBOSE,
)

_QUOTATION = re.compile(
    "|".join(
        rf"[{marks[0]}][^{marks}\n]{{1,{MAX_QUOTATION}}}[{marks[1]}]"
        for marks in ("“”", "„“", "„”", "«»", "»«", "《》", "「」", "『』", "（）", "()")
    )
    + rf'|(?<!\w)"[^"\n]{{1,{MAX_QUOTATION}}}"(?!\w)'
)
_INNER_STOP = re.compile(rf"[{_STOPS}{_WIDE_STOPS}](?=.*\w)")

_LINKS = ("https://", "http://", "www.")
_AFTER_QUOTATION = ("と", "っ", "は", "が", "を", "の", "に", "も", "、", "，", ",")
"""Beginnings of words that follow a quotation inside a sentence."""
