"""Telegram Desktop's JSON export, result.json, of one chat or of all chats.

    {"name": "Night Bus Club", "type": "public_channel", "id": 1234, "messages": [
      {"id": 101, "type": "message", "date": "2024-06-02T21:14:00", "date_unixtime": "1717368900",
       "from": "Night Bus Club", "from_id": "channel1234",
       "text": ["1/6 Our city ", {"type": "hashtag", "text": "#Bus"}]}]}

"text" is a string if it has no formatting.
"""

from collections import Counter, defaultdict

from index.reading.anchors import with_address
from index.reading.draft import Draft, DraftPost
from index.reading.exports.json_values import Json, list_at, objects_with, text_at, value_at
from index.reading.labels import labelled, numbered_threads
from index.reading.speakers import left_out


def telegram_export(value: Json) -> list[Draft]:
    """Return the threads in exported chats: numbered messages, or else all messages of each person."""
    drafts = [draft for chat in objects_with(value, "messages", "type") for draft in _drafts(list_at(chat, "messages"))]
    labelled_drafts = [labelled(draft) for draft in drafts]
    numbered = [draft for draft in labelled_drafts if any(post.label for post in draft.posts)]
    return numbered or [part for draft in drafts for part in numbered_threads(draft)] or labelled_drafts


def exported_messages(value: Json) -> list[DraftPost]:
    """Return the messages of everybody in an export of one chat, in order, without forwarded ones."""
    chats = [list_at(chat, "messages") for chat in objects_with(value, "messages", "type")]
    messages = _written(chats[0]) if len(chats) == 1 else []
    return [DraftPost(_text(message), author=text_at(message, "from")) for message in messages]


def _drafts(messages: list[Json]) -> list[Draft]:
    """Return a draft of each person's messages, in order."""
    authors: dict[str, list[Json]] = defaultdict(list)
    for message in _written(messages):
        authors[text_at(message, "from_id") or text_at(message, "from")].append(message)
    counts: Counter[str] = Counter()
    for own in authors.values():
        counts[text_at(own[0], "from")] += len(own)
    return [
        Draft(
            tuple(DraftPost(_text(message)) for message in own),
            author=text_at(own[0], "from"),
            remarks=tuple(left_out(counts, text_at(own[0], "from"))),
        )
        for own in authors.values()
    ]


def _written(messages: list[Json]) -> list[Json]:
    """Return the *messages* with a text, in order, without forwarded ones."""
    return [
        message
        for message in sorted(messages, key=_order)
        if text_at(message, "type") == "message" and not value_at(message, "forwarded_from") and _text(message).strip()
    ]


def _order(message: Json) -> tuple[int, int]:
    """Return a sort key: the time, then the id; messages of a migrated chat have negative ids."""
    time, number = text_at(message, "date_unixtime"), value_at(message, "id")
    return int(time) if time.isdecimal() and len(time) < 20 else 0, number if isinstance(number, int) else 0  # noqa: PLR2004  no time


def _text(message: Json) -> str:
    text = value_at(message, "text")
    parts = text if isinstance(text, list) else [text]
    return "".join(_part(part) for part in parts)


def _part(part: Json) -> str:
    """Return the text of *part*, with the address of its link behind it if the text does not show it."""
    if isinstance(part, str):
        return part
    text, href = text_at(part, "text"), text_at(part, "href")
    return with_address(text, href) if href.startswith(("https://", "http://")) and href not in text else text
