"""Telegram Desktop's export, result.json, of one chat or of all.

    {"name": "Night Bus Club", "type": "public_channel", "id": 1234, "messages": [
      {"id": 101, "type": "message", "date": "2024-06-02T21:14:00", "date_unixtime": "1717368900",
       "from": "Night Bus Club", "from_id": "channel1234",
       "text": ["1/6 Our city ", {"type": "hashtag", "text": "#Bus"}]}]}

"text" is a string where nothing in it is marked up.
"""

from collections import defaultdict

from index.reading.draft import Draft, Piece
from index.reading.exports.json_values import Json, at, found, list_at, text_at
from index.reading.labels import labelled, numbered_parts


def telegram_export(value: Json) -> list[Draft]:
    """Return the threads in exported chats: what one person numbered, or else wrote most of."""
    rows = [row for chat in found(value, "messages", "type") for row in _rows(list_at(chat, "messages"))]
    drafts = [labelled(row) for row in rows]
    numbered = [draft for draft in drafts if any(piece.label for piece in draft.pieces)]
    return numbered or [part for row in rows for part in numbered_parts(row)] or drafts


def _rows(messages: list[Json]) -> list[Draft]:
    """Return what each person wrote, in order; forwarded messages are not theirs."""
    authors: dict[str, list[Json]] = defaultdict(list)
    for message in sorted(messages, key=_order):
        if text_at(message, "type") == "message" and not at(message, "forwarded_from") and _text(message).strip():
            authors[text_at(message, "from_id") or text_at(message, "from")].append(message)
    return [
        Draft(tuple(Piece(_text(message)) for message in own), author=text_at(own[0], "from"))
        for own in authors.values()
    ]


def _order(message: Json) -> tuple[int, int]:
    """Order by time, then by id; messages of a chat that has moved have negative ids."""
    time, number = text_at(message, "date_unixtime"), at(message, "id")
    return int(time) if time.isdecimal() and len(time) < 20 else 0, number if isinstance(number, int) else 0  # noqa: PLR2004  no time


def _text(message: Json) -> str:
    text = at(message, "text")
    parts = text if isinstance(text, list) else [text]
    return "".join(_part(part) for part in parts)


def _part(part: Json) -> str:
    """Return the text of *part*, with the address that stands behind it."""
    if isinstance(part, str):
        return part
    text, href = text_at(part, "text"), text_at(part, "href")
    return f"{text} {href}" if href and href not in text else text
