"""Texts on a copied page, and the lines of the page between them: dates, counts, buttons and names, in any language.

Odile Marchand       Lines of the page are figures, or short lines that come again. Other short lines may be either: a
Le moulin tourne.    name, or a part of the text. A text begins at its number, if numbers of its style count several
1 j                  texts, and ends there.
J’aime
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from index.reading.numbers.dates import has_clock, is_count, is_date, is_figures, is_moment, key
from index.reading.numbers.markers import end_markers, start_markers
from index.reading.texts.copies.frames import shows_date
from index.reading.texts.prose import ends_sentences, is_list, is_prose

_PAGE_LINE = re.compile(r"[^\n#@]{1,60}")
_BUTTON = re.compile(r"(?=[^\n]*[^\W\d_])[^\n#@:.,!?…。！？<>*|]{1,24}")
_DOT = re.compile(r" ?[•·] ?")
_ORDINAL_OR_HANDLE = re.compile(r"#\d+|\d+#|@[\w.@-]+")
_SIGNS = "·•—–-| "
_FEW_WORDS = 2  # of a button; "48,2 d."
_MAX_WORDS = 6  # of a line of the page that does not come again
_META_WORDS = 8  # between the dots of a line with a date
_LONGEST = 100  # characters of a line that comes again
_MOST_LINES = 3_000  # of a page
_EDGE = 12  # lines at the ends of a text in which its number is
_FEWEST = 3  # posts that a style of numbers counts
_LEAST = 5  # texts of a page without dates
_FOOTER = 2  # short lines


class Text(NamedTuple):
    """The lines of a page from *start* up to *stop*: a text, and what the lines *above* say, up to the text before.

    *numbers* are the styles and values of the numbers at its ends that may count it.
    """

    start: int
    stop: int
    above: tuple[str, ...]
    numbers: frozenset[tuple[str, int]] = frozenset()


class _Number(NamedTuple):
    """A number in a *style*, at the start or at the end of the line *at*."""

    style: str
    number: int
    at: int
    is_sure: bool
    is_at_end: bool


def page_texts(lines: Sequence[str]) -> list[Text]:
    """Return the texts in *lines*; none if they are no page with posts: half of these have a date, or all a button.

    >>> [text[:3] for text in page_texts(["Al", "2 d", "A mill for sale.", "Al", "1 d", "And a pond, too."])]
    [(2, 3, ('Al', '2 d')), (5, 6, ('Al', '1 d'))]
    """
    if len(lines) > _MOST_LINES:
        return []
    times = Counter(key(line) for line in lines if line)
    buttons = (count for line, count in times.items() if _is_button(line))
    if max(buttons, default=0) < _LEAST - 1 and sum(map(is_dated, lines)) < 2:  # noqa: PLR2004  a single date
        return []
    styles = _counting_styles([{(m.style, m.number) for m in start_markers(line) if m.text} for line in lines])
    texts = list(_texts(lines, [_kind(line, times, styles) for line in lines]))
    if not _are_posts(texts):
        return []
    numbers = [list(_numbers(text, lines)) for text in texts]
    styles = _counting_styles([{(number.style, number.number) for number in found} for found in numbers])
    return [_at_number(text, found, styles, lines) for text, found in zip(texts, numbers, strict=True)]


def is_dated(line: str) -> bool:
    """Say whether *line* has a date, and little else."""
    return shows_date(line) or is_moment(line)


def _kind(line: str, times: Mapping[str, int], styles: Collection[str]) -> str:
    """Return "page" for a line of the page, "short" for one that may be, "text" for another, "" for a blank one.

    *times* tells how often each key is on the page, and *styles* are the styles of numbers that count posts.
    """
    if len(line) > _LONGEST:
        return "text"
    if not line.strip(_SIGNS):
        return ""
    is_item = _is_item(line)
    if not is_item and (is_figures(line) or is_dated(line) or _has_date(line) or _ORDINAL_OR_HANDLE.fullmatch(line)):
        return "page"
    is_sentence = len(line.split()) > _FEW_WORDS and ends_sentences([line])
    if "#" in line or is_sentence or is_item:
        return "text"
    is_repeated = times[key(line)] > 1
    markers = (*start_markers(line), *end_markers(line))
    if any(m.is_sure or (m.style in styles and not is_repeated) for m in markers):
        return "text"
    if is_repeated:
        return "page"
    is_long = not _PAGE_LINE.fullmatch(line) or (is_prose([line]) and not 1 < len(line.split()) <= _MAX_WORDS)
    return "text" if is_long else "short"


def _is_item(line: str) -> bool:
    """Say whether *line* is an item of a list: "- 371 pots lent", but "14. November", "– 14/03/2025 21:02"."""
    return is_list([line]) and not line[0].isdecimal() and len(line.split()) > _FEW_WORDS and not has_clock(line)


def _has_date(line: str) -> bool:
    """Say whether a date is in *line*, between dots: "Edited · 3w"."""
    parts = _parts(line)
    return any(map(is_date, parts)) and all(len(part.split()) <= _META_WORDS for part in parts)


def _parts(line: str) -> list[str]:
    return [part for part in _DOT.split(line) if part]


def _texts(lines: Sequence[str], kinds: Sequence[str]) -> Iterator[Text]:
    """Yield the texts between lines of the page; counts alone, and short lines, may be in a text."""
    start, stop, above = 0, 0, tuple[str, ...]()
    for is_text, row in groupby(range(len(lines)), lambda at: kinds[at] == "text"):
        places = list(row)
        page = [at for at in places if kinds[at] == "page"]
        if is_text:
            stop = places[-1] + 1
        elif any(is_dated(lines[at]) or not is_count(lines[at]) for at in page):
            if stop:
                first = page[0] - (page[0] > places[0] and lines[page[0] - 1].endswith(":"))
                yield _text(lines, start, stop, first, above)
            start, stop = page[-1] + 1, 0
            above = tuple(part for at in places if kinds[at] for part in _parts(lines[at]))
    if stop:
        yield _text(lines, start, stop, len(lines), above)


def _text(lines: Sequence[str], start: int, stop: int, end: int, above: tuple[str, ...]) -> Text:
    """Return the text from *start* up to *stop*, with a last short line above *end*, but no button and no footer."""
    written = [at for at in range(start, end) if lines[at].strip(_SIGNS)]
    below = [at for at in written if at >= stop]
    is_footer = len(below) >= _FOOTER and (end == len(lines) or not lines[stop].strip(_SIGNS))
    is_button = len(written) > 1 and _is_button(lines[written[0]]) and not _is_button(lines[written[1]])
    return Text(written[is_button], stop if is_footer or not below else below[-1] + 1, above)


def _are_posts(texts: Sequence[Text]) -> bool:
    """Say whether half of *texts* have a date above, or nearly all the same button."""
    dated = sum(any(map(is_dated, text.above)) for text in texts)
    times = Counter(line for text in texts for line in set(text.above) if _is_button(line))
    most = max(times.values(), default=0)
    return len(texts) > 1 and (dated * 2 >= len(texts) or (len(texts) >= _LEAST and most * 5 >= len(texts) * 4))


def _is_button(line: str) -> bool:
    return bool(_BUTTON.fullmatch(line)) and len(line.split()) <= _FEW_WORDS


def _numbers(text: Text, lines: Sequence[str]) -> Iterator[_Number]:
    """Yield the numbers that *text* may have."""
    first, last = text.start, text.stop - 1
    for at in range(first, min(first + _EDGE, text.stop)):
        markers = (marker for marker in start_markers(lines[at]) if marker.text or at < last)
        yield from (_Number(m.style, m.number, at, m.is_sure, is_at_end=False) for m in markers)
    for at in range(max(text.stop - _EDGE, first), text.stop):
        markers = (marker for marker in end_markers(lines[at]) if marker.text or at > first)
        yield from (_Number(m.style, m.number, at, m.is_sure, is_at_end=True) for m in markers)


def _counting_styles(numbers: Sequence[set[tuple[str, int]]]) -> set[str]:
    """Return the styles in which several texts have *numbers* that follow one another."""
    texts = Counter(style for found in numbers for style in {style for style, _ in found})
    counted = set().union(*numbers)
    following = {style for style, number in counted if {(style, number + 1), (style, number + 2)} <= counted}
    return {style for style in following if texts[style] >= _FEWEST}


def _at_number(text: Text, numbers: Sequence[_Number], styles: Collection[str], lines: Sequence[str]) -> Text:
    """Return *text* from the number at its start on, and up to the number at its end, but for links and hashtags."""
    likely = [number for number in numbers if number.is_sure or number.style in styles]
    start = next((number.at for number in likely if not number.is_at_end), text.start)
    stop = next((number.at + 1 for number in likely[::-1] if number.is_at_end and number.at >= start), text.stop)
    is_own = any(sign in line for line in lines[stop : text.stop] for sign in ("#", "://"))
    found = frozenset((number.style, number.number) for number in likely)
    return Text(start, text.stop if is_own else stop, text.above, found)
