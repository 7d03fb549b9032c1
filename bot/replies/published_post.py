"""A post as a message of its own, and where in it a sentence stands.

    <b>4/7</b>
    Despite all the military and political alliances …

A post that no message holds goes on in the next, each under the label.
"""

from typing import NamedTuple

from bot.replies.headings import name
from bot.replies.telegram_html import UNITS, escape, pieces, units
from index import Post, Quote, Span

_HEADING = 400  # units kept free for the label
_LONGEST = 1024  # units that a native quote may have


class Spot(NamedTuple):
    """A *quote* at a *position* (both in UTF-16 units) of the *piece*th message of a post, counted from 0."""

    piece: int
    quote: str
    position: int


class Jump(NamedTuple):
    """A message of the bot's to reply to, and the words of it to quote, none for all of it, as in `Spot`."""

    message: int
    quote: str = ""
    position: int = 0


def as_messages(post: Post) -> list[str]:
    """Return *post* as Telegram HTML, a string a message; Telegram cuts off the white space at its end."""
    return [f"<b>{escape(name(post))}</b>\n{escape(post.text[slice(*piece)])}" for piece in _pieces(post)]


def spot(quote: Quote) -> Spot:
    """Return where the sentence that answers stands, as much of it as Telegram quotes; no words if none is marked."""
    post = quote.post
    for number, piece in enumerate(_pieces(post)):
        for mark in quote.marks[:1]:
            start, stop = max(mark.start, piece.start), min(mark.stop, piece.stop)
            start += len(post.text[start:stop]) - len(post.text[start:stop].lstrip())
            if start < stop:
                words = post.text[start:stop]
                words = words[slice(*next(pieces(words, _LONGEST)))].rstrip()
                return Spot(number, words, units(f"{name(post)}\n{post.text[piece.start : start]}"))
    return Spot(0, "", 0)


def _pieces(post: Post) -> list[Span]:
    return list(pieces(post.text, UNITS - _HEADING)) or [Span(0, 0)]
