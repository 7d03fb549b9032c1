"""Telegram Desktop's JSON export, result.json, of one chat or of all chats, in the common shape.

    {"name": "Night Bus Club", "type": "public_channel", "id": 1234, "messages": [
      {"id": 101, "type": "message", "date": "2024-06-02T21:14:00", "date_unixtime": "1717368900",
       "from": "Night Bus Club", "from_id": "channel1234",
       "text": ["1/6 Our city ", {"type": "hashtag", "text": "#Bus"}]},
      {"id": 102, "type": "message", "text": "", "poll": {"question": "Which bus?", "answers": [{"text": "Night"}]}}]}

"text" is a string if it has no formatting. Messages of a chat that has moved have negative ids, and come first.
"""

from index.reading.anchors import with_address
from index.reading.exports.json_values import Json, list_at, objects_with, text_at, value_at


def telegram_messages(value: Json) -> Json:
    """Return the messages in *value*, without forwarded ones, and apart from those of other chats."""
    chats = [list_at(chat, "messages") for chat in objects_with(value, "messages")]
    own: list[list[Json]] = [[found for message in chat if (found := _message(message))] for chat in chats]
    if len(own) == 1:
        return {"messages": own[0]}
    return {f"chat {number}": {"messages": chat} for number, chat in enumerate(own)}


def _message(message: Json) -> dict[str, Json]:
    text = _text(value_at(message, "text")) or _text(value_at(message, "poll", "question"))
    if text_at(message, "type") != "message" or value_at(message, "forwarded_from") or not text.strip():
        return {}
    return {
        "id": text_at(message, "id"),
        "plain_text": text,
        "from": {"id": text_at(message, "from_id") or text_at(message, "from"), "name": text_at(message, "from")},
        "time": text_at(message, "date_unixtime") or text_at(message, "date"),
        "poll": value_at(message, "poll"),
    }


def _text(text: Json) -> str:
    parts = text if isinstance(text, list) else [text]
    return "".join(map(_part, parts))


def _part(part: Json) -> str:
    """Return the text of *part*, with the address of its link behind it if the text does not show it."""
    if isinstance(part, str):
        return part
    text, href = text_at(part, "text"), text_at(part, "href")
    return with_address(text, href) if href.startswith(("https://", "http://")) and href not in text else text
