"""Replies: answers rendered as Telegram HTML and buttons, in as few messages as fit, in the language *translate*."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot import phrases
from bot.phrases import Translation
from bot.replies import blocks, pages
from bot.replies.blocks import Block, candidate_blocks, excerpt_blocks, quote_blocks, sentence_block
from bot.replies.buttons.callback_data import ANSWER, OTHERS, AnswerPage, AnswerState, ShowPosts, ShowRange, TurnPage
from bot.replies.entities import sentence_html
from bot.replies.headings import headings, post_label
from bot.replies.mentions import MentionsReply, each_reply, mentions_reply
from bot.replies.networks import UNKNOWN, Network, origin
from bot.replies.pages import ANY_LENGTH, MOST_CANDIDATES
from bot.replies.published_post import ReplyParameters
from bot.replies.telegram_html import UNITS, escape, units
from index import Answer, Confidence, MentionedPosts, Mentions, Posts, Quote, Thread, TranslatedPosts, Words, languages

_SAMPLE = 50  # posts
_PART = 8 * 3500  # units; the rest of a longer thread is behind a button


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


AnyButton: TypeAlias = Button | OpenButton


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


def answer(
    found: Answer,
    thread: Thread,
    translate: Translation,
    *,
    candidates: int = MOST_CANDIDATES,
    longest: int = ANY_LENGTH,
) -> list[Reply]:
    """Render an answer from *thread*: its quotes, or that there are none, with buttons for the nearest posts.

    Of a closest answer, at most so many *candidates* are quoted; the others are buttons. Of a post longer than
    *longest*, in units, the sentence that answers is shown, and the rest folded.
    """
    match found.request:
        case Posts() as posts_requested:
            return requested(posts_requested, thread, translate)
        case TranslatedPosts(found_posts, missing):
            return _untranslated(Posts(found_posts, missing), thread, translate)
        case Mentions() as mentions:
            return _mentioning(mentions_reply(mentions, found.quotes, thread, translate), thread, translate)
        case MentionedPosts() as mentioned:
            return _mentioning(each_reply(mentioned, found.quotes, thread, translate), thread, translate)
    if not isinstance(found.request, Words):
        above = map(sentence_block, headings(found.request, thread, translate))
        return _messages(*above, quoted=quote_blocks(found.quotes, translate, origin(thread)))
    if found.confidence is Confidence.NOTHING and found.other_language and not found.by_meaning:
        return [sentence(phrases.other_language(translate, found.other_language, _languages(thread)))]
    if pages.is_unclear(found):
        return [sentence(translate(phrases.NOT_UNDERSTOOD))]
    page, remark = pages.first_page(found, thread), pages.remark(found, translate)
    return answer_page(page, thread, translate, remark, candidates=candidates, longest=longest)


def answer_page(  # noqa: PLR0913 - the last two depend on the chat
    page: AnswerPage,
    thread: Thread,
    translate: Translation,
    remark: str = "",
    *,
    candidates: int = MOST_CANDIDATES,
    longest: int = ANY_LENGTH,
) -> list[Reply]:
    """Render a page of an answer below *remark*, a sentence on how sure the answer is.

    A page too long for one message becomes several, with buttons that show posts below.
    """
    page = pages.without_duplicate(page)
    above, quotes = sentence_block(remark, pages.lead_in(page, translate)), pages.quotes(page, thread)
    if pages.shows_candidates(page):
        rendered = _messages(above, quoted=candidate_blocks(quotes[:candidates], translate, origin(thread)))
    else:
        rendered = _messages(above, quoted=excerpt_blocks(quotes, longest, translate, origin(thread)))
    turning = _page_buttons(page, thread, translate) if len(rendered) == 1 else ()
    rendered[-1] = replace(rendered[-1], buttons=turning or _post_buttons(page, thread, translate))
    return rendered


def page_posts(page: AnswerPage, thread: Thread, translate: Translation) -> list[Reply]:
    """Render the posts of a page as new messages, for a page too long to replace the answer."""
    return posts(thread, [quote.post.number for quote in pages.quotes(page, thread)], translate)


def summary(quotes: Sequence[Quote], thread: Thread, translate: Translation) -> list[Reply]:
    """Render a summary under its heading."""
    heading = phrases.summary_of(translate, len(quotes), len(thread.posts))
    return quoted(quotes, translate, heading, origin(thread))


def quoted(
    quotes: Sequence[Quote], translate: Translation, heading: str = "", network: Network = UNKNOWN
) -> list[Reply]:
    """Render *quotes* from a thread of this *network*, under a *heading* if there is one."""
    return _messages(sentence_block(heading), quoted=quote_blocks(quotes, translate, network))


def posts(thread: Thread, numbers: Sequence[int], translate: Translation) -> list[Reply]:
    """Render posts by *numbers*: a single one with buttons for its neighbours; of very many the first, and a button."""
    quotes = [Quote(thread.posts[number - 1], ()) for number in first_part(thread, numbers)]
    if len(numbers) == 1:
        return answer_page(AnswerPage(ANSWER, AnswerState(Confidence.SURE, tuple(quotes), ())), thread, translate)
    rendered = quoted(quotes, translate, network=origin(thread))
    rest = numbers[len(quotes) :]
    if rest:
        more = Button(translate(phrases.MORE), ShowRange(thread.key, rest[0], rest[-1]).data)
        rendered[-1] = replace(rendered[-1], buttons=(more,))
    return rendered


def first_part(thread: Thread, numbers: Sequence[int]) -> Sequence[int]:
    """Return the first of *numbers*, as many as are shown at once, at least one."""
    length = 0
    for shown, number in enumerate(numbers):
        length += units(thread.posts[number - 1].text)
        if shown and length > _PART:
            return numbers[:shown]
    return numbers


def linked(thread: Thread, numbers: Sequence[int], translate: Translation, rest: str) -> list[Reply]:
    """Render posts by *numbers* in a chat that reads another thread, with a button to the address of the *rest*."""
    quotes = [Quote(thread.posts[number - 1], ()) for number in numbers]
    rendered = quoted(quotes, translate, network=origin(thread))
    if rest:
        rendered[-1] = replace(rendered[-1], buttons=(OpenButton(translate(phrases.MORE), rest),))
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
    return Reply(sentence_html(text))


def with_heading(heading: str, reply: Reply) -> Reply:
    """Add a sentence above a reply, unless that makes it too long."""
    joined = replace(reply, html=f"{sentence_html(heading)}\n\n{reply.html}")
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


def _mentioning(parts: MentionsReply, thread: Thread, translate: Translation) -> list[Reply]:
    rendered = quoted(parts.quotes, translate, parts.heading, origin(thread))
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


def _languages(thread: Thread) -> frozenset[str]:
    """Return the languages of *thread*, which its first posts tell."""
    return languages(replace(thread, posts=thread.posts[:_SAMPLE]))


def _messages(*sentences: Block, quoted: Iterable[Block]) -> list[Reply]:
    above = [block for block in sentences if block.html]
    return [Reply(html) for html in blocks.messages([*above, *quoted])]
