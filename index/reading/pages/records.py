"""Read the posts on a page of an unknown site: texts in elements of one kind, each with a name, a date or an address.

<div class="msg"><b class="nick">ann</b> <i>10:02</i><p class="said">He keeps the stairs clean.</p></div>
<div class="msg"><b class="nick">bob</b> <i>10:04</i><p class="said">Who does?</p></div>

Posts differ from menus and from the paragraphs of an article in that each has something beside it that says who wrote
it or when. The kind of element is learned: of all classes, roles and tags, it is the one that holds the most of the
page and the least of what comes again with each post.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from index.reading.beside import quotation
from index.reading.cleaning import tidy
from index.reading.draft import DraftPost
from index.reading.numbers.dates import has_clock, is_figures, key
from index.reading.pages.items import described_pictures
from index.reading.pages.layout import Layout, kinds
from index.reading.pages.markup import text_of
from index.reading.pages.names import Item, beside, is_most, names_of, returning
from index.reading.pages.opener import opener

_FEWEST = 2  # posts
_HEADINGS = {"h1", "h2", "h3", "h4"}
_MOST_KINDS = 20  # that are looked at, those with the most text
_HEAD = 80  # elements above the first post in which its name may stand
_FINE = 30  # characters, for a text inside the posts that comes again in each
_HASHTAG = re.compile(r"#\w")
_TAG = re.compile(r"<[^ ]*>")
_RULES = re.compile(r"\A(?:\s|^---$)+|(?:\s|^---$)+\Z", re.MULTILINE)
_NAMED = 1.2  # times as likely are posts with names
_QUOTED = "blockquote:has(cite), blockquote[data-quote], blockquote[class*=quote], .quote, .quotebox, aside.quote"


class Records(NamedTuple):
    """Posts that are most of a page, and their elements; *signed* if they have names or dates beside them.

    So many of the last ones stand *below* the only heading between them, without names and dates.
    """

    posts: list[DraftPost]
    elements: list[LexborNode]
    signed: bool
    below: int


def records(page: Layout) -> Records:
    """Return the posts on *page*: with names or dates beside them, else texts that are only alike; none if few."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(page.nodes):
        for kind in kinds(node) if page.sizes[at] else ():
            _add(places[kind], at, page)
    sizes = {kind: sum(map(page.sizes.__getitem__, own)) for kind, own in places.items() if len(own) >= _FEWEST}
    signed, alike = _Best(), _Best()
    longest = max(map(len, page.leaves.values()), default=0)  # text above the others
    for kind in sorted(sizes, key=sizes.__getitem__, reverse=True)[:_MOST_KINDS]:
        items, points = _trimmed(page, _items(page, places[kind]))
        if not _TAG.fullmatch(kind):  # paragraphs in all parts of the page
            alike = alike.or_better(items, points, {})
        names = names_of(page, items) if (points + longest) * _NAMED >= signed.points else {}
        if found := opener(page, items, names) if names else None:
            items, points = [found.item, *items], points + page.sizes[found.item.holder]
            names = {0: found.name, **{order + 1: name for order, name in names.items()}}
        signs = [order for order, near in enumerate(beside(page, page.moments, items)) if order in names or near]
        if names or (items and is_most(len(signs), len(items))):
            own = {order - signs[0]: name for order, name in names.items()}
            share = len(signs) / len(items)  # of several kinds with the same texts the one of whole posts
            points *= share * (_NAMED if names else 1)
            signed = signed.or_better(items[signs[0] : signs[-1] + 1], points, own)
    best = signed if _is_most(page, signed) else alike if _is_most(page, alike) else _Best()
    elements = [page.nodes[at] for at in _elements(best)]
    return Records(_posts(page, best), elements, best is signed, _below_heading(page, best))


def _below_heading(page: Layout, best: "_Best") -> int:
    """Return how many items of *best* stand below the only heading between them, without names and dates, if few."""
    starts = [item.start for item in best.items]
    headings = [at for at, node in enumerate(page.nodes) if node.tag in _HEADINGS]
    cuts = {cut: at for at in headings if 0 < (cut := bisect_right(starts, at)) < len(starts)}
    if len(cuts) != 1 or (len(starts) - min(cuts)) * 2 >= len(starts):
        return 0
    known, end = set(best.names.values()), best.items[-1].end
    signs = [*page.moments, *(at for at, _, name in page.names if name in known)]
    return 0 if any(min(cuts.values()) < at <= end for at in signs) else len(starts) - min(cuts)


def _is_most(page: Layout, best: "_Best") -> bool:
    """Say whether *best* are more than half of *page*: what is outside them is its head and foot."""
    return 2 * sum(map(page.sizes.__getitem__, _elements(best))) > page.sizes[0]


def _elements(best: "_Best") -> list[int]:
    """Return the places of the elements of *best*; around the first may be the whole head of the page."""
    return [item.outer if order else item.holder for order, item in enumerate(best.items)]


@dataclass(frozen=True, slots=True)
class _Best:
    """The likeliest *items* so far, with their *points* and the *names* of their authors by their order."""

    items: Sequence[Item] = ()
    points: float = 0
    names: Mapping[int, str] = field(default_factory=dict)

    def or_better(self, items: Sequence[Item], points: float, names: Mapping[int, str]) -> "_Best":
        """Return *items* if they are likelier than these, or as likely and in smaller elements."""
        return _Best(items, points, names) if items and points >= self.points else self


