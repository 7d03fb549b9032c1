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
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from index.reading.anchors import anchored
from index.reading.cleaning import without_edited, without_reactions
from index.reading.draft import Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.dates import is_figures, is_moment
from index.reading.numbers.markers import start_markers
from index.reading.speakers import chat_threads, thread_above_replies
from index.reading.texts.chats.chat import numbered_messages, parted_by_times
from index.reading.texts.copies.between_posts import posts_between
from index.reading.texts.copies.frames import shows_date
from index.reading.texts.copies.header_lines import Header
from index.reading.texts.copies.page_edges import within_page
from index.reading.texts.copies.post_bodies import Block, Page, page_of
from index.reading.texts.copies.post_headers import headers_with_handles, headers_with_names, visible
from index.reading.texts.plain import numbered
from index.reading.texts.prose import is_list

_MENTIONS = re.compile(r"(?:@[\w.@-]+ )+")
_HASHTAG = re.compile(r"^hashtag\n(?=#)", re.MULTILINE)  # for screen readers
_FEWEST = 3  # posts of a thread inside a post
_EDGES = "\n:： "
_MAX_ABOVE = 600  # characters of a page above its first post


def page_copy(text: str, length: int) -> list[Proposal]:
    """Propose the author's posts in the tidied *text*, if it is a copy of such a page, of *length* characters."""
    text = _HASHTAG.sub("", without_reactions(text))
    written, lines = text.split("\n"), [_once(visible(line)) for line in anchored(text)[0].split("\n")]
    with_handles = _below_headers(headers_with_handles(lines), written, lines, length)
    below = with_handles or _below_headers(headers_with_names(lines), written, lines, length)
    between = _between_page_lines(written, lines, length)
    is_between = _has_more(between, below, lines) if with_handles else _is_likelier(between, below)
    reading = between if is_between else below
    return [] if reading and _is_below_thread(reading, text) else reading.proposals


def _once(line: str) -> str:
    """Return *line*, or its first half if that is there twice: once for screen readers.

    >>> _once("Ann MoorAnn Moor"), _once("2nd 2nd"), _once("Ann")
    ('Ann Moor', '2nd', 'Ann')
    """
    half = len(line) // 2
    is_doubled = half > 1 and line[:half] == line[-half:] and line[half:-half] in {"", " "}
    return line[:half] if is_doubled else line


class _Reading(NamedTuple):
    """The *posts* of everybody on a page, and the *proposals* to read them."""

    posts: Sequence[DraftPost]
    proposals: list[Proposal]

    def __bool__(self) -> bool:
        return bool(self.proposals)

    @property
    def author(self) -> str:
        return self.proposals[0].drafts[0].author


def _is_below_thread(reading: _Reading, text: str) -> bool:
    """Say whether the posts of *reading* are comments below a numbered thread in *text*."""
    posts = reading.proposals[0].drafts[0].posts
    if _counted(posts):
        return False
    first = _first_line(posts)
    above = text.partition(first)[0] if first else ""
    return any(_counted(proposal.drafts[0].posts) >= _FEWEST for proposal in numbered(above))


def _has_more(reading: _Reading, other: _Reading, lines: Sequence[str]) -> bool:
    """Say whether *reading* has an opener by somebody whom *other* lacks, or number 1: a page may show these otherwise.

    A text by the same author is the biography on a profile, which is read along only if there is one other post.
    """
    if not (reading and other):
        return bool(reading)
    own, others = (found.proposals[0].drafts[0].posts for found in (reading, other))
    numbers = [post.number for post in others if post.number]
    if _counted(own) > _counted(others) and min(numbers, default=1) > 1:
        return True
    if len(others) == 1 < len(own):
        return True
    is_same = (reading.author, other.author) in set(pairwise(lines))
    is_there = any(_first_line(own) in post.text for post in other.posts)
    return not (is_same or is_there) and len({post.author for post in reading.posts}) > 1


def _is_likelier(reading: _Reading, other: _Reading) -> bool:
    """Say whether *reading* is likelier than *other*: by numbers, else by the first post, people, and all posts."""
    if not (reading and other):
        return bool(reading)
    own, others = (found.proposals[0].drafts[0].posts for found in (reading, other))
    better = _counted(own) - _counted(others) or not any(_first_line(own) in post.text for post in others)
    is_alone = sum(post.author == reading.author for post in reading.posts) == 1
    return better > 0 or (not better and not is_alone and _found(reading) > _found(other))


