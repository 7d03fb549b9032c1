"""A post too long for one message, cut to the part that answers, with "…" where it goes on."""

from dataclasses import replace

from bot.replies.entities import entities, parts
from index import Post, Quote, Span

_LONGEST = 3500  # units, which fit in one message with a label and a link
_SHORTENED = 3000


def fits_in_message(post: Post) -> bool:
    """Return whether the whole *post* fits in one message."""
    return len(parts(post.text, entities(post.text, post.link), _LONGEST)) == 1


def shortened(quote: Quote) -> Quote:
    """Return *quote* with its post cut to one message, from the beginning or from the first mark that is beyond.

    >>> post = Post(1, "1/1", "word " * 1000 + "end.")
    >>> shortened(Quote(post, (Span(5000, 5004),))).post.text
    '… end.'
    """
    post, marks = quote.post, quote.marks
    first = _part(post.text, 0)
    if marks and marks[0].start >= first.stop:
        first = _part(post.text, marks[0].start)
    before, after = "… " * bool(first.start), " …" * bool(post.text[first.stop :].strip())
    moved = len(before) - first.start
    shown = (Span(mark.start + moved, min(mark.stop, first.stop) + moved) for mark in marks)
    kept = tuple(mark for mark in shown if len(before) <= mark.start < mark.stop)
    return Quote(replace(post, text=f"{before}{post.text[slice(*first)]}{after}"), kept)


def _part(text: str, start: int) -> Span:
    """Return the first part of *text* from *start* that fits in one message."""
    rest = text[start:]
    return Span(start, start + parts(rest, entities(rest), _SHORTENED)[0].stop)
