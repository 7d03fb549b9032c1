"""Posts of X as objects of its API v1.1: a Twitter archive's tweets.js, and twarc's lines.

    window.YTD.tweets.part0 = [{"tweet": {"id_str": "11369", "full_text": "R&amp;D", "entities": {"urls": []},
      "in_reply_to_status_id_str": "11368", "in_reply_to_user_id_str": "46", "in_reply_to_screen_name": "ann"}}]
    {"id_str": "11369", "full_text": "…", "user": {"id_str": "46", "screen_name": "ann"}, …}

An archive does not name its owner; the posts that answer the owner's own do.
"""

from collections import Counter
from collections.abc import Sequence

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, at, found, text_at
from index.reading.exports.reply_chains import Status, chains
from index.reading.exports.tweet_text import tweet_text, without_mentions


def tweets(value: Json) -> list[Draft]:
    """Return the threads among the posts of *value*, which may stand in any order."""
    posts = [tweet for tweet in found(value, "id_str") if _text(tweet) and not _is_repost(tweet)]
    owner = _owner(posts)
    return chains(_status(post, owner) for post in posts) if posts else []


def _owner(posts: Sequence[Json]) -> str:
    """Return the name that answers to posts of this file are addressed to."""
    own = {text_at(post, "id_str") for post in posts if not at(post, "user")}
    names = Counter(
        text_at(post, "in_reply_to_screen_name") for post in posts if text_at(post, "in_reply_to_status_id_str") in own
    )
    return next((name for name, _ in names.most_common(1)), "")


def _status(post: Json, owner: str) -> Status:
    name, number = text_at(post, "user", "screen_name") or owner, text_at(post, "id_str")
    entities = [
        at(whole, key) for whole in (post, at(post, "extended_tweet")) for key in ("entities", "extended_entities")
    ]
    return Status(
        id=number,
        author=name.lower(),
        text=tweet_text(without_mentions(_text(post), at(post, "extended_tweet") or post), *entities),
        parent=text_at(post, "in_reply_to_status_id_str"),
        to=text_at(post, "in_reply_to_screen_name").lower(),
        conversation=text_at(post, "conversation_id_str"),
        name=f"@{name}" if name else "",
        link=f"https://x.com/{name}/status/{number}" if name else "",
    )


def _text(post: Json) -> str:
    return text_at(post, "extended_tweet", "full_text") or text_at(post, "full_text") or text_at(post, "text")


def _is_repost(post: Json) -> bool:
    return bool(at(post, "retweeted_status")) or _text(post).startswith("RT @")
