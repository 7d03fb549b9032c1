"""Replies: answers rendered as Telegram HTML and buttons, in as few messages as fit, in the language *translate*."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot import phrases
from bot.phrases import Translation
from bot.replies import blocks
from bot.replies.blocks import Block, quote_blocks, sentence_block
from bot.replies.callback_data import ANSWER, OTHERS, AnswerPage, AnswerState, ShowPosts, ShowRange, TurnPage
from bot.replies.headings import headings, post_label
from bot.replies.published_post import ReplyParameters
from bot.replies.telegram_html import UNITS, escape, is_sendable, units
from index import Answer, Confidence, Post, Posts, Quote, Thread, Words

_PART = 8 * 3500  # units; the rest of a longer thread is behind a button
_COPIED = 256  # units, Telegram's limit for a button that copies
_LONGEST_ADDRESS = 2000
_LONGEST_WORD = 40  # characters shown of an unknown word
_ADDRESS = re.compile(r"https?://(?:[\w-]+\.)+[^\W\d_]{2,}(?::[0-9]+)?(?:[/?#][^\s<>\"]*)?")


@dataclass(frozen=True, slots=True)
class Button:
    """A button with its callback data (1 to 64 bytes)."""

    text: str
    data: str


@dataclass(frozen=True, slots=True)
class VoteButton(Button):
    """A button that votes; these have a row of their own."""


@dataclass(frozen=True, slots=True)
class OpenButton:
    """A button that opens a web address."""

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

    With a *placeholder*, shown in the empty input field, it asks for a reply. With *reply_to* it replies to that
    message instead of the question.
    """

    html: str
    buttons: tuple[AnyButton, ...] = ()
    placeholder: str = ""
    reply_to: ReplyParameters | None = None


def answer(found: Answer, thread: Thread, translate: Translation) -> list[Reply]:
    """Render an answer from *thread*: its quotes, or that there are none, with buttons for the nearest posts."""
    if isinstance(found.request, Posts):
        return requested(found.request, thread, translate)
    if not isinstance(found.request, Words):
        return _messages(*map(sentence_block, headings(found.request, thread, translate)), quotes=found.quotes)
    if found.confidence is Confidence.NOTHING and found.other_language and not found.by_meaning:
        return [sentence(phrases.other_language(translate, found.other_language))]
    others = found.others if found.quotes else found.nearest
    page = AnswerPage(ANSWER, AnswerState(found.confidence, found.quotes, others))
    return answer_page(page, thread, translate, _remark(found, translate))


def answer_page(page: AnswerPage, thread: Thread, translate: Translation, remark: str = "") -> list[Reply]:
    """Render a page of an answer below *remark*, a sentence on how sure the answer is.

    A page too long for one message becomes several, with buttons that show posts below.
    """
    page = _without_duplicate(page)
    quotes = _quotes(page, thread)
    rendered = _messages(sentence_block(remark, _lead_in(page, translate)), quotes=quotes)
    turning = _page_buttons(page, thread, translate) if len(rendered) == 1 else ()
    buttons = (*(turning or _post_buttons(page, thread, translate)), *_open_and_copy_buttons(quotes, translate))
    rendered[-1] = replace(rendered[-1], buttons=buttons)
    return rendered


def page_posts(page: AnswerPage, thread: Thread, translate: Translation) -> list[Reply]:
    """Render the posts of a page as new messages, for a page too long to replace the answer."""
    return posts(thread, [quote.post.number for quote in _quotes(page, thread)], translate)


def summary(quotes: Sequence[Quote], thread: Thread, translate: Translation) -> list[Reply]:
    """Render a summary under its heading."""
    return quoted(quotes, phrases.summary_of(translate, len(quotes), len(thread.posts)))


def quoted(quotes: Sequence[Quote], heading: str = "") -> list[Reply]:
    """Render *quotes*, under a *heading* if there is one."""
    return _messages(sentence_block(heading), quotes=quotes)


def posts(thread: Thread, numbers: Sequence[int], translate: Translation) -> list[Reply]:
    """Render posts by *numbers*: a single one with buttons for its neighbours; of very many the first, and a button."""
    quotes = [Quote(thread.posts[number - 1], ()) for number in _first_part(thread, numbers)]
    if len(numbers) == 1:
        return answer_page(AnswerPage(ANSWER, AnswerState(Confidence.SURE, tuple(quotes), ())), thread, translate)
    rendered = quoted(quotes)
    rest = numbers[len(quotes) :]
    if rest:
        more = Button(translate(phrases.MORE), ShowRange(thread.key, rest[0], rest[-1]).data)
        rendered[-1] = replace(rendered[-1], buttons=(more,))
    return rendered


def requested(request: Posts, thread: Thread, translate: Translation) -> list[Reply]:
    """Render the posts asked for by number, below a sentence that names the numbers *thread* does not have."""
    shown = posts(thread, [post.number for post in request.posts], translate)
    if request.missing:
        ends = post_label(thread.posts[0]), post_label(thread.posts[-1])
        shown.insert(0, sentence(phrases.no_such_post(translate, request.missing, *ends)))
    return shown


def sentence(text: str) -> Reply:
    """Render a sentence of the bot's own."""
    return Reply(escape(text))


def with_heading(heading: str, reply: Reply) -> Reply:
    """Add a sentence above a reply, unless that makes it too long."""
    joined = replace(reply, html=f"{escape(heading)}\n\n{reply.html}")
    return joined if units(joined.html) <= UNITS else reply


