"""What a button under an answer carries, so that it needs nothing else: the answer, and what to show in its place.

    turn:7e1c09ab:5:c:4.0-112,6:2

says: in the thread 7e1c09ab turn to post 5; the answer is the closest there is ("s": sure, "n": nothing), quotes post 4
with the characters 0 to 112 marked and post 6, and post 2 matches too. Instead of a post's number, "answer" turns back
and "others" to the other matches. Telegram takes 64 bytes; what needs more is shown below the answer, not in its place:

    show:7e1c09ab:5         more:7e1c09ab:301-400
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index import Confidence, Post, Quote, Span, Thread

ANSWER = "answer"
OTHERS = "others"

_BYTES = 64
_POST = r"[0-9]{1,6}"
_SPANS = rf"(?:\.{_POST}-{_POST})*"
_QUOTES = rf"(?:{_POST}{_SPANS}(?:,{_POST}{_SPANS})*)?"
_POSTS = rf"(?:{_POST}(?:,{_POST})*)?"
_TURN = re.compile(rf"turn:[0-9a-f]{{8}}:({ANSWER}|{OTHERS}|{_POST}):([scn]):({_QUOTES}):({_POSTS})")
_SHOW = re.compile(rf"show:[0-9a-f]{{8}}:({_POSTS})")
_MORE = re.compile(rf"more:[0-9a-f]{{8}}:({_POST})-({_POST})")
_KEY = re.compile(r"(?:turn|show|more):([0-9a-f]{8}):")
_LEVELS = {level.value[0]: level for level in Confidence}


@dataclass(frozen=True, slots=True)
class Origin:
    """An answer as its buttons know it: how sure it is, what it quotes, and which other posts match."""

    confidence: Confidence
    quotes: tuple[Quote, ...]
    others: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What is shown in the place of an answer: `ANSWER`, `OTHERS`, or a post by its number."""

    shown: str
    origin: Origin

    def to(self, shown: str | int) -> "Turn":
        """Return a turn of the same answer."""
        return Turn(str(shown), self.origin)


def turn_data(turn: Turn, thread: Thread) -> str:
    """Return the data of a button that turns an answer of *thread*, or nothing if Telegram would not take it."""
    origin = turn.origin
    quotes = ",".join(map(_written, origin.quotes))
    data = f"turn:{thread.key}:{turn.shown}:{origin.confidence.value[0]}:{quotes}:{_numbers(origin.others)}"
    return data if len(data) <= _BYTES else ""


def show_data(posts: Iterable[Post], thread: Thread) -> str:
    """Return the data of a button that shows *posts* below."""
    return f"show:{thread.key}:{_numbers(posts)}"


def more_data(first: int, last: int, thread: Thread) -> str:
    """Return the data of a button that goes on with the posts from *first* to *last*."""
    return f"more:{thread.key}:{first}-{last}"


def key_of(data: str) -> str:
    """Return the key of the thread that a button is about, or nothing if it is no button of this room."""
    found = _KEY.match(data)
    return found[1] if found else ""


def read_turn(data: str, thread: Thread) -> Turn | None:
    """Return what a button turns to; None if *thread* has not what it names, or *data* is none of such a button."""
    read = _TURN.fullmatch(data)
    if read is None:
        return None
    try:
        quotes = tuple(_quote(part, thread) for part in read[3].split(",") if part)
        others = tuple(_post(part, thread) for part in read[4].split(",") if part)
        known = read[1] == ANSWER or (others if read[1] == OTHERS else _post(read[1], thread))
    except LookupError:
        return None
    origin = Origin(_LEVELS[read[2]], quotes, others)
    return Turn(read[1], origin) if known and (quotes or origin.confidence is Confidence.NOTHING) else None


def read_posts(data: str, thread: Thread) -> list[int]:
    """Return the numbers of the posts that a button shows below; none if *thread* has them not."""
    shown, more = _SHOW.fullmatch(data), _MORE.fullmatch(data)
    numbers = [int(part) for part in shown[1].split(",") if part] if shown else []
    if more and int(more[2]) <= len(thread.posts):
        numbers = list(range(int(more[1]), int(more[2]) + 1))
    return numbers if all(1 <= number <= len(thread.posts) for number in numbers) else []


def _written(quote: Quote) -> str:
    return ".".join([str(quote.post.number), *(f"{mark.start}-{mark.stop}" for mark in quote.marks)])


def _numbers(posts: Iterable[Post]) -> str:
    return ",".join(str(post.number) for post in posts)


def _quote(written: str, thread: Thread) -> Quote:
    number, *spans = written.split(".")
    post = _post(number, thread)
    marks = tuple(Span(*map(int, span.split("-"))) for span in spans)
    if not all(mark.start < mark.stop <= len(post.text) for mark in marks):
        raise LookupError
    return Quote(post, marks)


def _post(number: str, thread: Thread) -> Post:
    if not 1 <= int(number) <= len(thread.posts):
        raise LookupError
    return thread.posts[int(number) - 1]
