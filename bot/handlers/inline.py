"""Inline queries: "@bot will russia step back" in any chat lists posts of the thread of the person's private chat."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import NamedTuple

from telegram import InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, Update
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler

from bot import phrases
from bot.addressing import Context, Handler
from bot.indexing.indexed_thread import IndexedThread
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.deep_links import DeepLinks, PostLink
from bot.replies.entities import anchor, is_address
from bot.replies.excerpts import fits_in_message, shortened
from bot.replies.headings import excerpt, post_label
from bot.replies.networks import origin
from bot.storage.languages import Languages
from bot.storage.threads.library import Library, Place
from index import Post, Quote

_PAGE = 10  # results; Telegram asks for more when the person scrolls
_MOST = 50  # results of a question
_CACHED = timedelta(minutes=1)  # short, because the person may choose another thread
_TITLE = 60  # characters, about
_DESCRIPTION = 160
_OFFSET = re.compile(r"([0-9a-f]{8}):([0-9]{1,6})")
_START = "inline"  # the parameter of the deep link to the private chat


class InlineHandlers:
    """Answers inline queries with posts to send."""

    def __init__(self, library: Library, links: DeepLinks, languages: Languages) -> None:
        self._library = library
        self._links = links
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers."""
        return [InlineQueryHandler(self.answer)]

    async def answer(self, update: Update, _context: Context) -> None:
        """List the posts that match the query, best first; for an empty query, the whole thread."""
        query = update.inline_query
        if query is None:
            return
        index = await self._library.index_for(Place(query.from_user.id))
        page = await _page(index, query.query.strip(), query.offset)
        translate = await self._languages.personal(query.from_user, query.from_user.id)
        results = [self._article(quote, index, query, translate) for quote in page.quotes]
        ask_in_private = InlineQueryResultsButton(translate(phrases.NOTHING_INLINE), None, _START)
        button = None if results or query.offset else ask_in_private
        # With Defaults, python-telegram-bot 22.8 sends "[]" for an empty text.
        next_offset = page.next_offset or None
        with ignore_expired_query():
            await query.answer(results, _CACHED, is_personal=True, next_offset=next_offset, button=button)

    def _article(
        self, quote: Quote, index: IndexedThread, query: InlineQuery, translate: Translation
    ) -> InlineQueryResultArticle:
        """Render a result: label and first words, below them the sentence that matches; choosing it sends the post."""
        post = quote.post
        sentence = post.text[slice(*quote.marks[0])] if quote.marks else post.text
        return InlineQueryResultArticle(
            f"{index.thread.key}:{post.number}",
            _sendable(f"{post_label(post)} {excerpt(post, _TITLE)}"),
            InputTextMessageContent(self._message(quote, index, query, translate)),
            description=_sendable(excerpt(Post(post.number, post.label, sentence), _DESCRIPTION)),
        )

    def _message(self, quote: Quote, index: IndexedThread, query: InlineQuery, translate: Translation) -> str:
        """Render the post of a result; one too long for a message is shortened, with a link to the whole."""
        if fits_in_message(quote.post):
            return replies.quoted([quote], translate, network=origin(index.thread))[0].html
        html = replies.quoted([shortened(quote)], translate, network=origin(index.thread))[0].html
        if is_address(quote.post.link):
            return html
        link = PostLink(query.from_user.id, index.thread.key, quote.post.number, quote.post.number)
        return f"{html}\n{anchor(self._links.address(query.get_bot().username, link), translate(phrases.READ_ON))}"


@contextmanager
def ignore_expired_query() -> Iterator[None]:
    """Ignore the error of an answer that comes too late, or a second time."""
    try:
        yield
    except BadRequest as error:
        if "too old" not in error.message:
            raise


class _Page(NamedTuple):
    """A page of results, and the offset of the next one, empty after the last."""

    quotes: list[Quote]
    next_offset: str


async def _page(index: IndexedThread, question: str, offset: str) -> _Page:
    """Return the page of results at *offset*, empty if the offset belongs to another thread."""
    key = index.thread.key
    known = _OFFSET.fullmatch(offset or f"{key}:0")
    if known is None or known[1] != key:
        return _Page([], "")
    start = int(known[2])
    quotes = (await _results(index, question))[start : start + _PAGE + 1]
    return _Page(quotes[:_PAGE], f"{key}:{start + _PAGE}" if len(quotes) > _PAGE else "")


async def _results(index: IndexedThread, question: str) -> list[Quote]:
    if question:
        return await index.matches(question, _MOST)
    return [Quote(post, ()) for post in index.thread.posts]


def _sendable(text: str) -> str:
    """Replace lone surrogates in *text*, which cannot be encoded as JSON."""
    return text.encode("utf-8", "replace").decode().strip()
