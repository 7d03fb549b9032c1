"""Answers of X's API v2, as twarc2 keeps them too: whole answers, or a post a line.

{"data": [{"id": "17324", "text": "R&amp;D", "author_id": "5", "conversation_id": "17320",
  "in_reply_to_user_id": "5", "referenced_tweets": [{"type": "replied_to", "id": "17323"}],
  "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://example.org"}]}}],
 "includes": {"users": [{"id": "5", "username": "ann"}], "tweets": []}}
"""

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, at, found, list_at, text_at
from index.reading.exports.reply_chains import Status, chains
from index.reading.exports.tweet_text import tweet_text


def x_api(value: Json) -> list[Draft]:
    """Return the threads in an answer of the API."""
    names = {text_at(user, "id"): text_at(user, "username") for user in found(value, "username", "id")}
    tweets = [tweet for tweet in found(value, "id", "text") if _is_tweet(tweet)]
    for tweet in list(tweets):
        if name := text_at(tweet, "author", "username"):
            names[text_at(tweet, "author_id")] = name
    return chains(_status(tweet, names) for tweet in tweets) if tweets else []


def _is_tweet(tweet: Json) -> bool:
    return bool(at(tweet, "conversation_id") or at(tweet, "referenced_tweets") or at(tweet, "edit_history_tweet_ids"))


def _status(tweet: Json, names: dict[str, str]) -> Status:
    author = text_at(tweet, "author_id")
    name, number = names.get(author, ""), text_at(tweet, "id")
    parents = [
        text_at(other, "id") for other in list_at(tweet, "referenced_tweets") if text_at(other, "type") == "replied_to"
    ]
    text = tweet_text(
        text_at(tweet, "note_tweet", "text") or text_at(tweet, "text"),
        at(tweet, "entities"),
        at(tweet, "note_tweet", "entities"),
    )
    return Status(
        id=number,
        author=author,
        text=text.removeprefix(f"@{name} ") if parents and name else text,
        parent=parents[0] if parents else "",
        to=text_at(tweet, "in_reply_to_user_id"),
        conversation=text_at(tweet, "conversation_id"),
        name=f"@{name}" if name else "",
        link=f"https://x.com/{name}/status/{number}" if name else "",
    )
