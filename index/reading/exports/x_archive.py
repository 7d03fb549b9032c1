"""Twitter's archive, whose posts are cut at 280 characters, and its note-tweet.js, which has long ones whole.

    window.YTD.tweets.part0 = [{"tweet": {"id_str": "11369", "full_text": "The begin…",
      "in_reply_to_status_id_str": "11368", "in_reply_to_user_id_str": "46", "in_reply_to_screen_name": "ann"}}]
    window.YTD.note_tweet.part0 = [{"noteTweet": {"noteTweetId": "9", "core": {"text": "The beginning and the end"}}}]

A note has an id of its own: its post is the one that begins as it does.
"""

from index.reading.exports.json_values import Json, objects_with, text_at, value_at

_BEGINNING = 100  # characters that a note and its post share


def whole_posts(value: Json) -> Json:
    """Return the posts in *value* with the whole texts of its notes in place of those that are cut."""
    notes = [item for key in ("noteTweet", "noteTweetResults") for item in objects_with(value, key)]
    texts = [text for note in notes if (text := _note_text(note))]
    whole = {text[:_BEGINNING]: text for text in texts}
    posts = list(objects_with(value, "full_text"))
    return [post | _whole(text_at(post, "full_text"), whole) for post in posts] or [{"text": text} for text in texts]


def _note_text(item: Json) -> str:
    note = value_at(item, "noteTweet") or item
    return text_at(note, "core", "text") or text_at(note, "noteTweetResults", "text") or text_at(note, "text")


def _whole(text: str, notes: dict[str, str]) -> dict[str, Json]:
    cut = text.rstrip().removesuffix("…").rstrip()
    whole = notes.get(cut[:_BEGINNING], "")
    return {"full_text": whole} if whole.startswith(cut) and len(whole) > len(cut) else {}
