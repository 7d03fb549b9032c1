"""Headers and footers of unroll sites, in text copied from their pages.

Ann Example                              …the last post
@ann                                     • • •
Dec 20, 2020 • 4 tweets • 2 min read     Missing some Tweet in this thread? You can try to
Read on X                                force a refresh
The first post …                         (other threads by the author, often numbered)

You can follow @ann.                     (twtext and twunroll)
Tip: mention @twtextapp on a Twitter thread with the keyword “unroll” to get a link to it.
Latest Threads Unrolled:
"""

import re
from collections import Counter
from typing import NamedTuple

_BELOW = re.compile(
    r"(?:[•·] ?){3}$|Missing some (?:Tweets?|posts?) in this thread|force a refresh$|Keep Current with |Tip: mention @"
    r"|You can follow @\w+\.?$|Latest Threads Unrolled|This Thread may be Removed Anytime"
    r"|Try unrolling a thread yourself"
    r"|Did Thread Reader help you|More from @|Read on (?:Twitter|X)$|Stay in touch and get notified",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:.{0,40}[•·] )?\d+ (?:tweets?|posts?)(?: [•·] .{1,20})?$|Read \d+ (?:tweets?|posts?)$|Thread by @\w+.{0,200}$"
    r"|(?:Twitter logo ?)?Read on (?:Twitter|X)$"
    r"|(?:(?:Bookmark|Scrolly|Save as PDF|My Authors|Share this page!|Subscribe) ?)+$"
    r"|Unroll available on Thread Reader$|.{1,60} Profile picture$",
    re.IGNORECASE,
)
_HEADER_LINES = 15  # the header of a page is within so many lines
_FOLLOW_LINE = re.compile(r"^You can follow (@\w+)\.?$", re.MULTILINE)
_HANDLE = re.compile(r"(?:Thread by )?(@\w{1,20})\b")
_MENTIONS = re.compile(r"(?:@\w{1,20} )+")
_MIN_MENTIONS = 3


class StrippedText(NamedTuple):
    """The text of a thread without header and footer, and the author that they name."""

    text: str
    author: str


def without_site_chrome(text: str) -> StrippedText:
    r"""Return *text*, which is tidy, from its first post to its last.

    >>> without_site_chrome("2 tweets\nOne.\nTwo.\n• • •\nAnother thread").text
    'One.\nTwo.'
    """
    lines = text.split("\n")
    first = max((at + 1 for at, line in enumerate(lines[:_HEADER_LINES]) if _ABOVE.match(line)), default=0)
    last = next((at for at, line in enumerate(lines) if at > first + 1 and _BELOW.match(line)), len(lines))
    author = _FOLLOW_LINE.search(text) or _author(lines[:first])
    body = _without_mentions([line for line in lines[first:last] if not _BELOW.match(line)])
    return StrippedText("\n".join(body).strip("\n"), author[1] if author else "")


def _author(head: list[str]) -> re.Match[str] | None:
    return next((found for line in head if (found := _HANDLE.match(line))), None)


def _without_mentions(lines: list[str]) -> list[str]:
    """Remove the mentions from the start of all posts, if most of them begin with the same ones."""
    names = Counter(found[0] for line in lines[1:] if (found := _MENTIONS.match(line)))
    prefix, times = next(iter(names.most_common(1)), ("", 0))
    if times < _MIN_MENTIONS or times * 4 < sum(map(bool, lines)) * 3:
        return lines
    return [line.removeprefix(prefix) for line in lines]
