"""/load: read a thread from a file, the message replied to, or the messages that follow.

A preview is shown first; the thread is used only when its button is pressed.
"""

import asyncio
import json
import logging
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime

from cachetools import LRUCache
from telegram import (
    Bot,
    Chat,
    Document,
    Message,
    MessageOriginChannel,
    MessageOriginHiddenUser,
    MessageOriginUser,
    User,
)
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, after_command, command, message, place_of, replied_to
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import is_administrator, sent_by_administrator
from bot.handlers.sending import Sender
from bot.phrases import Phrase, nearest_language
from bot.replies import previews, replies
from bot.replies.callback_data import DiscardThread, UseThread
from bot.replies.headings import excerpt
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.uploads import UploadedMessage, Uploader, Uploads
from index import Thread, ThreadError, join_pasted, read_threads

_LOG = logging.getLogger(__name__)
_LARGEST = 20_000_000  # bytes, Telegram's limit for downloads by bots
_PREVIEWED = 4  # threads of one file
_REMEMBERED = 10_000  # people who were refused
_LINK = re.compile(r"^\s*https?://\S+\s*$")
_WITH_FILE = filters.Document.ALL & filters.CaptionRegex(r"^/load(@\w+)?\b")


class UploadHandlers:
    """Collects a thread, previews it, and uses it in the chat when the button is pressed."""

    def __init__(
        self, library: Library, sender: Sender, uploads: Uploads, languages: Languages, *, pause: float
    ) -> None:
        self._library = library
        self._sender = sender
        self._uploads = uploads
        self._languages = languages
        self._seconds = pause  # without another message complete an upload
        self._pauses: dict[Uploader, asyncio.Task[None]] = {}
        self._refused = LRUCache[Uploader, bool](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they come before those of questions, for which every text is a question."""
        collecting = _PartOfUpload(self._uploads)
        return [
            command("load", self.load),
            command("done", self.done),
            message(_WITH_FILE | ((filters.ChatType.PRIVATE | collecting) & filters.Document.ALL), self.load),
            message(filters.ChatType.PRIVATE & filters.Regex(_LINK), self.link),
            message(collecting & (filters.TEXT | filters.CAPTION) & ~filters.COMMAND, self.collect),
            button(UseThread, self._languages, self.use),
            button(DiscardThread, self._languages, self.discard),
        ]

    async def load(self, message: Message) -> None:
        """Read a thread from a file, the message replied to, or the messages that follow."""
        uploader = _uploader(message)
        if not await sent_by_administrator(message):
            await self._refuse(message, uploader)
            return
        original = message.reply_to_message
        document = message.document or (original.document if original else None)
        if document:
            await self._load_file(message, document)
        elif text := replied_to(message):
            await self._show(message, text.encode("utf-8", "surrogatepass"))
        else:
            person = message.from_user
            await self._uploads.begin(uploader, nearest_language(person.language_code) if person else "")
            if _LINK.match(after_command(message)):
                await self.link(message)
            elif after_command(message):
                await self.collect(message)
            else:
                translate = await self._languages.of(message)
                prompt, placeholder = translate(phrases.SEND_THREAD), translate(phrases.SEND_THREAD_PLACEHOLDER)
                await self._sender.send(message, [replies.Reply(prompt, placeholder=placeholder)])

    async def collect(self, message: Message) -> None:
        """Add a message to an upload, and restart the pause that completes it."""
        uploader = _uploader(message)
        text = after_command(message) or message.text or message.caption or ""
        await self._uploads.add(uploader, UploadedMessage(message.message_id, text, _forwarded_from(message)))
        self._pause(uploader, message)

    async def link(self, message: Message) -> None:
        """Answer a link without text, which cannot be read."""
        await self._send(message, phrases.BARE_LINK)

    async def done(self, message: Message) -> None:
        """Complete an upload, and preview the thread."""
        uploader = _uploader(message)
        if self._uploads.is_open(uploader):
            await self._finish(uploader, message)
        else:
            await self._send(message, phrases.NOTHING_TO_DO)

    async def resume(self, bot: Bot) -> None:
        """Continue the uploads that were in progress when the program ended."""
        for uploader, language in (await self._uploads.restore()).items():
            chat = Chat(uploader.place.chat, Chat.PRIVATE if uploader.place.chat > 0 else Chat.SUPERGROUP)
            topic = uploader.place.topic
            person = User(uploader.person, "", is_bot=False, language_code=language)
            last = Message(0, datetime.now(UTC), chat, person, message_thread_id=topic, is_topic_message=bool(topic))
            for known in (chat, last):
                known.set_bot(bot)
            self._pause(uploader, last)

    async def use(self, press: Press, data: UseThread) -> None:
        """Use the thread of a button in the chat."""
        _, message, translate = press
        if thread := await self._previewed(press, data.key):
            await self._library.use_thread(place_of(message), thread.key)
            await self._library.index_for(place_of(message))
            await _replace(message, phrases.now_reading(translate, len(thread.posts), excerpt(thread.posts[0])))

    async def discard(self, press: Press, data: DiscardThread) -> None:
        """Discard the thread of a button."""
        _, message, translate = press
        if thread := await self._previewed(press, data.key):
            await self._library.discard_offer(message.chat_id, thread.key)
            await _replace(message, translate(phrases.CANCELLED))

    def _pause(self, uploader: Uploader, message: Message) -> None:
        """Complete the upload after a pause, which each message restarts."""
        if before := self._pauses.pop(uploader, None):
            before.cancel()
        self._pauses[uploader] = asyncio.create_task(self._finish_later(uploader, message))

    async def _finish_later(self, uploader: Uploader, message: Message) -> None:
        await asyncio.sleep(self._seconds)
        self._pauses.pop(uploader)
        try:
            await self._finish(uploader, message)
        except Exception:  # noqa: BLE001 - a background task, out of reach of the error handler
            _LOG.exception("cannot preview an uploaded thread")

    async def _finish(self, uploader: Uploader, message: Message) -> None:
        if pause := self._pauses.pop(uploader, None):
            pause.cancel()
        if messages := await self._uploads.finish(uploader):
            await self._show(message, _as_file(messages))
        else:
            await self._send(message, phrases.NOTHING_SENT)

    async def _load_file(self, message: Message, document: Document) -> None:
        if (document.file_size or 0) > _LARGEST:
            await self._send(message, phrases.TOO_LARGE)
            return
        file = await document.get_file()
        await self._show(message, bytes(await file.download_as_bytearray()), document.file_name or "")

    async def _show(self, message: Message, data: bytes, name: str = "") -> None:
        """Preview the threads in *data*, with buttons to use or discard them."""
        translate = await self._languages.of(message)
        try:
            threads = await asyncio.to_thread(read_threads, data, name)
        except ThreadError as error:
            await self._sender.send(message, [replies.sentence(phrases.full_sentence(translate, error.reason))])
            return
        for thread in threads[:_PREVIEWED]:
            await self._library.store_offer(message.chat_id, thread)
        await self._sender.send(message, [previews.preview(threads[:_PREVIEWED], len(threads), translate)])

    async def _refuse(self, message: Message, uploader: Uploader) -> None:
        """Tell a person, once, that only administrators can upload threads."""
        if uploader not in self._refused:
            self._refused[uploader] = True
            await self._send(message, phrases.ADMINISTRATORS_ONLY)

    async def _send(self, message: Message, phrase: Phrase) -> None:
        translate = await self._languages.of(message)
        await self._sender.send(message, [replies.sentence(translate(phrase))])

    async def _previewed(self, press: Press, key: str) -> Thread | None:
        """Answer a press; return the previewed thread if it still exists and an administrator pressed."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, key)
        problem = None if thread else phrases.OFFER_GONE
        if not await is_administrator(message.chat, query.from_user):
            problem = phrases.ADMINISTRATORS_ONLY
        await answer_press(query, translate(problem) if problem else None)
        return None if problem else thread


class _PartOfUpload(filters.MessageFilter):
    """A filter for messages of people who are uploading a thread."""

    def __init__(self, uploads: Uploads) -> None:
        super().__init__()
        self._uploads = uploads

    def filter(self, message: Message) -> bool:
        return self._uploads.is_open(_uploader(message))


def _uploader(message: Message) -> Uploader:
    person = message.sender_chat or message.from_user
    return Uploader(place_of(message), person.id if person else 0)


def _forwarded_from(message: Message) -> str:
    match message.forward_origin:
        case MessageOriginChannel(chat=chat):
            return chat.title or ""
        case MessageOriginUser(sender_user=user):
            return user.full_name
        case MessageOriginHiddenUser(sender_user_name=name):
            return name
    return ""


def _as_file(messages: Sequence[UploadedMessage]) -> bytes:
    """Return the content of a file with *messages*: forwarded ones as a list of posts, others as one text."""
    authors = {message.author for message in messages}
    if messages and "" not in authors:
        author = authors.pop() if len(authors) == 1 else ""
        content = json.dumps({"author": author, "posts": [{"text": message.text} for message in messages]})
    else:
        content = join_pasted([message.text for message in messages])
    return content.encode("utf-8", "surrogatepass")


async def _replace(message: Message, text: str) -> None:
    """Replace a preview by *text*."""
    with suppress(BadRequest):  # the preview is replaced or deleted already
        await message.edit_text(replies.sentence(text).html)
