"""Posts of Bluesky in the common shape: responses of its API, and the records of one's own repository.

    {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "at://did:plc:a/app.bsky.feed.post/3k",
      "author": {"did": "did:plc:a", "handle": "ann.example"}, "record": {"text": "1/6 Text exam…",
        "reply": {"root": {"uri": "at://…"}, "parent": {"uri": "at://…"}},
        "facets": [{"index": {"byteStart": 9, "byteEnd": 14}, "features": [{"uri": "https://example.org/whole"}]}]}},
      "replies": []}}
    {"records": [{"uri": "at://did:plc:a/app.bsky.feed.post/3k", "value": {"text": "1/6 Text", …}}]}

Facets mark links; their positions count bytes of UTF-8. A record is its author's by its address.
"""

from index.reading.anchors import with_address
from index.reading.exports.json_values import Json, list_at, objects_with, text_at, value_at


def bluesky_records(value: Json) -> Json:
    """Return the posts in *value*, each as one object."""
    posts = [(post, "record") for post in objects_with(value, "uri", "record")]
    if not posts:  # else they are quoted
        posts = [(post, "value") for post in objects_with(value, "uri", "value")]
    return [_post(post, key) for post, key in posts if text_at(post, "uri").startswith("at://")] or value


def _post(post: dict[str, Json], key: str) -> dict[str, Json]:
    uri, record = text_at(post, "uri"), post[key]
    did, _, rest = uri.removeprefix("at://").partition("/")
    handle = text_at(post, "author", "handle")
    parent = text_at(record, "reply", "parent", "uri")
    return {
        "uri": uri,
        "plain_text": _whole(record),
        "author": {"did": did, "handle": handle},
        "in_reply_to": parent,
        "reply_to_user_id": parent.removeprefix("at://").partition("/")[0],
        "conversation_id": text_at(record, "reply", "root", "uri") or uri,
        "created_at": text_at(record, "createdAt"),
        "url": f"https://bsky.app/profile/{handle or did}/post/{rest.rpartition('/')[2]}",
        "media": value_at(record, "embed"),
        "quoted_post": value_at(post, "embed", "record"),
    }


def _whole(record: Json) -> str:
    """Return the text of *record* with its shortened links in full; words that are links carry theirs."""
    data, written, at = text_at(record, "text").encode("utf-8", "replace"), list[str](), 0
    for start, stop, uri in sorted(_links(record)):
        shown = data[start:stop].decode("utf-8", "replace")
        if at <= start < stop <= len(data) and not uri.endswith(shown):
            whole = uri if _is_address(shown) else with_address(shown, uri)
            written += (data[at:start].decode("utf-8", "replace"), whole)
            at = stop
    return "".join([*written, data[at:].decode("utf-8", "replace")])


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
