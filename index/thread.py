"""Threads and their posts, word for word as the author wrote them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2s
from typing import NamedTuple, Self, TypeAlias

Part: TypeAlias = str | int | tuple[str, ...]
"""A value in a remark: a text, a number, or several texts."""


class Remark(str):
    """A sentence in English, filled in from a *template* and its *parts*, so that it can be translated.

    >>> Remark("numbers {numbers} are missing", numbers=("2", "3", "7–9"))
    'numbers 2, 3 and 7–9 are missing'
    """

    __slots__ = ("how_many", "many", "parts", "template")

    template: str
    many: str
    how_many: int
    parts: Mapping[str, Part]

    def __new__(cls, template: str, many: str = "", how_many: int = 1, /, **parts: Part) -> Self:
        """Fill *parts* in *template*, or in *many*, its plural, unless *how_many* is 1."""
        text = many if many and how_many != 1 else template
        # Without parts it is no template and may have braces: the name of a file, for example.
        written = {name: _written(part) for name, part in parts.items()}
        made = super().__new__(cls, text.format(**written) if parts else text)
        made.template, made.many, made.how_many, made.parts = template, many, how_many, parts
        return made

    @classmethod
    def counted(cls, one: str, many: str, count: int, /, **parts: Part) -> Self:
        """Make a remark with the singular *one*, the plural *many*, and *count* as one of its parts.

        >>> Remark.counted("{count} post carries no number", "{count} posts carry no number", 2)
        '2 posts carry no number'
        """
        return cls(one, many, count, count=count, **parts)


class ThreadError(ValueError):
    """A file or text that cannot be read as a thread; the message and *reason* say why, in the user's terms."""

    def __init__(self, template: str, /, **parts: Part) -> None:
        self.reason = Remark(template, **parts)
        super().__init__(str(self.reason))


class Span(NamedTuple):
    """A stretch of a text: the characters from *start* up to, not including, *stop*."""

    start: int
    stop: int


class Anchor(NamedTuple):
    """A stretch of a text that the author made a link to *address*, as in `[a report](https://example.org/r)`."""

    start: int
    stop: int
    address: str


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its position in the thread from 1, the author's own label ("4/7"), and its clean text.

    *label* is empty where the author gave this post none and others have one; *link* is the post's
    own address on the web, empty where the file does not say; *author* is named only in a thread by several;
    *anchors* are the words of the text that are links.
    """

    number: int
    label: str
    text: str
    link: str = ""
    author: str = ""
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class Thread:
    """Posts by one author, in order; title, author and source are empty where they are not known.

    *source* is the name of the file it was read from. *remarks* are sentences on its numbering (gaps, repeats): each is
    a `Remark` in a thread that was just read, and a plain string in one that was stored. *readings* are other ways to
    read the same text; a stored thread has none.
    """

    title: str
    posts: tuple[Post, ...]
    author: str = ""
    source: str = ""
    remarks: tuple[str, ...] = ()
    readings: tuple["Thread", ...] = ()

    @classmethod
    def of(cls, texts: Iterable[str], title: str = "") -> Self:
        """Make a thread of plain *texts*, labelled "1/N" to "N/N".

        >>> [post.label for post in Thread.of(["first", "second"]).posts]
        ['1/2', '2/2']
        """
        texts = list(texts)
        total = len(texts)
        return cls(title, tuple(Post(n, f"{n}/{total}", text) for n, text in enumerate(texts, 1)))

    @cached_property
    def key(self) -> str:
        """A hash of the labels and texts: eight hexadecimal digits."""
        written = "\0".join(part for post in self.posts for part in (post.label, post.text))
        return blake2s(written.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _written(part: Part) -> str:
    """Return *part* in English: "2, 3 and 7–9", "10,000"."""
    if isinstance(part, tuple):
        *some, last = part
        return f"{', '.join(some)} and {last}" if some else last
    return f"{part:,}" if isinstance(part, int) else part
