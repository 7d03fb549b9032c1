"""A message: Telegram's JSON, and properties for assertions."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bot_api import utf16

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat

Json = dict[str, Any]


class Button(NamedTuple):
    """A button under a message."""

    label: str
    data: str
    url: str
    raw: Json


class Message:
    """A message in *chat*; `data` is its JSON, without the message it replies to."""

    def __init__(self, chat: Chat, data: Json, reply_to: Message | None = None) -> None:
        self.chat = chat
        self.data = data
        self.reply_to = reply_to
        self.deleted = False
        self.versions: list[Json] = []
        self.method = ""
        self.inline_id = ""
        self.at = time.monotonic()
        self.parameters: dict[str, str] = {}

    def json(self) -> Json:
        """Return the JSON of this message as updates and answers contain it."""
        if self.reply_to is None or self.reply_to.deleted:
            return dict(self.data)
        return self.data | {"reply_to_message": dict(self.reply_to.data)}

    def change(self, **fields: Any) -> None:
        """Change *fields*; the version before is kept in `versions`."""
        self.versions.append(self.data)
        self.data = {key: value for key, value in (self.data | fields).items() if value is not None}

    @property
    def id(self) -> int:
        return int(self.data["message_id"])

    @property
    def text(self) -> str:
        """The text or the caption, without formatting."""
        return str(self.data.get("text", self.data.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        entities: list[Json] = self.data.get("entities") or self.data.get("caption_entities") or []
        return list(entities)

    @property
    def topic(self) -> int | None:
        topic: int | None = self.data.get("message_thread_id")
        return topic

    @property
    def quote(self) -> str:
        """The text that it quotes from the message it replies to."""
        return str(self.data.get("quote", {}).get("text", ""))

    @property
    def sender(self) -> int | None:
        """The id of the user who sent it; None for channels."""
        sender: int | None = self.data.get("from", {}).get("id")
        return sender

    @property
    def service(self) -> bool:
        return not (_CONTENT & self.data.keys())

    def marked(self, kind: str) -> list[str]:
        """Return the parts of the text with an entity of this *kind*: "bold", "blockquote", "bot_command"…"""
        spans = [(entity["offset"], entity["length"]) for entity in self.entities if entity["type"] == kind]
        return [utf16.cut(self.text, *span) for span in spans]

    @property
    def bold(self) -> list[str]:
        return self.marked("bold")

    @property
    def quotes(self) -> list[str]:
        """The blockquotes, expandable or not, from top to bottom."""
        kinds = {"blockquote", "expandable_blockquote"}
        found = [entity for entity in self.entities if entity["type"] in kinds]
        return [utf16.cut(self.text, entity["offset"], entity["length"]) for entity in found]

    @property
    def rows(self) -> list[list[Button]]:
        keyboard = self.data.get("reply_markup", {}).get("inline_keyboard", [])
        return [[_button(raw) for raw in row] for row in keyboard]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def force_reply(self) -> Json:
        """The ForceReply that it was sent with, which is not part of the message."""
        markup: Json = json.loads(self.parameters.get("reply_markup", "{}"))
        return markup if "force_reply" in markup else {}

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    def __repr__(self) -> str:
        return f"<{self.id} in {self.chat.title or self.chat.id}: {self.text!r} {self.labels or ''}>"


def _button(raw: Json) -> Button:
    return Button(raw["text"], raw.get("callback_data", ""), raw.get("url", ""), raw)


_CONTENT = frozenset(
    {"text", "document", "photo", "voice", "sticker", "location", "poll", "video", "audio", "contact", "dice"}
)
