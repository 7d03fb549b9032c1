"""Header lines of posts, learned from the text: they are alike but for a name and figures.

ann_moor 2 hours ago | parent | next     Ann Moor says:     Post by Ann Moor » Tue Jan 06, 2026 9:11 pm     — Ann Moor

What stands before and after the name in the lines that are most alike is the pattern of the headers. Each stands above
its post, or below it, as a signature does. With nothing before and after it, a name stands between blank lines.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple, TypeAlias

from index.reading.numbers.counting import names_month
from index.reading.numbers.dates import is_date, is_moment, key
from index.reading.texts.prose import ends_sentences, is_prose

_Pattern: TypeAlias = tuple[str, str]  # before and after the name

_NAME = re.compile(
    r"(?P<open>[^\w\s@]{0,4})"
    r"(?P<name>@?[^\W\d_](?:[^\n:<>\[\]()|,;!?«»“”=/\\+#@]{0,38}(?:\w| \w\.))?)(?!(?<= \w)\.)"
    r"(?P<close>[^\w\s]{0,4})"
)
_BADGE = re.compile(r"(?<=\w)\[\w{1,9}\]")
_ADDRESS = re.compile(r"\S*@\S*")
_LETTER = re.compile(r"\w")
_INITIAL = re.compile(r" \w\.$")
_DATE = "\0date"
_ALONE = ("", "")  # a name on a line of its own, between blank ones
_DASHES = {(sign, "") for sign in "-–—"}  # above the name of a signature
_LONGEST = 100  # characters of a header
_MOST_LINES = 3_000  # of a page
_LEARNED = 600  # lines from which the pattern is learned
_MAX_WORDS = 3  # of a name
_MOST_WORDS = 16  # of a header
_MIN_LINES = 3
_TOP = 4  # lines above the first header, or below the last
_MOST_ABOVE = 40  # lines, where the headers have words and figures in common
_TRIED = 2  # patterns


class Header(NamedTuple):
    """The lines from *start* up to *stop*, which name the author of the post below: by handle, or by name alone.

    *name* is the name beside a handle.
    """

    start: int
    stop: int
    author: str
    name: str = ""
    has_date: bool = True


def named_lines(lines: Sequence[str]) -> list[Header]:
    """Return the headers in *lines* if several people have posts, and somebody has two.

    >>> [found.author for found in named_lines(["Al says:", "One.", "Bo says:", "No!", "Al says:", "Two."])]
    ['Al', 'Bo', 'Al']
    """
    if len(lines) > _MOST_LINES:
        return []
    patterns: dict[_Pattern, dict[int, str]] = defaultdict(dict)
    for at, line in enumerate(lines[:_LEARNED]):
        for pattern, name in _readings(line):
            patterns[pattern][at] = max(patterns[pattern].get(at, ""), name, key=len)
    likely = [pattern for pattern, found in patterns.items() if _are_names(list(found.values()))]
    likely.sort(key=lambda pattern: (len(patterns[pattern]), sum(map(len, pattern))), reverse=True)
    for pattern in likely[:_TRIED]:
        found = _alike(lines, pattern)
        is_sure = any(map(str.isalpha, "".join(pattern))) or pattern in _DASHES
        is_dated = is_sure and any(_DATE in part or "0" in part for part in pattern)
        least = 0 if is_sure else 1 + (pattern == _ALONE)
        if _blank_sides(lines, found) >= least and (
            headers := _headers(lines, found, most=_MOST_ABOVE if is_dated else _TOP)
        ):
            return headers
    return []


def _alike(lines: Sequence[str], pattern: _Pattern) -> dict[int, str]:
    """Return the names in the lines that have *pattern*, by the positions of the lines."""
    start, end = pattern[0].partition(_DATE)[0], pattern[1].rpartition(_DATE)[2]
    end = "" if "@" in end else end  # the end of an address
    most = _MAX_WORDS if pattern == _ALONE else _MOST_WORDS
    short = ((at, line) for at, line in enumerate(lines) if len(line) <= _LONGEST and line.count(" ") < most)
    likely = ((at, line) for at, line in short if (text := key(line)).startswith(start) and text.endswith(end))
    names = {at: [name for found, name in _readings(line) if found == pattern] for at, line in likely}
    return {at: max(found, key=len) for at, found in names.items() if found}


def _readings(line: str) -> Iterator[tuple[_Pattern, str]]:
    """Yield what stands around each possible name in *line*, and the name."""
    words = _BADGE.sub("", line.partition(" | ")[0]).split(" ") if _may_be_header(line) else []
    for start in range(len(words)):
        if start and words[start - 1][-1:].isdecimal():
            continue  # "2 hours"
        for stop in range(start + 1, min(start + _MAX_WORDS, len(words)) + 1):
            if words[stop - 1].isdecimal():
                break
            found = _NAME.fullmatch(" ".join(words[start:stop]))
            if found and _is_name(found["name"]):
                before, after = _constant(" ".join(words[:start])), _constant(" ".join(words[stop:]))
                yield (before + found["open"], found["close"] + after), found["name"]


def _may_be_header(line: str) -> bool:
    is_short = 0 < len(line) <= _LONGEST and line.count(" ") < _MOST_WORDS and not line.startswith(("#", ">"))
    return is_short and not (ends_sentences([line]) and not _INITIAL.search(line))


def _is_name(words: str) -> bool:
    """Say whether *words* may be a name: a word such as "ann_moor", or capital letters at both ends."""
    first, *others = words.split(" ")
    return (
        not (names_month(words) or is_date(words))
        and all(map(_LETTER.search, others))
        and not (others and (first[0].islower() or others[-1][0].islower()))
    )


def _constant(words: str) -> str:
    """Return what comes again of *words*: no numbers and addresses, and only that there is a date."""
    words = _ADDRESS.sub("@", words)
    if is_date(words) or is_moment(words):
        return " ".join([*takewhile(str.islower, words.split()), _DATE])
    return key(words)


def _are_names(found: Sequence[str]) -> bool:
    return len(found) >= _MIN_LINES and 1 < len(set(found)) < len(found)


def _headers(lines: Sequence[str], found: Mapping[int, str], *, most: int) -> list[Header]:
    """Return the headers *found* in *lines*, above the posts or below them; none if there are no posts."""
    if not (places := list(found)):
        return []
    is_below = _are_below(lines, places)
    outside = lines[places[-1] + 1 :] if is_below else lines[: places[0]]
    edges = [-1, *places] if is_below else [*places, len(lines)]
    if sum(map(bool, outside)) > most or not _are_posts(lines, edges):
        return []
    if not is_below:
        return [Header(at, at + 1, name) for at, name in found.items()]
    starts = [0, *(at + 1 for at in places)]
    return [Header(start, start, name) for start, name in zip(starts, found.values(), strict=False)]


def _blank_sides(lines: Sequence[str], places: Iterable[int]) -> int:
    """Return on how many sides, above and below, all lines at *places* are at the edge of a paragraph."""
    around = [["".join(lines[at - 1 : at]), "".join(lines[at + 1 : at + 2])] for at in places]
    return sum(not any(side) for side in zip(*around, strict=True))


def _are_below(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Say whether the lines at *places* are below the posts: a text is above them, and what comes again below."""
    times = Counter(map(key, lines))
    around = [[lines[at + side] if 0 <= at + side < len(lines) else "" for at in places] for side in (-1, 1)]
    above, below = (sum(not line or times[key(line)] * 2 > len(places) for line in side) for side in around)
    return below > 2 * above


def _are_posts(lines: Sequence[str], edges: Sequence[int]) -> bool:
    """Say whether texts stand between nearly all *edges*, which are lines, most of them with a sentence."""
    texts = [[line for line in lines[start + 1 : stop] if line] for start, stop in pairwise(edges)]
    sentences = sum(any(ends_sentences([line]) or is_prose([line]) for line in text) for text in texts)
    return sum(map(bool, texts)) * 5 >= len(texts) * 4 and sentences * 2 >= len(texts)
