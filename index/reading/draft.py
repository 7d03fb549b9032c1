"""A draft: the posts that a format's reader returns, before they become a thread."""

from dataclasses import dataclass
from typing import NamedTuple

from index.thread import Remark


class DraftPost(NamedTuple):
    """The text of one post, and its own *link* and *author*, where the file gives them.

    Once the author's number is found, *label* is the number as written, and *number* and *total* are its values.
    """

    text: str
    label: str = ""
    number: int = 0
    total: int = 0
    link: str = ""
    author: str = ""


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
