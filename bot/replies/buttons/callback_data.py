"""Callback data: one grammar for all buttons, complete in itself, so that buttons survive a restart.

    data                              kind              when pressed
    turn:7e1c09ab:5:c:4.0-112,6:2     TurnPage          show another page of an answer in its place
    show:7e1c09ab:4,5                 ShowPosts         show posts below
    more:7e1c09ab:301-400             ShowRange         show a further part of a long list of posts
    find:7e1c09ab:2:black tea         FindPage          show a page of a search in the place of another
    use:7e1c09ab                      UseThread         read that thread in the chat from now on
    drop:7e1c09ab                     DiscardThread     discard an uploaded thread
    remove:7e1c09ab                   DeleteThread      ask whether to delete a thread of the chat
    erase:7e1c09ab                    EraseThread       delete that thread
    list:2                            ListThreads       show a page of the list of threads
    refresh:7e1c09ab                  RefreshThread     read that thread of the chat anew from its link
    question, cancel                  AskPasted, CancelUpload
    here:7e1c09ab                     PublishThread     publish that thread in the chat; in a group, ask before
    post:7e1c09ab, stop:7e1c09ab      ConfirmPublishing, StopPublishing
    language:ru                       ChooseLanguage    speak that language in the chat
    vote:up, vote:down                Vote              vote that an answer helped, or did not
    forget:yes, forget:no             Forget            delete all data of the chat, or do not

7e1c09ab is the key of a thread. A page is a post's number, "answer" (back to the answer) or "others" (its other
matches); then follow the confidence of the answer (s: sure, c: closest, n: nothing), its quotes with the marked spans
(post 4 with characters 0 to 112, and post 6) and its other matches (post 2). Telegram allows 64 bytes.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.replies.buttons.button_data import ButtonData, fits
from bot.replies.buttons.chat_buttons import ChooseLanguage, Forget, Vote
from bot.replies.buttons.publication_buttons import ConfirmPublishing, StopPublishing
from bot.replies.buttons.thread_buttons import AskPasted, CancelUpload, ListThreads, RefreshThread
from index import Confidence, Post, Quote, Span, Thread

ANSWER = "answer"
OTHERS = "others"


@dataclass(frozen=True, slots=True)
class AnswerState:
    """The state of an answer that its buttons carry: confidence, quotes and other matches."""

    confidence: Confidence
    quotes: tuple[Quote, ...]
    others: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """A page of an answer; its *content* is `ANSWER`, `OTHERS`, or the number of a post."""

    content: str
    state: AnswerState

    def sibling(self, content: str | int) -> "AnswerPage":
        """Return the page of the same answer with this *content*."""
        return AnswerPage(str(content), self.state)


@dataclass(frozen=True, slots=True)
class TurnPage(ButtonData):
    """Shows another page of an answer in its place; *quotes* and *others* name posts by number."""

    key: str
    content: str
    confidence: Confidence
    quotes: tuple[tuple[int, tuple[Span, ...]], ...]
    others: tuple[int, ...]

    @classmethod
    def of(cls, page: AnswerPage, thread: Thread) -> Self:
        """Return the data of a button that shows *page* of an answer from *thread*."""
        quotes = tuple((quote.post.number, tuple(quote.marks)) for quote in page.state.quotes)
        others = tuple(post.number for post in page.state.others)
        return cls(thread.key, page.content, page.state.confidence, quotes, others)

    def __str__(self) -> str:
        quotes = _comma_separated(
            ".".join([str(number), *(f"{mark.start}-{mark.stop}" for mark in marks)]) for number, marks in self.quotes
        )
        return f"turn:{self.key}:{self.content}:{self.confidence.value[0]}:{quotes}:{_comma_separated(self.others)}"

    def resolve(self, thread: Thread) -> AnswerPage | None:
        """Return the page, or None if *thread* lacks a post or a mark of it."""
        post = [] if self.content in {ANSWER, OTHERS} else [int(self.content)]
        if not _contains(thread, [*post, *self.others, *(number for number, _ in self.quotes)]):
            return None
        quotes = tuple(Quote(thread.posts[number - 1], marks) for number, marks in self.quotes)
        others = tuple(thread.posts[number - 1] for number in self.others)
        marked = all(mark.start < mark.stop <= len(quote.post.text) for quote in quotes for mark in quote.marks)
        complete = (quotes or self.confidence is Confidence.NOTHING) and (others or self.content != OTHERS)
        return AnswerPage(self.content, AnswerState(self.confidence, quotes, others)) if marked and complete else None


@dataclass(frozen=True, slots=True)
class ShowPosts(ButtonData):
    """Shows posts below, by their numbers."""

    key: str
    posts: tuple[int, ...]

    def __str__(self) -> str:
        return f"show:{self.key}:{_comma_separated(self.posts)}"

    def resolve(self, thread: Thread) -> tuple[int, ...]:
        """Return the numbers of the posts, none if *thread* lacks one."""
        return self.posts if _contains(thread, self.posts) else ()


@dataclass(frozen=True, slots=True)
class ShowRange(ButtonData):
    """Shows the posts from *first* to *last* below."""

    key: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"more:{self.key}:{self.first}-{self.last}"

    def resolve(self, thread: Thread) -> tuple[int, ...]:
        """Return the numbers of the posts, none if *thread* lacks one."""
        return tuple(range(self.first, self.last + 1)) if _contains(thread, (self.first, self.last)) else ()


@dataclass(frozen=True, slots=True)
class FindPage(ButtonData):
    """Shows a page of a search; *search* is empty if it is too long for a button."""

    key: str
    page: int
    search: str

    def __str__(self) -> str:
        head = f"find:{self.key}:{self.page}:"
        return head + self.search if fits(head + self.search) else head


@dataclass(frozen=True, slots=True)
class ThreadButton(ButtonData):
    """The data of a button that acts on a thread, given by its key."""

    action: ClassVar[str]
    key: str

    def __str__(self) -> str:
        return f"{self.action}:{self.key}"


class UseThread(ThreadButton):
    """Uses a thread in the chat."""

    action = "use"


class DiscardThread(ThreadButton):
    """Discards an uploaded thread."""

    action = "drop"


class DeleteThread(ThreadButton):
    """Asks whether to delete a thread of the chat."""

    action = "remove"


class EraseThread(ThreadButton):
    """Deletes a thread of the chat."""

    action = "erase"


class PublishThread(ThreadButton):
    """Publishes a thread in the chat; in a group, asks before."""

    action = "here"


def parse(data: str) -> ButtonData | None:
    """Parse the *data* of a button; return None if it is not in this grammar.

    >>> parse("show:7e1c09ab:4,5")
    ShowPosts(key='7e1c09ab', posts=(4, 5))
    """
    for pattern, kind in _GRAMMAR.items():
        if found := re.fullmatch(pattern, data, re.DOTALL):  # a search may contain any character
            return kind(*found.groups())
    return None


def _turn_page(key: str, content: str, confidence: str, quotes: str, others: str) -> TurnPage:
    found = tuple(map(_quote, re.findall(_QUOTE, quotes)))
    return TurnPage(key, content, _CONFIDENCES[confidence], found, _numbers(others))


def _quote(written: str) -> tuple[int, tuple[Span, ...]]:
    number, *spans = written.split(".")
    return int(number), tuple(Span(*map(int, span.split("-"))) for span in spans)


def _numbers(written: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(_POST, written)))


_CONFIDENCES = {confidence.value[0]: confidence for confidence in Confidence}
_KEY = "([0-9a-f]{8})"
_POST = "[0-9]{1,6}"
_LIST = f"(?:{_POST}(?:,{_POST})*)?"
_QUOTE = rf"{_POST}(?:\.{_POST}-{_POST})*"
_GRAMMAR: dict[str, Callable[..., ButtonData]] = {
    f"turn:{_KEY}:({ANSWER}|{OTHERS}|{_POST}):([scn]):((?:{_QUOTE}(?:,{_QUOTE})*)?):({_LIST})": _turn_page,
    f"show:{_KEY}:({_LIST})": lambda key, posts: ShowPosts(key, _numbers(posts)),
    f"more:{_KEY}:({_POST})-({_POST})": lambda key, first, last: ShowRange(key, int(first), int(last)),
    f"find:{_KEY}:([0-9]{{1,5}}):(.*)": lambda key, page, search: FindPage(key, int(page), search),
    **{f"{kind.action}:{_KEY}": kind for kind in (UseThread, DiscardThread, DeleteThread, EraseThread, PublishThread)},
    "list:([0-9]{1,5})": lambda page: ListThreads(int(page)),
    f"refresh:{_KEY}": RefreshThread,
    "question": AskPasted,
    "cancel": CancelUpload,
    f"post:{_KEY}": ConfirmPublishing,
    f"stop:{_KEY}": StopPublishing,
    "language:([a-z]{2,3})": ChooseLanguage,
    "vote:(up|down)": lambda vote: Vote(helpful=vote == "up"),
    "forget:(yes|no)": lambda answer: Forget(confirmed=answer == "yes"),
}


def _contains(thread: Thread, numbers: Iterable[int]) -> bool:
    return all(1 <= number <= len(thread.posts) for number in numbers)


def _comma_separated(parts: Iterable[int | str]) -> str:
    return ",".join(map(str, parts))
