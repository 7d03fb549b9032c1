"""Saved web pages: which site a page is of."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from index.reading.cleaning import tidy
from index.reading.draft import Draft
from index.reading.pages.embeds import embeds
from index.reading.pages.markup import page, text_of
from index.reading.pages.nitter import nitter
from index.reading.pages.telegram_page import telegram_page
from index.reading.pages.thread_reader import thread_reader
from index.reading.pages.x_page import x_page

_SITES: Final[Iterable[Callable[[LexborHTMLParser], list[Draft]]]] = (
    thread_reader,
    nitter,
    x_page,
    telegram_page,
    embeds,
)


class Page(NamedTuple):
    """A saved page: the threads on it, if its site is known, and what it says, as plain text, if not."""

    drafts: list[Draft]
    text: str


def parsed_page(text: str) -> Page:
    """Return what is on the page that *text* is.

    Raises:
        ThreadError: it has more elements than a page with a thread.
    """
    tree = page(text)
    drafts = next((drafts for site in _SITES if (drafts := site(tree))), [])
    return Page(drafts, "" if drafts or not tree.body else tidy(text_of(tree.body)))
