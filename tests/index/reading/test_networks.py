"""JSON of Mastodon, Bluesky, Threads, Telegram and unknown programs: the author's posts, complete and in order."""

import json
from typing import Any

import pytest

from index.reading import read_threads

FIRST, SECOND, THIRD = "R&D on buses: https://example.org/report", "It ran 24/7 for <3 months.", "Half, 1/2, liked it."
TEXTS = [FIRST, SECOND, THIRD]


def toot(number: int, parent: int, content: str, account: str = "7") -> dict[str, Any]:
    return {
        "id": str(number),
        "in_reply_to_id": str(parent),
        "in_reply_to_account_id": "7",
        "content": content,
        "account": {"id": account, "acct": "ann@example.social" if account == "7" else "bob"},
        "url": f"https://example.social/@ann/{number}",
    }


MASTODON = {
    "ancestors": [],
    "descendants": [
        toot(
            102,
            101,
            '<p>R&amp;D on <a href="https://example.social/tags/buses">#<span>buses</span></a>:<br>'
            '<a href="https://example.org/report"><span class="invisible">https://</span>'
            '<span class="ellipsis">example.org/re</span><span class="invisible">port</span></a></p><p>More.</p>',
        ),
        toot(104, 101, "<p>Nice</p>", "8"),
        toot(103, 102, "<p>It ran 24/7.</p>"),
    ],
}


def skeet(key: str, parent: str, text: str, did: str = "did:plc:a", **more: Any) -> dict[str, Any]:
    uri = f"at://{did}/app.bsky.feed.post/{key}"
    record = {"text": text, "createdAt": f"2024-06-02T19:{key}", **more}
    if parent:
        record["reply"] = {"root": {"uri": "at://did:plc:a/app.bsky.feed.post/1"}, "parent": {"uri": parent}}
    return {"uri": uri, "author": {"did": did, "handle": "ann.example"}, "record": record}


def node(post: dict[str, Any], *replies: dict[str, Any]) -> dict[str, Any]:
    return {"$type": "app.bsky.feed.defs#threadViewPost", "post": post, "replies": list(replies)}


FACET = {"index": {"byteStart": 20, "byteEnd": 32}, "features": [{"uri": "https://example.org/report"}]}
BLUESKY = {
    "thread": node(
        skeet("1", "", "1/3 R&D for € at: example.o… ok", facets=[FACET]),
        node(skeet("9", "at://did:plc:a/app.bsky.feed.post/1", "1/3 is a lot!", "did:plc:b")),
        node(
            skeet("2", "at://did:plc:a/app.bsky.feed.post/1", "2/3 It ran 24/7."),
            {"$type": "app.bsky.feed.defs#blockedPost", "uri": "at://x", "blocked": True},
            node(skeet("3", "at://did:plc:a/app.bsky.feed.post/2", "3/3 The end.")),
        ),
    )
}


def meta(number: int, parent: int | None, text: str, name: str = "ann") -> dict[str, Any]:
    answer = {"replied_to": {"id": str(parent)}, "root_post": {"id": "1"}} if parent else {}
    link = f"https://www.threads.com/@{name}/post/{number}"
    return {
        "id": str(number),
        "text": text,
        "username": name,
        "permalink": link,
        "timestamp": f"2024-06-0{number}",
        **answer,
    }


THREADS = {"data": [meta(3, 2, THIRD), meta(4, 1, "Nice", "bob"), meta(2, 1, SECOND), meta(1, None, FIRST)]}


def message(number: int, text: object, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "type": "message",
        "date_unixtime": str(number),
        "from": "Bus",
        "from_id": "c1",
        "text": text,
        **more,
    }


