"""The elements of a page in the order of the document, with the sizes of their texts and with what stands beside posts.

A name, a date and the address of a post show where one is, whatever the site. A name stands in an element of a class
such as "username", or in a link to a profile.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.numbers.dates import is_count, is_date, is_figures
from index.reading.pages.markup import DROPPED

_ROLES = ("itemprop", "data-testid", "slot", "data-role", "rel")
_TAGS = {"p", "li", "article", "dd", "blockquote", "section"}
_NAMES = re.compile(
    r"author|user(?!.?mention)|nick|handle|creator|sender|poster|owner|actor|person|account|byline|(?:^|[-_])from"
    r"|(?:^|[-_])(?:full|screen|display)?-?name",
    re.IGNORECASE,
)
_NAME_ATTRIBUTE = re.compile(r"(?:data-)?(?:author|user-?name|screen-?name|pre-plain-text)")
_AROUND_NAME = re.compile(r"\A\s*\[[^\]]*\]\s*|\s*:\s*\Z")  # "[10:02, 3/3/2025] Ann: "
_PROFILE = re.compile(
    r"(?:https?://[\w.-]+)?/?(?:(?:users?|u|profile|members?|in|people)/(?:\d+/)?|user\?id=|@)[\w.@-]{1,60}/?(?:\?.*)?"
)
_STATUS = re.compile(
    r"(?:https?://[\w.-]+)?/(?:(?:users/|profile/|@)(?P<a>[\w.-]+(?:@[\w.-]+)?)/(?:status(?:es)?/|posts?/|notes?/|p/)?"
    r"|(?P<b>\w+)/status(?:es)?/)(?=\w*\d)\w{3,40}/?(?:[?#].*)?"
)
_ADDRESS = re.compile(
    r"[^#?]*[/=#?](?:p|id|post|comment|note|entry|issuecomment|msg)?[-_/=]?\w*\d\w*(?:\.html?)?/?(?:#.*)?"
)
HANDLE = re.compile(r"@[\w.-]*\w(?:@[\w.-]*\w)?")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LABELLED = re.compile(r"[^:]{1,20}:\s*[\d.,]+\W*$")
_DATE_BEHIND = re.compile(r"(?<=[\w.])\s*[,·•|–—(\[-]\s*([^()\[\]]+)[)\]]?:?\Z")  # "Ann, 3 March", "Ann (10:02)"
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """The *nodes* of a page; *sizes* and *stops* are of each the length of its text and the place of its last element.

    Of elements with text of their own beside others, which are *mixed*, the texts have places, too.
    *names* are the places of elements that may name an author, each with its kind and the name; *moments* those of
    dates and of *links* to a post, *leaves* those of elements with text of their own, *pictures* those of descriptions.
    """

    nodes: list[LexborNode] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    names: list[tuple[int, str, str]] = field(default_factory=list)
    moments: list[int] = field(default_factory=list)
    links: set[int] = field(default_factory=set)
    leaves: dict[int, str] = field(default_factory=dict)
    mixed: set[int] = field(default_factory=set)
    pictures: list[tuple[int, str]] = field(default_factory=list)

    def outer(self, at: int) -> Iterator[int]:
        """Yield the places of the elements around *at*, the nearest first."""
        while (at := self.parents[at]) >= 0:
            yield at

    def linked(self, at: int) -> int:
        """Return the place of the link that the element *at* is all of, else *at*."""
        return self.parents[at] if self.nodes[self.parents[at]].tag == "a" else at


def layout(tree: LexborHTMLParser) -> Layout:
    """Return the layout of the page *tree*."""
    page = Layout()
    stack = [(tree.body, -1)] if tree.body else []
    while stack:
        node, parent = stack.pop()
        if node.tag not in DROPPED or (node.tag == "button" and _NAMES.search(node.attributes.get("class") or "")):
            children = _add(page, node, parent)
            stack += [(child, len(page.nodes) - 1) for child in reversed(children)]
    for at in range(len(page.nodes) - 1, 0, -1):
        parent = page.parents[at]
        page.sizes[parent] += page.sizes[at]
        page.stops[parent] = max(page.stops[parent], page.stops[at])
    for at, node in enumerate(page.nodes):
        if node.is_element_node:
            _note(page, at, node)
        elif is_date(page.leaves[at]):
            page.moments.append(at)
    return page


def kinds(node: LexborNode) -> Iterator[str]:
    """Yield the kinds of *node*: its classes, its role in the page, its tag; a cell's is its column."""
    if node.is_text_node:
        return
    attributes = node.attributes
    yield from (f".{name}" for name in set((attributes.get("class") or "").split()))
    yield from (f"{name}={attributes[name]}" for name in _ROLES if attributes.get(name))
    if node.tag in _TAGS or "-" in (node.tag or ""):
        yield f"<{node.tag}>"
    if not attributes.get("class") and node.parent:
        outer = (node.parent.attributes.get("class") or "").split()[:1]
        yield f"<{' '.join([str(node.parent.tag), *outer])}> <{node.tag}>"
    if node.tag == "td":
        yield f"<td> {_column(node)}"


