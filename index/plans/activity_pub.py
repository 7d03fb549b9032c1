"""ActivityPub: the posts of a thread one by one, where a server asks for an account at its API.

The address of a post gives a Note to programs that accept `application/activity+json`, unless the server wants signed
requests. `inReplyTo` leads to the post before; the first page of `replies` has, on Mastodon, the author's own.
https://docs.joinmastodon.org/spec/activitypub/

    {"type": "Note", "id": "https://example.social/users/ann/statuses/2", "content": "<p>…", "summary": null,
      "attributedTo": "https://example.social/users/ann", "inReplyTo": "https://example.social/users/ann/statuses/1",
      "replies": {"first": {"items": ["https://example.social/users/ann/statuses/3"], "next": "…"}}}
"""

import json
from collections.abc import Generator
from contextlib import suppress
from typing import Final

from index.plans.plan import Fetch, Fetched, Json, LinkError, Plan, parsed
from index.reading.reader import read_threads

_NOTE: Final = "application/activity+json"
_MAX_REQUESTS: Final = 16  # one a post
_FOUND: Final = 200


def activity_pub(link: str) -> Plan:
    """Read the thread of the post at *link*; none if the server does not show it in this way."""
    asked = set[str]()
    post = yield from _note(link, asked)
    if post is None:
        return []
    chain = [post]
    while (before := (yield from _note(chain[0].get("inReplyTo"), asked))) and _is_own(before, post):
        chain.insert(0, before)
    while after := (yield from _own_reply(chain[-1], asked)):
        chain.append(after)
    notes = [{name: value for name, value in note.items() if name != "replies"} for note in chain]
    return read_threads(json.dumps({"orderedItems": notes}).encode(), _site(link))


def _own_reply(note: Json, asked: set[str]) -> Generator[Fetch, Fetched, Json | None]:
    """Return the author's own reply to *note*, None if there is none."""
    replies = note.get("replies")
    page = replies.get("first") if isinstance(replies, dict) else replies
    if isinstance(page, str):
        page = yield from _page(page, asked)
    for item in _items(page):
        reply = item if _is_note(item) else (yield from _note(item, asked))
        if reply and _is_own(reply, note) and reply.get("inReplyTo") == note["id"] and reply["id"] != note["id"]:
            return reply
    return None


def _note(address: Json, asked: set[str]) -> Generator[Fetch, Fetched, Json | None]:
    """Return the note at *address*, None if there is none or enough were *asked* for."""
    page = yield from _page(address, asked)
    return page if _is_note(page) else None


def _page(address: Json, asked: set[str]) -> Generator[Fetch, Fetched, Json | None]:
    """Return the JSON at *address*, None if it says that it is of another site."""
    if not isinstance(address, str) or address in asked or len(asked) >= _MAX_REQUESTS:
        return None
    asked.add(address)
    with suppress(LinkError):  # the posts that came are a thread all the same
        fetched = yield Fetch(address, _NOTE)
        page = parsed(fetched) if fetched.status == _FOUND else None
        if isinstance(page, dict) and _site(page.get("id")) == _site(fetched.address):
            return page
    return None


def _items(page: Json) -> list[Json]:
    items = (page.get("items") or page.get("orderedItems")) if isinstance(page, dict) else None
    return items if isinstance(items, list) else []


def _is_own(note: Json, other: Json) -> bool:
    return bool(note["attributedTo"] == other["attributedTo"])


def _is_note(page: Json) -> bool:
    """Return whether *page* is a post; that of a poll is a Question."""
    match page:
        case {"id": str(), "attributedTo": str(), "content": str()}:
            return True
    return False


def _site(address: Json) -> str:
    """Return the host in *address*, empty if it has none."""
    return str(address).partition("://")[2].partition("/")[0].casefold()
