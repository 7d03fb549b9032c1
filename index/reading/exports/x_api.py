"""Responses of X's API v2, also as twarc2 stores them: one response, or one post per line.

{"data": [{"id": "17324", "text": "R&amp;D", "author_id": "5", "conversation_id": "17320",
  "in_reply_to_user_id": "5", "referenced_tweets": [{"type": "replied_to", "id": "17323"}],
  "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://example.org"}]}}],
 "includes": {"users": [{"id": "5", "username": "ann"}], "tweets": []}}
"""

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, list_at, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains
from index.reading.exports.tweet_text import tweet_text


def x_api(value: Json) -> list[Draft]:
    """Return the threads in a response of X's API v2."""
    names = {text_at(user, "id"): text_at(user, "username") for user in objects_with(value, "username", "id")}
    tweets = [tweet for tweet in objects_with(value, "id", "text") if _is_tweet(tweet)]
    for tweet in list(tweets):
        if name := text_at(tweet, "author", "username"):
            names[text_at(tweet, "author_id")] = name
    return reply_chains(_status(tweet, names) for tweet in tweets) if tweets else []


def _is_tweet(tweet: Json) -> bool:
    return any(value_at(tweet, key) for key in ("conversation_id", "referenced_tweets", "edit_history_tweet_ids"))


def _status(tweet: Json, names: dict[str, str]) -> Status:
    author = text_at(tweet, "author_id")
    name, number = names.get(author, ""), text_at(tweet, "id")
    parents = [
        text_at(other, "id") for other in list_at(tweet, "referenced_tweets") if text_at(other, "type") == "replied_to"
    ]
    text = tweet_text(
        text_at(tweet, "note_tweet", "text") or text_at(tweet, "text"),
        value_at(tweet, "entities"),
        value_at(tweet, "note_tweet", "entities"),
    )
    return Status(
        id=number,
        author=author,
        text=text.removeprefix(f"@{name} ") if parents and name else text,
        parent=parents[0] if parents else "",
        parent_author=text_at(tweet, "in_reply_to_user_id"),
        conversation=text_at(tweet, "conversation_id"),
        handle=f"@{name}" if name else "",
        link=f"https://x.com/{name}/status/{number}" if name else "",
    )