def with_mention(person: int, name: str, reply: Reply) -> Reply:
    """Mention *person* by *name* above a reply, which notifies them, unless that makes it too long."""
    joined = replace(reply, html=f'<a href="tg://user?id={person}">{escape(name)}</a>:\n\n{reply.html}')
    return joined if units(joined.html) <= UNITS else reply


def _remark(found: Answer, translate: Translation) -> str:
    """Return the sentences on how sure an answer is, which stand above its quotes or instead of them."""
    words = [word if len(word) <= _LONGEST_WORD else f"{word[: _LONGEST_WORD - 1]}…" for word in found.unknown]
    unknown = [phrases.unknown_words(translate, words)] if words else []
    match found.confidence:
        case Confidence.SURE:
            return ""
        case Confidence.CLOSEST:
            return " ".join([translate(phrases.UNSURE), *unknown])
        case Confidence.NOTHING:
            return " ".join(
                [translate(phrases.NOTHING), *unknown, *([translate(phrases.NEAREST)] if found.nearest else [])]
            )


def _lead_in(page: AnswerPage, translate: Translation) -> str:
    """Return the lead-in to the quotes of a page, empty for most."""
    if page.content == OTHERS:
        return translate(phrases.OTHER_MATCHES)
    closest = page.content == ANSWER and page.state.confidence is Confidence.CLOSEST
    return phrases.closest(translate, len(page.state.quotes)) if closest else ""


def _without_duplicate(page: AnswerPage) -> AnswerPage:
    """Return the page `ANSWER` for one that shows the only post of the answer."""
    only = [page.content] == [str(quote.post.number) for quote in page.state.quotes]
    return page.sibling(ANSWER) if only else page


def _quotes(page: AnswerPage, thread: Thread) -> tuple[Quote, ...]:
    """Return the quotes of a page, with the marks of the answer."""
    if page.content == ANSWER:
        return page.state.quotes
    if page.content == OTHERS:
        return tuple(Quote(post, ()) for post in page.state.others)
    post = thread.posts[int(page.content) - 1]
    return tuple(quote for quote in page.state.quotes if quote.post == post) or (Quote(post, ()),)


def _page_buttons(page: AnswerPage, thread: Thread, translate: Translation) -> tuple[Button, ...]:
    """Return buttons that show other pages in place of this one; none if the data of one is too long for Telegram."""
    state, is_answer = page.state, page.content == ANSWER
    back = [] if is_answer else [(translate(phrases.BACK), page.sibling(ANSWER))]
    others = [(translate(phrases.OTHERS), page.sibling(OTHERS))] if state.others and is_answer else []
    if state.confidence is Confidence.NOTHING:
        near, others = [(post_label(post), post) for post in state.others], []
    else:
        near = _neighbours(_quotes(page, thread)[0].post, thread)
    pages = [*((text, page.sibling(post.number)) for text, post in near), *others, *back]
    buttons = [Button(text, TurnPage.of(other, thread).data) for text, other in pages]
    return tuple(buttons) if all(button.data for button in buttons) else ()


def _post_buttons(page: AnswerPage, thread: Thread, translate: Translation) -> tuple[Button, ...]:
    """Return buttons that show posts below an answer."""
    quotes, others = _quotes(page, thread), tuple(post.number for post in page.state.others)
    neighbours = _neighbours(quotes[0].post, thread) if quotes else []
    targets: list[tuple[str, tuple[int, ...]]] = [(text, (post.number,)) for text, post in neighbours]
    if others:
        targets.append((translate(phrases.OTHERS), others))
    return tuple(Button(text, ShowPosts(thread.key, numbers).data) for text, numbers in targets)


def _neighbours(post: Post, thread: Thread) -> list[tuple[str, Post]]:
    """Return the posts before and after *post*, each with the text of its button."""
    before, after = thread.posts[: post.number - 1][-1:], thread.posts[post.number :][:1]
    return [*((f"◀ {post_label(one)}", one) for one in before), *((f"{post_label(one)} ▶", one) for one in after)]


def _open_and_copy_buttons(quotes: Sequence[Quote], translate: Translation) -> list[AnyButton]:
    """Return buttons that open the original posts on the web, and one that copies a single short post."""
    labelled = [(post_label(quote.post), quote.post) for quote in quotes]
    buttons: list[AnyButton] = [
        OpenButton(phrases.open_post(translate, label), post.link) for label, post in labelled if _is_address(post.link)
    ]
    if len(labelled) == 1:
        [(label, post)] = labelled
        if post.text.strip() and units(post.text) <= _COPIED and is_sendable(post.text):
            buttons.append(CopyButton(phrases.copy_post(translate, label), post.text))
    return buttons


def _is_address(link: str) -> bool:
    return bool(_ADDRESS.fullmatch(link)) and len(link) <= _LONGEST_ADDRESS and is_sendable(link)


def _messages(*sentences: Block, quotes: Iterable[Quote]) -> list[Reply]:
    above = [block for block in sentences if block.html]
    return [Reply(html) for html in blocks.messages([*above, *quote_blocks(quotes)])]


def _first_part(thread: Thread, numbers: Sequence[int]) -> Sequence[int]:
    """Return the first of *numbers*, as many as are shown at once, at least one."""
    length = 0
    for shown, number in enumerate(numbers):
        length += units(thread.posts[number - 1].text)
        if shown and length > _PART:
            return numbers[:shown]
    return numbers
