r"""Mastodon: a post's context, a list of posts, and the outbox of an account's archive.

    {"ancestors": [], "descendants": [{"id": "1103", "in_reply_to_id": "1102", "in_reply_to_account_id": "7",
      "content": "<p>2/6 Text <a href=…><span class="invisible">https://</span>…</a></p>",
      "account": {"id": "7", "acct": "ann@example.social"}, "url": "https://example.social/@ann/1103"}]}
    {"orderedItems": [{"type": "Create", "object": {"id": "https://…/1103", "inReplyTo": null, "content": "<p>…"}}]}

The post whose context it is, is not inside.
"""

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, at, found, text_at
from index.reading.exports.reply_chains import Status, chains
from index.reading.pages.markup import page, text_of


def mastodon(value: Json) -> list[Draft]:
    """Return the threads among posts of Mastodon."""
    context = "context" if at(value, "descendants") else ""
    posts = [_status(post, context) for post in found(value, "content", "account") if not at(post, "reblog")]
    posts += [_outbox(post) for post in found(value, "content", "attributedTo")]
    return chains(posts) if posts else []


def _status(post: Json, context: str) -> Status:
    name = text_at(post, "account", "acct") or text_at(post, "account", "username")
    return Status(
        id=text_at(post, "id"),
        author=text_at(post, "account", "id") or name,
        text=_text(text_at(post, "content")),
        parent=text_at(post, "in_reply_to_id"),
        to=text_at(post, "in_reply_to_account_id"),
        conversation=context,
        name=f"@{name}" if name else "",
        link=text_at(post, "url"),
        when=text_at(post, "created_at"),
    )


def _outbox(post: Json) -> Status:
    return Status(
        id=text_at(post, "id"),
        author=text_at(post, "attributedTo"),
        text=_text(text_at(post, "content")),
        parent=text_at(post, "inReplyTo"),
        link=text_at(post, "url"),
        when=text_at(post, "published"),
    )


def _text(content: str) -> str:
    tree = page(content)
    return text_of(tree.body) if tree.body else ""
