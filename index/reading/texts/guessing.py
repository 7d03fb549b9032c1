"""Posts of a text without numbers or separators, guessed: its paragraphs, its lines, or as much as fits in a post.

X's limit of 280 characters is a fact about such a text. Where two lines are mostly too long for one post, each line is
a post; where lines are shorter, posts are often as full as the limit allows.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import ne
from statistics import median

from index.reading.draft import Draft, DraftPost
from index.reading.judging import LIMIT
from index.reading.numbers.dates import is_day, is_moment
from index.reading.numbers.markers import start_markers
from index.reading.remarks import FULL, LINES, PARAGRAPHS
from index.reading.texts.prose import is_prose

_MOSTLY_FULL = 190  # characters, the median of posts that were filled up
_ASIDE = re.compile(r"(?<!\n)\n\n(?=[(\[（][^()\n]*[)\]）]$)", re.MULTILINE)


def guesses(text: str, announced: int = 0) -> list[Draft]:
    """Return a draft for each likely way to find posts in *text*, the likeliest first; *announced* is their number."""
    blocks = _without_dates([block for block in text.split("\n\n") if block] or [""])
    lines = [line for line in text.split("\n") if line]
    ways = [(LINES, _with_asides(text))]
    if len(blocks) > 1 and not _is_headed(blocks):
        ways = [(PARAGRAPHS, blocks), *(ways if any(len(block) > LIMIT for block in blocks) else [])]
    elif full := _full(lines):
        ways = [(FULL, full), *ways]
    ways.sort(key=lambda way: len(way[1]) != announced)
    return [
        Draft(tuple(map(DraftPost, way)), remarks=(remark,)) for remark, way in ways if len(way) > 1 and is_prose(way)
    ]


def _without_dates(blocks: list[str]) -> list[str]:
    r"""Return *blocks* without the date and time below each, or the day above, if most have one.

    >>> _without_dates(["The first.\n2026-01-08 09:14", "The second.\n2026-01-08 09:15"])
    ['The first.', 'The second.']
    """
    for undated in (without_moment, _without_day):
        texts = [undated(block) or block for block in blocks]
        if sum(map(ne, texts, blocks)) * 3 >= len(blocks) * 2:
            return texts
    return blocks


def without_moment(text: str) -> str:
    """Return *text* without the date and time in its last line."""
    above, _, last = text.rpartition("\n")
    return above.rstrip("\n") if is_moment(last) else text


def _without_day(text: str) -> str:
    first, _, below = text.partition("\n")
    return below if is_day(first) else text


def _is_headed(blocks: Sequence[str]) -> bool:
    """Say whether only the first post has a blank line after it, as on Buzzchronicles."""
    lines = blocks[-1].split("\n")
    return len(blocks) == 2 and len(lines) > 2 and all(is_prose([line]) for line in lines)  # noqa: PLR2004  first and rest


def _with_asides(text: str) -> list[str]:
    """Return the lines of *text*; a line in brackets below a blank one goes with the line above."""
    return [line.replace("\v", "\n\n") for line in _ASIDE.sub("\v", text).split("\n") if line]


def _full(lines: Sequence[str]) -> list[str]:
    """Return posts filled up with *lines* if these are nearly full; none unless two lines mostly fit in one post."""
    pairs = [len(line) + len(after) < LIMIT for line, after in pairwise(lines)]
    if sum(pairs) * 5 < len(pairs) * 3 or max(map(len, lines), default=0) > LIMIT:
        return []
    posts = packed(lines)
    return posts if median(map(len, posts[:-1] or [""])) > _MOSTLY_FULL else []


def packed(lines: Sequence[str]) -> list[str]:
    """Return posts as full of *lines* as the limit allows; one that begins with a number such as 1/2 begins a post."""
    posts: list[str] = []
    for line in lines:
        fits = bool(posts) and len(posts[-1]) + len(line) < LIMIT
        if fits and not any(marker.is_sure and marker.total for marker in start_markers(line)):
            posts[-1] += f"\n{line}"
        else:
            posts.append(line)
    return posts
