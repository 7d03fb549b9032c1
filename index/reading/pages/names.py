"""Who wrote the posts on a page of an unknown site: by the kind of element that names somebody beside nearly all."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from index.reading.pages.layout import Layout, name_in
from index.reading.speakers import are_people

_PROFILES = {"profile", "rel=author", "itemprop=author"}  # name the author where every post is by another person
_PLACES = 3  # of texts in which names may stand, at the beginning of a post or above it
_LONGEST_ROW = 4  # posts below one name, on average
_SHARE = 0.8  # of the posts have a name, or a date


def is_most(some: int, items: int) -> bool:
    """Say whether *some* are nearly all *items*; one of several may be odd, as the first often is."""
    return some >= min(_SHARE * items, items - 1) if items > 3 else some == items  # noqa: PLR2004  too few to have one


class Item(NamedTuple):
    """A post: the places of its text, *start* to *stop*, and those of all that belongs to it, *outer* to *end*.

    The text is in the element at *holder*, beside *edges*, which are none. *above* is where the post before ends.
    """

    holder: int
    start: int
    stop: int
    outer: int
    end: int
    above: int
    edges: tuple[int, ...] = ()


def beside(page: Layout, places: Sequence[int], items: Sequence[Item]) -> list[list[int]]:
    """Return for each of *items* those of *places*, which are in order, that stand beside its text, else above it.

    Where most have some beside their texts, only the first may have them above.
    """
    own = list[list[int]]()
    for item in items:
        inside = places[bisect_left(places, item.outer) : bisect_right(places, item.end)]
        own.append([at for at in inside if at > item.stop or page.stops[at] < item.start])
    first = 1 if 2 * sum(map(bool, own)) > len(items) else len(items)
    for spots, item in zip(own, items[:first], strict=False):
        if not spots:
            spots.extend(reversed(places[bisect_right(places, item.above) : bisect_left(places, item.outer)]))
    return own


def names_of(page: Layout, items: Sequence[Item]) -> dict[int, str]:
    """Return the authors of *items* by their order: by the kind of element that names one beside nearly all, if any."""
    places: dict[str, dict[int, str]] = defaultdict(dict)
    for at, kind, name in page.names:
        places[kind][at] = name
    names: dict[str, dict[int, str]] = defaultdict(dict)
    for kind, shown in places.items():
        spots = list(shown)
        for order, (item, near) in enumerate(zip(items, beside(page, spots, items), strict=True)):
            outer = page.outer(item.holder) if kind.startswith("[") else ()
            spot = [at for at in outer if at in shown and at >= item.outer] or near
            if spot:
                names[kind][order] = shown[spot[0]]
    likely = [kind for kind, found in names.items() if _is_likely(kind, found, len(items))]
    if not likely:
        return {order: name_in([page.leaves[at]]) for order, at in returning(page, items).items()}
    best = names[min(likely, key=lambda kind: _rank(names[kind]))]
    known = set(best.values())
    first = next((found[0] for found in names.values() if found.get(0) in known), "")
    return {0: first, **best} if first else best


def returning(page: Layout, items: Sequence[Item]) -> dict[int, int]:
    """Return the places of names in *items* by their order where no element says that it names somebody; none if few.

    They are the texts in one place above those of nearly all items, the first of which comes again among others.
    """
    spots = list(page.leaves)
    inside = [spots[bisect_left(spots, item.outer) : bisect_left(spots, item.stop)] for item in items]
    above = [spots[bisect_right(spots, item.above) : bisect_left(spots, item.outer)][-_PLACES:] for item in items]
    for heads, place in product((inside, above), range(_PLACES)):
        found = {order: head[place] for order, head in enumerate(heads) if len(head) > place}
        shown = [page.leaves[at] for at in found.values()]
        if is_most(len(found), len(items)) and are_people(shown) and all(name_in([text]) for text in set(shown)):
            first = next((at for at in (*inside[0], *above[0]) if page.leaves[at] in shown), None)
            return found if first is None else {0: first, **found}  # the first may stand elsewhere
    return {}


def _is_likely(kind: str, names: Mapping[int, str], items: int) -> bool:
    """Say whether elements of *kind* give nearly all *items* names, or each row of them, of which some come again."""
    different = len(set(names.values()))
    if not is_most(len(names), items):
        return kind.startswith(".") and 0 in names and different > 1 and len(names) * _LONGEST_ROW > items
    return different == 1 or 3 * different <= 2 * items or kind in _PROFILES


def _rank(names: Mapping[int, str]) -> tuple[int, bool, float]:
    different = set(names.values())
    handles = all(name.startswith("@") for name in different)
    return -len(different), not handles, sum(map(len, different)) / len(different)
