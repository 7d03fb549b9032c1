"""Responses of the API of Meta's Threads.

    {"data": [{"id": "1803", "text": "1/7 Text", "username": "ann", "timestamp": "2024-06-02T19:11:00+0000",
      "permalink": "https://www.threads.com/@ann/post/C7u", "is_reply": true,
      "replied_to": {"id": "1802"}, "root_post": {"id": "1801"}}]}

Without "replied_to", all posts of the most frequent author are read as one thread, in order of time.
"""

from collections import Counter

from index.reading.draft import Draft, DraftPost
from index.reading.exports.json_values import Json, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains
from index.reading.labels import labelled


def threads_api(value: Json) -> list[Draft]:
    """Return the threads in a response of the Threads API."""
    posts = [post for post in objects_with(value, "permalink", "text") if "threads." in text_at(post, "permalink")]
    if any(value_at(post, "replied_to") for post in posts):
        return reply_chains(map(_status, posts))
    return _by_time([_status(post) for post in posts])


def _status(post: Json) -> Status:
    number, name = text_at(post, "id"), text_at(post, "username")
    return Status(
        id=number,
        author=name,
        text=text_at(post, "text"),
        parent=text_at(post, "replied_to", "id"),
        conversation=text_at(post, "root_post", "id") or number,
        handle=f"@{name}" if name else "",
        link=text_at(post, "permalink"),
        created=text_at(post, "timestamp"),
    )


def _by_time(statuses: list[Status]) -> list[Draft]:
    handles = Counter(status.handle for status in statuses).most_common(1)
    own = [status for status in statuses for handle, _ in handles if status.handle == handle]
    posts = tuple(DraftPost(status.text, link=status.link) for status in sorted(own, key=lambda status: status.created))
    return [labelled(Draft(posts, author=handles[0][0]))] if posts else []
