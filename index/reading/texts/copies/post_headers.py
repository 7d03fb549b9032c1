"""The headers of posts in text copied from a network's page: name, handle and date, on one line or several.

Ann Example      Nora Lind                  Nora Lind                  annexample      Ann Example @ann · Jun 2
@ann             @nora@social.example       @nora.example.com          2d
·                20h                        · 20h
Jun 2

The page's focused post has its date below the text instead.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from index.reading.numbers.dates import is_date
from index.reading.texts.copies.frames import framed_names, shows_date
from index.reading.texts.copies.header_lines import Header
from index.reading.texts.markdown.bylines import byline
from index.reading.texts.prose import ends_sentences, is_prose

_HANDLE = re.compile(r"(@\w[\w.-]*(?:@[\w.-]+\w)?|\w[\w.-]*@[\w-]+(?:\.[\w-]+)+)(?: ·)?")
_VISIBLE = {code: str(unicodedata.decimal(chr(code))) for code in range(0x600, 0x1100) if chr(code).isdecimal()}
_VISIBLE |= dict.fromkeys(
    [0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF], ""
) | dict.fromkeys([0x2219, 0x22C5, 0x2E31], "·")
_BADGES = 2  # lines between a name and a date
_DATE_LINES = 4  # below a handle: blank lines, a dot, the date


def visible(line: str) -> str:
    """Return *line* with Latin digits, without invisible signs and outer spaces.

    >>> visible(" \u202a@ann.example.com\u202c ")
    '@ann.example.com'
    """
    return line.translate(_VISIBLE).strip()


def headers_with_handles(lines: Sequence[str]) -> list[Header]:
    """Return the headers in *lines* of a network that shows handles; none if nobody has two posts."""
    return _of_several_posts(_below_badges(lines, list(_with_handles(lines))))


def headers_with_names(lines: Sequence[str]) -> list[Header]:
    """Return the headers in *lines* of a network that shows no handles; none if nobody has two posts."""
    found = framed_names(lines)
    dates = [_dates(lines, header.stop, _BADGES * (header.stop > header.start)) for header in found]
    if sum(map(bool, dates)) * 2 <= len(found):  # the dates are below the posts
        dates = [_dates(lines, header.stop) for header in found]
    return _of_several_posts(
        [header._replace(stop=header.stop + count) for header, count in zip(found, dates, strict=True)]
    )


def _of_several_posts(found: list[Header]) -> list[Header]:
    """Return *found* if somebody has two posts."""
    times = Counter(header.author for header in found)
    return found if times and max(times.values()) > 1 else []


def _with_handles(lines: Sequence[str]) -> Iterator[Header]:
    with_handles = [at for at, line in enumerate(lines) if "@" in line and not line.startswith((">", "#"))]
    begins = (at for at in with_handles if not "".join(lines[max(0, at - 1) : at]) and is_prose(lines[at + 1 : at + 2]))
    times = Counter(lines[at] for at in begins)
    sure = (lines[at] for at in with_handles if (by := byline(lines[at])) and by.is_sure)
    named = {line.partition("@")[0] for line in sure} - {""}
    for at in with_handles:
        line = lines[at]
        if found := _HANDLE.fullmatch(line):
            handle = f"@{found[1].removeprefix('@')}"
            if at and lines[at - 1] and not (lines[at - 1].startswith("@") or is_date(lines[at - 1])):
                yield _header(lines, at - 1, at + 1, lines[at - 1], handle)
            elif _dates(lines, at + 1) or times[line] > 1:
                yield _header(lines, at, at + 1, handle, handle)
        elif "://" not in line and (by := byline(line)):
            name = line.partition(by.author)[0]
            if by.is_sure or _dates(lines, at + 1) or times[line] > 1 or name in named:
                yield _header(lines, at, at + 1, name.strip(" ("), by.author)._replace(has_date=True)


def _below_badges(lines: Sequence[str], found: Sequence[Header]) -> list[Header]:
    """Return *found* with the names above lines such as "Verified account", which several people seem to be called."""
    people = Counter(name for name, _ in {(header.name, header.author) for header in found})
    return [
        header._replace(start=header.start - 1, name=lines[header.start - 1])
        if people[header.name] > 1 and header.start and lines[header.start - 1]
        else header
        for header in found
    ]


def _header(lines: Sequence[str], start: int, below: int, name: str, author: str) -> Header:
    dates = _dates(lines, below)
    return Header(start, below + dates, author, name, has_date=dates > 0 or lines[below : below + 1] == ["·"])


def _dates(lines: Sequence[str], below: int, badges: int = 0) -> int:
    """Return how many lines from *below* on have the date of a header, under so many *badges*; 0 if there is none."""
    for count, line in enumerate(lines[below : below + _DATE_LINES + badges], 1):
        if shows_date(line):
            return count
        badges -= any(map(str.isalnum, line))
        if badges < 0 or ends_sentences([line]):
            break
    return 0
