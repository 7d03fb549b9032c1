"""The post above the replies to it, where a page shows it in an element of another kind.

<div class="story"><a class="user">ann</a> 2 days ago <div class="toptext">He keeps the stairs clean.</div></div>
<div class="reply"><a class="user">ann</a> 1 day ago <p>There are 216 of them.</p></div> …

It is the longest text above the replies, if a date stands near it, and the name of somebody who wrote one of them just
above it, or beside it in an element without the replies.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from index.reading.pages.layout import Layout
from index.reading.pages.names import Item
from index.reading.texts.prose import is_prose

_SHORTEST = 40  # characters
_NEAR = 5  # texts between a name and the post below it


class Opener(NamedTuple):
    """The *item* of the post, and the *name* of its author."""

    item: Item
    name: str


def opener(page: Layout, items: Sequence[Item], names: Mapping[int, str]) -> Opener | None:
    """Return the post above *items*, whose authors are *names*; None if there is none."""
    first, spots = items[0].start, list(page.leaves)
    above = spots[: bisect_left(spots, first)]
    longest = max(above, key=lambda at: len(page.leaves[at]), default=0)
    text = page.leaves.get(longest, "")
    if len(text) < _SHORTEST or not is_prose([text]):
        return None
    known = set(names.values())
    people = {at: name for at, kind, name in page.names if at < first and name in known and kind[0] != "<"}
    places = list(people)
    place = above.index(longest)
    near, until = above[max(0, place - _NEAR)], [*above, first][min(len(above), place + _NEAR)]
    if not any(near <= page.stops[at] and at < min(until, max(items[0].outer, longest)) for at in page.moments):
        return None  # the description of a person or a site
    for outer in page.outer(longest):
        inside = _within(page, places, outer)
        if page.stops[outer] >= first:
            inside = [at for at in inside if near <= page.stops[at] and at < longest]
        if inside or page.stops[outer] >= first:
            return Opener(_item(page, longest, above, inside), people[inside[-1]]) if inside else None
    return None


def _within(page: Layout, places: Sequence[int], outer: int) -> Sequence[int]:
    """Return those of *places*, which are in order, that are in the element *outer*."""
    return places[bisect_left(places, outer) : bisect_right(places, page.stops[outer])]


def _item(page: Layout, longest: int, spots: Sequence[int], people: Sequence[int]) -> Item:
    """Return the post with the text *longest*, with the paragraphs around it, but without the names of *people*."""
    holder = longest
    for outer in page.outer(longest):
        texts = (page.leaves[at] for at in _within(page, spots, outer))
        if _within(page, people, outer) or not all(is_prose([text]) for text in texts):
            break
        holder = outer
    return Item(holder, holder, page.stops[holder], holder, page.stops[holder], -1)
