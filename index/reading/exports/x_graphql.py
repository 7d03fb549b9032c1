"""Responses of X's GraphQL API in the common shape: TweetDetail, and timelines of lists, profiles and the home page.

    {"data": {"threaded_conversation_with_injections_v2": {"instructions": [{"entries": [{"content": {
      "itemContent": {"tweet_results": {"result": {"rest_id": "17324", "core": {"user_results": {"result":
        {"rest_id": "5", "legacy": {"screen_name": "ann"}}}}, "note_tweet": {"note_tweet_results": {"result":
        {"text": "the whole text", "entity_set": {"urls": []}}}}, "legacy": {"full_text": "cut at 280",
         "conversation_id_str": "17324", "in_reply_to_status_id_str": "17323", "user_id_str": "5"}}}}}}]}]}}}

A timeline shows only the first and the last two posts of a thread; the posts between are not in the file.
"""

from index.reading.exports.json_values import Json, objects_with, text_at, value_at


def tweets(value: Json) -> Json:
    """Return the posts in a response of X, each as one object; advertisements are none."""
    items = (item for item in objects_with(value, "tweet_results") if "promotedMetadata" not in item)
    return [tweet for item in items if (tweet := _tweet(value_at(item, "tweet_results", "result")))]


def _tweet(result: Json) -> dict[str, Json]:
    tweet = value_at(result, "tweet") or result
    legacy = value_at(tweet, "legacy")
    if not isinstance(legacy, dict) or not isinstance(tweet, dict) or not legacy.get("full_text"):
        return {}
    note = value_at(tweet, "note_tweet", "note_tweet_results", "result")
    quoted = value_at(tweet, "quoted_status_result", "result")
    return {
        **{name: field for name, field in legacy.items() if not name.startswith("quoted")},
        "id_str": text_at(tweet, "rest_id") or text_at(legacy, "id_str"),
        "user": _user(tweet),
        "card": tweet.get("card"),
        "note_tweet": note if text_at(note, "text") else None,
        "quoted_status": _tweet(quoted) or None,
    }


def _user(tweet: Json) -> dict[str, Json]:
    user = value_at(tweet, "core", "user_results", "result")
    name = text_at(user, "legacy", "screen_name") or text_at(user, "core", "screen_name")
    return {"id_str": text_at(user, "rest_id") or text_at(tweet, "legacy", "user_id_str"), "screen_name": name}
