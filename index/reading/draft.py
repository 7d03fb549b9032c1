"""What a format's reader finds, before it is a thread."""

from dataclasses import dataclass
from typing import NamedTuple

from index.thread import Remark


class Piece(NamedTuple):
    """The text of one post, and its own *link*, where there is one.

    Once the author's number is found, *label* is how it is written, *number* and *total* are its values.
    """

    text: str
    label: str = ""
    number: int = 0
    total: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The posts of one author in order, with what the file says about them."""

    pieces: tuple[Piece, ...]
    author: str = ""
    title: str = ""
    remarks: tuple[Remark, ...] = ()
