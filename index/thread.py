"""What the author wrote: a thread and its posts."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2s
from typing import NamedTuple, Self


class ThreadError(ValueError):
    """What was given cannot be read as a thread; the message says why, in the user's terms."""


class Span(NamedTuple):
    """A stretch of a text: the characters from *start* up to, not including, *stop*."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its position in the thread from 1, the author's own label ("4/7"), and its clean text.

    *label* is empty where the author gave this post none and others have one; *link* is the post's
    own address on the web, empty where the file does not say.
    """

    number: int
    label: str
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """Posts by one author, in order; what is not known about them is the empty string.

    *source* is the name of the file it came from. *remarks* say what was odd about the
    numbering (gaps, repeats), a sentence each.
    """

    title: str
    posts: tuple[Post, ...]
    author: str = ""
    source: str = ""
    remarks: tuple[str, ...] = ()

    @classmethod
    def of(cls, texts: Iterable[str], title: str = "") -> Self:
        """Make a thread of plain *texts*, labelled "1/N" to "N/N".

        >>> [post.label for post in Thread.of(["first", "second"]).posts]
        ['1/2', '2/2']
        """
        texts = list(texts)
        total = len(texts)
        return cls(title, tuple(Post(n, f"{n}/{total}", text) for n, text in enumerate(texts, 1)))

    @property
    def key(self) -> str:
        """Eight hexadecimal digits that tell this thread from others by its labels and texts."""
        written = "\0".join(part for post in self.posts for part in (post.label, post.text))
        return blake2s(written.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
