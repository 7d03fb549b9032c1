"""Answers as Telegram shows them: HTML and buttons, in as few messages as fit; *translate* is the language."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot import phrases
from bot.phrases import Translation
from bot.replies import blocks
from bot.replies.blocks import Block, said
from bot.replies.callback_data import ANSWER, OTHERS, AnswerState, Page, ShowPosts, ShowRange, TurnPage
from bot.replies.headings import headings, name
from bot.replies.published_post import Jump
from bot.replies.telegram_html import UNITS, carried, escape, units
from index import Answer, Confidence, Post, Posts, Quote, Thread, Words

_PART = 8 * 3500  # units; a longer thread is shown in parts, with a button for more
_COPIED = 256  # units, the most that Telegram's button copies
_LONGEST_ADDRESS = 2000
_LONGEST_WORD = 40  # characters of a word that is named
_ADDRESS = re.compile(r"https?://(?:[\w-]+\.)+[^\W\d_]{2,}(?::[0-9]+)?(?:[/?#][^\s<>\"]*)?")


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says, and what it sends back when pressed (1 to 64 bytes)."""

    text: str
    data: str


@dataclass(frozen=True, slots=True)
class VoteButton(Button):
    """A button that votes; such stand in a row of their own."""


@dataclass(frozen=True, slots=True)
class OpenButton:
    """A button that opens an address on the web."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that copies 1 to 256 units of text."""

    text: str
    copied: str


AnyButton: TypeAlias = Button | OpenButton | CopyButton


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: Telegram HTML, and buttons below it.

    With a *hint*, which stands greyed where one types, it asks to be replied to. With a *jump* it replies to that
    message instead of the question, and quotes its words: a tap leads there.
    """

    html: str
    buttons: tuple[AnyButton, ...] = ()
    hint: str = ""
    jump: Jump | None = None


def answer(found: Answer, thread: Thread, translate: Translation) -> list[Reply]:
    """Render an answer from *thread*: its quotes; or that there is none, with the nearest posts as buttons."""
    if isinstance(found.request, Posts):
        return requested(found.request, thread, translate)
    if not isinstance(found.request, Words):
        return _messages(*map(said, headings(found.request, thread, translate)), quotes=found.quotes)
    if found.confidence is Confidence.NOTHING and found.other_language and not found.by_meaning:
        return [sentence(phrases.other_language(translate, found.other_language))]
    others = found.others if found.quotes else found.nearest
    return page(
        Page(ANSWER, AnswerState(found.confidence, found.quotes, others)), thread, translate, _about(found, translate)
    )


def page(shown: Page, thread: Thread, translate: Translation, head: str = "") -> list[Reply]:
    """Render a page of an answer below *head*, the answer's remark on itself.

    A page too long for one message becomes several, with buttons that show posts below.
    """
    shown = _as_answer(shown)
    quotes = _quotes(shown, thread)
    rendered = _messages(said(head, _lead(shown, translate)), quotes=quotes)
    buttons = _around(shown, thread, translate) if len(rendered) == 1 else ()
    rendered[-1] = replace(
        rendered[-1], buttons=(*(buttons or _below(shown, thread, translate)), *_away(quotes, translate))
    )
    return rendered


def beside(shown: Page, thread: Thread, translate: Translation) -> list[Reply]:
    """Render a page that does not fit in the place of an answer, by itself."""
    return posts(thread, [quote.post.number for quote in _quotes(shown, thread)], translate)


def summary(quotes: Sequence[Quote], thread: Thread, translate: Translation) -> list[Reply]:
    """Render a summary under its heading."""
    return quoted(quotes, phrases.summary_of(translate, len(quotes), len(thread.posts)))


def quoted(quotes: Sequence[Quote], heading: str = "") -> list[Reply]:
    """Render *quotes*, under a *heading* if there is one."""
    return _messages(said(heading), quotes=quotes)


def posts(thread: Thread, numbers: Sequence[int], translate: Translation) -> list[Reply]:
    """Render the posts at these positions: one with buttons around it; of too many the first, with one for the rest."""
    quotes = [Quote(thread.posts[number - 1], ()) for number in _part(thread, numbers)]
    if len(numbers) == 1:
        return page(Page(ANSWER, AnswerState(Confidence.SURE, tuple(quotes), ())), thread, translate)
    rendered = quoted(quotes)
    rest = numbers[len(quotes) :]
    if rest:
        more = Button(translate(phrases.MORE), ShowRange(thread.key, rest[0], rest[-1]).data)
        rendered[-1] = replace(rendered[-1], buttons=(more,))
    return rendered


def requested(request: Posts, thread: Thread, translate: Translation) -> list[Reply]:
    """Render the posts asked for by number; of numbers that the thread does not have, say so."""
    shown = posts(thread, [post.number for post in request.posts], translate)
    if request.missing:
        ends = name(thread.posts[0]), name(thread.posts[-1])
        shown.insert(0, sentence(phrases.no_such_post(translate, request.missing, *ends)))
    return shown


def sentence(text: str) -> Reply:
    """Render a sentence of the bot's own."""
    return Reply(escape(text))


def under(heading: str, reply: Reply) -> Reply:
    """Put a sentence above a message; where that makes it too long, leave it as it is."""
    joined = replace(reply, html=f"{escape(heading)}\n\n{reply.html}")
    return joined if units(joined.html) <= UNITS else reply


