"""Posts in order that do not say which replies to which: chats, lists, feeds, exports without replies."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled, numbered_threads
from index.reading.markers import end_markers, start_markers
from index.reading.speakers import left_out
from index.reading.status import Status, chronological
from index.thread import Remark


def sequences(statuses: Sequence[Status]) -> list[Draft]:
    """Return a draft of each author's posts: of those who number them, else of all, the first poster's first.

    In a log of everything that somebody wrote, complete runs of numbers are the threads.
    """
    authors: dict[str, list[Status]] = defaultdict(list)
    for status in _in_order(statuses):
        authors[status.author].append(status)
    counts = Counter(status.name for status in statuses)
    drafts = [_draft(own, *left_out(counts, own[0].name)) for own in authors.values()]
    if all(status.ids or status.time for status in statuses):
        logged = [part for draft in drafts for part in numbered_threads(draft)]
        if logged:
            return logged
    drafts = [draft if any(post.label for post in draft.posts) else labelled(draft) for draft in drafts]
    return [draft for draft in drafts if any(post.label for post in draft.posts)] or drafts


def draft_of(statuses: Sequence[Status], *remarks: Remark) -> Draft:
    """Return a draft of *statuses*, the posts of one thread in order, with the author's numbers as labels."""
    draft = _draft(statuses, *remarks)
    return draft if any(post.label for post in draft.posts) else labelled(draft)


def _draft(statuses: Sequence[Status], *remarks: Remark) -> Draft:
    posts = tuple(map(_draft_post, statuses))
    return Draft(posts, author=statuses[0].name, remarks=remarks)


def _draft_post(status: Status) -> DraftPost:
    label = status.label
    marker = next((marker for marker in [*start_markers(label), *end_markers(label)] if not marker.text), None)
    number, total = (marker.number, marker.total) if marker else (0, 0)
    return DraftPost(status.text, label, number, total, status.link, above=status.above, below=status.below)


def _in_order(statuses: Sequence[Status]) -> list[Status]:
    """Return *statuses* from old to new where all have a time or an id, otherwise in the order of the file."""
    keys = [chronological(status) for status in statuses]
    if all(time for time, _ in keys):
        return sorted(statuses, key=chronological)
    if all(number for _, number in keys):
        return sorted(statuses, key=lambda status: chronological(status)[1])
    return list(statuses)

