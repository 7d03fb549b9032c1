"""Text copied from the page of a network: x.com, Mastodon, Bluesky, Threads, Nitter.

Nora Lind                         Each post has a header (`post_headers`) above it, and counts, buttons and what else
@nora@social.example              the page says below it. These are learned: they are figures, or come again at the
20h                               edges of posts. Replies by others follow in the same format, then the rest of the
2/4 It is the size of a pram.     page. Below a post that quotes another one, counts are missing.
2
5
14
Nora Lind boosted
"""

import re
from collections.abc import Sequence

from index.reading.anchors import anchored
from index.reading.cleaning import without_reactions
from index.reading.draft import Bounds, DraftPost, Proposal, proposed
from index.reading.numbers.dates import is_moment
from index.reading.numbers.markers import start_markers
from index.reading.speakers import chat_threads, thread_above_replies
from index.reading.texts.chats.chat import numbered_messages, parted_by_times
from index.reading.texts.copies.header_lines import Header
from index.reading.texts.copies.post_bodies import Block, Page, page_of
from index.reading.texts.copies.post_headers import post_headers, visible
from index.reading.texts.prose import is_list

_MENTIONS = re.compile(r"(?:@[\w.@-]+ )+")
_MAX_ABOVE = 600  # characters of a page above its first post


def page_copy(text: str, length: int) -> list[Proposal]:
    """Propose the author's posts in the tidied *text*, if it is a copy of such a page, of *length* characters."""
    text = without_reactions(text)
    written, lines = text.split("\n"), [visible(line) for line in anchored(text)[0].split("\n")]
    blocks = _blocks(lines)
    if len(blocks) < 2:  # noqa: PLR2004  a name alone
        return []
    page = page_of(lines, blocks)
    posts = _posts(written, blocks, page)
    above = len("\n".join(written[: blocks[0].header.start]))
    furniture = length - (above if above > _MAX_ABOVE else 0)
    if is_list([line for post in posts for line in post.text.split("\n") if line and not line[0].isdecimal()]):
        return []  # the entries of a changelog
    if page.is_chat(blocks):
        return proposed(chat_threads(numbered_messages(posts)), Bounds.GIVEN, furniture)
    return proposed(thread_above_replies(posts), Bounds.GIVEN, furniture)


def _posts(written: Sequence[str], blocks: Sequence[Block], page: Page) -> list[DraftPost]:
    """Return the posts of everybody, from the *written* lines, with their invisible signs."""
    quoting = page.quoting(blocks)
    bodies = [page.body(block, is_last=block is blocks[-1]) for block in blocks]
    return [
        DraftPost(_without_mentions(text), author=block.header.author)
        for at, (block, body) in enumerate(zip(blocks, bodies, strict=True))
        if at - 1 not in quoting
        for text in parted_by_times(written[body.start : body.stop - (at in quoting)]) or [""]
    ]


def _without_mentions(text: str) -> str:
    """Return *text* without the people it answers, if a number is behind them.

    >>> _without_mentions("@bo @cy 1/3 It holds."), _without_mentions("@bo It holds.")
    ('1/3 It holds.', '@bo It holds.')
    """
    rest = _MENTIONS.sub("", text)
    return rest if start_markers(rest) else text


def _blocks(lines: Sequence[str]) -> list[Block]:
    """Return the posts in *lines*; boxes with a person look like them, but have no date, and are left out."""
    found = post_headers(lines)
    if sum(header.has_date for header in found) * 2 >= len(found):
        people = {header.author for header in found if header.has_date}
        found = [header for header in found if header.author in people]
        return [block for block in _between(found, len(lines)) if _has_date(block, lines)]
    return _between(found, len(lines))


def _between(found: Sequence[Header], stop: int) -> list[Block]:
    stops = [*(header.start for header in found), stop][1:]
    return [Block(header, header.stop, end) for header, end in zip(found, stops, strict=True)]


def _has_date(block: Block, lines: Sequence[str]) -> bool:
    return block.header.has_date or any(map(is_moment, lines[block.start : block.stop]))