def _add(places: list[int], at: int, page: Layout) -> None:
    """Add *at* to *places*; of elements of one kind inside each other the innermost counts."""
    if places and page.stops[places[-1]] >= at:
        places.pop()
    places.append(at)


def _items(page: Layout, places: Sequence[int]) -> list[Item]:
    """Return the items with texts at *places*: each is the largest element with no other text in it."""
    items, above = list[Item](), -1
    for at, after in zip(places, [*places[1:], len(page.nodes)], strict=True):
        outer, stop = at, page.stops[at]
        for around in page.outer(at):
            if around <= max(above, 0) or page.stops[around] >= after:
                break
            outer = around
        items.append(Item(at, at, stop, outer, page.stops[outer], above if items else max(-1, at - _HEAD)))
        above = stop
    return items


def _trimmed(page: Layout, items: Sequence[Item]) -> tuple[list[Item], float]:
    """Return *items* without what stands at the edges of their texts, and the size of the texts.

    What comes again in half of them, a name, a date or a count is no text of theirs; in the midst of a text it costs
    points.
    """
    spots = list(page.leaves)
    rows = [spots[bisect_left(spots, item.start) : bisect_right(spots, item.stop)] for item in items]
    counts = Counter(text for row in rows for text in {page.leaves[at] for at in row})
    dates = Counter(key(text) for row in rows for text in {page.leaves[at] for at in row} if has_clock(text))
    counts.update({text: dates[key(text)] for text in counts if has_clock(text)})
    again = {text for text, count in counts.items() if 1 < count >= len(items) / 2 and not _HASHTAG.match(text)}
    named = {at for at, kind, _ in page.names if kind[0] in ".="}
    learned = returning(page, items)
    trimmed, points = list[Item](), 0.0
    for order, (item, row) in enumerate(zip(items, rows, strict=True)):
        own = [at != learned.get(order) and not _is_frame(page, at, named, again) for at in row]
        own = own if len(row) > 1 or counts[page.leaves[row[0]]] == 1 or page.sizes[row[0]] > _FINE else [False]
        if any(own):
            first, stop = own.index(True), len(own) - own[::-1].index(True)
            for ours, at in zip(own[first:stop], row[first:stop], strict=True):
                points += len(page.leaves[at]) if ours else -_FINE - 3 * len(page.leaves[at])
            trimmed.append(_narrowed(page, item, row, first, stop))
    return trimmed, points


def _is_frame(page: Layout, at: int, named: Collection[int], again: Collection[str]) -> bool:
    """Say whether the text *at* this place is no word of a post: a name, a date, a count, what comes *again* in each.

    In a line with other text only a link to the post, or a time, is.
    """
    text = page.leaves[at]
    beside = text in again or is_figures(text.lstrip("#+-"))
    if page.nodes[at].is_text_node:
        return beside or page.parents[at] in named
    if page.parents[at] in page.mixed:
        return (beside and (at in page.links or has_clock(text))) or page.parents[at] in named
    return at in named or beside


def _narrowed(page: Layout, item: Item, leaves: Sequence[int], first: int, stop: int) -> Item:
    """Return *item* with its text in the smallest element around those of *leaves* from *first* to *stop*."""
    start, last = leaves[first], leaves[stop - 1]
    around = (at for at in (start, *page.outer(start)) if page.stops[at] >= last and page.nodes[at].is_element_node)
    holder = max(item.holder, next(around))
    edges = tuple(page.linked(at) for at in (*leaves[:first], *leaves[stop:]) if holder < at <= page.stops[holder])
    return item._replace(holder=holder, start=start, stop=last, edges=edges)


def _posts(page: Layout, best: _Best) -> list[DraftPost]:
    """Return the posts of *best*; one without a name is by the author of the post before."""
    posts, author = list[DraftPost](), ""
    for order, (item, near) in enumerate(zip(best.items, beside(page, page.moments, best.items), strict=True)):
        author = best.names.get(order, author)
        posts.append(_post(page, item, author, _link(page, near)))
    return [post for post in posts if post.text or post.below]


def _post(page: Layout, item: Item, name: str, link: str) -> DraftPost:
    node = page.nodes[item.holder]
    text = _RULES.sub("", tidy(text_of(node, {page.nodes[at].mem_id for at in item.edges})))
    below = []
    for quoted in node.css(_QUOTED):
        whole = tidy(text_of(quoted)).strip()
        if whole and whole in text:
            text = text.replace(whole, "").strip()
            below.append(quotation("", whole))
    lowest, highest = bisect_left(page.pictures, (item.outer,)), bisect_right(page.pictures, (item.end + 1,))
    below += described_pictures(alt for _, alt in page.pictures[lowest:highest])
    return DraftPost(text, author=name, link=link, below=tuple(below))


def _link(page: Layout, places: Sequence[int]) -> str:
    """Return the address of the post with dates and links at *places*, if it is a whole one."""
    addresses = (page.nodes[at].attributes.get("href") or "" for at in places)
    return next((address for address in addresses if address.startswith("https://")), "")
