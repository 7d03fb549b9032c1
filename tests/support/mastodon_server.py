"""A server of Mastodon, with answers in the shape of its API documentation.

https://docs.joinmastodon.org/methods/statuses/ and https://docs.joinmastodon.org/entities/Status/
"""

import json
from collections.abc import Callable
from typing import Any

from tests.support.web_sites import Respond, answering

HOST = "https://social.example"
Posts = dict[str, dict[str, Any]]


def post(number: str, text: str, parent: str | None = None, author: str = "ann") -> dict[str, Any]:
    return {
        "id": number,
        "in_reply_to_id": parent,
        "in_reply_to_account_id": None,
        "content": f"<p>{text}</p>",
        "spoiler_text": "",
        "account": {"id": f"id-of-{author}", "acct": author},
        "url": f"{HOST}/@{author}/{number}",
        "reblog": None,
        "media_attachments": [],
    }


def thread(length: int) -> Posts:
    return {
        str(n): post(str(n), f"{n}/{length} The ferry leaves pier {n}.", str(n - 1) if n > 1 else None)
        for n in range(1, length + 1)
    }


def server(posts: Posts, depth: int = 20, height: int = 40) -> Callable[[str], tuple[int, bytes]]:
    """Answer as a server does without a token: at most *height* posts before, and *depth* levels after."""

    def before(number: str) -> list[dict[str, Any]]:
        found, parent = list[dict[str, Any]](), posts[number]["in_reply_to_id"]
        while parent in posts and len(found) < height:
            found.insert(0, posts[parent])
            parent = posts[parent]["in_reply_to_id"]
        return found

    def after(number: str, levels: int) -> list[dict[str, Any]]:
        replies = [reply for reply in posts.values() if reply["in_reply_to_id"] == number]
        return [one for reply in replies if levels for one in (reply, *after(reply["id"], levels - 1))]

    def answer(address: str) -> tuple[int, bytes]:
        number = address.removeprefix(f"{HOST}/api/v1/statuses/").removesuffix("/context")
        if number not in posts:
            return 404, b'{"error": "Record not found"}'
        if address.endswith("/context"):
            return 200, json.dumps({"ancestors": before(number), "descendants": after(number, depth)}).encode()
        return 200, json.dumps(posts[number]).encode()

    return answer


def mastodon_thread(texts: list[str]) -> dict[str, Respond]:
    """Return the answers for `@ann/1` and its replies by the same author."""
    posts = {str(n): post(str(n), text, str(n - 1) if n > 1 else None) for n, text in enumerate(texts, 1)}
    return {"*": answering(HOST, server(posts))}
