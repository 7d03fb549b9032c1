"""Recognize the site of a saved web page."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from index.reading.cleaning import tidy
from index.reading.draft import Bounds, Draft, Proposal, proposed
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
    """A parsed page: what the sites' readers found in it, if anything, otherwise its plain *text*."""

    proposals: list[Proposal]
    text: str


def parsed_page(text: str) -> Page:
    """Return the threads or the plain text of the HTML *text*.

    Raises:
        ThreadError: it has more elements than a page with a thread.
    """
    tree = parsed_html(text)
    proposals = [proposal for site in _SITES for proposal in proposed(site(tree), Bounds.GIVEN)]
    return Page(proposals, "" if proposals or not tree.body else tidy(text_of(tree.body)))
