"""ActivityPub: the posts of a thread from their notes, where a server has no other interface without an account.

The address of a post gives a Note to programs that accept `application/activity+json`, unless the server wants signed
requests. `inReplyTo` leads to the post before; the first page of `replies` has, on Mastodon, the author's own.
https://docs.joinmastodon.org/spec/activitypub/

    {"type": "Note", "id": "https://example.social/users/ann/statuses/2", "content": "<p>…", "summary": null,
      "attributedTo": "https://example.social/users/ann", "inReplyTo": "https://example.social/users/ann/statuses/1",
      "replies": {"first": {"items": ["https://example.social/users/ann/statuses/3"], "next": "…"}}}

Misskey and its relatives name no replies, or only their address; there the author's outbox is read, see
`index.plans.outbox`.
"""

import re
from collections.abc import Generator
from typing import Final

from index.plans.chains import read_chain
from index.plans.notes import Asked, is_note, is_own, items, note_at, page_at, site
from index.plans.outbox import around
from index.plans.plan import Fetch, Fetched, Json, Plan

_LINK: Final = re.compile(r"https?://[^/?#]+/notes/[0-9A-Za-z]+/?(?:[?#].*)?")


def is_note_link(link: str) -> bool:
    """Return whether *link* may lead to a post of Misskey or a relative of it.

    >>> is_note_link("https://example.social/notes/9abc"), is_note_link("https://example.social/@ann/1102")
    (True, False)
    """
    return bool(_LINK.fullmatch(link))


def activity_pub(link: str) -> Plan:
    """Read the thread of the post at *link*; none if the server does not show it in this way."""
    asked: Asked = {}
    post = yield from note_at(link, asked)
    if post and not post.get("_misskey_content", "…"):  # a boost of
        post = yield from note_at(post.get("_misskey_quote"), asked)
    if post is None:
        return []
    chain = [post] if isinstance(post.get("replies"), dict) else (yield from around(post, asked))
    while before := (yield from note_at(chain[0].get("inReplyTo"), asked)):
        if not is_own(before, post):
            chain[0] = chain[0] | {"inReplyTo": None}
            break
        chain.insert(0, before)
    while after := (yield from _own_reply(chain[-1], asked)):
        chain.append(after)
    return read_chain(chain, {"orderedItems": [_as_record(note, asked) for note in chain]}, site(link))


def _own_reply(note: Json, asked: Asked) -> Generator[Fetch, Fetched, Json | None]:
    """Return the author's own reply to *note*, None if there is none."""
    page = note.get("replies")
    while isinstance(page, str) or (isinstance(page, dict) and "first" in page):
        page = (yield from page_at(page, asked)) if isinstance(page, str) else page["first"]
    for item in items(page):
        reply = item if is_note(item) else (yield from note_at(item, asked))
        if reply and is_own(reply, note) and reply.get("inReplyTo") == note["id"] and reply["id"] != note["id"]:
            return reply
    return None


def _as_record(note: Json, asked: Asked) -> Json:
    """Return *note* for the reader of JSON: without its replies, and with the author's name instead of a number."""
    author, name = note["attributedTo"], asked.get(note["attributedTo"])
    named = {"attributedTo": {"id": author, "acct": f"{name}@{site(author)}"}} if name else {}
    return {key: value for key, value in note.items() if key != "replies"} | named