def to(person: int, called: str, reply: Reply) -> Reply:
    """Put the name of *person* above a message, which tells them of it; where that makes it too long, leave it."""
    joined = replace(reply, html=f'<a href="tg://user?id={person}">{escape(called)}</a>:\n\n{reply.html}')
    return joined if units(joined.html) <= UNITS else reply


def _about(found: Answer, translate: Translation) -> str:
    """Return what an answer says of itself, above its quotes or instead of them."""
    words = [word if len(word) <= _LONGEST_WORD else f"{word[: _LONGEST_WORD - 1]}…" for word in found.unknown]
    unknown = [phrases.never_uses(translate, words)] if words else []
    match found.confidence:
        case Confidence.SURE:
            return ""
        case Confidence.CLOSEST:
            return " ".join([translate(phrases.UNSURE), *unknown])
        case Confidence.NOTHING:
            return " ".join(
                [translate(phrases.NOTHING), *unknown, *([translate(phrases.NEAREST)] if found.nearest else [])]
            )


def _lead(shown: Page, translate: Translation) -> str:
    """Return the sentence that leads over to the quotes; other pages of the answer have none."""
    if shown.shown == OTHERS:
        return translate(phrases.OTHER_MATCHES)
    closest = shown.shown == ANSWER and shown.state.confidence is Confidence.CLOSEST
    return phrases.closest(translate, len(shown.state.quotes)) if closest else ""


def _as_answer(shown: Page) -> Page:
    """Return the answer itself in the place of a page with the same post and no other."""
    return shown.to(ANSWER) if [shown.shown] == [str(quote.post.number) for quote in shown.state.quotes] else shown


def _quotes(shown: Page, thread: Thread) -> tuple[Quote, ...]:
    """Return the quotes of a page, marked as in the answer."""
    if shown.shown == ANSWER:
        return shown.state.quotes
    if shown.shown == OTHERS:
        return tuple(Quote(post, ()) for post in shown.state.others)
    post = thread.posts[int(shown.shown) - 1]
    return tuple(quote for quote in shown.state.quotes if quote.post == post) or (Quote(post, ()),)


def _around(shown: Page, thread: Thread, translate: Translation) -> tuple[Button, ...]:
    """Return buttons that turn the page of an answer; none if one would be too long for Telegram."""
    back = [(translate(phrases.BACK), shown.to(ANSWER))] if shown.shown != ANSWER else []
    others = [(translate(phrases.OTHERS), shown.to(OTHERS))] if shown.state.others and shown.shown == ANSWER else []
    if shown.state.confidence is Confidence.NOTHING:
        steps, others = [(name(post), shown.to(post.number)) for post in shown.state.others], []
    else:
        steps = [(text, shown.to(post.number)) for text, post in _neighbours(_quotes(shown, thread)[0].post, thread)]
    buttons = [Button(text, TurnPage.of(to, thread).data) for text, to in [*steps, *others, *back]]
    return tuple(buttons) if all(button.data for button in buttons) else ()


def _below(shown: Page, thread: Thread, translate: Translation) -> tuple[Button, ...]:
    """Return buttons that show posts below an answer."""
    around = _neighbours(_quotes(shown, thread)[0].post, thread) if _quotes(shown, thread) else []
    others = (
        [(translate(phrases.OTHERS), tuple(post.number for post in shown.state.others))] if shown.state.others else []
    )
    steps = [*((text, (post.number,)) for text, post in around), *others]
    return tuple(Button(text, ShowPosts(thread.key, numbers).data) for text, numbers in steps)


def _neighbours(post: Post, thread: Thread) -> list[tuple[str, Post]]:
    """Return the posts before and after *post*, each with what its button says."""
    before, after = thread.posts[: post.number - 1][-1:], thread.posts[post.number :][:1]
    return [*((f"◀ {name(one)}", one) for one in before), *((f"{name(one)} ▶", one) for one in after)]


def _away(quotes: Sequence[Quote], translate: Translation) -> list[AnyButton]:
    """Return buttons that open the posts where they were posted, and one that copies a single short post."""
    shown = [quote.post for quote in quotes]
    opens = [OpenButton(phrases.open_post(translate, name(post)), post.link) for post in shown if _opens(post.link)]
    copied = shown[0].text if len(shown) == 1 else ""
    copyable = copied.strip() and units(copied) <= _COPIED and carried(copied)
    return [*opens, *([CopyButton(phrases.copy_post(translate, name(shown[0])), copied)] if copyable else [])]


def _opens(link: str) -> bool:
    return bool(_ADDRESS.fullmatch(link)) and len(link) <= _LONGEST_ADDRESS and carried(link)


def _messages(*sayings: Block, quotes: Iterable[Quote]) -> list[Reply]:
    above = [block for block in sayings if block.html]
    return [Reply(html) for html in blocks.messages([*above, *blocks.quoted(quotes)])]


def _part(thread: Thread, numbers: Sequence[int]) -> Sequence[int]:
    """Return as many of the first *numbers* as are shown at once, at least one."""
    length = 0
    for shown, number in enumerate(numbers):
        length += units(thread.posts[number - 1].text)
        if shown and length > _PART:
            return numbers[:shown]
    return numbers
