"""Collects the messages of an upload, and completes it after a pause."""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from telegram import (
    Bot,
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginHiddenUser,
    MessageOriginUser,
    User,
)

from bot.addressing import after_command, place_of
from bot.phrases import nearest_language
from bot.storage.threads.uploads import Beginning, UploadedMessage, Uploader, Uploads
from index import ThreadError, join_pasted, read_threads

_LOG = logging.getLogger(__name__)
_LAST_OF = re.compile(r"(?P<last>\d+)\s*(?:[/⁄／|]|[^\W\d_]+)\s*(?P<all>\d+)\D*$")  # "2/5", "2 of 5"
_AT_ONCE = 0.25  # of the pause: a client sends forwarded posts and the pieces of a paste one right after the other

Complete: TypeAlias = Callable[[Message, Beginning, Sequence[UploadedMessage]], Awaitable[None]]
"""Answers a complete upload: its last message, how it began, and all that was sent."""


class Collector:
    """Collects messages in *uploads*; *complete* answers an upload after *pause* seconds without a message."""

    def __init__(self, uploads: Uploads, complete: Complete, pause: float) -> None:
        self._uploads = uploads
        self._complete = complete
        self._seconds = pause
        self._pauses: dict[Uploader, asyncio.Task[None]] = {}

    async def begin(self, message: Message, beginning: Beginning, sent: Sequence[UploadedMessage] = ()) -> None:
        """Begin an upload by the sender of *message*, in place of an earlier one, with what was *sent* already."""
        person = message.from_user
        await self.cancel(uploader_of(message))
        await self._uploads.begin(
            uploader_of(message), beginning, nearest_language(person.language_code) if person else ""
        )
        for each in sent:
            await self._uploads.add(uploader_of(message), each)

    async def add(self, message: Message) -> None:
        """Add a message to an upload, and restart the pause that completes it."""
        uploader = uploader_of(message)
        if text := after_command(message) or message.text or message.caption:
            await self._uploads.add(
                uploader, UploadedMessage(message.message_id, text, _forwarded_from(message), _original(message))
            )
        self.pause(uploader, message)

    async def finish(self, uploader: Uploader, message: Message) -> None:
        """Complete an upload now."""
        self._end_pause(uploader)
        beginning = self._uploads.beginning(uploader) or Beginning.COMMAND
        await self._complete(message, beginning, await self._uploads.finish(uploader))

    async def cancel(self, uploader: Uploader) -> list[UploadedMessage]:
        """End an upload, and return its messages."""
        self._end_pause(uploader)
        return await self._uploads.finish(uploader)

    def pause(self, uploader: Uploader, message: Message) -> None:
        """Complete the upload after a pause, which each message restarts."""
        self._end_pause(uploader)
        self._pauses[uploader] = asyncio.create_task(self._finish_later(uploader, message))

    async def resume(self, bot: Bot) -> None:
        """Continue the uploads that were in progress when the program ended."""
        for uploader, language in (await self._uploads.restore()).items():
            chat = Chat(uploader.place.chat, Chat.PRIVATE if uploader.place.chat > 0 else Chat.SUPERGROUP)
            topic = uploader.place.topic
            person = User(uploader.person, "", is_bot=False, language_code=language)
            last = Message(0, datetime.now(UTC), chat, person, message_thread_id=topic, is_topic_message=bool(topic))
            for known in (chat, last):
                known.set_bot(bot)
            self.pause(uploader, last)

    def _end_pause(self, uploader: Uploader) -> None:
        if pause := self._pauses.pop(uploader, None):
            pause.cancel()

    async def _finish_later(self, uploader: Uploader, message: Message) -> None:
        beginning = self._uploads.beginning(uploader)
        await asyncio.sleep(self._seconds if beginning and beginning.is_announced else self._seconds * _AT_ONCE)
        self._pauses.pop(uploader)
        if self._uploads.beginning(uploader) is None:  # forgotten meanwhile
            return
        try:
            await self.finish(uploader, message)
        except Exception:  # noqa: BLE001 - a background task, out of reach of the error handler
            _LOG.exception("cannot preview an uploaded thread")


def uploader_of(message: Message) -> Uploader:
    """Return the sender of *message*, and the place where."""
    person = message.sender_chat or message.from_user
    return Uploader(place_of(message), person.id if person else 0)


def restored(last: Message, sent: UploadedMessage) -> Message:
    """Return the message *sent* in the place of *last*, which stands for it after a restart."""
    message = Message(sent.message, datetime.now(UTC), last.chat, last.from_user, text=sent.text)
    message.set_bot(last.get_bot())
    return message


def is_thread(messages: Sequence[UploadedMessage]) -> bool:
    """Return whether *messages* can be read as a thread."""
    try:
        return bool(read_threads(as_file(messages)))
    except ThreadError:
        return False


def is_partial(messages: Sequence[UploadedMessage], beginning: Beginning) -> bool:
    """Return whether more is to come after *messages* and a pause: the last number is 2/5, or one message is no thread.

    After the bot has asked for the rest, only a last number such as 5/5 completes them.
    """
    try:
        last = read_threads(as_file(messages))[0].posts[-1].label
    except ThreadError:
        return beginning is Beginning.REST or len(messages) == 1
    # Posts without numbers are counted, and their labels are not in the text.
    found = _LAST_OF.search(last) if any(last in message.text for message in messages) else None
    return int(found["last"]) < int(found["all"]) if found else beginning is Beginning.REST


def as_file(messages: Sequence[UploadedMessage]) -> bytes:
    """Return the content of a file with *messages*: forwarded ones as a list of posts, others as one text."""
    authors = {message.author for message in messages}
    if messages and "" not in authors:
        author = authors.pop() if len(authors) == 1 else ""
        content = json.dumps(
            {"author": author, "posts": [{"plain_text": message.text, "url": message.link} for message in messages]}
        )
    else:
        content = join_pasted([message.text for message in messages])
    return content.encode("utf-8", "surrogatepass")


def _forwarded_from(message: Message) -> str:
    match message.forward_origin:
        case MessageOriginChannel(chat=chat):
            return chat.title or ""
        case MessageOriginUser(sender_user=user):
            return user.full_name
        case MessageOriginHiddenUser(sender_user_name=name):
            return name
    return ""


def _original(message: Message) -> str:
    """Return the address of the post that *message* forwards from a public channel, or an empty text."""
    match message.forward_origin:
        case MessageOriginChannel(chat=chat, message_id=number) if chat.username:
            return f"https://t.me/{chat.username}/{number}"
    return ""
