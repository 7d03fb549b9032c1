"""Posts that do not say which replies to which: chats, lists, feeds, exports without replies."""

from collections.abc import Sequence

from index.reading.chains.status import Status, chronological
from index.reading.draft import Draft, DraftPost
from index.reading.numbers.labels import labelled
from index.reading.numbers.markers import end_markers, start_markers
from index.reading.speakers import chat_threads, log_threads
from index.thread import Remark


def sequences(statuses: Sequence[Status]) -> list[Draft]:
    """Return a draft of each author's posts; in a log of all that they wrote, complete runs of numbers are threads."""
    posts = [draft_post(status) for status in in_order(statuses)]
    if any(post.label for post in posts):
        return [Draft(tuple(posts), posts[0].author)]
    return log_threads(posts) if _is_log(statuses) else chat_threads(posts)


def _is_log(statuses: Sequence[Status]) -> bool:
    """Say whether *statuses* are all that people wrote, and not one conversation or a draft without ids and times."""
    conversations = {status.conversation for status in statuses}
    return all(status.ids or status.time for status in statuses) and (len(conversations) > 1 or "" in conversations)


def draft_of(statuses: Sequence[Status], *remarks: Remark) -> Draft:
    """Return a draft of *statuses*, the posts of one thread in order, with the author's numbers as labels."""
    posts = tuple(draft_post(status)._replace(author="") for status in statuses)
    return labelled(Draft(posts, author=statuses[0].name, remarks=remarks))


def draft_post(status: Status) -> DraftPost:
    """Return the post of *status*, with its label, if it has one apart from its text."""
    label = status.label
    markers = [*start_markers(label), *end_markers(label)] if label else []
    marker = next((marker for marker in markers if not marker.text), None)
    number, total = (marker.number, marker.total) if marker else (0, 0)
    return DraftPost(
        status.text,
        label if marker else "",
        number,
        total,
        status.link,
        status.name or status.author,
        above=status.above,
        below=status.below,
    )


def in_order(statuses: Sequence[Status]) -> list[Status]:
    """Return *statuses* from old to new where all have a time or an id, otherwise in the order of the file."""
    keys = [chronological(status) for status in statuses]
    if all(time for time, _ in keys):
        return sorted(statuses, key=chronological)
    if all(number for _, number in keys):
        return sorted(statuses, key=lambda status: chronological(status)[1])
    return list(statuses)
