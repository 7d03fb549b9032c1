"""What a format's reader returns: drafts of threads, and a proposal to read a text as these."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from index.thread import Remark


class DraftPost(NamedTuple):
    """The text of one post, and its own *link* and *author*, where the file gives them.

    *above* and *below* are lines that the post shows and that are not its own words: a content warning, the answers of
    a poll, descriptions of pictures, a quoted post.

    Once the author's number is found, *label* is the number as written, and *number* and *total* are its values; *last*
    is the last number of a range such as "3-4/7".
    """

    text: str
    label: str = ""
    number: int = 0
    total: int = 0
    link: str = ""
    author: str = ""
    last: int = 0
    above: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The posts of one author in order, with the author's name, a title and remarks, where the file gives them.

    *characters* is the length of the whole text where only the posts of its first part are here, else 0.
    """

    posts: tuple[DraftPost, ...]
    author: str = ""
    title: str = ""
    remarks: tuple[Remark, ...] = ()
    characters: int = 0


class Bounds(IntEnum):
    """How a reader knows where each post begins, from the weakest sign to the surest."""

    GUESSED = 0  # paragraphs, lines, as much as a post can hold
    PARTED = 1  # the same sign between the posts
    NUMBERED = 2  # numbers that count the posts
    GIVEN = 3  # an element, an object or a header for each post


ALL = sys.maxsize
"""The furniture of a reader that leaves no text unexplained."""


class Proposal(NamedTuple):
    """A way to read a text: the threads in it, in the order of the text, and how their posts are bounded.

    *furniture* is the number of characters, without spaces, that the reader understood and left out: names, dates,
    counts, menus, the posts of other people.
    """

    drafts: tuple[Draft, ...]
    bounds: Bounds
    furniture: int = 0


def proposed(drafts: Iterable[Draft], bounds: Bounds, furniture: int = 0) -> list[Proposal]:
    """Return one proposal of all *drafts*, or none if there are no posts in them."""
    found = tuple(drafts)
    return [Proposal(found, bounds, furniture)] if any(draft.posts for draft in found) else []
