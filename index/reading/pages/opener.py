"""The post above the replies to it, where a page shows it in an element of another kind.

<div class="story"><a class="user">ann</a> 2 days ago <div class="toptext">He keeps the stairs clean.</div></div>
<div class="reply"><a class="user">ann</a> 1 day ago <p>There are 216 of them.</p></div> …

It is the longest text above the replies, if a date stands near it, and the name of somebody who wrote one of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from index.reading.pages.layout import Layout
from index.reading.pages.names import Item
from index.reading.texts.prose import is_prose

_SHORTEST = 40  # characters
_NEAR = 8  # texts between a post and the name or the date beside it


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
    place, known = above.index(longest), set(names.values())
    start, until = above[max(0, place - _NEAR)], [*above, first][min(len(above), place + _NEAR)]
    stop = min(until, max(items[0].outer, longest))
    people = {at: text for at, text in page.leaves.items() if text in known}
    near = [at for at in people if start <= page.stops[at] and at < stop]
    if not near or not any(start <= page.stops[at] and at < stop for at in page.moments):
        return None  # the description of a person or a site
    return Opener(_item(page, longest, above, near), people[near[-1]])


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
