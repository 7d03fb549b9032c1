"""Recognize the site of a saved web page."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from index.reading.cleaning import tidy
from index.reading.draft import Draft
from index.reading.pages.embeds import embeds
from index.reading.pages.markup import parsed_html, text_of
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
    """A parsed page: its threads if a site's reader found any, otherwise its plain *text*."""

    drafts: list[Draft]
    text: str


def parsed_page(text: str) -> Page:
    """Return the threads or the plain text of the HTML *text*.

    Raises:
        ThreadError: it has more elements than a page with a thread.
    """
    tree = parsed_html(text)
    drafts = next((drafts for site in _SITES if (drafts := site(tree))), [])
    return Page(drafts, "" if drafts or not tree.body else tidy(text_of(tree.body)))
