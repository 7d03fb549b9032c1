"""Results of inline queries, checked as Telegram does it."""

from __future__ import annotations

import re
from typing import Any

from tests.bot_api.errors import bad_request
from tests.bot_api.formatting import message_text
from tests.bot_api.markup import inline_keyboard

Json = dict[str, Any]
_ARTICLE = {
    "type",
    "id",
    "title",
    "input_message_content",
    "reply_markup",
    "url",
    "description",
    "thumbnail_url",
    "thumbnail_width",
    "thumbnail_height",
}


def checked_results(results: Any) -> list[Json]:
    """Check the results that answer an inline query, and return them.

    Raises:
        Refused: there are too many, two have one id, or one is invalid.
    """
    if not isinstance(results, list):
        raise bad_request("expected an Array of inline query results")
    if len(results) > 50:
        raise bad_request("too many inline query results specified")
    ids = [result.get("id") for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    return [checked_result(result) for result in results]


def checked_result(result: Json) -> Json:
    """Check an article and the message that it sends, and return it."""
    if result.get("type") != "article":
        raise bad_request("only articles are known here (said by the tests' Telegram)")
    if unknown := result.keys() - _ARTICLE:
        raise bad_request(f"an article has no {', '.join(sorted(unknown))} (said by the tests' Telegram)")
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title"):
        raise bad_request("can't parse inline query result: Can't find field \"title\"")
    if "input_message_content" not in result:
        raise bad_request("can't parse inline query result: input message content is not specified")
    message_of(result)
    return result


def message_of(result: Json) -> Json:
    """Return the message that *result* sends."""
    content = result["input_message_content"]
    text = message_text(content.get("message_text", ""), content.get("parse_mode", ""), content.get("entities", []))
    message: Json = {"text": text.text}
    if text.entities:
        message["entities"] = text.entities
    if options := content.get("link_preview_options"):
        message["link_preview_options"] = options
    if keyboard := inline_keyboard(result.get("reply_markup", {}).get("inline_keyboard", [])):
        message["reply_markup"] = keyboard
    return message


def check_button(button: Json | None) -> None:
    """Check the button above the results, which opens the private chat."""
    if button is None:
        return
    if not button.get("text") or len(button.keys() & {"start_parameter", "web_app"}) != 1:
        raise bad_request("InlineQueryResultsButton must have exactly one optional field")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button.get("start_parameter", "x")):
        raise bad_request("START_PARAM_INVALID")
