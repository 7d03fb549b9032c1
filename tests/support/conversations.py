"""Conversations with the bot, as data: who says something where, and the bot's messages or its silence.

    # a comment below an answer
    chat: group, privacy off
    Ann: /ask who wrote the report?
    bot: 3/7
    not: 4/7
    button: Helpful
    Bob replies: totally agree, see you at 8
    silence

A conversation begins with its name; then follow the kind of `chat` (one of `CHATS`), and, if it is another than the
seed, the `thread` (a file of tests/relevance/threads) and the `language` of everybody's Telegram.

People: "NAME: text" says it, "NAME replies: text" as a reply to the bot's last message, "NAME replies to BOB: text" to
the last one of Bob, "NAME edits: text" changes their last message, "NAME presses: label" presses the first button of
the bot's last message with a button whose label contains that, "NAME sends photo: caption" sends a photo, and so the
other `CONTENTS`. After "NAME admin", the person is an administrator: "NAME admin presses: label".

The bot: "bot: text" is its next message, sent or changed, which contains the text; "not: text", "button: text" and
"no button: text" are about that message. "notice: text" is shown to the person who pressed last. "silence": nothing
further is sent. `\n` stands for a line break.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.bot_api import document, location, photo, sticker, voice
from tests.bot_api.writing import Content

PUBLISHED = "below a published post"
CHATS = {"private", "group, privacy on", "group, privacy off", "topic", PUBLISHED}
CONTENTS: dict[str, Content] = {
    "photo": photo(),
    "voice": voice(),
    "sticker": sticker(),
    "location": location(),
    "pdf": document(b"%PDF-1.7", "thread.pdf"),
}
_HEAD = re.compile(r"(chat|thread|language): (.+)")
_BOT = re.compile(r"(bot|not|button|no button|notice): (.+)|(silence)")
_PERSON = re.compile(
    r"(?P<name>\w+)(?P<admin> admin)?"
    r"(?: (?P<verb>presses|edits|replies|sends)(?:(?: to)? (?P<object>\w+))?)?: (?P<text>.+)"
)


class Said(NamedTuple):
    """A line of a person: a *verb*, "says" for a plain one, its *object*, and the text."""

    line: str
    name: str
    is_administrator: bool
    verb: str
    object: str
    text: str


class Expected(NamedTuple):
    """A line about the bot."""

    line: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation, with its *chat*, the *thread* that is read, and the language code of everybody."""

    name: str
    chat: str
    thread: str
    language: str
    steps: tuple[Said | Expected, ...]


def conversations(path: Path) -> Iterator[Conversation]:
    """Read the conversations in the file *path*."""
    for part in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = (line for line in part.splitlines() if line)
        yield conversation(name, lines)


def conversation(name: str, lines: list[str]) -> Conversation:
    """Parse the *lines* of a conversation.

    Raises:
        ValueError: a line is not of the format.
    """
    head = {found[1]: found[2] for line in lines if (found := _HEAD.fullmatch(line))}
    if head.get("chat", "") not in CHATS:
        raise ValueError(f"{name}: expected a chat, one of {sorted(CHATS)}")
    steps = tuple(_step(line) for line in lines if not _HEAD.fullmatch(line))
    return Conversation(name, head["chat"], head.get("thread", ""), head.get("language", ""), steps)


def _step(line: str) -> Said | Expected:
    if found := _BOT.fullmatch(line):
        kind, text, silence = found.groups()
        return Expected(line, kind or silence, _unescaped(text or ""))
    if found := _PERSON.fullmatch(line):
        verb, text = found["verb"] or "says", _unescaped(found["text"])
        return Said(line, found["name"], bool(found["admin"]), verb, found["object"] or "", text)
    raise ValueError(f"not a line of a conversation: {line}")


def _unescaped(text: str) -> str:
    return text.replace("\\n", "\n")
