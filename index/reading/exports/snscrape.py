"""Posts of X in snscrape's output, one JSON object per line.

    {"_type": "snscrape.modules.twitter.Tweet", "url": "https://twitter.com/ann/status/1568", "id": 1568,
     "rawContent": "R&amp;D https://t.co/a", "user": {"username": "ann", "id": 5}, "conversationId": 1560,
     "inReplyToTweetId": 1567, "inReplyToUser": {"username": "ann"},
     "links": [{"url": "https://example.org", "tcourl": "https://t.co/a"}], "media": [{"_type": "…Photo"}]}

Older versions write "content", and the links as two parallel lists, "outlinks" and "tcooutlinks".
"""

import re

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, list_at, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains
from index.reading.exports.tweet_text import tweet_text

_LAST_LINK = re.compile(r"\s*https?://t\.co/\w{1,20}\s*$")


def snscrape(value: Json) -> list[Draft]:
    """Return the threads in snscrape's output."""
    objects = objects_with(value, "id", "user", "url")
    posts = [post for post in objects if value_at(post, "rawContent") or value_at(post, "content")]
    return reply_chains(_status(post) for post in posts if not value_at(post, "retweetedTweet")) if posts else []


def _status(post: Json) -> Status:
    name = text_at(post, "user", "username")
    to = text_at(post, "inReplyToUser", "username")
    text = _text(post)
    return Status(
        id=text_at(post, "id"),
        author=name.lower(),
        text=text.removeprefix(f"@{name} ") if to == name else text,
        parent=text_at(post, "inReplyToTweetId"),
        parent_author=to.lower(),
        conversation=text_at(post, "conversationId"),
        handle=f"@{name}" if name else "",
        link=text_at(post, "url"),
    )


def _text(post: Json) -> str:
    older = zip(list_at(post, "tcooutlinks"), list_at(post, "outlinks"), strict=False)
    links: list[Json] = [{"url": short, "expanded_url": whole} for short, whole in older]
    newer = list_at(post, "links")
    links += [{"url": value_at(link, "tcourl"), "expanded_url": value_at(link, "url")} for link in newer]
    text = tweet_text(text_at(post, "rawContent") or text_at(post, "content"), {"urls": links})
    return _LAST_LINK.sub("", text) if value_at(post, "media") else text