TELEGRAM = {
    "name": "Bus",
    "type": "public_channel",
    "id": 1,
    "messages": [
        {"id": 1, "type": "service", "action": "create_channel", "text": ""},
        message(3, ["2/3 It ran ", {"type": "bold", "text": "24/7"}, "."]),
        message(4, "Rain tonight.", forwarded_from="Weather"),
        message(2, ["1/3 See ", {"type": "text_link", "text": "it", "href": "https://example.org/report"}]),
        message(5, "Nice", **{"from": "Bob", "from_id": "u2"}),
        message(6, "3/3 The end."),
    ],
}
EXPORTED = ["See it", "It ran 24/7.", "The end."]

NETWORKS = {
    "Mastodon": (
        json.dumps(MASTODON),
        "@ann@example.social",
        ["R&D on #buses:\nhttps://example.org/report\n\nMore.", "It ran 24/7."],
    ),
    "Bluesky": (
        json.dumps(BLUESKY),
        "@ann.example",
        ["R&D for € at: https://example.org/report ok", "It ran 24/7.", "The end."],
    ),
    "Threads": (json.dumps(THREADS), "@ann", TEXTS),
    "Telegram export": (json.dumps(TELEGRAM), "Bus", EXPORTED),
    "Telegram, all chats": (json.dumps({"chats": {"list": [TELEGRAM]}}), "Bus", EXPORTED),
    "strings": (json.dumps([f"{k}/3 {text}" for k, text in enumerate(TEXTS, 1)]), "", TEXTS),
    "drafts": (json.dumps({"threadItems": [{"content": text} for text in TEXTS]}), "", TEXTS),
    "posts": (
        json.dumps({"author": "@ann", "posts": [{"index": k, "text": text} for k, text in enumerate(TEXTS)]}),
        "@ann",
        TEXTS,
    ),
    "UTF-16 escapes": (
        json.dumps({"tweets": ["1/2 A bus 🚌 came.", "2/2 It \ud83d went."]}),
        "",
        ["A bus 🚌 came.", "It � went."],
    ),
}


@pytest.mark.parametrize(("text", "author", "posts"), NETWORKS.values(), ids=NETWORKS)
def test_only_the_authors_chain_is_read(text: str, author: str, posts: list[str]) -> None:
    thread = read_threads(text.encode())[0]
    assert (thread.author, [post.text for post in thread.posts]) == (author, posts)


def test_missing_posts_are_reported() -> None:
    assert any("posts are missing" in remark for remark in read_threads(json.dumps(MASTODON).encode())[0].remarks)


def test_a_paste_cut_into_messages_is_one_text() -> None:
    posts = [f"{k}/12 " + "Every repair since 1902 is in the ledger. " * 9 + f"Page {k}." for k in range(1, 13)]
    text = "\n\n".join(posts)
    at = text.rindex(" ", 0, 4097)
    messages = [{"message_id": 1, "text": text[:at]}, {"message_id": 2, "text": text[at + 1 :]}]
    assert [f"{post.label} {post.text}" for post in read_threads(json.dumps(messages).encode())[0].posts] == posts


def test_a_thread_is_found_in_a_long_channel() -> None:
    other = [message(k, f"News of the day, number one in {k} towns.") for k in range(10, 40)]
    own = [message(k, f"{k - 39}/3 About the night bus.") for k in range(40, 43)]
    later = [message(k, f"News of the evening in {k} towns.") for k in range(43, 60)]
    (thread,) = read_threads(json.dumps(TELEGRAM | {"messages": [*other, *own, *later]}).encode())
    assert [post.label for post in thread.posts] == ["1/3", "2/3", "3/3"]


def test_labels_in_a_list_are_kept() -> None:
    posts = [{"label": "", "text": "A hook."}, {"label": "4.", "text": "1/ Four."}, {"label": "6.", "text": "Six."}]
    (thread,) = read_threads(json.dumps({"title": "Buses", "author": "@ann", "posts": posts}).encode())
    assert (thread.title, thread.author) == ("Buses", "@ann")
    assert [{"label": post.label, "text": post.text} for post in thread.posts] == posts
    assert "number 5 is missing" in thread.remarks[0] or "and 5" in thread.remarks[0]
