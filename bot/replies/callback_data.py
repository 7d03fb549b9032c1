"""Callback data: the one grammar of all buttons, complete in itself, so that buttons survive a restart.

    data                              kind              when pressed
    turn:7e1c09ab:5:c:4.0-112,6:2     TurnPage          show another page of an answer in its place
    show:7e1c09ab:4,5                 ShowPosts         show posts below
    more:7e1c09ab:301-400             ShowRange         show a further part of a long list of posts
    find:7e1c09ab:2:black tea         FindPage          show a page of a search in the place of another
    use:7e1c09ab                      UseThread         read that thread in the chat from now on
    drop:7e1c09ab                     DiscardThread     discard an uploaded thread
    remove:7e1c09ab                   DeleteThread      delete a thread of the chat
    here:7e1c09ab                     PublishThread     post that thread in the chat
    language:ru                       ChooseLanguage    speak that language in the chat
    vote:up, vote:down                Vote              say that an answer helped, or did not

7e1c09ab is the key of a thread. A page is a post's number, "answer" (back to the answer) or "others" (its other
matches); then follow the confidence of the answer (s: sure, c: closest, n: nothing), its quotes with the marked spans
(post 4 with characters 0 to 112, and post 6) and its other matches (post 2). Telegram takes 64 bytes.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Self

from index import Confidence, Post, Quote, Span, Thread

ANSWER = "answer"
OTHERS = "others"
_BYTES = 64  # in the data of a button


@dataclass(frozen=True, slots=True)
class AnswerState:
    """An answer as its buttons remember it: its confidence, its quotes, and the other posts that match."""

    confidence: Confidence
    quotes: tuple[Quote, ...]
    others: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an answer: `ANSWER`, `OTHERS`, or a post by its number."""

    shown: str
    state: AnswerState

    def to(self, shown: str | int) -> "Page":
        """Return another page of the same answer."""
        return Page(str(shown), self.state)


class ButtonData:
    """The data of a button as a value; `str` writes it."""

    __slots__ = ()

    @property
    def data(self) -> str:
        """The written form, or nothing if it is too long for Telegram."""
        written = str(self)
        return written if _fits(written) else ""


@dataclass(frozen=True, slots=True)
class TurnPage(ButtonData):
    """Shows another page of an answer in its place; quotes and others are numbers of posts."""

    key: str
    shown: str
    confidence: Confidence
    quotes: tuple[tuple[int, tuple[Span, ...]], ...]
    others: tuple[int, ...]

    @classmethod
    def of(cls, page: Page, thread: Thread) -> Self:
        """Return the button that turns to *page* of an answer from *thread*."""
        quotes = tuple((quote.post.number, tuple(quote.marks)) for quote in page.state.quotes)
        others = tuple(post.number for post in page.state.others)
        return cls(thread.key, page.shown, page.state.confidence, quotes, others)

    def __str__(self) -> str:
        quotes = _joined(
            ".".join([str(number), *(f"{mark.start}-{mark.stop}" for mark in marks)]) for number, marks in self.quotes
        )
        return f"turn:{self.key}:{self.shown}:{self.confidence.value[0]}:{quotes}:{_joined(self.others)}"

    def found_in(self, thread: Thread) -> Page | None:
        """Return the page, or None if *thread* does not contain what it names."""
        shown = [] if self.shown in {ANSWER, OTHERS} else [int(self.shown)]
        if not _has(thread, [*shown, *self.others, *(number for number, _ in self.quotes)]):
            return None
        quotes = tuple(Quote(thread.posts[number - 1], marks) for number, marks in self.quotes)
        others = tuple(thread.posts[number - 1] for number in self.others)
        marked = all(mark.start < mark.stop <= len(quote.post.text) for quote in quotes for mark in quote.marks)
        full = (quotes or self.confidence is Confidence.NOTHING) and (others or self.shown != OTHERS)
        return Page(self.shown, AnswerState(self.confidence, quotes, others)) if marked and full else None


@dataclass(frozen=True, slots=True)
class ShowPosts(ButtonData):
    """Shows posts below, by their numbers."""

    key: str
    posts: tuple[int, ...]

    def __str__(self) -> str:
        return f"show:{self.key}:{_joined(self.posts)}"

    def found_in(self, thread: Thread) -> tuple[int, ...]:
        """Return the numbers of the posts, none if *thread* lacks one."""
        return self.posts if _has(thread, self.posts) else ()


