"""Threads as they are stored: JSON."""

import json
from dataclasses import asdict

from index import Post, Thread


def body(thread: Thread) -> str:
    """Return *thread* as JSON; a lone surrogate, which no database stores, becomes a question mark."""
    return json.dumps(asdict(thread), ensure_ascii=False).encode("utf-8", "replace").decode()


def parsed_body(body: str) -> Thread:
    """Return the thread that is stored as *body*."""
    written = json.loads(body)
    posts = tuple(Post(**post) for post in written.pop("posts"))
    return Thread(**{**written, "posts": posts, "remarks": tuple(written["remarks"])})
