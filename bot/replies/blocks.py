"""Blocks of Telegram HTML, a quote or a sentence each, joined into as few messages as fit.

A quoted post is its label in bold and the whole post in a blockquote, the sentence that answers in bold:

    <b>4/7</b>
    <blockquote>The border … <b>Nobody has crossed it since.</b></blockquote>

A candidate is its label and its best sentence alone, with "…" where the post goes on:

    <b>4/7</b>
    <blockquote>… Nobody has crossed it since.</blockquote>

An excerpt of a long post is the sentence that answers, its neighbours, and the rest of the post, folded:

    <b>4/7</b>
    <blockquote>… <b>Nobody has crossed it since.</b> The guards left. …</blockquote>
    <blockquote expandable>The border … The road is closed.</blockquote>
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.replies.headings import post_heading
from bot.replies.telegram_html import UNITS, escape, pieces, units
from index import Quote, Span, sentences

_ENTITIES = 90  # Telegram shows the first 100 of a message
_DETECTED = re.compile(r"[#@$]\w|://")  # Telegram detects these as entities itself
_HEADING = 400  # units kept free above a quote
_EXPANDABLE = 900  # units; a longer post is folded until it is tapped
_LONGEST_EXCERPT = 1200  # units, with the neighbours of a sentence
_LONGEST_SENTENCE = 500  # units shown of a candidate, more than a post on X has


class Block(NamedTuple):
    """A part of a message that is never split."""

    html: str
    units: int
    entities: int


def messages(blocks: Iterable[Block]) -> list[str]:
    """Join *blocks*, a blank line between them, into messages within Telegram's limits."""
    filled: list[list[Block]] = []
    for block in blocks:
        if not filled or not _fits([*filled[-1], block]):
            filled.append([])
        filled[-1].append(block)
    return ["\n\n".join(block.html for block in message) for message in filled]


def sentence_block(text: str, lead_in: str = "") -> Block:
    """Render a sentence of the bot's own, and after it, in italics, a lead-in to the quotes below."""
    parts = [escape(text)] * bool(text) + [f"<i>{escape(lead_in)}</i>"] * bool(lead_in)
    return Block(" ".join(parts), units(text) + 1 + units(lead_in), 1)


def excerpt_blocks(quotes: Iterable[Quote], longest: int) -> Iterator[Block]:
    """Render each quote as a block; of a post longer than *longest*, in units, an excerpt around its first mark."""
    for quote in quotes:
        excerpt = _excerpt(quote) if units(quote.post.text) > longest and quote.marks else Span(0, len(quote.post.text))
        rest = _around(quote.post.text, excerpt)
        if rest and units(quote.post.text[slice(*excerpt)]) <= _LONGEST_EXCERPT:
            yield _excerpt_block(quote, excerpt, rest)
        else:
            yield from quote_blocks([quote])


def quote_blocks(quotes: Iterable[Quote]) -> Iterator[Block]:
    """Render each quote as a block, or as several if the post is too long for one message."""
    for quote in quotes:
        post, marks = quote.post, quote.marks
        label = post_heading(post)
        expandable = " expandable" if units(post.text) > _EXPANDABLE else ""
        for piece in list(pieces(post.text, UNITS - _HEADING)) or [Span(0, 0)]:
            text = post.text[piece.start : piece.stop]
            html = f"<b>{escape(label)}</b>\n<blockquote{expandable}>{_marked(post.text, piece, marks)}</blockquote>"
            detected = len(_DETECTED.findall(text))
            yield Block(html, units(label) + 1 + units(text), 2 + len(marks) + detected)


def candidate_blocks(quotes: Iterable[Quote]) -> Iterator[Block]:
    """Render each quote as a block with its best sentence alone, and "…" where the post is cut."""
    for quote in quotes:
        text, label, (start, stop) = quote.post.text, post_heading(quote.post), _best_sentence(quote)
        before, after = "… " * bool(text[:start].strip()), " …" * bool(text[stop:].strip())
        sentence = text[start:stop]
        html = f"<b>{escape(label)}</b>\n<blockquote>{before}{escape(sentence)}{after}</blockquote>"
        length = units(f"{label}\n{before}{sentence}{after}")
        yield Block(html, length, 2 + len(_DETECTED.findall(sentence)))


def _excerpt(quote: Quote) -> Span:
    """Return the span of the sentence with the first mark, and of those before and after it."""
    spans = sentences(quote.post.text)
    marked = [at for at, span in enumerate(spans) if span.stop > quote.marks[0].start] or [len(spans) - 1]
    return Span(spans[max(0, marked[0] - 1)].start, spans[min(len(spans) - 1, marked[0] + 1)].stop)


def _around(text: str, excerpt: Span) -> str:
    """Return *text* around *excerpt*, with "…" in its place; empty if there is nothing around it."""
    before, after = text[: excerpt.start].strip(), text[excerpt.stop :].strip()
    return " … ".join(part for part in (before, after) if part)


def _excerpt_block(quote: Quote, excerpt: Span, rest: str) -> Block:
    text, label = quote.post.text, post_heading(quote.post)
    before, after = "… " * bool(text[: excerpt.start].strip()), " …" * bool(text[excerpt.stop :].strip())
    shown = next(pieces(rest, UNITS - _HEADING - _LONGEST_EXCERPT))
    folded = rest[: shown.stop] + " …" * (shown.stop < len(rest))
    html = (
        f"<b>{escape(label)}</b>\n<blockquote>{before}{_marked(text, excerpt, quote.marks)}{after}</blockquote>\n"
        f"<blockquote expandable>{escape(folded)}</blockquote>"
    )
    length = units(f"{label}\n{before}{text[slice(*excerpt)]}{after}\n{folded}")
    return Block(html, length, 3 + len(quote.marks) + len(_DETECTED.findall(text)))


def _best_sentence(quote: Quote) -> Span:
    """Return the span of the marked sentence, else of the post, without white space around it, cut if it is long."""
    text = quote.post.text
    marked = [mark for mark in quote.marks if text[slice(*mark)].strip()] or [Span(0, len(text))]
    sentence = text[slice(*marked[0])]
    start = marked[0].start + len(sentence) - len(sentence.lstrip())
    first = next(pieces(sentence.strip(), _LONGEST_SENTENCE), Span(0, 0))
    return Span(start, start + first.stop)


def _marked(text: str, piece: Span, marks: Sequence[Span]) -> str:
    """Render a piece of *text* as HTML, its *marks* in bold."""
    html, at = [], piece.start
    for mark in marks:
        start, stop = max(mark.start, at), min(mark.stop, piece.stop)
        if start < stop:
            html += [escape(text[at:start]), "<b>", escape(text[start:stop]), "</b>"]
            at = stop
    return "".join([*html, escape(text[at : piece.stop])])


def _fits(blocks: Sequence[Block]) -> bool:
    length = sum(block.units + 2 for block in blocks)
    return length <= UNITS and sum(block.entities for block in blocks) <= _ENTITIES
