"""Responses of X's GraphQL API: TweetDetail, and timelines of lists, profiles and the home page.

    {"data": {"threaded_conversation_with_injections_v2": {"instructions": [{"entries": [{"content": {
      "itemContent": {"tweet_results": {"result": {"rest_id": "17324", "core": {"user_results": {"result":
        {"rest_id": "5", "legacy": {"screen_name": "ann"}}}}, "note_tweet": {"note_tweet_results": {"result":
        {"text": "the whole text", "entity_set": {"urls": []}}}}, "legacy": {"full_text": "cut at 280",
         "conversation_id_str": "17324", "in_reply_to_status_id_str": "17323", "user_id_str": "5"}}}}}}]}]}}}

A timeline shows only the first and the last two posts of a thread; the posts between are not in the file.
"""

from index.reading.draft import Draft
from index.reading.exports.json_values import Json, objects_with, text_at, value_at
from index.reading.exports.reply_chains import Status, reply_chains
from index.reading.exports.tweet_text import tweet_text, without_mentions

_CONVERSATION = "threaded_conversation_with_injections_v2"


def x_graphql(value: Json) -> list[Draft]:
    """Return the threads in a response of X; in a single conversation, only the thread of its first author."""
    items = [item for item in objects_with(value, "tweet_results") if "promotedMetadata" not in item]
    statuses = [status for item in items if (status := _status(value_at(item, "tweet_results", "result")))]
    if any(True for _ in objects_with(value, _CONVERSATION)):
        statuses = [status for status in statuses if status.author == _first_author(statuses)]
    return reply_chains(statuses) if statuses else []


def _first_author(statuses: list[Status]) -> str:
    return statuses[0].author


def _status(result: Json) -> Status | None:
    tweet = value_at(result, "tweet") or result
    legacy = value_at(tweet, "legacy")
    if not value_at(legacy, "full_text") or value_at(legacy, "retweeted_status_result"):
        return None
    user = value_at(tweet, "core", "user_results", "result")
    name = text_at(user, "legacy", "screen_name") or text_at(user, "core", "screen_name")
    number = text_at(tweet, "rest_id") or text_at(legacy, "id_str")
    return Status(
        id=number,
        author=text_at(legacy, "user_id_str") or text_at(user, "rest_id") or name,
        text=_text(tweet, legacy),
        parent=text_at(legacy, "in_reply_to_status_id_str"),
        parent_author=text_at(legacy, "in_reply_to_user_id_str"),
        conversation=text_at(legacy, "conversation_id_str"),
        handle=f"@{name}" if name else "",
        link=f"https://x.com/{name}/status/{number}" if name else "",
    )


def _text(tweet: Json, legacy: Json) -> str:
    """Return the whole text of a post: `legacy` cuts a long one short, and `note_tweet` has it in full."""
    note = value_at(tweet, "note_tweet", "note_tweet_results", "result")
    media = (value_at(legacy, "entities"), value_at(legacy, "extended_entities"))
    if long := text_at(note, "text"):
        return tweet_text(long, *media, value_at(note, "entity_set"))
    return tweet_text(without_mentions(text_at(legacy, "full_text"), legacy), *media)
