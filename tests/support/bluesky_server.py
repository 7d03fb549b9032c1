"""A server of Bluesky's public interface, with answers in the shape of its published lexicons.

https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread, https://docs.bsky.app/docs/advanced-guides/posts
"""

import json
from typing import Any
from urllib.parse import unquote

GONE = {"$type": "app.bsky.feed.defs#notFoundPost", "notFound": True}


def uri(number: int, author: str = "ann") -> str:
    return f"at://did:plc:{author}/app.bsky.feed.post/p{number}"


class Network:
    """The posts of a network, which its server shows *depth* levels deep."""

    def __init__(self, depth: int = 1000) -> None:
        self.depth = depth
        self.posts: dict[str, dict[str, Any]] = {}
        self.parents: dict[str, str] = {}
        self.deleted: set[str] = set()

    def add(self, number: int, text: str, parent: str = "", author: str = "ann", labels: tuple[str, ...] = ()) -> str:
        own = uri(number, author)
        root = parent
        while self.parents.get(root):
            root = self.parents[root]
        reply = {"reply": {"root": {"uri": root}, "parent": {"uri": parent}}} if parent else {}
        self.posts[own] = {
            "uri": own,
            "author": {
                "did": f"did:plc:{author}",
                "handle": f"{author}.example",
                "labels": [{"val": label} for label in labels],
            },
            "record": {"$type": "app.bsky.feed.post", "text": text, **reply},
        }
        self.parents[own] = parent
        return own

    def thread(self, length: int) -> None:
        before = ""
        for n in range(1, length + 1):
            before = self.add(n, f"{n}/{length} The ferry leaves pier {n}.", before)

    def answer(self, address: str) -> tuple[int, bytes]:
        asked = unquote(address.partition("uri=")[2].partition("&")[0])
        wanted = int(address.partition("depth=")[2].partition("&")[0])
        asked = asked.replace("at://ann.example/", "at://did:plc:ann/")
        if asked not in self.posts or asked in self.deleted:
            return 400, b'{"error": "NotFound", "message": "Post not found"}'
        return 200, json.dumps({"thread": self._up(asked) | self._down(asked, min(self.depth, wanted))}).encode()

    def _up(self, own: str) -> dict[str, Any]:
        parent = self.parents[own]
        if not parent:
            return {}
        if parent in self.deleted:
            return {"parent": GONE | {"uri": parent}}
        return {"parent": self._node(parent) | self._up(parent)}

    def _down(self, own: str, levels: int) -> dict[str, Any]:
        replies = [one for one, parent in self.parents.items() if parent == own and one not in self.deleted]
        shown = [self._down(one, levels - 1) for one in replies] if levels else []
        return self._node(own) | {"replies": shown}

    def _node(self, own: str) -> dict[str, Any]:
        count = sum(parent == own for parent in self.parents.values())
        return {"$type": "app.bsky.feed.defs#threadViewPost", "post": self.posts[own] | {"replyCount": count}}
