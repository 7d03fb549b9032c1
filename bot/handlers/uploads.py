"""Uploading a thread: /load takes the message it replies to, a file, or the messages that follow.

A preview is shown first, and nothing changes until a button is pressed.
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
from bot.handlers.callbacks import Press, answer, button
from bot.handlers.permissions import leads, may_decide
from bot.handlers.sending import Sender
from bot.phrases import Phrase, spoken
from bot.replies import previews, replies
from bot.replies.callback_data import DiscardThread, UseThread
from bot.replies.headings import opening
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.uploads import UploadedMessage, Uploader, Uploads
from index import Thread, ThreadError, join_pasted, read_threads

_LOG = logging.getLogger(__name__)
_LARGEST = 20_000_000  # bytes that a bot can download
_OFFERED = 4  # threads of one file
_REMEMBERED = 10_000  # people who were refused
_LINK = re.compile(r"^\s*https?://\S+\s*$")
_WITH_FILE = filters.Document.ALL & filters.CaptionRegex(r"^/load(@\w+)?\b")


class UploadHandlers:
    """Collects a thread, previews it, and lets the chat read it when the button is pressed."""

    def __init__(self, library: Library, sender: Sender, parts: Uploads, languages: Languages, *, pause: float) -> None:
        self._library = library
        self._sender = sender
        self._parts = parts
        self._languages = languages
        self._seconds = pause
        self._pauses: dict[Uploader, asyncio.Task[None]] = {}
        self._refused = LRUCache[Uploader, bool](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they go before those of questions, or parts of a thread would be questions."""
        collected = _Collected(self._parts)
        return [
            command("load", self.load),
            command("done", self.done),
            message(_WITH_FILE | ((filters.ChatType.PRIVATE | collected) & filters.Document.ALL), self.load),
            message(filters.ChatType.PRIVATE & filters.Regex(_LINK), self.link),
            message(collected & (filters.TEXT | filters.CAPTION) & ~filters.COMMAND, self.collect),
            button(UseThread, self._languages, self.use),
            button(DiscardThread, self._languages, self.discard),
        ]

    async def load(self, message: Message) -> None:
        """Take a thread from a file, from the message replied to, or from the messages that follow."""
        loader = _loader(message)
        if not await may_decide(message):
            await self._refuse(message, loader)
            return
        original = message.reply_to_message
        document = message.document or (original.document if original else None)
        if document:
            await self._load_file(message, document)
        elif text := replied_to(message):
            await self._show(message, text.encode("utf-8", "surrogatepass"))
        else:
            person = message.from_user
            await self._parts.begin(loader, spoken(person.language_code) if person else "")
            if _LINK.match(after_command(message)):
                await self.link(message)
            elif after_command(message):
                await self.collect(message)
            else:
                translate = await self._languages.of(message)
                ask = replies.Reply(translate(phrases.SEND_THREAD), hint=translate(phrases.SEND_THREAD_HINT))
                await self._sender.send(message, [ask])

    async def collect(self, message: Message) -> None:
        """Add a part to a thread; preview it when no further part comes for a while."""
        loader = _loader(message)
        text = after_command(message) or message.text or message.caption or ""
        await self._parts.add(loader, UploadedMessage(message.message_id, text, _forwarded_from(message)))
        self._pause(loader, message)

    async def link(self, message: Message) -> None:
        """Say that a link alone cannot be read."""
        await self._say(message, phrases.BARE_LINK)

    async def done(self, message: Message) -> None:
        """Preview the collected thread."""
        loader = _loader(message)
        if self._parts.is_open(loader):
            await self._finish(loader, message)
        else:
            await self._say(message, phrases.NOTHING_TO_DO)

    async def resume(self, bot: Bot) -> None:
        """Continue the uploads that were in progress when the program ended."""
        for loader, language in (await self._parts.restore()).items():
            chat = Chat(loader.place.chat, Chat.PRIVATE if loader.place.chat > 0 else Chat.SUPERGROUP)
            topic = loader.place.topic
            person = User(loader.person, "", is_bot=False, language_code=language)
            last = Message(0, datetime.now(UTC), chat, person, message_thread_id=topic, is_topic_message=bool(topic))
            for known in (chat, last):
                known.set_bot(bot)
            self._pause(loader, last)

    async def use(self, press: Press, pressed: UseThread) -> None:
        """Use the thread of a button in the chat."""
        _, message, translate = press
        if thread := await self._offered(press, pressed.key):
            await self._library.use_thread(place_of(message), thread.key)
            await self._library.index_for(place_of(message))
            await _replace(message, phrases.now_reading(translate, len(thread.posts), opening(thread.posts[0])))

    async def discard(self, press: Press, pressed: DiscardThread) -> None:
        """Discard the thread of a button."""
        _, message, translate = press
        if thread := await self._offered(press, pressed.key):
            await self._library.discard_offer(message.chat_id, thread.key)
            await _replace(message, translate(phrases.CANCELLED))

    def _pause(self, loader: Uploader, message: Message) -> None:
        """Finish the upload after a pause, restarted with each part."""
        if before := self._pauses.pop(loader, None):
            before.cancel()
        self._pauses[loader] = asyncio.create_task(self._finish_later(loader, message))

    async def _finish_later(self, loader: Uploader, message: Message) -> None:
        await asyncio.sleep(self._seconds)
        self._pauses.pop(loader)
        try:
            await self._finish(loader, message)
        except Exception:  # noqa: BLE001 - a task of its own, which no error handler sees
            _LOG.exception("a thread could not be shown")

    async def _finish(self, loader: Uploader, message: Message) -> None:
        if pause := self._pauses.pop(loader, None):
            pause.cancel()
        if parts := await self._parts.finish(loader):
            await self._show(message, _written(parts))
        else:
            await self._say(message, phrases.NOTHING_SENT)

    async def _load_file(self, message: Message, document: Document) -> None:
        if (document.file_size or 0) > _LARGEST:
            await self._say(message, phrases.TOO_LARGE)
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
        for thread in threads[:_OFFERED]:
            await self._library.store_offer(message.chat_id, thread)
        await self._sender.send(message, [previews.offer(threads[:_OFFERED], len(threads), translate)])

    async def _refuse(self, message: Message, loader: Uploader) -> None:
        """Tell a person once that only administrators can do this."""
        if loader not in self._refused:
            self._refused[loader] = True
            await self._say(message, phrases.ADMINISTRATORS_ONLY)

    async def _say(self, message: Message, phrase: Phrase) -> None:
        translate = await self._languages.of(message)
        await self._sender.send(message, [replies.sentence(translate(phrase))])

    async def _offered(self, press: Press, key: str) -> Thread | None:
        """Answer a press; return the thread with this *key*, if it is there and the person may decide."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, key)
        problem = None if thread else phrases.OFFER_GONE
        if not await leads(message.chat, query.from_user):
            problem = phrases.ADMINISTRATORS_ONLY
        await answer(query, translate(problem) if problem else None)
        return None if problem else thread


class _Collected(filters.MessageFilter):
    """Messages of people who are uploading a thread."""

    def __init__(self, parts: Uploads) -> None:
        super().__init__()
        self._parts = parts

    def filter(self, message: Message) -> bool:
        return self._parts.is_open(_loader(message))


def _loader(message: Message) -> Uploader:
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


def _written(parts: Sequence[UploadedMessage]) -> bytes:
    """Write *parts* as a file: forwarded posts as a list of posts, anything else as one text."""
    authors = {part.author for part in parts}
    if parts and "" not in authors:
        author = authors.pop() if len(authors) == 1 else ""
        written = json.dumps({"author": author, "posts": [{"text": part.text} for part in parts]})
    else:
        written = join_pasted([part.text for part in parts])
    return written.encode("utf-8", "surrogatepass")


async def _replace(message: Message, text: str) -> None:
    """Replace a preview by *text*."""
    with suppress(BadRequest):  # somebody else was faster
        await message.edit_text(replies.sentence(text).html)
