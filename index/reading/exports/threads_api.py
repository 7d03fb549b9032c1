"""Meta's Threads, as its API answers.

    {"data": [{"id": "1803", "text": "1/7 Text", "username": "ann", "timestamp": "2024-06-02T19:11:00+0000",
      "permalink": "https://www.threads.com/@ann/post/C7u", "is_reply": true,
      "replied_to": {"id": "1802"}, "root_post": {"id": "1801"}}]}

Without "replied_to" the posts of the author in order of time are taken for the thread.
"""

from collections import Counter

from index.reading.draft import Draft, Piece
from index.reading.exports.json_values import Json, at, found, text_at
from index.reading.exports.reply_chains import Status, chains
from index.reading.labels import labelled


def threads_api(value: Json) -> list[Draft]:
    """Return the threads among posts of Threads."""
    posts = [post for post in found(value, "permalink", "text") if "threads." in text_at(post, "permalink")]
    if any(at(post, "replied_to") for post in posts):
        return chains(map(_status, posts))
    return _by_time([_status(post) for post in posts])


def _status(post: Json) -> Status:
    number, name = text_at(post, "id"), text_at(post, "username")
    return Status(
        id=number,
        author=name,
        text=text_at(post, "text"),
        parent=text_at(post, "replied_to", "id"),
        conversation=text_at(post, "root_post", "id") or number,
        name=f"@{name}" if name else "",
        link=text_at(post, "permalink"),
        when=text_at(post, "timestamp"),
    )


def _by_time(posts: list[Status]) -> list[Draft]:
    names = Counter(post.name for post in posts).most_common(1)
    own = sorted((post for post in posts for name, _ in names if post.name == name), key=lambda post: post.when)
    pieces = tuple(Piece(post.text, link=post.link) for post in own)
    return [labelled(Draft(pieces, author=names[0][0]))] if pieces else []
