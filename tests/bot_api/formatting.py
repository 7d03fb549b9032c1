"""Texts with formatting: parsed, checked and normalized as Telegram does it."""

import re
from collections.abc import Sequence

from tests.bot_api import utf16
from tests.bot_api.errors import bad_request
from tests.bot_api.parser import Entity, Formatted, ParseError, find_entities, is_parse_mode, parse

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def message_text(text: str, mode: str, entities: Sequence[Entity] = ()) -> Formatted:
    """Return the text of a message.

    Raises:
        Refused: it is empty, too long, or cannot be parsed.
    """
    if not text:
        raise bad_request("message text is empty")
    formatted = normalized(parse_text(text, mode, entities))
    if not formatted.text.translate(_INVISIBLE).strip():
        raise bad_request("text must be non-empty")
    if utf16.units(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_text(text: str, mode: str, entities: Sequence[Entity] = ()) -> Formatted:
    formatted = normalized(parse_text(text, mode, entities))
    if utf16.units(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def parse_text(text: str, mode: str, entities: Sequence[Entity] = ()) -> Formatted:
    """Parse *text* into plain text and entities, without normalizing it.

    Raises:
        Refused: the markup, the parse mode or the encoding is wrong.
    """
    if len(text.encode("utf-8", "surrogatepass")) > 1 << 15:
        raise bad_request("text is too long")
    if mode and not is_parse_mode(mode):
        raise bad_request("unsupported parse_mode")
    try:
        formatted = parse(text, mode) if mode and text else Formatted(text, list(entities))
        formatted.text.encode()
    except ParseError as error:
        reason = str(error)
        raise bad_request(reason[0].lower() + reason[1:]) from None
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    _check_blockquotes(formatted.entities)
    return formatted


def normalized(formatted: Formatted) -> Formatted:
    """Return a text as Telegram stores it: cleaned, trimmed, with the entities that Telegram finds itself."""
    text, entities = trimmed(_cleaned(formatted))
    entities = entities[:100]
    found = [entity for entity in find_entities(text) if not any(_overlaps(own, entity) for own in entities)]
    ordered = sorted([*entities, *found], key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(text, ordered)


def trimmed(formatted: Formatted) -> Formatted:
    text = formatted.text.rstrip(" \n")
    end = utf16.units(text)
    first = min((entity["offset"] for entity in formatted.entities), default=end)
    start = min(len(text) - len(text.lstrip(" \n")), first)
    return Formatted(text[start:], _clipped(formatted.entities, start, end))


def _clipped(entities: Sequence[Entity], start: int, end: int) -> list[Entity]:
    clipped = []
    for entity in entities:
        length = min(entity["offset"] + entity["length"], end) - entity["offset"]
        if length > 0:
            clipped.append(entity | {"offset": entity["offset"] - start, "length": length})
    return clipped


def _cleaned(formatted: Formatted) -> Formatted:
    # As clean_input_string of TDLib does it: control characters become spaces, those in _DROPPED are deleted.
    text = re.sub(r"[\x00-\x09\x0b\x0c\x0e-\x1f]", " ", formatted.text)
    if not _DROPPED.search(text):
        return Formatted(text, formatted.entities)

    def moved(offset: int) -> int:
        return utf16.units(_DROPPED.sub("", utf16.cut(text, 0, offset)))

    entities = []
    for entity in formatted.entities:
        start, stop = moved(entity["offset"]), moved(entity["offset"] + entity["length"])
        entities.append(entity | {"offset": start, "length": stop - start})
    return Formatted(_DROPPED.sub("", text), entities)


def _overlaps(own: Entity, found: Entity) -> bool:
    """Return whether *found* overlaps a link, code or mention that the bot marked itself."""
    apart = found["offset"] >= own["offset"] + own["length"] or own["offset"] >= found["offset"] + found["length"]
    return own["type"] in _WHOLE and not apart


def _check_blockquotes(entities: Sequence[Entity]) -> None:
    # TDLib flattens nested blockquotes silently. The documentation of the Bot API forbids them, and so does this.
    end = -1
    for entity in entities:
        if entity["type"] in {"blockquote", "expandable_blockquote"}:
            if entity["offset"] < end:
                raise bad_request("can't parse entities: blockquotes can't be nested (said by the tests' Telegram)")
            end = entity["offset"] + entity["length"]


_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_WHOLE = {"text_link", "text_mention", "code", "pre", "custom_emoji", "url", "mention", "bot_command", "hashtag"}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, 0x2800, 0xFFFC, 0x180E])
