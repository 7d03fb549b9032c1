"""Threads as they are stored: JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from itertools import starmap
from typing import Any

from index import Anchor, Post, Thread


def body(thread: Thread) -> str:
    """Return *thread* as JSON; a lone surrogate, which no database stores, becomes a question mark.

    Its other readings are left out: each is stored as a thread of its own.
    """
    written = asdict(replace(thread, readings=()))
    del written["readings"]
    return json.dumps(written, ensure_ascii=False).encode("utf-8", "replace").decode()


def parsed_body(body: str) -> Thread:
    """Return the thread that is stored as *body*."""
    written = json.loads(body)
    posts = tuple(_post(post) for post in written.pop("posts"))
    return Thread(**{**written, "posts": posts, "remarks": tuple(written["remarks"])})


def _post(written: Mapping[str, Any]) -> Post:
    """Return a stored post; one that an older version has stored has no anchors."""
    return Post(**{**written, "anchors": tuple(starmap(Anchor, written.get("anchors", ())))})