def _add(page: Layout, node: LexborNode, parent: int) -> list[LexborNode]:
    """Add *node* to *page*; return the elements in it."""
    children = [child for child in node.iter(include_text=True) if child.is_element_node or _own_text([child])]
    elements = [child for child in children if child.is_element_node]
    at = len(page.nodes)
    if elements and len(elements) < len(children):
        page.mixed.add(at)
    own = _own_text([node]) if node.is_text_node else "" if elements else _own_text(children)
    page.nodes.append(node)
    page.parents.append(parent)
    page.sizes.append(len(own))
    page.stops.append(at)
    if own:
        page.leaves[at] = own
    return children if elements else []


def _own_text(nodes: Sequence[LexborNode]) -> str:
    return " ".join(" ".join(node.text_content or "" for node in nodes if node.is_text_node).split())


def _column(cell: LexborNode) -> int:
    column, before = 0, cell.prev
    while before and column < 50:  # noqa: PLR2004  no table has more
        column, before = column + (before.tag == "td"), before.prev
    return column


def _note(page: Layout, at: int, node: LexborNode) -> None:
    """Add to *page* what *node* at the place *at* says about a post."""
    attributes = node.attributes
    for name, value in attributes.items():
        if value and _NAME_ATTRIBUTE.fullmatch(name) and not value.isdecimal():
            page.names.append((at, f"[{name}]", _AROUND_NAME.sub("", value)))
    if node.tag == "img" and (alt := attributes.get("alt")):
        page.pictures.append((at, alt))
    href = (attributes.get("href") or "")[:500] if node.tag == "a" else ""
    if found := _STATUS.fullmatch(href):
        page.names.append((at, "address", f"@{found['a'] or found['b']}"))
    if not 0 < page.sizes[at] <= 2 * _LONGEST_NAME:
        return
    parts = [part for part in _BIDI.sub("", node.text(separator="\n")).split("\n") if part.strip()]
    text = " ".join(" ".join(parts).split())
    if node.tag == "time" or found or _ADDRESS.fullmatch(href):
        page.links.add(at)
    if at in page.links or is_date(text):
        page.moments.append(at)
    own_marks = [kind for kind in kinds(node) if _NAMES.search(kind.strip(".").rpartition("=")[2])]
    if node.tag != "time" and (name := name_in(parts)):
        marks = list(own_marks)
        marks += ["profile"] if _PROFILE.fullmatch(href) else ["cite"] if node.tag in {"cite", "figcaption"} else []
        page.names.extend((at, mark, name) for mark in marks)


def name_in(parts: list[str]) -> str:
    """Return the handle among the texts in an element, else the first text if that may be a name.

    >>> name_in(["Ann Lee", "@ann", "·"]), name_in(["@", "ann"]), name_in(["Posts: 41"])
    ('@ann', '@ann', '')
    """
    shown = [" ".join(part.split()) for part in parts]
    first = "".join(shown[:2]) if shown and not any(map(str.isalnum, shown[0])) else next(iter(shown), "")
    behind = _DATE_BEHIND.search(first)
    first = first[: behind.start()] if behind and is_date(behind[1]) else first
    name = next((part for part in shown if HANDLE.fullmatch(part)), _AROUND_NAME.sub("", first))
    none = len(name) > _LONGEST_NAME or is_date(name) or is_count(name) or is_figures(name) or _LABELLED.match(name)
    return "" if none or not any(map(str.isalpha, name)) else name
