"""Responses of Bluesky's API: getPostThread, getAuthorFeed and others with the same posts.

    {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "at://did:plc:a/app.bsky.feed.post/3k",
      "author": {"did": "did:plc:a", "handle": "ann.example"}, "record": {"text": "1/6 Text exam…",
        "reply": {"root": {"uri": "at://…"}, "parent": {"uri": "at://…"}},
        "facets": [{"index": {"byteStart": 9, "byteEnd": 14}, "features": [{"uri": "https://example.org/whole"}]}]}},
      "replies": []}}

Facets mark links; their positions count bytes of UTF-8.
"""

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, list_at, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains


def bluesky(value: Json) -> list[Draft]:
    """Return the threads in a response of Bluesky."""
    posts = [
        post for post in objects_with(value, "uri", "author", "record") if text_at(post, "uri").startswith("at://")
    ]
    return reply_chains(map(_status, posts)) if posts else []


def _status(post: Json) -> Status:
    uri, handle = text_at(post, "uri"), text_at(post, "author", "handle")
    record = value_at(post, "record")
    parent = text_at(record, "reply", "parent", "uri")
    return Status(
        id=uri,
        author=text_at(post, "author", "did"),
        text=_whole(record),
        parent=parent,
        parent_author=parent.removeprefix("at://").partition("/")[0],
        conversation=text_at(record, "reply", "root", "uri") or uri,
        handle=handle,
        link=f"https://bsky.app/profile/{handle}/post/{uri.rpartition('/')[2]}",
        created=text_at(record, "createdAt"),
    )


def _whole(record: Json) -> str:
    """Return the text of *record* with its shortened links in full."""
    data = text_at(record, "text").encode("utf-8", "replace")
    for start, stop, uri in sorted(_links(record), reverse=True):
        shown = data[start:stop].decode("utf-8", "replace")
        if 0 <= start < stop <= len(data) and not uri.endswith(shown):
            whole = uri if _is_address(shown) else f"{shown} {uri}"
            data = data[:start] + whole.encode("utf-8", "replace") + data[stop:]
    return data.decode("utf-8", "replace")


def _links(record: Json) -> list[tuple[int, int, str]]:
    links = []
    for facet in list_at(record, "facets"):
        start, stop = value_at(facet, "index", "byteStart"), value_at(facet, "index", "byteEnd")
        uri = next((uri for feature in list_at(facet, "features") if (uri := text_at(feature, "uri"))), "")
        if isinstance(start, int) and isinstance(stop, int) and uri:
            links.append((start, stop, uri))
    return links


def _is_address(shown: str) -> bool:
    return " " not in shown and ("." in shown or "…" in shown)
