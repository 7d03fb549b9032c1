"""A draft: the posts that a format's reader returns, before they become a thread."""

from dataclasses import dataclass
from typing import NamedTuple

from index.thread import Remark


class DraftPost(NamedTuple):
    """The text of one post, and its own *link* and *author*, where the file gives them.

    *above* and *below* are lines that the post shows and that are not its own words: a content warning, the answers of
    a poll, descriptions of pictures, a quoted post.

    Once the author's number is found, *label* is the number as written, and *number* and *total* are its values.
    """

    text: str
    label: str = ""
    number: int = 0
    total: int = 0
    link: str = ""
    author: str = ""
    above: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The posts of one author in order, with the author's name, a title and remarks, where the file gives them."""

    posts: tuple[DraftPost, ...]
    author: str = ""
    title: str = ""
    remarks: tuple[Remark, ...] = ()
