"""Replies: answers rendered as Telegram HTML and buttons, in as few messages as fit, in the language *translate*."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot import phrases
from bot.phrases import Translation
from bot.replies import blocks, pages
from bot.replies.blocks import Block, candidate_blocks, quote_blocks, sentence_block
from bot.replies.callback_data import ANSWER, OTHERS, AnswerPage, AnswerState, ShowPosts, ShowRange, TurnPage
from bot.replies.headings import headings, post_label
from bot.replies.mentions import MentionsReply, mentions_reply
from bot.replies.pages import MOST_CANDIDATES
from bot.replies.published_post import ReplyParameters
from bot.replies.telegram_html import UNITS, escape, is_sendable, units
from index import Answer, Confidence, Mentions, Posts, Quote, Thread, TranslatedPosts, Words

_PART = 8 * 3500  # units; the rest of a longer thread is behind a button
_COPIED = 256  # units, Telegram's limit for a button that copies
_LONGEST_ADDRESS = 2000
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


def answer(found: Answer, thread: Thread, translate: Translation, *, candidates: int = MOST_CANDIDATES) -> list[Reply]:
    """Render an answer from *thread*: its quotes, or that there are none, with buttons for the nearest posts.

    Of a closest answer, at most so many *candidates* are quoted; the others are buttons.
    """
    match found.request:
        case Posts() as posts_requested:
            return requested(posts_requested, thread, translate)
        case TranslatedPosts(found_posts, missing):
            return _untranslated(Posts(found_posts, missing), thread, translate)
        case Mentions() as mentions:
            return _mentioning(mentions_reply(mentions, found.quotes, thread, translate))
    if not isinstance(found.request, Words):
        above = map(sentence_block, headings(found.request, thread, translate))
        return _messages(*above, quoted=quote_blocks(found.quotes))
    if found.confidence is Confidence.NOTHING and found.other_language and not found.by_meaning:
        return [sentence(phrases.other_language(translate, found.other_language))]
    page, remark = pages.first_page(found, thread), pages.remark(found, translate)
    return answer_page(page, thread, translate, remark, candidates=candidates)


def answer_page(
    page: AnswerPage, thread: Thread, translate: Translation, remark: str = "", *, candidates: int = MOST_CANDIDATES
) -> list[Reply]:
    """Render a page of an answer below *remark*, a sentence on how sure the answer is.

    A page too long for one message becomes several, with buttons that show posts below.
    """
    page = pages.without_duplicate(page)
    above, quotes = sentence_block(remark, pages.lead_in(page, translate)), pages.quotes(page, thread)
    further: list[AnyButton] = []
    if pages.shows_candidates(page):
        rendered = _messages(above, quoted=candidate_blocks(quotes[:candidates]))
    else:
        rendered = _messages(above, quoted=quote_blocks(quotes))
        further = _open_and_copy_buttons(quotes, translate)
    turning = _page_buttons(page, thread, translate) if len(rendered) == 1 else ()
    rendered[-1] = replace(rendered[-1], buttons=(*(turning or _post_buttons(page, thread, translate)), *further))
    return rendered


def page_posts(page: AnswerPage, thread: Thread, translate: Translation) -> list[Reply]:
    """Render the posts of a page as new messages, for a page too long to replace the answer."""
    return posts(thread, [quote.post.number for quote in pages.quotes(page, thread)], translate)


def summary(quotes: Sequence[Quote], thread: Thread, translate: Translation) -> list[Reply]:
    """Render a summary under its heading."""
    return quoted(quotes, phrases.summary_of(translate, len(quotes), len(thread.posts)))


def quoted(quotes: Sequence[Quote], heading: str = "") -> list[Reply]:
    """Render *quotes*, under a *heading* if there is one."""
    return _messages(sentence_block(heading), quoted=quote_blocks(quotes))


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


def _untranslated(request: Posts, thread: Thread, translate: Translation) -> list[Reply]:
    """Render posts whose translation was requested, below a sentence that says why they are not translated."""
    shown = requested(request, thread, translate)
    if request.posts:
        shown[0] = with_heading(translate(phrases.NEVER_TRANSLATED), shown[0])
    return shown


def _mentioning(parts: MentionsReply) -> list[Reply]:
    rendered = quoted(parts.quotes, parts.heading)
    if parts.data:
        rendered[-1] = replace(rendered[-1], buttons=(Button(parts.button, parts.data),))
    return rendered


def _page_buttons(page: AnswerPage, thread: Thread, translate: Translation) -> tuple[Button, ...]:
    """Return buttons that show other pages in place of this one; none if the data of one is too long for Telegram."""
    targets = [
        *((text, page.sibling(post.number)) for text, post in pages.linked_posts(page, thread)),
        *([(translate(phrases.OTHERS), page.sibling(OTHERS))] if _has_others_button(page) else []),
        *([(translate(phrases.BACK), page.sibling(ANSWER))] if page.content != ANSWER else []),
    ]
    buttons = [Button(text, TurnPage.of(target, thread).data) for text, target in targets]
    return tuple(buttons) if all(button.data for button in buttons) else ()


def _post_buttons(page: AnswerPage, thread: Thread, translate: Translation) -> tuple[Button, ...]:
    """Return buttons that show posts below an answer."""
    others = tuple(post.number for post in page.state.others)
    targets = [
        *((text, (post.number,)) for text, post in pages.linked_posts(page, thread)),
        *([(translate(phrases.OTHERS), others)] if _has_others_button(page) else []),
    ]
    return tuple(Button(text, ShowPosts(thread.key, numbers).data) for text, numbers in targets)


def _has_others_button(page: AnswerPage) -> bool:
    state = page.state
    return page.content == ANSWER and bool(state.others) and state.confidence is not Confidence.NOTHING


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


def _messages(*sentences: Block, quoted: Iterable[Block]) -> list[Reply]:
    above = [block for block in sentences if block.html]
    return [Reply(html) for html in blocks.messages([*above, *quoted])]


def _first_part(thread: Thread, numbers: Sequence[int]) -> Sequence[int]:
    """Return the first of *numbers*, as many as are shown at once, at least one."""
    length = 0
    for shown, number in enumerate(numbers):
        length += units(thread.posts[number - 1].text)
        if shown and length > _PART:
            return numbers[:shown]
    return numbers
