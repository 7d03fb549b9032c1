"""Text copied from x.com.

Ann Example            Each post has its author's name, @handle and date above it
@ann                   and bare counts below it. Replies by others follow in the
·                      same format, then the rest of the page. A quoted post has
Jun 2                  "Quote" above it. On some pages name, handle and date share
1/6 Our city tested    a line: Ann Example @ann · Jun 2
21
1.4K
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.reading.draft import Draft, DraftPost
from index.reading.speakers import thread_above_replies

_HANDLE = re.compile(r"@(\w{1,20})$")
_ONE_LINE_HEADER = re.compile(r".{1,60}?\s?@(\w{1,20})\s?·\s?.{1,25}$")
_DATE = re.compile(
    r"·$|(?:·\s?)?(?:\w{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \w{3,9}\.?(?: \d{4})?(?: г\.)?"
    r"|\d{1,2} ?[smhdсмчд]\w{0,3}\.?|\d{1,4}年?\d{0,2}月\d{1,2}日)$"
)
_CHROME = re.compile(
    r"[\d.,]+ ?(?:[KMB]|тыс\.|млн)?$|·$"
    r"|(?:[\d.,]+[KMB]? )?(?:Views?|Reposts?|Retweets?|Quotes?|Quote Tweets?|Likes?|Bookmarks?|Replies|Reply)$"
    r"|\d{1,2}:\d{2}(?: ?[AP]M)?(?: ·.*)?$|(?:Show|Read) (?:this thread|more|replies|\d+ repl\w+).*$"
    r"|Translate (?:post|Tweet)$|Last edited.*$|(?:Post|Tweet) your reply!?$|Who can reply\?$|Most relevant.*$"
    r"|ALT$|GIF$|Image$|Pinned$|Ad$"
    r"|Replying to.*$|Conversation$|Post$|Thread$|See new posts$|Показать.*$|\w{3} \d{1,2}, \d{4}$",
    re.IGNORECASE,
)
_QUOTE_MARKERS = {"Quote", "Quote Tweet", "Quoted", "Цитата"}
_PAGE_END = re.compile(
    r"(?:Relevant people|Trends for you|What[’']s happening|New to (?:X|Twitter)\?|Discover more|More Tweets"
    r"|Terms of Service)"
)


class _Block(NamedTuple):
    handle: str
    text: str
    quoted: bool


def x_copy(text: str) -> list[Draft]:
    """Return the thread in *text*, which is tidy, without replies."""
    lines = _above_page_end(text.split("\n"))
    headers = [at for at, line in enumerate(lines) if _handle(lines, at)]
    if len(headers) < 2:  # noqa: PLR2004  one post is no thread
        return []
    blocks = [_block(lines, at, stop) for at, stop in zip(headers, [*headers[1:], len(lines)], strict=True)]
    own = [DraftPost(block.text, author=f"@{block.handle}") for block in blocks if not block.quoted and block.text]
    return thread_above_replies(own)


def _above_page_end(lines: Sequence[str]) -> list[str]:
    end = next((at for at, line in enumerate(lines) if _PAGE_END.match(line)), len(lines))
    return list(lines[:end])


def _handle(lines: Sequence[str], at: int) -> str:
    """Return the handle if line *at* is a post's header; a line with only a handle needs a name above it."""
    if found := _ONE_LINE_HEADER.match(lines[at]):
        return found[1]
    found = _HANDLE.match(lines[at])
    return found[1] if found and at and lines[at - 1] and not lines[at - 1].startswith("@") else ""


def _block(lines: Sequence[str], at: int, stop: int) -> _Block:
    alone = bool(_HANDLE.match(lines[at]))
    quoted = any(line in _QUOTE_MARKERS for line in lines[max(0, at - 3) : at])
    start = at + 1
    while alone and start < stop and (not lines[start] or _DATE.match(lines[start])):
        start += 1
    if stop < len(lines) and _HANDLE.match(lines[stop]):
        stop -= 1  # the next author's name
    while stop > start and (not lines[stop - 1] or _CHROME.match(lines[stop - 1])):
        stop -= 1
    return _Block(_handle(lines, at), "\n".join(lines[start:stop]), quoted)
