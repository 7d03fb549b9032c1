"""A Bot API in the terminal: one private chat, no token, no network.

Typed lines become updates, and messages that the application sends are printed. /load with a path uploads a file.
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

from bot.phrases import translation
from bot.replies.telegram_html import UNITS, escape, pieces
from bot.terminal.paths import upload_problem, uploaded_file

TOKEN = "0:console"  # noqa: S105 - nobody checks it
Read: TypeAlias = Callable[[], Awaitable[str | None]]
Show: TypeAlias = Callable[[str], None]
Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

YOU = 1
"""The id of the person at the terminal."""

_ME = {"id": 0, "is_bot": True, "first_name": "threadquote", "username": "threadquote_bot"}
_YOU = {"id": YOU, "is_bot": False, "first_name": "You"}
_CHAT = {"id": YOU, "type": "private", "first_name": "You"}
_TAG = re.compile("<[^>]*>")
_EMPHASIS = re.compile("<[bi]>")
_COMMAND = re.compile(r"/\w+(@\w+)?")
_LEAVING = {"exit", "quit"}


class Console(BaseRequest):
    """A Bot API whose only chat is with the person at the terminal.

    *read* returns the next line, None at the end of input; *show* prints a message, given as HTML. The chat begins with
    /start. A line is read when *idle* has returned, and so everything before it was answered. *language* is the
    language code of the person.
    """

    def __init__(self, read: Read, show: Show, idle: Callable[[], Awaitable[None]], language: str) -> None:
        self._you = {**_YOU, "language_code": language}
        self._read = read
        self._show = show
        self._idle = idle
        self.confirmed = 0
        self._ended = asyncio.Event()
        self._output_error: OSError | None = None
        self._ids = itertools.count(time.time_ns() // 1000)  # never used in an earlier run
        self._buttons: list[Json] = []
        self._is_answered = True
        self._last_message: Json = {}
        self._question: Json = self._message(self._you, {"text": ""})
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
        """Wait for the end of input.

        Raises:
            OSError: standard output cannot be written.
        """
        await self._ended.wait()
        if self._output_error:
            raise self._output_error

    @property
    def read_timeout(self) -> None:
        """No timeout: a person types when they like."""

    async def initialize(self) -> None:
        """No resources to open."""

    async def shutdown(self) -> None:
        """No resources to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        """Run the Bot API method at the end of *url*."""
        if method == "GET":  # a file, by its path
            return 200, await asyncio.to_thread(_file(url).read_bytes)
        parameters: Json = request_data.parameters if request_data else {}
        if request_data and request_data.multipart_data:
            parameters = {**parameters, "document": _content(request_data)}
        name = url.rpartition("/")[2]
        if name == "getUpdates":
            return _ok(await self._updates(parameters))
        try:
            result = self._methods.get(name, _return_true)(parameters)
        except OSError as error:  # the reader of our output is gone, as with `| head`
            self._output_error = error
            self._ended.set()
            return 403, b'{"ok": false, "error_code": 403, "description": "Forbidden: nobody reads this"}'
        return _ok(result)

    async def _updates(self, parameters: Json) -> list[Json]:
        """Wait until everything is answered and a line is typed."""
        if not parameters.get("timeout"):
            return []
        await self._idle()
        while not (self._typed or self._ended.is_set()):
            line = await self._read()
            if line is None or line.strip(" /\r\n").casefold() in _LEAVING:
                self._ended.set()
            else:
                self._type(line.strip())
        if self._ended.is_set():
            return await asyncio.Future()  # until the application stops
        self.confirmed = next(self._ids)
        return [{"update_id": next(self._ids), **self._event(self._typed.pop(0))}]

    def _type(self, line: str) -> None:
        """Take a typed line as messages, or say that the file it names cannot be uploaded."""
        if problem := upload_problem(line, translation(self._you["language_code"])):
            self._show(escape(problem))
        else:
            self._typed = [line[piece.start : piece.stop] for piece in pieces(line, UNITS)]

    def _event(self, typed: str) -> Json:
        """Return a typed line as Telegram would send it: as a message, or as the press of a button.

        A number below a line without an answer goes on with a text of several lines.
        """
        number = int(typed) if typed.isdecimal() and len(typed) < 3 and self._is_answered else 0  # noqa: PLR2004
        if 0 < number <= len(self._buttons):
            press = {
                "id": str(next(self._ids)),
                "from": self._you,
                "chat_instance": "console",
                "message": self._last_message,
            }
            return {"callback_query": {**press, "data": self._buttons[number - 1]["callback_data"]}}
        command = _COMMAND.match(typed)
        if path := uploaded_file(typed):
            document = {"file_id": str(path), "file_unique_id": "1", "file_name": path.name}
            return {"message": self._message(self._you, {"document": document, "caption": "/load"})}
        entities = [{"type": "bot_command", "offset": 0, "length": command.end()}] if command else []
        self._question = self._message(self._you, {"text": typed, "entities": entities})
        self._is_answered = False
        return {"message": self._question}

    def _send_message(self, parameters: Json) -> Json:
        self._last_message = self._message(_ME, {"reply_to_message": self._question})
        return self._edit_message(parameters)

    def _edit_message(self, parameters: Json) -> Json:
        self._is_answered = True
        self._show(parameters["text"])
        self._last_message = {**self._last_message, **_text(parameters["text"])}
        return self._edit_buttons(parameters)

    def _send_document(self, parameters: Json) -> Json:
        self._show(escape(parameters["document"]))
        return self._message(_ME, {})

    def _edit_buttons(self, parameters: Json) -> Json:
        rows = parameters.get("reply_markup", {}).get("inline_keyboard", [])
        self._last_message = {**self._last_message, "reply_markup": {"inline_keyboard": rows}}
        buttons = [button for row in rows for button in row]
        self._buttons = [button for button in buttons if "callback_data" in button]
        shown = [f"[{number}] {button['text']}" for number, button in enumerate(self._buttons, 1)]
        shown += [f"{button['text']}: {button['url']}" for button in buttons if "url" in button]
        if shown:
            self._show(escape("  ".join(shown)))
        return self._last_message

    def _answer_press(self, parameters: Json) -> bool:
        if text := parameters.get("text"):
            self._show(escape(text))
        return True

    def _message(self, sender: Json, content: Json) -> Json:
        return {"message_id": next(self._ids), "date": int(time.time()), "chat": _CHAT, "from": sender, **content}


def _text(html: str) -> Json:
    """Return the text of a message, with a one-character entity where bold or italic text begins."""
    begins = _EMPHASIS.search(html)
    before = len(_plain(html[: begins.start()]).encode("utf-16-le", "replace")) // 2 if begins else 0
    return {"text": _plain(html), "entities": [{"type": "bold", "offset": before, "length": 1}] if begins else []}


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html))


def _file(url: str) -> Path:
    return Path(unquote(url.partition("/file/bot")[2].partition("/")[2]))


def _content(upload: RequestData) -> str:
    """Return the content of an uploaded file as text."""
    [(_name, content, *_type)] = upload.multipart_data.values()
    return content.decode(errors="replace") if isinstance(content, bytes) else content.read().decode(errors="replace")


def _ok(result: object) -> tuple[int, bytes]:
    return 200, json.dumps({"ok": True, "result": result}).encode()


def _return_true(_parameters: Json) -> bool:
    return True
