"""Telegram in a terminal: one private chat, no token, no network.

To the application this is Telegram's Bot API: what is typed arrives as updates, what is sent is shown. A file is sent
with /load and its path.
"""

import asyncio
import itertools
import json
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote

from telegram.request import BaseRequest, RequestData

from bot.replies.telegram_html import UNITS, escape, pieces

TOKEN = "0:console"  # noqa: S105 - nobody checks it
Read: TypeAlias = Callable[[], Awaitable[str | None]]
Show: TypeAlias = Callable[[str], None]
Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

YOU = 1
"""The id of whoever types."""

_ME = {"id": 0, "is_bot": True, "first_name": "threadquote", "username": "threadquote_bot"}
_YOU = {"id": YOU, "is_bot": False, "first_name": "You"}
_CHAT = {"id": YOU, "type": "private", "first_name": "You"}
_TAG = re.compile("<[^>]*>")
_COMMAND = re.compile(r"/\w+(@\w+)?")


class Console(BaseRequest):
    """A Bot API whose only chat is the person at the keyboard.

    *read* returns the next line that was typed, or None at the end of input; *show* is given each message as
    HTML. The chat begins with /start. A line is read only when *idle* says that everything before it was answered.
    *language* is the code of the person's.
    """

    def __init__(self, read: Read, show: Show, idle: Callable[[], Awaitable[None]], language: str) -> None:
        self._you = {**_YOU, "language_code": language}
        self._read = read
        self._show = show
        self._idle = idle
        self.confirmed = 0
        self._ended = asyncio.Event()
        self._unread: OSError | None = None
        self._ids = itertools.count(time.time_ns() // 1000)  # of one run never those of another
        self._pressable: list[Json] = []
        self._above: Json = {}
        self._typed = ["/start"]
        self._methods: dict[str, Callable[[Json], object]] = {
            "getMe": lambda _: _ME,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "getFile": lambda parameters: {**parameters, "file_path": parameters["file_id"], "file_unique_id": "1"},
            "editMessageText": self._edit_message,
            "editMessageReplyMarkup": self._edit_buttons,
            "answerCallbackQuery": self._answer_press,
        }

    async def end(self) -> None:
        """Return at the end of input.

        Raises:
            OSError: what was to be shown cannot be.
        """
        await self._ended.wait()
        if self._unread:
            raise self._unread

    @property
    def read_timeout(self) -> None:
        """Nobody types on time."""

    async def initialize(self) -> None:
        """Nothing is to be opened."""

    async def shutdown(self) -> None:
        """Nothing is to be closed."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        """Do what Telegram would for the Bot API's method at the end of *url*."""
        if method == "GET":  # a file, by its path
            return 200, await asyncio.to_thread(_file(url).read_bytes)
        parameters: Json = request_data.parameters if request_data else {}
        if request_data and request_data.multipart_data:
            parameters = {**parameters, "document": _content(request_data)}
        name = url.rpartition("/")[2]
        if name == "getUpdates":
            return _answered(await self._updates(parameters))
        try:
            result = self._methods.get(name, _done)(parameters)
        except OSError as error:  # nobody reads on, as behind `head`
            self._unread = error
            self._ended.set()
            return 403, b'{"ok": false, "error_code": 403, "description": "Forbidden: nobody reads this"}'
        return _answered(result)

    async def _updates(self, parameters: Json) -> list[Json]:
        """Wait until all is answered and something is typed."""
        if not parameters.get("timeout"):
            return []
        await self._idle()
        while not self._typed:
            line = await self._read()
            if line is None:
                self._ended.set()
                return await asyncio.Future()  # until the application stops
            self._typed = [line[piece.start : piece.stop] for piece in pieces(line.strip(), UNITS)]
        self.confirmed = next(self._ids)
        return [{"update_id": next(self._ids), **self._event(self._typed.pop(0))}]

    def _event(self, typed: str) -> Json:
        """Return what was typed as the part of an update that Telegram would send: a message, or a press."""
        number = int(typed) if typed.isdecimal() and len(typed) < 3 else 0  # noqa: PLR2004
        if 0 < number <= len(self._pressable):
            press = {"id": str(next(self._ids)), "from": self._you, "chat_instance": "console", "message": self._above}
            return {"callback_query": {**press, "data": self._pressable[number - 1]["callback_data"]}}
        command = _COMMAND.match(typed)
        path = Path(typed.removeprefix("/load").strip()).expanduser()
        if typed.startswith("/load ") and path.is_file():
            document = {"file_id": str(path), "file_unique_id": "1", "file_name": path.name}
            return {"message": self._message(self._you, {"document": document, "caption": "/load"})}
        entities = [{"type": "bot_command", "offset": 0, "length": command.end()}] if command else []
        return {"message": self._message(self._you, {"text": typed, "entities": entities})}

    def _send_message(self, parameters: Json) -> Json:
        self._above = self._message(_ME, {})
        return self._edit_message(parameters)

    def _edit_message(self, parameters: Json) -> Json:
        self._show(parameters["text"])
        self._above = {**self._above, **_text(parameters["text"])}
        return self._edit_buttons(parameters)

    def _send_document(self, parameters: Json) -> Json:
        self._show(escape(parameters["document"]))
        return self._message(_ME, {})

    def _edit_buttons(self, parameters: Json) -> Json:
        rows = parameters.get("reply_markup", {}).get("inline_keyboard", [])
        self._above = {**self._above, "reply_markup": {"inline_keyboard": rows}}
        buttons = [button for row in rows for button in row]
        self._pressable = [button for button in buttons if "callback_data" in button]
        shown = [f"[{number}] {button['text']}" for number, button in enumerate(self._pressable, 1)]
        # A button that copies is left out: a terminal's text can be copied as it stands.
        shown += [f"{button['text']}: {button['url']}" for button in buttons if "url" in button]
        if shown:
            self._show(escape("  ".join(shown)))
        return self._above

    def _answer_press(self, parameters: Json) -> bool:
        if text := parameters.get("text"):
            self._show(escape(text))
        return True

    def _message(self, sender: Json, content: Json) -> Json:
        return {"message_id": next(self._ids), "date": int(time.time()), "chat": _CHAT, "from": sender, **content}


def _text(html: str) -> Json:
    """Return the text of a message, and, of what is formatted in it, where it begins."""
    plain = unescape(_TAG.sub("", html))
    begins = _TAG.search(html)
    before = len(unescape(html[: begins.start()]).encode("utf-16-le", "replace")) // 2 if begins else 0
    return {"text": plain, "entities": [{"type": "bold", "offset": before, "length": 1}] if begins else []}


def _file(url: str) -> Path:
    return Path(unquote(url.partition("/file/bot")[2].partition("/")[2]))


def _content(upload: RequestData) -> str:
    """Return what is in the file of an upload, for a terminal has no other way to show it."""
    [(_name, content, *_type)] = upload.multipart_data.values()
    return content.decode(errors="replace") if isinstance(content, bytes) else content.read().decode(errors="replace")


def _answered(result: object) -> tuple[int, bytes]:
    return 200, json.dumps({"ok": True, "result": result}).encode()


def _done(_parameters: Json) -> bool:
    return True
