"""The headers of posts in text copied from a network's page: name, handle and date, on one line or several.

Ann Example      Nora Lind                  Nora Lind                  annexample      Ann Example @ann · Jun 2
@ann             @nora@social.example       @nora.example.com          2d
·                20h                        · 20h
Jun 2

The page's focused post has its date below the text instead.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.reading.dates import is_date

_HANDLE = re.compile(r"(@\w[\w.-]*(?:@[\w.-]+\w)?)(?: ·)?")
_NAME_AND_HANDLE = re.compile(r".{1,60}? ?\(?(@\w[\w.-]*(?:@[\w.-]+\w)?)\)?(?: ?[·•|,–—-] ?(?P<date>.{1,40}))?")
_INVISIBLE = dict.fromkeys([0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
_NAME = re.compile(r"(?!\W*\d+\W*$)[^\n]{0,39}[\w)\U0001f000-\U0001ffff\ufe0f]$")
_DATE_LINES = 4  # below a handle: blank lines, a dot, the date
_MAX_WORDS = 4
_NAME_AND_AGE = re.compile(
    r"(?P<name>[\w-]{2,30}) (?:[·•|] )?(?P<age>\d{1,3} ?[^\W\d_]{1,8}\.?(?: [^\W\d_]{2,6})?) ?[|·•].{0,60}"
)
_LETTERS_OR_DIGITS = re.compile(r"[^\W\d_]+|\d+")


class Header(NamedTuple):
    """The lines from *start* up to *stop*, which name the author (by *handle*, or by *name* alone)."""

    start: int
    stop: int
    name: str
    author: str
    has_date: bool


def visible(line: str) -> str:
    """Return *line* without invisible signs and outer spaces.

    >>> visible(" \u202a@ann.example.com\u202c ")
    '@ann.example.com'
    """
    return line.translate(_INVISIBLE).strip()


def post_headers(lines: Sequence[str]) -> list[Header]:
    """Return the headers in *lines*, by handles or else by names that come again; none if nobody has two posts."""
    for found in (_below_badges(lines, list(_by_handle(lines))), _below_dates(lines), _by_age(lines), _by_name(lines)):
        times = Counter(header.author for header in found)
        if times and max(times.values()) > 1:
            return found
    return []


def _by_handle(lines: Sequence[str]) -> Iterator[Header]:
    for at, line in enumerate(lines):
        if "@" not in line:
            continue
        if found := _HANDLE.fullmatch(line):
            if at and lines[at - 1] and not lines[at - 1].startswith("@"):
                yield _header(lines, at - 1, at + 1, lines[at - 1], found[1])
            elif _dates(lines, at + 1):
                yield _header(lines, at, at + 1, found[1], found[1])
        elif (found := _NAME_AND_HANDLE.fullmatch(line)) and (is_date(found["date"] or "") or _dates(lines, at + 1)):
            header = _header(lines, at, at + 1, line[: found.start(1)].strip(" ("), found[1])
            yield header._replace(has_date=True)


def _below_badges(lines: Sequence[str], found: Sequence[Header]) -> list[Header]:
    """Return *found* with the names above lines such as "Verified account", which several people seem to be called."""
    people = Counter(name for name, _ in {(header.name, header.author) for header in found})
    return [
        header._replace(start=header.start - 1, name=lines[header.start - 1])
        if people[header.name] > 1 and header.start and lines[header.start - 1]
        else header
        for header in found
    ]


def _by_name(lines: Sequence[str]) -> list[Header]:
    """Return the headers of a network that shows no handles: a name above a date, written as those of the author."""
    found = [
        _header(lines, at, at + 1, line, line)
        for at, line in enumerate(lines)
        if _is_name(line) and 0 < _dates(lines, at + 1) < _DATE_LINES
    ]
    times = Counter(header.author for header in found)
    shapes = {_shape(lines[header.stop - 1]) for header in found if times[header.author] > 1}
    return [header for header in found if _shape(lines[header.stop - 1]) in shapes]


def _below_dates(lines: Sequence[str]) -> list[Header]:
    """Return the headers of a page that has the name of a post below the date of the post before, or below its own."""
    edges = [at for at, line in enumerate(lines) if is_date(line)]
    above = {line for at in edges if (line := next(filter(None, reversed(lines[max(0, at - 2) : at])), ""))}
    found = [
        Header(at, name + 1, lines[name], lines[name], has_date=True)
        for at in edges
        if (name := next((below for below in (at + 1, at + 2) if "".join(lines[below : below + 1])), 0))
        and _is_name(lines[name])
    ]
    names = Counter(header.name for header in found)
    if len(names) == 1 or len(found) * 5 < len(edges) * 4 or not above.isdisjoint(names):
        return []
    first = next((at for at, line in enumerate(lines[: edges[0]]) if line in names), None) if edges else None
    opener = [] if first is None else [Header(first, first + 1, lines[first], lines[first], has_date=True)]
    return [*opener, *found]


def _by_age(lines: Sequence[str]) -> list[Header]:
    """Return the headers that are one line: a name, an age, and links of the page ("ann 2 hours ago | prev | next")."""
    rows = [(at, found) for at, line in enumerate(lines) if (found := _NAME_AND_AGE.fullmatch(line))]
    rows = [(at, found) for at, found in rows if is_date(found["age"])]
    return [Header(at, at + 1, found["name"], found["name"], has_date=True) for at, found in rows]


def _is_name(line: str) -> bool:
    return bool(_NAME.fullmatch(line)) and len(line.split()) <= _MAX_WORDS and not is_date(line)


def _header(lines: Sequence[str], start: int, below: int, name: str, author: str) -> Header:
    dates = _dates(lines, below)
    return Header(start, below + dates, name, author, has_date=dates > 0)


def _dates(lines: Sequence[str], below: int) -> int:
    """Return how many lines from line *below* on have the date of a header; 0 if there is none."""
    for count, line in enumerate(lines[below : below + _DATE_LINES], 1):
        if is_date(line):
            return count
        if line.strip(" ·•"):
            break
    return 0


def _shape(date: str) -> str:
    return _LETTERS_OR_DIGITS.sub(lambda found: "0" if found[0].isdecimal() else "a", date)
