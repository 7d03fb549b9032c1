"""The text that a bot sends, as Telegram checks it, reads it and keeps it."""

import re
from collections.abc import Sequence

from tests.bot_api import utf16
from tests.bot_api.errors import bad_request
from tests.bot_api.parser import Entity, Formatted, ParseError, found_entities, knows, parse

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def message_text(text: str, mode: str, entities: Sequence[Entity] = ()) -> Formatted:
    """The text of a message.

    Raises:
        Refused: it is empty, too long, or cannot be parsed.
    """
    if not text:
        raise bad_request("message text is empty")
    formatted = kept(read(text, mode, entities))
    if not formatted.text.translate(_INVISIBLE).strip():
        raise bad_request("text must be non-empty")
    if utf16.units(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_text(text: str, mode: str, entities: Sequence[Entity] = ()) -> Formatted:
    formatted = kept(read(text, mode, entities))
    if utf16.units(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def read(text: str, mode: str, entities: Sequence[Entity] = ()) -> Formatted:
    """*text* with its markup turned into entities, not yet cleaned.

    Raises:
        Refused: "can't parse entities", and whatever else is wrong with the markup.
    """
    if len(text.encode("utf-8", "surrogatepass")) > 1 << 15:
        raise bad_request("text is too long")
    if mode and not knows(mode):
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


def kept(formatted: Formatted) -> Formatted:
    """What Telegram makes of a text: cleaned, trimmed, with the entities that it finds itself."""
    text, entities = trimmed(_cleaned(formatted))
    entities = entities[:100]
    found = [entity for entity in found_entities(text) if not any(_hides(own, entity) for own in entities)]
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
    # As clean_input_string of TDLib does it: control characters become spaces, and these are dropped.
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


def _hides(own: Entity, found: Entity) -> bool:
    """Whether *found* stands in something that the bot itself marked as a link, code or a mention."""
    apart = found["offset"] >= own["offset"] + own["length"] or own["offset"] >= found["offset"] + found["length"]
    return own["type"] in _WHOLE and not apart


def _check_blockquotes(entities: Sequence[Entity]) -> None:
    # TDLib flattens them without a word. The Bot API's page forbids them, and so do we.
    end = -1
    for entity in entities:
        if entity["type"] in {"blockquote", "expandable_blockquote"}:
            if entity["offset"] < end:
                raise bad_request("can't parse entities: blockquotes can't be nested (said by the tests' Telegram)")
            end = entity["offset"] + entity["length"]


_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_WHOLE = {"text_link", "text_mention", "code", "pre", "custom_emoji", "url", "mention", "bot_command", "hashtag"}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, 0x2800, 0xFFFC, 0x180E])
