"""A post too long for one message, cut to the part that answers, with "…" where it goes on."""

from collections.abc import Iterable
from dataclasses import replace

from bot.replies.entities import entities, parts, post_entities
from index import Anchor, Post, Quote, Span

_LONGEST = 3500  # units, which fit in one message with a label and a link
_SHORTENED = 3000


def fits_in_message(post: Post) -> bool:
    """Return whether the whole *post* fits in one message."""
    return len(parts(post.text, post_entities(post), _LONGEST)) == 1


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
    shown = cut(post, [first], before)
    moved = len(before) - first.start
    spans = (Span(mark.start + moved, min(mark.stop, first.stop) + moved) for mark in marks)
    kept = tuple(span for span in spans if len(before) <= span.start < span.stop)
    return Quote(replace(shown, text=f"{shown.text}{after}"), kept)


def cut(post: Post, spans: Iterable[Span], before: str = "") -> Post:
    """Return *post* cut to *spans* of its text, "…" between them, below *before*; links that are cut are left out."""
    text, anchors = before, list[Anchor]()
    for span in spans:
        text += " … " if text != before else ""
        moved = len(text) - span.start
        whole = (anchor for anchor in post.anchors if span.start <= anchor.start and anchor.stop <= span.stop)
        anchors += (Anchor(start + moved, stop + moved, address) for start, stop, address in whole)
        text += post.text[slice(*span)]
    return replace(post, text=text, anchors=tuple(anchors))


def _part(text: str, start: int) -> Span:
    """Return the first part of *text* from *start* that fits in one message."""
    rest = text[start:]
    return Span(start, start + parts(rest, entities(rest), _SHORTENED)[0].stop)
