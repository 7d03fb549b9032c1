"""Posts of X as objects of API v1.1: tweets.js of a Twitter archive, and the lines that twarc writes.

    window.YTD.tweets.part0 = [{"tweet": {"id_str": "11369", "full_text": "R&amp;D", "entities": {"urls": []},
      "in_reply_to_status_id_str": "11368", "in_reply_to_user_id_str": "46", "in_reply_to_screen_name": "ann"}}]
    {"id_str": "11369", "full_text": "…", "user": {"id_str": "46", "screen_name": "ann"}, …}

An archive does not name its owner; replies to the owner's own posts do.
"""

from collections import Counter
from collections.abc import Sequence

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains
from index.reading.exports.tweet_text import tweet_text, without_mentions


def x_archive(value: Json) -> list[Draft]:
    """Return the threads among the posts in *value*, in any order."""
    posts = [tweet for tweet in objects_with(value, "id_str") if _text(tweet) and not _is_repost(tweet)]
    owner = _owner(posts)
    return reply_chains(_status(post, owner) for post in posts) if posts else []


def _owner(posts: Sequence[Json]) -> str:
    """Return the author's name in an archive: the name to which replies to its posts are addressed."""
    own = {text_at(post, "id_str") for post in posts if not value_at(post, "user")}
    names = Counter(
        text_at(post, "in_reply_to_screen_name") for post in posts if text_at(post, "in_reply_to_status_id_str") in own
    )
    return next((name for name, _ in names.most_common(1)), "")


def _status(post: Json, owner: str) -> Status:
    name, number = text_at(post, "user", "screen_name") or owner, text_at(post, "id_str")
    objects = (post, value_at(post, "extended_tweet"))
    entities = [value_at(whole, key) for whole in objects for key in ("entities", "extended_entities")]
    return Status(
        id=number,
        author=name.lower(),
        text=tweet_text(without_mentions(_text(post), value_at(post, "extended_tweet") or post), *entities),
        parent=text_at(post, "in_reply_to_status_id_str"),
        parent_author=text_at(post, "in_reply_to_screen_name").lower(),
        conversation=text_at(post, "conversation_id_str"),
        handle=f"@{name}" if name else "",
        link=f"https://x.com/{name}/status/{number}" if name else "",
    )


def _text(post: Json) -> str:
    return text_at(post, "extended_tweet", "full_text") or text_at(post, "full_text") or text_at(post, "text")


def _is_repost(post: Json) -> bool:
    return bool(value_at(post, "retweeted_status")) or _text(post).startswith("RT @")
