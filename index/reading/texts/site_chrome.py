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
from typing import NamedTuple

_BELOW = re.compile(
    r"(?:[•·] ?){3}$|Missing some (?:Tweets?|posts?) in this thread|force a refresh$|Keep Current with |Tip: mention @"
    r"|You can follow @\w+\.?$|Latest Threads Unrolled|This Thread may be Removed Anytime"
    r"|Try unrolling a thread yourself|Like this thread\?|Subscribe to "
    r"|Did Thread Reader help you|More from @|Read on (?:Twitter|X)$|Stay in touch and get notified",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:.{0,40}[•·,] ?)?(?P<posts>\d+) (?:tweets?|posts?)(?:,? ?[•·]? ?\d+ min read)?"
    r"(?: ?[•·]? ?(?:Twitter logo ?)?Read on \w+)?$"
    r"|Read (?P<more>\d+) (?:tweets?|posts?)$|Thread by @\w+.{0,200}$|(?:Twitter logo ?)?Read on (?:Twitter|X)$"
    r"|(?:(?:Bookmark|Scrolly|Save as PDF|My Authors|Share this page!|Subscribe) ?)+$"
    r"|Unroll available on Thread Reader$|.{1,60} Profile picture$",
    re.IGNORECASE,
)
_HEADER_LINES = 15  # the header of a page is within so many lines
_FOLLOW_LINE = re.compile(r"You can follow (@\w+)\.?$")
_HANDLE = re.compile(r"(?:Thread by )?(@\w{1,20})\b")
_MENTIONS = re.compile(r"(?:@\w{1,20} )+")
_MIN_MENTIONS = 3


class Body(NamedTuple):
    """The lines of a text below its header, the author whom the header names, and the number of posts it announces."""

    lines: list[str]
    author: str
    announced: int


def body(text: str) -> Body:
    """Return *text*, which is tidy, without its header; what is below the posts is still there."""
    lines = text.split("\n")
    heads = [(at, found) for at, line in enumerate(lines[:_HEADER_LINES]) if (found := _ABOVE.match(line))]
    first = heads[-1][0] + 1 if heads else 0
    author = next((found[1] for line in lines[:first] if (found := _HANDLE.match(line))), "")
    announced = next((int(found["posts"] or found["more"]) for _, found in heads if found["posts"] or found["more"]), 0)
    return Body(_without_mentions(lines[first:]), author, announced)


def footer(lines: Sequence[str], start: int) -> int:
    r"""Return where the footer begins in *lines* at or after *start*; their number if there is none.

    >>> footer(["One.", "• • •", "Two.", "You can follow @ann"], 2)
    3
    """
    return next((at for at in range(max(start, 1), len(lines)) if _BELOW.match(lines[at])), len(lines))


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
