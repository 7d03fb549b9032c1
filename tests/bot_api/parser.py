"""Telegram's parser for formatted text: TDLib, which needs no network for it.

Offsets and lengths are in UTF-16 units.
"""

import json
from typing import Any, NamedTuple

import tdjson

Entity = dict[str, Any]


class Formatted(NamedTuple):
    """A text and its entities."""

    text: str
    entities: list[Entity]


class ParseError(ValueError):
    """Telegram cannot parse a text; the message is Telegram's."""


def parse(text: str, mode: str = "HTML") -> Formatted:
    """Parse *text* as Telegram does with `parse_mode` *mode*.

    >>> parse("<b>4/7</b> stays")
    Formatted(text='4/7 stays', entities=[{'type': 'bold', 'offset': 0, 'length': 3}])

    Raises:
        ParseError: Telegram refuses the text.
    """
    answer = ask_tdlib("parseTextEntities", text=text, parse_mode=_MODES[mode.lower()])
    if answer["@type"] == "error":
        raise ParseError(answer["message"])
    return Formatted(answer["text"], _entities(answer))


def is_parse_mode(mode: str) -> bool:
    return mode.lower() in _MODES


def find_entities(text: str) -> list[Entity]:
    """Find the entities that Telegram recognizes in plain text: commands, mentions, links, hashtags.

    >>> find_entities("/ask@my_bot why")
    [{'type': 'bot_command', 'offset': 0, 'length': 11}]
    """
    answer = ask_tdlib("getTextEntities", text=text)
    if answer["@type"] == "error":
        raise ParseError(answer["message"])
    return _entities(answer)


def ask_tdlib(request: str, **fields: Any) -> dict[str, Any]:
    """Call one of TDLib's synchronous functions."""
    # JSON escapes a lone surrogate, so that TDLib gets it and refuses it.
    body = json.dumps({"@type": request, **fields}).encode()
    answer: dict[str, Any] = json.loads(tdjson.td_execute(body) or b"{}")
    return answer


def _entities(answer: dict[str, Any]) -> list[Entity]:
    return [entity for found in answer["entities"] if (entity := _entity(found))]


def _entity(found: dict[str, Any]) -> Entity | None:
    kind = found["type"]
    name = _TYPES.get(kind["@type"].removeprefix("textEntityType"))
    if name is None:
        return None
    entity = {"type": name, "offset": found["offset"], "length": found["length"]}
    match name:
        case "text_link":
            entity["url"] = kind["url"]
        case "text_mention":
            entity["user"] = {"id": kind["user_id"], "is_bot": False, "first_name": ""}
        case "custom_emoji":
            entity["custom_emoji_id"] = kind["custom_emoji_id"]
        case "pre" if kind.get("language"):
            entity["language"] = kind["language"]
    return entity


_MODES: dict[str, dict[str, Any]] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
_TYPES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
}

ask_tdlib("setLogVerbosityLevel", new_verbosity_level=0)
