"""JSON of X and of programs that download from it: the author's posts, complete and in order."""

import json
from typing import Any

import pytest

from index.reading import read_threads

LINKS = {"urls": [{"url": "https://t.co/a", "expanded_url": "https://example.org/report"}]}
MEDIA = {"media": [{"url": "https://t.co/b"}]}
FIRST, SECOND, THIRD = "R&D on buses: https://example.org/report", "It ran 24/7 for <3 months.", "Half, 1/2, liked it."
TEXTS = [FIRST, SECOND, THIRD]
ESCAPED = ["R&amp;D on buses: https://t.co/a https://t.co/b", "It ran 24/7 for &lt;3 months.", THIRD]


def graphql(number: int, parent: int | None, text: str, name: str = "ann") -> dict[str, Any]:
    legacy = {"full_text": text, "conversation_id_str": "101", "user_id_str": name, "entities": LINKS | MEDIA}
    if parent:
        legacy |= {"in_reply_to_status_id_str": str(parent), "in_reply_to_user_id_str": "ann"}
    result = {
        "rest_id": str(number),
        "core": {"user_results": {"result": {"core": {"screen_name": name}}}},
        "legacy": legacy,
    }
    return {"content": {"itemContent": {"tweet_results": {"result": result}}}}


def entries(*items: dict[str, Any]) -> dict[str, Any]:
    return {"instructions": [{"entries": [*items, {"content": {"cursorType": "Bottom", "value": "x"}}]}]}


GRAPHQL = {
    "data": {
        "threaded_conversation_with_injections_v2": entries(
            graphql(101, None, ESCAPED[0]),
            graphql(102, 101, ESCAPED[1]),
            graphql(104, 101, "Mine", "bob"),
            graphql(105, 104, "And mine", "bob"),
            graphql(103, 102, ESCAPED[2]),
        )
    }
}
TIMELINE = {
    "data": {
        "list": {
            "timeline": entries(
                graphql(101, None, ESCAPED[0]), graphql(108, 107, ESCAPED[1]), graphql(109, 108, ESCAPED[2])
            )
        }
    }
}
LONG = graphql(101, None, "cut off")
LONG["content"]["itemContent"]["tweet_results"]["result"]["note_tweet"] = {
    "note_tweet_results": {"result": {"text": ESCAPED[0].removesuffix(" https://t.co/b"), "entity_set": LINKS}}
}
NOTES = {"data": entries(LONG, graphql(102, 101, ESCAPED[1]), graphql(103, 102, ESCAPED[2]))}


def tweet(number: int, parent: int | None, text: str, **more: Any) -> dict[str, Any]:
    answer = {"in_reply_to_status_id_str": str(parent), "in_reply_to_screen_name": "ann"} if parent else {}
    return {"id_str": str(number), "full_text": text, "entities": LINKS, "extended_entities": MEDIA, **answer, **more}


ARCHIVE = [
    {"tweet": tweet(103, 102, ESCAPED[2])},
    {"tweet": tweet(101, None, ESCAPED[0])},
    {"tweet": tweet(99, 98, "@bob no", in_reply_to_screen_name="bob")},
    {"tweet": tweet(90, None, "RT @bob: hello")},
    {"tweet": tweet(102, 101, f"@ann {ESCAPED[1]}", display_text_range=["5", "40"])},
    {"tweet": tweet(80, None, "Something else, alone.")},
]
USER = {"user": {"screen_name": "ann"}}
LINES = [
    tweet(101, None, ESCAPED[0], **USER),
    tweet(104, 102, "Nice", user={"screen_name": "bob"}),
    tweet(102, 101, ESCAPED[1], **USER),
    tweet(103, 102, ESCAPED[2], **USER),
]


def v2(number: int, parent: int | None, text: str, author: str = "5") -> dict[str, Any]:
    answer = (
        {"referenced_tweets": [{"type": "replied_to", "id": str(parent)}], "in_reply_to_user_id": "5"} if parent else {}
    )
    return {"id": str(number), "text": text, "author_id": author, "conversation_id": "101", **answer}


FULL = LINKS["urls"] + [
    {"url": "https://t.co/b", "expanded_url": "https://x.com/ann/status/101/photo/1", "media_key": "3_1"}
]
V2 = {
    "data": [
        v2(103, 102, ESCAPED[2]),
        v2(104, 102, "Nice", "6"),
        v2(102, 101, ESCAPED[1]),
        v2(101, None, ESCAPED[0]) | {"entities": {"urls": FULL}},
    ],
    "includes": {"users": [{"id": "5", "username": "ann"}, {"id": "6", "username": "bob"}]},
}


def scraped(number: int, parent: int | None, text: str, name: str = "ann") -> dict[str, Any]:
    return {
        "_type": "snscrape.modules.twitter.Tweet",
        "url": f"https://twitter.com/{name}/status/{number}",
        "id": number,
        "rawContent": text,
        "user": {"username": name},
        "conversationId": 101,
        "inReplyToTweetId": parent,
        "inReplyToUser": {"username": "ann"} if parent else None,
        "links": [{"url": "https://example.org/report", "tcourl": "https://t.co/a"}],
        "media": [{"_type": "Photo"}] if number == 101 else None,
    }


SNSCRAPE = [
    scraped(103, 102, ESCAPED[2]),
    scraped(104, 101, "Nice", "bob"),
    scraped(102, 101, ESCAPED[1]),
    scraped(101, None, ESCAPED[0]),
]


NETWORKS = {
    "X GraphQL": (json.dumps(GRAPHQL), "@ann", TEXTS),
    "X GraphQL, long posts": (json.dumps(NOTES), "@ann", TEXTS),
    "X timeline": (json.dumps(TIMELINE), "@ann", TEXTS),
    "Twitter archive": (f"window.YTD.tweets.part0 = {json.dumps(ARCHIVE)}", "@ann", TEXTS),
    "Twitter archive, old": (
        f"window.YTD.tweet.part0 = {json.dumps([item['tweet'] for item in ARCHIVE])}",
        "@ann",
        TEXTS,
    ),
    "tweets as lines": ("\n".join(map(json.dumps, LINES)), "@ann", TEXTS),
    "X API v2": (json.dumps(V2), "@ann", TEXTS),
    "X API v2, answers as lines": (json.dumps(V2) + "\n" + json.dumps({"meta": {}}), "@ann", TEXTS),
    "snscrape": ("\n".join(map(json.dumps, SNSCRAPE)), "@ann", TEXTS),
}


@pytest.mark.parametrize(("text", "author", "posts"), NETWORKS.values(), ids=NETWORKS)
def test_only_the_authors_chain_is_read(text: str, author: str, posts: list[str]) -> None:
    thread = read_threads(text.encode())[0]
    assert (thread.author, [post.text for post in thread.posts]) == (author, posts)


def test_missing_posts_are_reported() -> None:
    assert any("posts are missing" in remark for remark in read_threads(json.dumps(TIMELINE).encode())[0].remarks)


def test_a_post_links_to_itself() -> None:
    assert read_threads(json.dumps(GRAPHQL).encode())[0].posts[1].link == "https://x.com/ann/status/102"


def test_all_threads_of_an_archive_are_read_longest_first() -> None:
    items = [*ARCHIVE, {"tweet": tweet(201, None, "Other one.")}, {"tweet": tweet(202, 201, "Other two.")}]
    threads = read_threads(f"window.YTD.tweets.part0 = {json.dumps(items)}".encode())
    assert [len(thread.posts) for thread in threads] == [3, 2]
