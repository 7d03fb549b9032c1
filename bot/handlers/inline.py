"""Inline: "@bot will russia step back" in any chat offers the posts of the thread that one reads in private."""

import asyncio
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, Update
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler

from bot import phrases
from bot.addressing import Context, Handler
from bot.replies import replies
from bot.replies.headings import name, opening
from bot.replies.telegram_html import units
from bot.storage.languages import Languages
from bot.storage.library import Library, Place
from index import Post, Quote, ThreadIndex

_PAGE = 10  # results; more are asked for when one scrolls
_MOST = 50  # posts that are offered to a question
_LONGEST = 3500  # units of a post; what is longer goes into no single message
_KEPT = timedelta(minutes=1)  # by Telegram, for that person, who may soon read another thread
_TITLE = 60  # characters, about
_DESCRIPTION = 160
_OFFSET = re.compile(r"([0-9a-f]{8}):([0-9]{1,6})")
_START = "inline"  # what /start is given by whoever goes on in private


class InlineHandlers:
    """Offers posts wherever somebody types the bot's name."""

    def __init__(self, library: Library, languages: Languages) -> None:
        self._library = library
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return what is to be heard."""
        return [InlineQueryHandler(self.offer)]

    async def offer(self, update: Update, _context: Context) -> None:
        """Offer the posts that have what is typed, best first; where nothing is, the thread."""
        query = update.inline_query
        if query is None:
            return
        index = await self._library.index_for(Place(query.from_user.id))
        page = await asyncio.to_thread(_page, index, query.query.strip(), query.offset)  # a book takes a while
        results = [_result(quote, index) for quote in page.quotes]
        translate = await self._languages.personal(query.from_user, query.from_user.id)
        nothing = InlineQueryResultsButton(translate(phrases.NOTHING_INLINE), None, _START)
        lost = None if results or query.offset else nothing
        # python-telegram-bot 22.8, given defaults, sends "[]" for an empty text.
        following = page.following or None
        with in_time():
            await query.answer(results, _KEPT, is_personal=True, next_offset=following, button=lost)


@contextmanager
def in_time() -> Iterator[None]:
    """Let an answer that comes too late, or a second time, be none."""
    try:
        yield
    except BadRequest as error:
        if "too old" not in error.message:
            raise


def fits(post: Post) -> bool:
    """Return whether *post* can be quoted whole in one message."""
    return units(post.text) <= _LONGEST


class _Page(NamedTuple):
    """Posts to offer, and the offset that asks for those that follow, empty after the last."""

    quotes: list[Quote]
    following: str


def _page(index: ThreadIndex, asked: str, offset: str) -> _Page:
    """Return the posts from *offset* on; none, if that is of another thread, which was read before."""
    key = index.thread.key
    known = _OFFSET.fullmatch(offset or f"{key}:0")
    if known is None or known[1] != key:
        return _Page([], "")
    start = int(known[2])
    quotes = list(islice(_offered(index, asked), start, start + _PAGE + 1))
    return _Page(quotes[:_PAGE], f"{key}:{start + _PAGE}" if len(quotes) > _PAGE else "")


def _offered(index: ThreadIndex, asked: str) -> Iterator[Quote]:
    if asked:
        return islice(_fitting(index.matches(asked)), _MOST)
    return _fitting(Quote(post, ()) for post in index.thread.posts)


def _fitting(quotes: Iterable[Quote]) -> Iterator[Quote]:
    return (quote for quote in quotes if fits(quote.post))


def _result(quote: Quote, index: ThreadIndex) -> InlineQueryResultArticle:
    """Return what is shown of *quote*: label and first words, below them what answers; chosen, it sends the post."""
    post, [message] = quote.post, replies.quoted([quote])
    sentence = post.text[slice(*quote.marks[0])] if quote.marks else post.text
    return InlineQueryResultArticle(
        f"{index.thread.key}:{post.number}",
        _sendable(f"{name(post)} {opening(post, _TITLE)}"),
        InputTextMessageContent(message.html),
        description=_sendable(opening(Post(post.number, post.label, sentence), _DESCRIPTION)),
    )


def _sendable(text: str) -> str:
    """Return *text* without what no JSON can carry to Telegram."""
    return text.encode("utf-8", "replace").decode().strip()