def _first_line(posts: Sequence[DraftPost]) -> str:
    return next((line for post in posts for line in post.text.split("\n") if line), "")


def _counted(posts: Sequence[DraftPost]) -> int:
    """Return how many numbers of *posts* follow one another from 1."""
    numbers = {post.number for post in posts}
    return sum(number - 1 in numbers or number == 1 for number in numbers - {0})


def _found(reading: _Reading) -> tuple[int, int, int]:
    """Return the people of *reading*, with a minus the lines of the page in the author's posts, and all posts."""
    own = reading.proposals[0].drafts[0].posts
    people = {post.author for post in reading.posts if post.text}
    of_page = sum(is_figures(line) or shows_date(line) for post in own for line in post.text.split("\n"))
    return len(people), -of_page, sum(bool(post.text) for post in reading.posts)


def _between_page_lines(written: Sequence[str], lines: Sequence[str], length: int) -> _Reading:
    posts = [
        DraftPost(
            _own_words("\n".join(written[post.start : post.stop]).lstrip(_EDGES).rstrip("\n")), author=post.author
        )
        for post in posts_between(lines)
    ]
    return _Reading(posts, proposed(map(_whole, thread_above_replies(posts)), Bounds.GIVEN, length))


def _below_headers(found: Sequence[Header], written: Sequence[str], lines: Sequence[str], length: int) -> _Reading:
    blocks = _blocks(found, lines)
    if len(blocks) < 2:  # noqa: PLR2004  a name alone
        return _Reading([], [])
    page = page_of(lines, blocks)
    posts = _posts(written, blocks, page)
    above = len("\n".join(written[: blocks[0].header.start]))
    furniture = length - (above if above > _MAX_ABOVE else 0)
    if is_list([line for post in posts for line in post.text.split("\n") if line and not line[0].isdecimal()]):
        return _Reading([], [])  # the entries of a changelog
    drafts = chat_threads(numbered_messages(posts)) if page.is_chat(blocks) else thread_above_replies(posts)
    is_dated = sum(map(shows_date, lines)) > 1  # unlike the licences of several programs
    return _Reading(posts, proposed(map(_whole if is_dated else _within, drafts), Bounds.GIVEN, furniture))


def _whole(draft: Draft) -> Draft:
    """Return *draft* above the end of the page, with the numbered posts in one of its posts, if that is a thread."""
    inside = [found[0].drafts[0].posts for post in draft.posts if (found := numbered(post.text))]
    posts = max(inside, key=len, default=())
    is_numbered = any(post.number for post in draft.posts)
    is_thread = not is_numbered and (len(posts) >= _FEWEST or (posts and len(draft.posts) == 1))
    return _within(replace(draft, posts=posts) if is_thread else draft)


def _within(draft: Draft) -> Draft:
    return replace(draft, posts=tuple(within_page(draft.posts)))


def _posts(written: Sequence[str], blocks: Sequence[Block], page: Page) -> list[DraftPost]:
    """Return the posts of everybody, from the *written* lines, with their invisible signs."""
    quoting = page.quoting(blocks)
    bodies = [page.body(block, is_last=block is blocks[-1]) for block in blocks]
    return [
        DraftPost(_own_words(text), author=block.header.author)
        for at, (block, body) in enumerate(zip(blocks, bodies, strict=True))
        if at - 1 not in quoting
        for text in parted_by_times(written[body.start : body.stop - (at in quoting)]) or [""]
    ]


def _own_words(text: str) -> str:
    """Return *text* without a word that it was edited, and without the people it answers, if a number is behind them.

    >>> _own_words("@bo @cy 1/3 It holds. (edited)"), _own_words("@bo It holds.")
    ('1/3 It holds.', '@bo It holds.')
    """
    text = without_edited(text)
    rest = _MENTIONS.sub("", text)
    return rest if start_markers(rest) else text


def _blocks(found: Sequence[Header], lines: Sequence[str]) -> list[Block]:
    """Return the posts below *found* in *lines*; boxes with a person look alike, but have no date, and are left out."""
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
