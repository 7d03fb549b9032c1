"""Answers as Telegram shows them: HTML and buttons, in as few messages as fit.

A quoted post is its label in bold and the whole post in a blockquote, the sentence that answers in bold:

    <b>4/7</b>
    <blockquote>Despite … <b>Russia's been consistent …</b></blockquote>
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot import phrases
from bot.headings import headings, name
from bot.telegram_text import UNITS, escape, pieces, units
from index import Answer, Confidence, Post, Quote, Thread, ThreadIndex
from index.numbered import Posts
from index.request import Words
from index.thread import Span

_ENTITIES = 90  # Telegram shows the first 100 of a message
_DETECTED = re.compile(r"[#@$]\w|://")  # Telegram makes entities of these by itself
_HEADING = 400  # units kept free above a quote
_FOLDED = 900  # units; a longer post is folded, a tap opens it
_PART = 8 * 3500  # units; a longer thread is shown in parts, with a button for more


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says, and what it sends back when pressed (1 to 64 bytes)."""

    text: str
    data: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: Telegram HTML, and buttons below it.

    With a *hint*, which stands greyed where one types, it asks to be replied to.
    """

    html: str
    buttons: tuple[Button, ...] = ()
    hint: str = ""


def answer(found: Answer, index: ThreadIndex) -> list[Reply]:
    """Render an answer of *index*: its quotes; or that there is none, with the nearest posts as buttons."""
    thread = index.thread
    if isinstance(found.request, Posts):
        return requested(found.request, thread)
    if not isinstance(found.request, Words):
        return _messages([*map(_sentence, headings(found.request, thread)), *_quoted(found.quotes)])
    unknown = [phrases.never_uses(found.unknown)] if found.unknown else []
    if found.confidence is Confidence.NOTHING and not index.reads_meaning and (code := index.foreign(found.question)):
        return [Reply(escape(phrases.other_language(code)))]
    if found.confidence is Confidence.NOTHING:
        nearest = [phrases.NEAREST] if found.nearest else []
        buttons = tuple(post_button(post, thread) for post in found.nearest)
        return [Reply(escape(" ".join([phrases.NOTHING, *unknown, *nearest])), buttons)]
    if found.confidence is Confidence.CLOSEST:
        heading = " ".join([phrases.UNSURE, *unknown, phrases.closest(len(found.quotes))])
        return _messages([_sentence(heading), *_quoted(found.quotes)])
    return _messages(_quoted(found.quotes))


def summary(quotes: Sequence[Quote], thread: Thread) -> list[Reply]:
    """Render a summary under its heading."""
    heading = phrases.summary_of(len(quotes), len(thread.posts))
    return _messages([_sentence(heading), *_quoted(quotes)])


def quoted(quotes: Sequence[Quote], heading: str = "") -> list[Reply]:
    """Render *quotes*, under a *heading* if there is one."""
    return _messages([*([_sentence(heading)] if heading else []), *_quoted(quotes)])


def posts(thread: Thread, numbers: Sequence[int]) -> list[Reply]:
    """Render the posts at these positions; of too many the first, with a button for the rest."""
    shown = _part(thread, numbers)
    replies = _messages(_quoted(Quote(thread.posts[number - 1], ()) for number in shown))
    rest = numbers[len(shown) :]
    if rest:
        more = Button(phrases.MORE, f"more:{thread.key}:{rest[0]}-{rest[-1]}")
        replies[-1] = replace(replies[-1], buttons=(more,))
    return replies


def requested(request: Posts, thread: Thread) -> list[Reply]:
    """Render the posts asked for by number; of numbers that the thread does not have, say so."""
    shown = posts(thread, [post.number for post in request.posts])
    if request.missing:
        ends = name(thread.posts[0]), name(thread.posts[-1])
        shown.insert(0, sentence(phrases.no_such_post(request.missing, *ends)))
    return shown


def sentence(text: str) -> Reply:
    """Render a sentence of the bot's own."""
    return Reply(escape(text))


def under(heading: str, reply: Reply) -> Reply:
    """Put a sentence above a message; where that makes it too long, leave it as it is."""
    joined = replace(reply, html=f"{escape(heading)}\n\n{reply.html}")
    return joined if units(joined.html) <= UNITS else reply


def post_button(post: Post, thread: Thread) -> Button:
    """Return a button that shows *post*."""
    return Button(name(post), f"post:{thread.key}:{post.number}")


class _Block(NamedTuple):
    """A part of a message that is never torn apart."""

    html: str
    units: int
    entities: int


def _sentence(text: str) -> _Block:
    return _Block(escape(text), units(text), 0)


def _quoted(quotes: Iterable[Quote]) -> Iterator[_Block]:
    """Yield a block a quote, or several for a post that no message can hold."""
    for quote in quotes:
        post, marks = quote.post, quote.marks
        label = name(post)
        expandable = " expandable" if units(post.text) > _FOLDED else ""
        for piece in list(pieces(post.text, UNITS - _HEADING)) or [Span(0, 0)]:
            text = post.text[piece.start : piece.stop]
            html = f"<b>{escape(label)}</b>\n<blockquote{expandable}>{_marked(post.text, piece, marks)}</blockquote>"
            detected = len(_DETECTED.findall(text))
            yield _Block(html, units(label) + 1 + units(text), 2 + len(marks) + detected)


def _marked(text: str, piece: Span, marks: Sequence[Span]) -> str:
    """Return a piece of *text* as HTML, the marks within it in bold."""
    html, at = [], piece.start
    for mark in marks:
        start, stop = max(mark.start, at), min(mark.stop, piece.stop)
        if start < stop:
            html += [escape(text[at:start]), "<b>", escape(text[start:stop]), "</b>"]
            at = stop
    return "".join([*html, escape(text[at : piece.stop])])


def _messages(blocks: Iterable[_Block]) -> list[Reply]:
    """Put blocks together, a blank line between them, as many a message as Telegram takes."""
    messages: list[list[_Block]] = []
    for block in blocks:
        if not messages or not _fits([*messages[-1], block]):
            messages.append([])
        messages[-1].append(block)
    return [Reply("\n\n".join(block.html for block in message)) for message in messages]


def _fits(blocks: Sequence[_Block]) -> bool:
    length = sum(block.units + 2 for block in blocks)
    return length <= UNITS and sum(block.entities for block in blocks) <= _ENTITIES


def _part(thread: Thread, numbers: Sequence[int]) -> Sequence[int]:
    """Return as many of the first *numbers* as are shown at once, at least one."""
    length = 0
    for shown, number in enumerate(numbers):
        length += units(thread.posts[number - 1].text)
        if shown and length > _PART:
            return numbers[:shown]
    return numbers
