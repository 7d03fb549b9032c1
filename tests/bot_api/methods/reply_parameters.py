"""The reply_parameters of a message: the message it replies to, and a quote from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bot_api import utf16
from tests.bot_api.errors import bad_request
from tests.bot_api.formatting import normalized, parse_text

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.message import Message
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.parser import Formatted

Json = dict[str, Any]
_KNOWN = {
    "message_id",
    "chat_id",
    "allow_sending_without_reply",
    "quote",
    "quote_parse_mode",
    "quote_entities",
    "quote_position",
    "checklist_task_id",
    "poll_option_id",
}
# A quote must match these entities; those that Telegram finds itself are not compared.
_COMPARED = {"bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"}
_LONGEST_QUOTE = 1024


class Reply(NamedTuple):
    """The message that a message replies to, and the quote from it."""

    message: Message | None = None
    quote: Json | None = None

    def fields(self) -> Json:
        return {"quote": self.quote} if self.quote else {}


def reply(chat: Chat, parameters: Parameters) -> Reply:
    """Return the reply in *parameters*.

    Raises:
        Refused: there is no such message, or the quote is not in it.
    """
    wanted = parameters.json("reply_parameters", "reply parameters")
    if not wanted:
        return Reply()
    if unknown := wanted.keys() - _KNOWN:
        raise bad_request(f"reply parameters have no {', '.join(sorted(unknown))} (said by the tests' Telegram)")
    if str(wanted.get("chat_id", chat.id)) != str(chat.id):
        raise bad_request("replies into other chats are not supported (said by the tests' Telegram)")
    if "message_id" not in wanted:
        raise bad_request('can\'t find field "message_id"')
    message = chat.message(int(wanted["message_id"]))
    if message is None and wanted.get("allow_sending_without_reply"):
        return Reply()
    if message is None:
        raise bad_request("message to be replied not found")
    return Reply(message, _quote(message, wanted))


def _quote(message: Message, wanted: Json) -> Json | None:
    if not wanted.get("quote"):
        return None
    # Normalized as TDLib does it; of several places with this text, the one nearest to the position is meant.
    quote = normalized(
        parse_text(wanted["quote"], wanted.get("quote_parse_mode", ""), wanted.get("quote_entities", []))
    )
    if not quote.text:
        return None
    length, asked = utf16.units(quote.text), int(wanted.get("quote_position", 0))
    found = [
        at for at in _positions(message.text, quote.text) if _formatting_at(message, at, length) == _formatting(quote)
    ]
    if length > _LONGEST_QUOTE or not found:
        raise bad_request("QUOTE_TEXT_INVALID")
    entities = [entity for entity in quote.entities if entity["type"] in _COMPARED]
    nearest = min(found, key=lambda at: abs(at - asked))
    return {"text": quote.text, "position": nearest} | ({"entities": entities} if entities else {})


def _positions(text: str, part: str) -> list[int]:
    """Return all positions of *part* in *text*, in UTF-16 units."""
    found, at = list[int](), text.find(part)
    while at >= 0:
        found.append(utf16.units(text[:at]))
        at = text.find(part, at + 1)
    return found


def _formatting(quote: Formatted) -> set[tuple[str, int, int]]:
    return {
        (entity["type"], entity["offset"], entity["length"]) for entity in quote.entities if entity["type"] in _COMPARED
    }


def _formatting_at(message: Message, position: int, length: int) -> set[tuple[str, int, int]]:
    found = set()
    for entity in message.entities:
        start = max(entity["offset"], position)
        stop = min(entity["offset"] + entity["length"], position + length)
        if entity["type"] in _COMPARED and start < stop:
            found.add((entity["type"], start - position, stop - start))
    return found
