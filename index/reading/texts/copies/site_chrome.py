"""Headers and footers of unroll sites, in text copied from their pages.

Ann Example                              …the last post
@ann                                     • • •
Dec 20, 2020 • 4 tweets • 2 min read     Missing some Tweet in this thread? You can try to
Read on X                                force a refresh
The first post …                         (other threads by the author, often numbered)

You can follow @ann.                     (twtext and twunroll)
Tip: mention @twtextapp on a Twitter thread with the keyword “unroll” to get a link to it.
Latest Threads Unrolled:

A footer stands after the last post, and nowhere else: in or between the posts the same words are the author's.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from index.reading.numbers.dates import is_figures, is_moment
from index.reading.numbers.markers import start_markers
from index.reading.texts.markdown.front_matter import is_metadata
from index.reading.texts.prose import ends_sentences

_BELOW = re.compile(
    r"(?:[•·] ?){3}$|Missing some (?:Tweets?|posts?) in this thread|force a refresh$|Keep Current with |Tip: mention @"
    r"|You can follow @\w+\.?$|Latest Threads Unrolled|This Thread may be Removed Anytime"
    r"|Try unrolling a thread yourself|Like this thread\?|Subscribe to "
    r"|Did Thread Reader help you|More from @|Read on (?:Twitter|X)$|Stay in touch and get notified"
    r"|Unroll another thread$",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:.{0,40}[•·,] ?)?(?P<posts>\d+) (?:tweets?|posts?)(?:,? ?[•·]? ?\d+ min read|(?= .*\d{4}$) .{8,20})?"
    r"(?: ?[•·]? ?(?:Twitter logo ?)?Read on \w+)?$"
    r"|Read (?P<more>\d+) (?:tweets?|posts?)$|Thread by @\w+.{0,200}$|(?:Twitter logo ?)?Read on (?:Twitter|X)$"
    r"|(?:(?:Bookmark|Scrolly|Save as PDF|My Authors|Share this page!|Subscribe) ?)+$"
    r"|Unroll available on Thread Reader$|.{1,60} Profile picture$",
    re.IGNORECASE,
)
_HEADER_LINES = 40  # the header of a page is within so many lines
_FOLLOW_LINE = re.compile(r"You can follow (@\w+)\.?$")
_HANDLE = re.compile(r"(?:Thread by )?(@\w{1,20})\b")
_ACCOUNT = re.compile(r"@\w{1,20}")
_MENTIONS = re.compile(r"(?:@\w{1,20} )+")
_MIN_MENTIONS = 3
_LONGEST = 80  # characters of such a line
_SIGNATURE = 6  # lines of a signature, with the hyphens above it
_END_LINES = 30  # lines of metadata below a note
_TITLE_LINES = 3  # the title of a note and its date


class Body(NamedTuple):
    """The lines of a text below its header, the author whom the header names, and the number of posts it announces."""

    lines: list[str]
    author: str
    announced: int


def body(text: str) -> Body:
    """Return *text*, which is tidy, without its header; what is below the posts is still there."""
    lines = text.split("\n")
    head = list(takewhile(_may_be_above, lines[:_HEADER_LINES]))
    heads = [(at, found) for at, line in enumerate(head) if (found := _ABOVE.match(line))]
    signed = [at for at, line in enumerate(head) if _ACCOUNT.fullmatch(line) and _is_above(lines, at + 1)]
    dated = [at for at, line in enumerate(head[:_TITLE_LINES]) if is_moment(line)]
    first = max([*(at for at, _ in heads), *signed, *(dated if len(dated) == 1 else ())], default=-1) + 1
    first += len(list(takewhile(lambda line: is_figures(line) or not line, lines[first:]))) if first else 0
    author = next((found[1] for line in lines[:first] if (found := _HANDLE.match(line))), "")
    announced = next((int(found["posts"] or found["more"]) for _, found in heads if found["posts"] or found["more"]), 0)
    return Body(_without_mentions(lines[first:]), author, announced)


def _is_above(lines: Sequence[str], below: int) -> bool:
    """Say whether a name above line *below* belongs to the page: a date or the number of posts follows, or a post."""
    line = next(filter(None, lines[below : below + 2]), "")
    return is_figures(line) or bool(_ABOVE.match(line)) or _is_numbered(line)


def _may_be_above(line: str) -> bool:
    """Say whether *line* may be above the first post: it is no sentence, and has no number of a post."""
    return bool(_ABOVE.match(line)) or not (len(line) > _LONGEST or ends_sentences([line]) or _is_numbered(line))


def _is_numbered(line: str) -> bool:
    return any(marker.is_sure for marker in start_markers(line))


def footer(lines: Sequence[str], start: int) -> int:
    r"""Return where the footer begins in *lines* at or after *start*; their number if there is none.

    >>> footer(["One.", "• • •", "Two.", "You can follow @ann"], 2)
    3
    """
    below = (at for at in range(max(start, 1), len(lines)) if _BELOW.match(lines[at]) or _is_end_matter(lines, at))
    return next(below, len(lines))


def _is_end_matter(lines: Sequence[str], at: int) -> bool:
    """Say whether a note or a mail ends with its metadata, or with a signature, from line *at* on."""
    if len(lines) - at > _END_LINES:
        return False
    rest = lines[at:]
    if rest[0] == "--":
        return len(rest) <= _SIGNATURE
    return not lines[at - 1] and len(rest) > _TITLE_LINES and "" not in rest and is_metadata("\n".join(rest))


def followed(lines: Sequence[str]) -> str:
    """Return the author whom a footer names."""
    return next((found[1] for line in lines if (found := _FOLLOW_LINE.match(line))), "")


def _without_mentions(lines: list[str]) -> list[str]:
    """Remove the mentions from the start of all posts, if most of them begin with the same ones."""
    names = Counter(found[0] for line in lines[1:] if (found := _MENTIONS.match(line)))
    prefix, times = next(iter(names.most_common(1)), ("", 0))
    if times < _MIN_MENTIONS or times * 4 < sum(map(bool, lines)) * 3:
        return lines
    return [line.removeprefix(prefix) for line in lines]
