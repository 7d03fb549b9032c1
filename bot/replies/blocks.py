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

A link "Open original" is below a post with an address.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot import phrases
from bot.phrases import Translation
from bot.replies.entities import Entity, anchor, entities, is_address, linked, parts, post_entities, sentence_html
from bot.replies.excerpts import cut
from bot.replies.headings import post_heading
from bot.replies.networks import UNKNOWN, Network
from bot.replies.telegram_html import BYTES, UNITS, escape, units
from index import Post, Quote, Span, sentences

_ENTITIES = 90  # Telegram shows the first 100 of a message
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
    parts = [sentence_html(text)] * bool(text) + [f"<i>{escape(lead_in)}</i>"] * bool(lead_in)
    return Block(" ".join(parts), units(text) + 1 + units(lead_in), 1 + len(entities(text)))


def excerpt_blocks(
    quotes: Iterable[Quote], longest: int, translate: Translation, origin: Network = UNKNOWN
) -> Iterator[Block]:
    """Render each quote as a block; of a post longer than *longest*, in units, an excerpt around its first mark."""
    for quote in quotes:
        span = _excerpt(quote) if units(quote.post.text) > longest and quote.marks else Span(0, len(quote.post.text))
        rest = _around(quote.post, span)
        if rest.text and units(quote.post.text[slice(*span)]) <= _LONGEST_EXCERPT:
            yield _with_link(_excerpt_block(quote, span, rest, origin), quote.post, translate)
        else:
            yield from quote_blocks([quote], translate, origin)


def quote_blocks(quotes: Iterable[Quote], translate: Translation, origin: Network = UNKNOWN) -> Iterator[Block]:
    """Render each quote as a block, or as several if the post is too long for one message.

    *origin* is the network that the thread is from.
    """
    for quote in quotes:
        text, found = quote.post.text, post_entities(quote.post, origin)
        expandable = " expandable" if units(text) > _EXPANDABLE else ""
        shown = parts(text, found, UNITS - _HEADING)
        for part in shown:
            html = f"<blockquote{expandable}>{_marked(text, part, quote.marks, found)}</blockquote>"
            block = _block(quote, html, part, found)
            yield _with_link(block, quote.post, translate) if part is shown[-1] else block


def candidate_blocks(quotes: Iterable[Quote], translate: Translation, origin: Network = UNKNOWN) -> Iterator[Block]:
    """Render each quote as a block with its best sentence alone, and "…" where the post is cut."""
    for quote in quotes:
        text, sentence, found = quote.post.text, _best_sentence(quote), post_entities(quote.post, origin)
        before, after = "… " * bool(text[: sentence.start].strip()), " …" * bool(text[sentence.stop :].strip())
        html = f"<blockquote>{before}{linked(text, found, sentence)}{after}</blockquote>"
        yield _with_link(_block(quote, html, sentence, found), quote.post, translate)


def _excerpt(quote: Quote) -> Span:
    """Return the span of the sentence with the first mark, and of those before and after it."""
    spans = sentences(quote.post.text)
    marked = [at for at, span in enumerate(spans) if span.stop > quote.marks[0].start] or [len(spans) - 1]
    return Span(spans[max(0, marked[0] - 1)].start, spans[min(len(spans) - 1, marked[0] + 1)].stop)


def _around(post: Post, span: Span) -> Post:
    """Return *post* without *span*, with "…" in its place; its text is empty if there is nothing around it."""
    outside = (_stripped(post.text, part) for part in (Span(0, span.start), Span(span.stop, len(post.text))))
    return cut(post, [part for part in outside if part.start < part.stop])


def _stripped(text: str, span: Span) -> Span:
    """Return *span* of *text* without the white space at its ends."""
    inside = text[slice(*span)]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, start + len(inside.strip()))


def _excerpt_block(quote: Quote, span: Span, rest: Post, origin: Network) -> Block:
    text = quote.post.text
    before, after = "… " * bool(text[: span.start].strip()), " …" * bool(text[span.stop :].strip())
    found, folded = post_entities(quote.post, origin), post_entities(rest, origin)
    shown = next(iter(parts(rest.text, folded, UNITS - _HEADING - _LONGEST_EXCERPT)))
    html = (
        f"<blockquote>{before}{_marked(text, span, quote.marks, found)}{after}</blockquote>\n"
        f"<blockquote expandable>{linked(rest.text, folded, shown)}{' …' * (shown.stop < len(rest.text))}</blockquote>"
    )
    block = _block(quote, html, span, found)
    length = block.units + 3 + units(rest.text[slice(*shown)])
    return block._replace(units=length, entities=block.entities + 1 + len(folded))


def _best_sentence(quote: Quote) -> Span:
    """Return the span of the marked sentence, else of the post, without white space around it, cut if it is long."""
    text = quote.post.text
    marked = [mark for mark in quote.marks if text[slice(*mark)].strip()] or [Span(0, len(text))]
    start, stop = _stripped(text, marked[0])
    first = next(iter(parts(text[start:stop], entities(text[start:stop]), _LONGEST_SENTENCE)))
    return Span(start, start + first.stop)


def _block(quote: Quote, html: str, part: Span, found: Sequence[Entity]) -> Block:
    """Return a block with the label of *quote* above *html*, which shows a *part* of the post and entities *found*."""
    label, text = post_heading(quote.post), quote.post.text[slice(*part)]
    inside = sum(part.start < entity.stop and entity.start < part.stop for entity in found)
    shown = 2 + len(quote.marks) + inside
    return Block(f"<b>{escape(label)}</b>\n{html}", units(f"{label}\n… {text} …"), shown)


def _with_link(block: Block, post: Post, translate: Translation) -> Block:
    """Add a link to the original *post* below *block*, if its address is known."""
    if not is_address(post.link):
        return block
    text = translate(phrases.OPEN_ORIGINAL)
    return Block(f"{block.html}\n{anchor(post.link, text)}", block.units + 1 + units(text), block.entities + 1)


def _marked(text: str, part: Span, marks: Sequence[Span], found: Sequence[Entity]) -> str:
    """Render a *part* of *text* as HTML, its *marks* in bold and the entities *found* in it as links or code."""
    html, at = [], part.start
    for mark in marks:
        start, stop = max(mark.start, at), min(mark.stop, part.stop)
        if start < stop:
            html += [linked(text, found, Span(at, start)), "<b>", linked(text, found, Span(start, stop)), "</b>"]
            at = stop
    return "".join([*html, linked(text, found, Span(at, part.stop))])


def _fits(blocks: Sequence[Block]) -> bool:
    length = sum(block.units + 2 for block in blocks)
    size = sum(len(block.html.encode(errors="replace")) + 2 for block in blocks)
    return length <= UNITS and size <= BYTES and sum(block.entities for block in blocks) <= _ENTITIES
