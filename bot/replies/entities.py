"""Handles, hashtags, commands and addresses in quoted text, as links or code.

Telegram turns each of them into a mention, a search, a command or a link by itself, and a mention notifies a stranger.
A link or code over the same text prevents that:

    <a href="https://x.com/ann">@ann</a> <code>/start</code>

Handles and hashtags lead to the network of the post, and are code where that is not known.
"""

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.replies.networks import UNKNOWN, Network, network
from bot.replies.telegram_html import escape, is_sendable, pieces
from index import Post, Span

_LONGEST_ADDRESS = 1000
_MOST = 80  # entities of one message; Telegram drops those after the first 100
_BYTES = 8000  # of their markup
_MARKUP = 20  # bytes of a link without its address
_ADDRESS = re.compile(r"https?://(?:[\w-]+\.)+[^\W\d_]{2,}(?::[0-9]+)?(?:[/?#][^\s<>\"]*)?")
# Telegram takes "end.Then" for the end of a sentence, and "end.then" for a domain.
_TOP = r"\.(?![A-Z][a-z])(?:xn--[\w-]+|[^\W\d_]{2,})"
_DOMAIN = rf"(?:[\w~-]+\.)*[\w~-]+{_TOP}"
_APART = r"\s<>\"«»“”’()/?\#…"  # around an address with a user
_ENTITY = re.compile(
    rf"""(?P<address>(?<![a-zA-Z])[a-zA-Z]{{2,20}}://[^\s<>"«»“”]+)
    |(?P<handle>(?<!\w)@\w+(?:@{_DOMAIN}|(?:[.-]\w+)*{_TOP})?)
    |(?P<domain>(?:[^{_APART}]{{1,64}}@[\w~-]+(?:\.[\w~-]+)+|(?<![\w.~-]){_DOMAIN}|(?<![\w.])\d{{1,3}}(?:\.\d{{1,3}}){{3}})
        (?::\d+)?(?:[/?\#][^\s<>"«»“”]*)?)
    |(?P<hashtag>(?<!\w)\#(?![\d_]+(?![\w·]))[\w·\u200c\u0d80-\u0dff]+(?:@\w+)?)
    |(?P<command>(?<![\w/<>])/[a-zA-Z0-9_]+(?:@\w+)?)
    |(?P<cashtag>(?<![\w$])\$(?:1INCH|[A-Z]{{1,8}})(?:@\w+|(?![\w$])))""",
    re.VERBOSE,
)
_QUOTATION = re.compile("[“«„][^“«„”»]*[”»“]")
_BOTS = re.compile(r"@(?:\w*bot|BotFather)", re.IGNORECASE)
_AFTER_ADDRESS = ".,;:!?'’…"


class Entity(NamedTuple):
    """A span of a text that Telegram would make an entity of, and the *address* it leads to, empty for code."""

    start: int
    stop: int
    address: str


def is_address(link: str) -> bool:
    """Return whether Telegram accepts *link* as the address of a link."""
    return bool(_ADDRESS.fullmatch(link)) and len(link) <= _LONGEST_ADDRESS and is_sendable(link)


def post_entities(post: Post, origin: Network = UNKNOWN) -> list[Entity]:
    """Return the entities of *post*, from a thread of the network *origin*: its links, and all else that is found."""
    anchors = [Entity(*anchor) for anchor in post.anchors if is_address(anchor.address)]
    own = network(post.link)
    found = _entities(post.text, own if own.profile else origin)
    return sorted([*anchors, *(left for entity in found for left in _beside(entity, anchors))])


def entities(text: str, link: str = "") -> list[Entity]:
    """Return the entities in *text*, which is from the post with the address *link*.

    >>> entities("/start, @ann!", "https://x.com/bob/status/1")
    [Entity(start=0, stop=6, address=''), Entity(start=8, stop=12, address='https://x.com/ann')]
    """
    return _entities(text, network(link))