@dataclass(frozen=True, slots=True)
class ShowRange(ButtonData):
    """Shows the posts from *first* to *last* below."""

    key: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"more:{self.key}:{self.first}-{self.last}"

    def found_in(self, thread: Thread) -> tuple[int, ...]:
        """Return the numbers of the posts, none if *thread* lacks one."""
        return tuple(range(self.first, self.last + 1)) if _has(thread, (self.first, self.last)) else ()


@dataclass(frozen=True, slots=True)
class FindPage(ButtonData):
    """Shows a page of a search; *wanted* is empty where it is too long for a button."""

    key: str
    page: int
    wanted: str

    def __str__(self) -> str:
        head = f"find:{self.key}:{self.page}:"
        return head + self.wanted if _fits(head + self.wanted) else head


@dataclass(frozen=True, slots=True)
class ThreadButton(ButtonData):
    """A button that does something with a thread, given its key."""

    word: ClassVar[str]
    key: str

    def __str__(self) -> str:
        return f"{self.word}:{self.key}"


class UseThread(ThreadButton):
    """Has the chat read a thread."""

    word = "use"


class DiscardThread(ThreadButton):
    """Discards an uploaded thread."""

    word = "drop"


class DeleteThread(ThreadButton):
    """Deletes a thread of the chat."""

    word = "remove"


class PublishThread(ThreadButton):
    """Posts a thread in the chat."""

    word = "here"


@dataclass(frozen=True, slots=True)
class ChooseLanguage(ButtonData):
    """Has the bot speak the language with this code."""

    code: str

    def __str__(self) -> str:
        return f"language:{self.code}"


@dataclass(frozen=True, slots=True)
class Vote(ButtonData):
    """Says whether an answer helped."""

    helpful: bool

    def __str__(self) -> str:
        return "vote:up" if self.helpful else "vote:down"


def parse(data: str) -> ButtonData | None:
    """Parse the *data* of a button; return None if it is not of this grammar.

    >>> parse("show:7e1c09ab:4,5")
    ShowPosts(key='7e1c09ab', posts=(4, 5))
    """
    for form, value in _FORMS.items():
        if found := re.fullmatch(form, data, re.DOTALL):  # a search may have any character
            return value(*found.groups())
    return None


def _turn_page(key: str, shown: str, level: str, quotes: str, others: str) -> TurnPage:
    return TurnPage(key, shown, _LEVELS[level], tuple(map(_quote, re.findall(_QUOTE, quotes))), _numbers(others))


def _quote(written: str) -> tuple[int, tuple[Span, ...]]:
    number, *spans = written.split(".")
    return int(number), tuple(Span(*map(int, span.split("-"))) for span in spans)


def _numbers(written: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(_POST, written)))


_LEVELS = {level.value[0]: level for level in Confidence}
_KEY = "([0-9a-f]{8})"
_POST = "[0-9]{1,6}"
_LIST = f"(?:{_POST}(?:,{_POST})*)?"
_QUOTE = rf"{_POST}(?:\.{_POST}-{_POST})*"
_FORMS: dict[str, Callable[..., ButtonData]] = {
    f"turn:{_KEY}:({ANSWER}|{OTHERS}|{_POST}):([scn]):((?:{_QUOTE}(?:,{_QUOTE})*)?):({_LIST})": _turn_page,
    f"show:{_KEY}:({_LIST})": lambda key, posts: ShowPosts(key, _numbers(posts)),
    f"more:{_KEY}:({_POST})-({_POST})": lambda key, first, last: ShowRange(key, int(first), int(last)),
    f"find:{_KEY}:([0-9]{{1,5}}):(.*)": lambda key, page, wanted: FindPage(key, int(page), wanted),
    **{f"{kind.word}:{_KEY}": kind for kind in (UseThread, DiscardThread, DeleteThread, PublishThread)},
    "language:([a-z]{2,3})": ChooseLanguage,
    "vote:(up|down)": lambda vote: Vote(helpful=vote == "up"),
}


def _fits(written: str) -> bool:
    return len(written.encode(errors="replace")) <= _BYTES


def _has(thread: Thread, numbers: Iterable[int]) -> bool:
    return all(1 <= number <= len(thread.posts) for number in numbers)


def _joined(parts: Iterable[int | str]) -> str:
    return ",".join(map(str, parts))
