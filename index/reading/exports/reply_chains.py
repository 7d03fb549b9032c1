"""Reply chains: an author's replies to their own posts form a thread."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.thread import Remark

INCOMPLETE = Remark("posts are missing from the file: some reply to posts that are not in it")

_ID_DIGITS = 40


class Status(NamedTuple):
    """A post in a network's export; it replies to the post with the id *parent*, written by *parent_author*."""

    id: str
    author: str
    text: str
    parent: str = ""
    parent_author: str = ""
    conversation: str = ""
    handle: str = ""
    link: str = ""
    created: str = ""  # ISO 8601, so that it sorts as text


def reply_chains(statuses: Iterable[Status]) -> list[Draft]:
    """Return the threads among *statuses*: an author's replies to themself; replies to others if there is nothing else.

    Chains of one conversation are joined, with a remark, where the posts that link them are missing from the file.
    """
    by_id = {status.id: status for status in statuses}
    groups: dict[tuple[str, ...], list[list[Status]]] = defaultdict(list)
    for chain in _longest_chains(by_id):
        groups[_group_key(chain[0], by_id)].append(chain)
    own = [_draft(group, by_id) for key, group in groups.items() if key[0] != "to another"]
    return [draft for draft in own if len(draft.posts) > 1] or [_draft(group, by_id) for group in groups.values()]


def _longest_chains(by_id: dict[str, Status]) -> list[list[Status]]:
    """Return the longest path from each post that starts a chain; the earliest of equally long ones."""
    children: dict[str, list[Status]] = defaultdict(list)
    reached: list[Status] = []
    for status in sorted(by_id.values(), key=_sort_key):
        parent = by_id.get(status.parent)
        (children[parent.id] if parent and parent.author == status.author else reached).append(status)
    roots = tuple(reached)
    for status in reached:  # grows in the loop; posts that reply to each other in a circle are never reached
        reached += children[status.id]
    depth: dict[str, int] = {}
    for status in reversed(reached):
        depth[status.id] = 1 + max((depth[child.id] for child in children[status.id]), default=0)
    return [_longest_path(root, children, depth) for root in roots]


def _longest_path(root: Status, children: dict[str, list[Status]], depth: dict[str, int]) -> list[Status]:
    path = [root]
    while after := children[path[-1].id]:
        path.append(max(after, key=lambda child: depth[child.id]))
    return path


def _group_key(root: Status, by_id: dict[str, Status]) -> tuple[str, ...]:
    """Return a key that is equal for chains of one thread."""
    parent = by_id.get(root.parent)
    if (parent and parent.author != root.author) or root.parent_author not in {"", root.author}:
        return "to another", root.id
    return ("conversation", root.author, root.conversation) if root.conversation else ("chain", root.id)


def _draft(group: Sequence[Sequence[Status]], by_id: dict[str, Status]) -> Draft:
    statuses = [status for chain in group for status in chain]
    incomplete = any(status.parent and status.parent not in by_id for status in statuses)
    posts = tuple(DraftPost(status.text, link=status.link) for status in statuses)
    return labelled(Draft(posts, author=statuses[0].handle, remarks=(INCOMPLETE,) if incomplete else ()))


def _sort_key(status: Status) -> tuple[int, str]:
    """Return a chronological sort key: the id where ids grow with time, as on X and Mastodon, and the time."""
    return int(status.id) if status.id.isdecimal() and len(status.id) < _ID_DIGITS else 0, status.created