def parts(text: str, found: Sequence[Entity], length: int) -> list[Span]:
    """Split *text* into parts of at most *length* units, with as many of the entities *found* as a message can have."""
    return list(_parts(text, found, length)) or [Span(0, 0)]


def linked(text: str, found: Sequence[Entity], part: Span) -> str:
    """Render a *part* of *text* as HTML, with the entities *found* in the whole text as links or code."""
    return "".join(_rendered(text, found, part))


def sentence_html(text: str) -> str:
    """Render a sentence of the bot as HTML; what it names or quotes of others becomes code, its own commands do not.

    >>> sentence_html("No post of @anna has “/go #bus”. Try /help.")
    'No post of <code>@anna</code> has “<code>/go</code> <code>#bus</code>”. Try /help.'
    """
    quotations = [Span(*found.span()) for found in _QUOTATION.finditer(text)]
    foreign = [
        Entity(start, stop, "")
        for start, stop, _ in entities(text)
        if _names_somebody(text[start:stop]) or any(span.start < start < span.stop for span in quotations)
    ]
    return linked(text, foreign, Span(0, len(text)))


def anchor(address: str, text: str) -> str:
    """Render *text* as a link to *address*."""
    return f'<a href="{html.escape(address)}">{escape(text)}</a>'


def _parts(text: str, found: Sequence[Entity], length: int) -> Iterator[Span]:
    for piece in pieces(text, length):
        start, sizes = piece.start, list[int]()
        for entity in found:
            if piece.start <= entity.start < piece.stop:
                size = _MARKUP + len(html.escape(entity.address).encode())
                if start < entity.start and (len(sizes) == _MOST or sum(sizes) + size > _BYTES):
                    yield Span(start, entity.start)
                    start, sizes = entity.start, []
                sizes.append(size)
        yield Span(start, piece.stop)


def _entities(text: str, origin: Network) -> list[Entity]:
    return [_entity(found, origin) for found in _ENTITY.finditer(text)]


def _beside(entity: Entity, anchors: Sequence[Entity]) -> list[Entity]:
    """Return *entity*, or, if one of *anchors* covers a part of it, the parts before and after that as code."""
    for anchor in anchors:
        if anchor.start < entity.stop and entity.start < anchor.stop:
            before, after = Entity(entity.start, anchor.start, ""), Entity(anchor.stop, entity.stop, "")
            rest = _beside(after, anchors) if after.start < after.stop else []
            return [before, *rest] if before.start < before.stop else rest
    return [entity]


def _entity(found: re.Match[str], origin: Network) -> Entity:
    kind, text = found.lastgroup, found[0]
    if kind in {"address", "domain"}:
        text = _trimmed(text)
    address = {
        "address": text,
        "domain": f"https://{text}" if _is_web_page(text) else "",
        "handle": origin.address(text),
        "hashtag": origin.address(text),
    }.get(kind or "", "")
    return Entity(found.start(), found.start() + len(text), address if is_address(address) else "")


def _trimmed(address: str) -> str:
    """Return *address* without the punctuation after it; a bracket that opens in it also closes in it."""
    address = address.rstrip(_AFTER_ADDRESS)
    while address.startswith("http") and address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_AFTER_ADDRESS)
    return address


def _is_web_page(domain: str) -> bool:
    """Return whether *domain* is written as the address of a page: "www.example.org", "example.org/page"."""
    return "@" not in domain and (domain.startswith("www.") or "/" in domain)


def _names_somebody(entity: str) -> bool:
    """Return whether *entity* is a hashtag, or a handle of somebody other than a bot."""
    return entity.startswith(("#", "$", "@")) and not _BOTS.fullmatch(entity)


def _rendered(text: str, found: Sequence[Entity], part: Span) -> Iterator[str]:
    at = part.start
    for entity in found:
        start, stop = max(entity.start, at), min(entity.stop, part.stop)
        if start < stop:
            yield escape(text[at:start])
            shown = text[start:stop]
            yield anchor(entity.address, shown) if entity.address else f"<code>{escape(shown)}</code>"
            at = stop
    yield escape(text[at : part.stop])
