"""Who answers whom: the posts in which an author answers themself are a thread."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from index.reading.draft import Draft, Piece
from index.reading.labels import labelled
from index.thread import Remark

TORN = Remark("posts are missing from the file: it names posts that it does not hold")

_ID_DIGITS = 40


class Status(NamedTuple):
    """A post as a network keeps it: *parent* is the id it answers, *to* the author whom, where the file says so."""

    id: str
    author: str
    text: str
    parent: str = ""
    to: str = ""
    conversation: str = ""
    name: str = ""  # the author as shown to people
    link: str = ""
    when: str = ""  # in a form that sorts


def chains(statuses: Iterable[Status]) -> list[Draft]:
    """Return the threads among *statuses*: chains of answers to oneself, those that answer another person last.

    Stretches of one conversation whose links are not in the file are put together, with a remark.
    """
    known = {status.id: status for status in statuses}
    groups: dict[tuple[str, ...], list[list[Status]]] = defaultdict(list)
    for chain in _longest_chains(known):
        groups[_group(chain[0], known)].append(chain)
    own = [_draft(group, known) for key, group in groups.items() if key[0] != "to another"]
    return [draft for draft in own if len(draft.pieces) > 1] or [_draft(group, known) for group in groups.values()]


def _longest_chains(known: dict[str, Status]) -> list[list[Status]]:
    """Return for every post that starts a chain the longest way down from it; of equals, the first."""
    children: dict[str, list[Status]] = defaultdict(list)
    reached: list[Status] = []
    for status in sorted(known.values(), key=_age):
        parent = known.get(status.parent)
        (children[parent.id] if parent and parent.author == status.author else reached).append(status)
    roots = tuple(reached)
    for status in reached:  # grows while it is walked; posts that answer each other in a circle are never reached
        reached += children[status.id]
    depth: dict[str, int] = {}
    for status in reversed(reached):
        depth[status.id] = 1 + max((depth[child.id] for child in children[status.id]), default=0)
    return [_way_down(root, children, depth) for root in roots]


def _way_down(root: Status, children: dict[str, list[Status]], depth: dict[str, int]) -> list[Status]:
    way = [root]
    while after := children[way[-1].id]:
        way.append(max(after, key=lambda child: depth[child.id]))
    return way


def _group(root: Status, known: dict[str, Status]) -> tuple[str, ...]:
    """Return what keeps a chain apart from others."""
    parent = known.get(root.parent)
    if (parent and parent.author != root.author) or root.to not in {"", root.author}:
        return "to another", root.id
    return ("conversation", root.author, root.conversation) if root.conversation else ("chain", root.id)


def _draft(group: Sequence[Sequence[Status]], known: dict[str, Status]) -> Draft:
    posts = [status for chain in group for status in chain]
    torn = any(status.parent and status.parent not in known for status in posts)
    pieces = tuple(Piece(post.text, link=post.link) for post in posts)
    return labelled(Draft(pieces, author=posts[0].name, remarks=(TORN,) if torn else ()))


def _age(status: Status) -> tuple[int, str]:
    """Order by id where ids grow with time, as on X and Mastodon, else by time."""
    return int(status.id) if status.id.isdecimal() and len(status.id) < _ID_DIGITS else 0, status.when
