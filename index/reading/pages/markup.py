"""Parse HTML, and extract the text of its elements."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.anchors import with_address
from index.thread import ThreadError

_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]{0,20})")
_START_TAG = re.compile(r"<[a-zA-Z][^<>]*")
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{1,100},[\w+/=%-]*+")
_MAX_LENGTH = 6_000_000
_MAX_TAGS = 80_000
# The parser takes quadratic time for unclosed elements and for attributes.
_MAX_OPEN = 500
_MAX_ATTRIBUTES = 2_000
_MAX_ATTRIBUTES_IN_ALL = 400_000  # each takes 300 bytes
_UNCLOSED = {
    "p", "li", "br", "img", "td", "tr", "th", "dd", "dt", "option", "meta", "link", "input", "hr", "source",
}  # fmt: skip

DROPPED = {"script", "style", "svg", "video", "audio", "sup", "button", "template", "noscript", "iframe", "title"}
_CLASSED = {"a", "div", "img", "span", "sup", "vsc-controller"}  # which have the following
_DROPPED_CLASSES = {
    "entity-image", "entity-video-gif", "entity-video", "entity-embed", "vsc-controller", "tw-permalink",
}  # fmt: skip
RULE = "\n\n---\n\n"
_PARAGRAPHS = {"p", "blockquote", "ul", "ol"}
_BREAKS = {"br": "\n", "hr": RULE}
_BLOCKS = {"div", "li", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "section", "article", "figure"}
_MEDIA = re.compile(r"pic\.(?:twitter|x)\.com/")
_TAGGED = re.compile(r"[@#$＠＃]\w")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$")


def parsed_html(text: str) -> LexborHTMLParser:
    """Return the tree of the HTML *text*.

    Raises:
        ThreadError: it has more elements than a page with a thread.
    """
    text = _EMBEDDED.sub("", text)
    if len(text) > _MAX_LENGTH or _is_monstrous(text):
        raise ThreadError("the page is too large or too broken to read, so copy the thread's text instead")
    return LexborHTMLParser(text.encode("utf-8", "replace"))


def _is_monstrous(text: str) -> bool:
    if text.count("<") > _MAX_TAGS * 4:
        return True
    opened: Counter[str] = Counter()
    for count, (closing, name) in enumerate(_TAG.findall(text)):
        opened[name] += -1 if closing else 1
        if count > _MAX_TAGS or (opened[name] > _MAX_OPEN and name.lower() not in _UNCLOSED):
            return True
    attributes = [len(tag[0].split()) for tag in _START_TAG.finditer(text)]
    return max(attributes, default=0) > _MAX_ATTRIBUTES or sum(attributes) > _MAX_ATTRIBUTES_IN_ALL


def text_of(node: LexborNode, without: Collection[int] = ()) -> str:
    """Return the text of an element, with line breaks and whole links, without pictures and players.

    *without* are the `mem_id` of elements whose text is left out.
    """
    return "".join(_texts(node, without, keep_lines=False))


def text_with_line_breaks(node: LexborNode) -> str:
    """Return the text of an element whose line feeds are line breaks, as on Nitter and x.com."""
    return "".join(_texts(node, (), keep_lines=True))


def link_address(node: LexborNode, selector: str) -> str:
    """Return the address of the first link in *node* that matches *selector*, or the empty string."""
    link = node.css_first(selector)
    return (link.attributes.get("href") or "") if link else ""


def classes(node: LexborNode) -> set[str]:
    """Return the class names of *node*."""
    return set((node.attributes.get("class") or "").split())


def _texts(root: LexborNode, without: Collection[int], *, keep_lines: bool) -> Iterator[str]:
    """Yield the texts in *root* without recursion: pages may nest deeper than Python's stack."""
    stack: list[LexborNode | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif node.mem_id in without:
            yield "\n\n"
        elif node.is_text_node:
            text = node.text_content or ""
            yield text if keep_lines else re.sub(r"\s+", " ", text)
        elif node is not root and (replacement := _replacement(node)) is not None:
            yield replacement
        elif node.is_element_node:
            edge = "\n\n" if node.tag in _PARAGRAPHS else "\n" if node.tag in _BLOCKS and node is not root else ""
            children = list(node.iter(include_text=True))
            stack += [edge, *reversed(children), edge]


def _replacement(node: LexborNode) -> str | None:
    """Return the text for *node* if it is a line break, a picture, a link or dropped; None to read its children."""
    if node.tag in _BREAKS:
        return _BREAKS[node.tag]
    if node.tag == "img":
        return _emoji(node)
    if node.tag in DROPPED or (node.tag in _CLASSED and classes(node) & _DROPPED_CLASSES):
        return ""
    return _link(node) if node.tag == "a" else None


def _emoji(node: LexborNode) -> str:
    """Return the emoji that a picture shows; other pictures have no text."""
    alt = node.attributes.get("alt") or ""
    return alt if alt and not any(char.isascii() and char.isalnum() for char in alt) and len(alt) <= 16 else ""  # noqa: PLR2004  the longest emoji


def _link(node: LexborNode) -> str:
    """Return a mention or hashtag as shown, an address in full, and other words with their address behind them."""
    href, shown = node.attributes.get("href") or "", "".join(_texts_inside(node)).strip()
    if _MEDIA.match(shown):
        return ""
    if _TAGGED.match(shown) or not href.startswith(("http://", "https://")) or not shown:
        return shown
    if _ADDRESS.match(shown.rstrip("…").removesuffix("...")):
        return _whole(shown, href)
    return shown if href in shown else with_address(shown, href)


def _whole(shown: str, href: str) -> str:
    """Return the target of a link, or the address as shown if that is complete and the target is X's shortener."""
    if "//t.co/" in href and not shown.endswith(("…", "...")):
        return shown if "://" in shown else f"https://{shown}"
    return href


def _texts_inside(node: LexborNode) -> Iterator[str]:
    for child in node.traverse(include_text=True):
        if child.is_text_node:
            yield child.text_content or ""
        elif child.tag == "img":
            yield _emoji(child)
