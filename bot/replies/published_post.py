"""A post published as a message of its own, and the position of a quote in it.

    <b>4/7</b>
    Despite all the military and political alliances …

A post too long for one message continues in the next, each under the label.
"""

import re
from typing import NamedTuple

from bot.replies.entities import linked, parts, post_entities
from bot.replies.headings import post_label
from bot.replies.networks import UNKNOWN, Network
from bot.replies.telegram_html import UNITS, escape, pieces, units
from index import Post, Quote, Span

_HEADING = 400  # units kept free for the label
_LONGEST = 1024  # units that a native quote may have
# Telegram deletes these characters of no width, and then the white space at the start of a quote.
_STRIPPED = re.compile("^[\\s\u2028-\u202e\u0333\u033f\u030a]+")


class QuotePosition(NamedTuple):
    """A *quote* that begins at *position*, in UTF-16 units, of the *piece*th message of a post, counted from 0."""

    piece: int
    quote: str
    position: int


class ReplyParameters(NamedTuple):
    """Telegram's reply parameters: the message to reply to, and a quote from it, empty for none.

    *position* is where the quote begins, in UTF-16 units.
    """

    message: int
    quote: str = ""
    position: int = 0


def as_messages(post: Post, origin: Network = UNKNOWN) -> list[str]:
    """Render *post* as Telegram HTML, a string a message; *origin* is the network of its thread.

    Telegram strips white space at the end of a message.
    """
    label, found = escape(post_label(post)), post_entities(post, origin)
    return [f"<b>{label}</b>\n{linked(post.text, found, piece)}" for piece in _pieces(post)]


def quote_position(quote: Quote) -> QuotePosition:
    """Return the position of the first mark in its post, cut to what Telegram quotes; an empty quote without marks."""
    post = quote.post
    for number, piece in enumerate(_pieces(post)):
        for mark in quote.marks[:1]:
            start, stop = max(mark.start, piece.start), min(mark.stop, piece.stop)
            words = _STRIPPED.sub("", post.text[start:stop])
            start = stop - len(words)
            if words:
                words = words[slice(*next(pieces(words, _LONGEST)))].rstrip()
                position = units(f"{post_label(post)}\n{post.text[piece.start : start]}")
                return QuotePosition(number, words, position)
    return QuotePosition(0, "", 0)


def _pieces(post: Post) -> list[Span]:
    return parts(post.text, post_entities(post), UNITS - _HEADING)
