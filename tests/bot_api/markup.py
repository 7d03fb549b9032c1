"""Reply markup: keyboards and buttons, checked as Telegram does it."""

import re
from collections.abc import Sequence
from typing import Any

from tests.bot_api import utf16
from tests.bot_api.errors import Refused, bad_request
from tests.bot_api.parameters import Parameters

Json = dict[str, Any]
_ACTIONS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "web_app",
    "login_url",
    "callback_game",
    "pay",
)
_APPEARANCE = {"text", "style", "icon_custom_emoji_id"}


def reply_markup(parameters: Parameters) -> Json | None:
    """Return the reply markup in *parameters*, or None.

    Raises:
        Refused: it is invalid.
    """
    markup = parameters.json("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if not markup:  # as python-telegram-bot removes a keyboard
        return None
    if "inline_keyboard" in markup:
        return inline_keyboard(markup["inline_keyboard"])
    if "keyboard" in markup:
        _check_rows("keyboard", markup["keyboard"])
        return markup
    if not (markup.get("remove_keyboard") or markup.get("force_reply")):
        raise bad_request("reply_markup has no keyboard (said by the tests' Telegram)")
    _check_placeholder(markup)
    return markup


def inline_only(markup: Json | None) -> Json | None:
    """Return *markup*, which may only be an inline keyboard: edited messages have no other."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def inline_keyboard(rows: Any) -> Json | None:
    """Return an inline keyboard without empty rows; None if it has no buttons."""
    _check_rows("inline_keyboard", rows)
    for row in rows:
        for button in row:
            _check_button(button)
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check_rows(field: str, rows: Any) -> None:
    if not isinstance(rows, list):
        raise bad_request(f'field "{field}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" of the InlineKeyboardMarkup must be an Array of Arrays')
    # Telegram's apps show eight and silently drop the rest.
    if any(len(row) > 8 for row in rows):
        raise bad_request("more than 8 buttons in a row (said by the tests' Telegram)")
    if sum(map(len, rows)) > 100:
        raise bad_request("reply markup is too long")


def _check_button(button: Json) -> None:
    if not isinstance(button, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise _unreadable('Can\'t find field "text"')
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if name in button]
    _check_fields(button, actions)
    _check_data(button)
    if "copy_text" in button and not 1 <= utf16.units(button["copy_text"]["text"]) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_fields(button: Json, actions: Sequence[str]) -> None:
    unknown = button.keys() - _APPEARANCE - set(_ACTIONS)
    if unknown:
        raise _unreadable(f"a button has no {', '.join(sorted(unknown))} (said by the tests' Telegram)")
    if not actions or (button[actions[0]] == "" and actions[0] in {"url", "callback_data"}):
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _unreadable(f"a button has one action, not {actions} (said by the tests' Telegram)")


def _check_data(button: Json) -> None:
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith(("http://", "https://", "tg://", "t.me/")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    start = re.search(r"t\.me/\w+\?start(?:group)?=([^&]*)", button.get("url", ""))
    if start and not re.fullmatch("[A-Za-z0-9_-]{1,64}", start[1]):
        raise bad_request("a start parameter has 1 to 64 of A-Z a-z 0-9 _ - (said by the tests' Telegram)")


def _check_placeholder(markup: Json) -> None:
    if len(markup.get("input_field_placeholder", "")) > 64:
        raise bad_request("PLACEHOLDER_TOO_LONG")


def _unreadable(reason: str) -> Refused:
    return bad_request(f"can't parse inline keyboard button: {reason}")
