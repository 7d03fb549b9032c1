"""The text and the buttons that messages of the bot show, to leave out edits that change nothing."""

import json
from typing import Any, NamedTuple

from cachetools import LRUCache
from telegram import TelegramObject

_CACHED = 1000  # messages
_UNKNOWN = 0


class _Content(NamedTuple):
    """Hashes of a text and of its buttons."""

    text: int
    buttons: int


class ShownMessages:
    """What the latest messages show: hashes of the content that Telegram confirmed."""

    def __init__(self) -> None:
        self._contents = LRUCache[tuple[object, object], _Content](_CACHED)

    def is_unchanged(self, endpoint: str, data: dict[str, Any]) -> bool:
        """Return whether an edit by *endpoint* with *data* would change nothing."""
        known = self._contents.get((data.get("chat_id"), data.get("message_id")))
        match endpoint:
            case "editMessageText":
                return known == _content(data)
            case "editMessageReplyMarkup":
                return known is not None and known.buttons == _content(data).buttons
        return False

    def record(self, endpoint: str, data: dict[str, Any], message: object) -> None:
        """Record the content of *message* after a call of *endpoint* with *data*."""
        key = data.get("chat_id"), message
        match endpoint:
            case "sendMessage" | "editMessageText":
                self._contents[key] = _content(data)
            case "editMessageReplyMarkup":
                text = self._contents[key].text if key in self._contents else _UNKNOWN
                self._contents[key] = _Content(text, _content(data).buttons)
            case _:
                self.forget(data)

    def forget(self, data: dict[str, Any]) -> None:
        """Forget the message of *data*, which is deleted or cannot be edited."""
        self._contents.pop((data.get("chat_id"), data.get("message_id")), None)


def _content(data: dict[str, Any]) -> _Content:
    markup = data.get("reply_markup") or {}
    buttons = markup.to_dict() if isinstance(markup, TelegramObject) else markup
    return _Content(hash(str(data.get("text"))), hash(json.dumps(buttons, sort_keys=True)))
