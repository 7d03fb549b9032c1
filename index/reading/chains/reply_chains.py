"""Reply chains: an author's replies to their own posts form a thread."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from index.reading.chains.sequences import draft_of
from index.reading.chains.status import Status, chronological
from index.reading.draft import Draft
from index.reading.speakers import left_out
from index.thread import Remark

INCOMPLETE = Remark("posts are missing: some reply to posts that are not there")


def reply_chains(statuses: Iterable[Status], known: Collection[str] = ()) -> list[Draft]:
    """Return the threads among *statuses*: replies to oneself; replies to others if they are numbered, or all there is.

    Chains of one conversation are joined, with a remark, where the posts that link them are missing from the file;
    *known* are ids of things in it that are no posts.
    """
    by_id = _by_id(statuses)
    groups: dict[tuple[str, ...], list[list[Status]]] = defaultdict(list)
    for chain in _longest_chains(by_id):
        groups[_group_key(chain[0], by_id)].append(chain)
    ids = {*by_id, *known}
    drafts = {key: _draft(group, ids) for key, group in groups.items() if len(group) > 1 or len(group[0]) > 1}
    own = [draft for key, draft in drafts.items() if key[0] != "to another" or any(post.number for post in draft.posts)]
    return _with_left_out(_continued(own or list(drafts.values())), _different(by_id))


def _by_id(statuses: Iterable[Status]) -> dict[str, Status]:
    """Return *statuses* under each of their ids; of several with one id, the one with the longest text."""
    first: dict[str, Status] = {}
    for status in statuses:
        known = first.get(status.id)
        if known is None or len(status.text) > len(known.text):
            first[status.id] = status
    return {name: status for status in first.values() for name in reversed(status.ids)} | first


def _different(by_id: Mapping[str, Status]) -> list[Status]:
    return list({status.id: status for status in by_id.values()}.values())


def _longest_chains(by_id: dict[str, Status]) -> list[list[Status]]:
    """Return the longest path from each post that starts a chain; the earliest of equally long ones."""
    children: dict[str, list[Status]] = defaultdict(list)
    reached: list[Status] = []
    for status in sorted(_different(by_id), key=chronological):
        parent = by_id.get(status.parent)
        own = parent and parent.id != status.id and parent.author == status.author
        (children[parent.id] if parent and own else reached).append(status)
    roots = tuple(reached)
    for status in reached:  # grows in the loop; posts that reply to each other in a circle are never reached
        reached += children[status.id]
    depth: dict[str, int] = {}
    for status in reversed(reached):
        depth[status.id] = 1 + max((depth[child.id] for child in children[status.id]), default=0)
    return [_longest_path(root, children, depth) for root in roots]


def _longest_path(root: Status, children: dict[str, list[Status]], depth: dict[str, int]) -> list[Status]:
    """Return the longest path from *root*; all the replies at its end, for some programs answer only the opener."""
    path = [root]
    while after := children[path[-1].id]:
        if all(depth[child.id] == 1 for child in after):
            return path + after
        path.append(max(after, key=lambda child: depth[child.id]))
    return path


def _group_key(root: Status, by_id: dict[str, Status]) -> tuple[str, ...]:
    """Return a key that is equal for chains of one thread."""
    parent = by_id.get(root.parent)
    if (parent and parent.author != root.author) or root.answers_another:
        return "to another", root.id
    return ("conversation", root.author, root.conversation) if root.conversation else ("chain", root.id)


def _draft(group: Sequence[Sequence[Status]], known: Collection[str]) -> Draft:
    statuses = [status for chain in group for status in chain]
    incomplete = any(status.parent and status.parent not in known for status in statuses)
    return draft_of(statuses, *([INCOMPLETE] if incomplete else []))


def _with_left_out(drafts: list[Draft], statuses: Sequence[Status]) -> list[Draft]:
    """Return *drafts* with a remark on the posts of others, if they are all by one author."""
    if len({draft.author for draft in drafts}) > 1:
        return drafts
    names: dict[str, str] = {}
    for status in statuses:
        names.setdefault(status.author, status.name)
    counts = Counter(names[status.author] for status in statuses)
    return [replace(draft, remarks=(*draft.remarks, *left_out(counts, draft.author))) for draft in drafts]


def _continued(drafts: Sequence[Draft]) -> list[Draft]:
    """Return *drafts*, joined where the numbers of one go on in the next, of as many posts: 4/6 after 3/6."""
    joined, waiting = list[Draft](), dict[tuple[int, int], int]()  # by the next number and the total
    for draft in drafts:
        numbered = [post for post in draft.posts if post.number]
        totals = {post.total for post in numbered}
        before = waiting.pop((numbered[0].number, totals.pop()), None) if len(totals) == 1 else None
        if before is None:
            joined.append(draft)
        else:
            joined[before] = replace(joined[before], posts=(*joined[before].posts, *draft.posts))
        if numbered and numbered[0].total:
            last = max(post.number for post in numbered)
            waiting.setdefault((last + 1, numbered[0].total), len(joined) - 1 if before is None else before)
    return joined
