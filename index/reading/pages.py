"""Saved web pages: which site a page is of."""

from collections.abc import Callable, Iterable
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from index.reading.draft import Draft
from index.reading.embeds import embeds
from index.reading.markup import text_of
from index.reading.nitter import nitter
from index.reading.telegram_page import telegram_page
from index.reading.thread_reader import thread_reader
from index.reading.x_page import x_page

_SITES: Final[Iterable[Callable[[LexborHTMLParser], list[Draft]]]] = (
    thread_reader,
    nitter,
    x_page,
    telegram_page,
    embeds,
)


def posts_on(tree: LexborHTMLParser) -> list[Draft]:
    """Return the threads of a saved page of a site that is known; none of others."""
    return next((drafts for site in _SITES if (drafts := site(tree))), [])


def words_on(tree: LexborHTMLParser) -> str:
    """Return what a page says, as plain text."""
    return text_of(tree.body) if tree.body else ""
