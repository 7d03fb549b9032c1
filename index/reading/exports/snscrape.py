"""Posts of X as snscrape writes them, one a line.

    {"_type": "snscrape.modules.twitter.Tweet", "url": "https://twitter.com/ann/status/1568", "id": 1568,
     "rawContent": "R&amp;D https://t.co/a", "user": {"username": "ann", "id": 5}, "conversationId": 1560,
     "inReplyToTweetId": 1567, "inReplyToUser": {"username": "ann"},
     "links": [{"url": "https://example.org", "tcourl": "https://t.co/a"}], "media": [{"_type": "…Photo"}]}

Older ones have "content", and the links in "outlinks" beside "tcooutlinks".
"""

import re

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, at, found, list_at, text_at
from index.reading.exports.reply_chains import Status, chains
from index.reading.exports.tweet_text import tweet_text

_LAST_LINK = re.compile(r"\s*https?://t\.co/\w{1,20}\s*$")


def snscrape(value: Json) -> list[Draft]:
    """Return the threads among snscrape's posts."""
    posts = [post for post in found(value, "id", "user", "url") if at(post, "rawContent") or at(post, "content")]
    return chains(_status(post) for post in posts if not at(post, "retweetedTweet")) if posts else []


def _status(post: Json) -> Status:
    name = text_at(post, "user", "username")
    to = text_at(post, "inReplyToUser", "username")
    text = _text(post)
    return Status(
        id=text_at(post, "id"),
        author=name.lower(),
        text=text.removeprefix(f"@{name} ") if to == name else text,
        parent=text_at(post, "inReplyToTweetId"),
        to=to.lower(),
        conversation=text_at(post, "conversationId"),
        name=f"@{name}" if name else "",
        link=text_at(post, "url"),
    )


def _text(post: Json) -> str:
    older = zip(list_at(post, "tcooutlinks"), list_at(post, "outlinks"), strict=False)
    links: list[Json] = [{"url": short, "expanded_url": whole} for short, whole in older]
    links += [{"url": at(link, "tcourl"), "expanded_url": at(link, "url")} for link in list_at(post, "links")]
    text = tweet_text(text_at(post, "rawContent") or text_at(post, "content"), {"urls": links})
    return _LAST_LINK.sub("", text) if at(post, "media") else text
