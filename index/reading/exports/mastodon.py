"""Mastodon: the context of a post, lists of posts, and the outbox of an account's archive.

    {"ancestors": [], "descendants": [{"id": "1103", "in_reply_to_id": "1102", "in_reply_to_account_id": "7",
      "content": "<p>2/6 Text <a href=…><span class="invisible">https://</span>…</a></p>",
      "account": {"id": "7", "acct": "ann@example.social"}, "url": "https://example.social/@ann/1103"}]}
    {"orderedItems": [{"type": "Create", "object": {"id": "https://…/1103", "inReplyTo": null, "content": "<p>…"}}]}

A context has the posts before and after a post, but not the post itself.
"""

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains
from index.reading.pages.markup import parsed_html, text_of


def mastodon(value: Json) -> list[Draft]:
    """Return the threads in a response or an archive of Mastodon."""
    context = "context" if value_at(value, "descendants") else ""
    posts = objects_with(value, "content", "account")
    statuses = [_status(post, context) for post in posts if not value_at(post, "reblog")]
    statuses += [_outbox(post) for post in objects_with(value, "content", "attributedTo")]
    return reply_chains(statuses) if statuses else []


def _status(post: Json, context: str) -> Status:
    name = text_at(post, "account", "acct") or text_at(post, "account", "username")
    return Status(
        id=text_at(post, "id"),
        author=text_at(post, "account", "id") or name,
        text=_text(text_at(post, "content")),
        parent=text_at(post, "in_reply_to_id"),
        parent_author=text_at(post, "in_reply_to_account_id"),
        conversation=context,
        handle=f"@{name}" if name else "",
        link=text_at(post, "url"),
        created=text_at(post, "created_at"),
    )


def _outbox(post: Json) -> Status:
    return Status(
        id=text_at(post, "id"),
        author=text_at(post, "attributedTo"),
        text=_text(text_at(post, "content")),
        parent=text_at(post, "inReplyTo"),
        link=text_at(post, "url"),
        created=text_at(post, "published"),
    )


def _text(content: str) -> str:
    tree = parsed_html(content)
    return text_of(tree.body) if tree.body else ""
