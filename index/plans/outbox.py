"""An author's outbox in ActivityPub, of servers that name no replies: Misskey, Sharkey, Firefish, Iceshrimp.

`until_id` gives twenty posts before one, `since_id` those after; `next` leads to older pages, `prev` to newer ones.
https://github.com/misskey-dev/misskey, packages/backend/src/server/ActivityPubServerService.ts

    {"id": "https://example.social/users/9a/outbox?page=true&since_id=9b", "type": "OrderedCollectionPage",
      "orderedItems": [{"type": "Create", "object": {"type": "Note", "id": "https://example.social/notes/9c",
        "attributedTo": "https://example.social/users/9a", "inReplyTo": "https://example.social/notes/9b"}}],
      "prev": "…&since_id=9c", "next": "…&until_id=9c"}
"""

from collections.abc import Generator

from index.plans.chains import chain_through
from index.plans.notes import Asked, is_note, is_own, items, page_at
from index.plans.plan import Fetch, Fetched, Json


def around(post: Json, asked: Asked) -> Generator[Fetch, Fetched, list[Json]]:
    """Return the chain of posts through *post*, as far as it is in its author's outbox."""
    actor = yield from page_at(post["attributedTo"], asked)
    outbox, known = actor.get("outbox") if actor else None, {post["id"]: post}
    if isinstance(outbox, str):
        number = post["id"].rstrip("/").rpartition("/")[2]
        if post.get("inReplyTo"):
            yield from _add(known, post, f"{outbox}?page=true&until_id={number}", "next", asked)
        yield from _add(known, post, f"{outbox}?page=true&since_id={number}", "prev", asked)
    return [known[one] for one in _chain(known, post)]


def _add(
    known: dict[str, Json], post: Json, address: Json, onward: str, asked: Asked
) -> Generator[Fetch, Fetched, None]:
    """Add the author's posts at *address* to *known*, and those *onward*, as long as the chain of *post* grows."""
    length = 0
    while len(_chain(known, post)) > length:
        length = len(_chain(known, post))
        page = yield from page_at(address, asked)
        notes: list[Json] = [activity.get("object") for activity in items(page) if isinstance(activity, dict)]
        known |= {note["id"]: note for note in notes if is_note(note) and is_own(note, post)}
        address = page.get(onward) if page else None


def _chain(known: dict[str, Json], post: Json) -> list[str]:
    return chain_through(post["id"], {name: str(note.get("inReplyTo") or "") for name, note in known.items()})
