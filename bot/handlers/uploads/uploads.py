"""/load: read a thread from a file, the message replied to, or the messages that follow.

In a private chat, pasted threads and forwarded posts are recognized without the command.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

from cachetools import LRUCache
from telegram import Bot, Document, Message
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import (
    Handler,
    MessageCallback,
    addressed_text,
    after_command,
    command,
    is_command,
    message,
    replied_to,
)
from bot.delivery.queues.sliding_window import SlidingWindow
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import sent_by_administrator
from bot.handlers.sending import Sender
from bot.handlers.uploads.asides import Asides
from bot.handlers.uploads.collecting import Collector, as_file, is_partial, restored, uploader_of
from bot.handlers.uploads.links import LinkHandlers
from bot.handlers.uploads.message_links import is_bare_link, links_in, links_meant, links_to_load
from bot.handlers.uploads.offers import OfferHandlers
from bot.handlers.uploads.pastes import Pasted, is_between_posts, is_piece, pasted_threads
from bot.handlers.uploads.unreadable import unreadable_file
from bot.phrases import Phrase
from bot.replies import replies
from bot.replies.buttons.thread_buttons import CancelUpload
from bot.storage.languages import Languages
from bot.storage.threads.uploads import Beginning, UploadedMessage, Uploader, Uploads
from index import join_pasted

_LARGEST = 20_000_000  # bytes, Telegram's limit for downloads by bots
_AT_ONCE = 2  # files in memory, of all people
_REMEMBERED = 10_000  # people who were refused
_WITH_FILE = filters.Document.ALL & filters.CaptionRegex(r"^/load(@\w+)?\b")
_TEXT = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND


class UploadHandlers:
    """Collects a thread, which *offers* previews; *ask* answers a message as a question."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is needed for an upload
        self,
        sender: Sender,
        uploads: Uploads,
        languages: Languages,
        offers: OfferHandlers,
        links: LinkHandlers,
        asides: Asides,
        ask: MessageCallback,
        *,
        pause: float,
    ) -> None:
        self._sender = sender
        self._uploads = uploads
        self._languages = languages
        self._offers = offers
        self._links = links
        self._asides = asides
        self._ask = ask
        self._collector = Collector(uploads, self._complete, pause)
        self._loading = asyncio.Semaphore(_AT_ONCE)
        self._refused = LRUCache[Uploader, SlidingWindow](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they come before those of questions, for which every text is a question."""
        private, collecting = filters.ChatType.PRIVATE, _PartOfUpload(self._uploads)
        return [
            command("load", self.load),
            command("done", self.done),
            command("cancel", self.cancel),
            message(_WITH_FILE | ((private | collecting) & filters.Document.ALL), self.load),
            message(collecting & (_TEXT | filters.FORWARDED), self.collect),
            message(private & filters.FORWARDED & _TEXT, self.collect_forwarded),
            message(private & _TEXT & Pasted(), self.paste),
            button(CancelUpload, self._languages, self.cancel_by_button),
        ]

    async def load(self, message: Message) -> None:
        """Read a thread from a file, the message replied to, or the messages that follow."""
        document = message.document or (message.reply_to_message.document if message.reply_to_message else None)
        if not await sent_by_administrator(message):
            await self._refuse(message, uploader_of(message))
        elif document:
            await self._load_file(message, document)
        elif links := links_to_load(message):
            await self._links.open(message, links)
        elif text := replied_to(message):
            await self._offers.show(message, text.encode("utf-8", "surrogatepass"))
        else:
            await self._begin(message)

    async def collect(self, message: Message) -> None:
        """Add a message to an upload; answer requests before the first, and questions between numbered posts.

        Talk between people in a group is ignored.
        """
        uploader, text = uploader_of(message), message.text or message.caption or ""
        beginning = self._uploads.beginning(uploader)
        sent = await self._uploads.texts(uploader)
        if not message.forward_origin and (not sent or is_between_posts(text, sent)):
            to_bot = message.chat.type == ChatType.PRIVATE or addressed_text(message)
            if not to_bot or await self._asides.answer(message):
                if sent[1:]:
                    self._collector.pause(uploader, message)
                return
        await self._collector.add(message)
        if beginning is Beginning.PASTE and not is_piece(text):
            await self._collector.finish(uploader, message)

    async def collect_forwarded(self, message: Message) -> None:
        """Open a forwarded link; collect any other forwarded message and those that follow."""
        if is_bare_link(message.text or ""):
            await self._links.open(message, links_in(message))
            return
        await self._collector.begin(message, Beginning.FORWARD)
        await self._collector.add(message)

    async def paste(self, message: Message) -> None:
        """Preview a pasted thread, or collect its pieces; after the first of its posts, ask for the rest."""
        text = message.text or message.caption or ""
        if is_piece(text):
            await self._collector.begin(message, Beginning.PASTE)
            await self._collector.add(message)
        elif threads := pasted_threads(text):
            await self._offers.show_pasted(message, threads)
        else:
            await self._ask_for_rest(message, [UploadedMessage(message.message_id, text, "")])

    async def done(self, message: Message) -> None:
        """Complete an upload, and preview the thread; point to a preview that is open."""
        if self._uploads.beginning(uploader_of(message)) is not None:
            await self._collector.finish(uploader_of(message), message)
        elif not await self._offers.remind(message):
            await self._send(message, phrases.NOTHING_TO_DO)

    async def cancel(self, message: Message) -> None:
        """Cancel an upload, or discard a thread that is previewed."""
        if self._uploads.beginning(uploader_of(message)) is not None:
            await self._collector.cancel(uploader_of(message))
            await self._send(message, phrases.CANCELLED)
        elif await sent_by_administrator(message) and await self._offers.discard_all(message):
            await self._send(message, phrases.OFFER_DISCARDED)
        else:
            await self._send(message, phrases.NOTHING_TO_CANCEL)

    async def cancel_by_button(self, press: Press, _data: CancelUpload) -> None:
        """Cancel an upload in a private chat, where only one person can press."""
        query, message, translate = press
        await answer_press(query)
        await self._collector.cancel(uploader_of(message)._replace(person=query.from_user.id))
        with suppress(BadRequest):  # the prompt is replaced or deleted already
            await message.edit_text(replies.sentence(translate(phrases.CANCELLED)).html)

    async def resume(self, bot: Bot) -> None:
        """Continue the uploads that were in progress when the program ended."""
        await self._collector.resume(bot)

    async def _begin(self, message: Message) -> None:
        """Begin an upload with what was pasted before /load, and the text after it; or ask for the thread."""
        uploader = uploader_of(message)
        is_again = self._uploads.beginning(uploader) is Beginning.COMMAND
        sent = [] if is_again else await self._collector.cancel(uploader)
        if sent and not after_command(message):
            await self._ask_for_rest(message, sent)
            return
        await self._collector.begin(message, Beginning.COMMAND, sent)
        if after_command(message):
            await self._collector.add(message)
        else:
            await self._sender.send(message, [await self._prompt(message)])

    async def _prompt(self, message: Message) -> replies.Reply:
        """Render the prompt: with a button in private; in groups to be replied to, as only replies reach the bot."""
        translate = await self._languages.of(message)
        if message.chat.type == ChatType.PRIVATE:
            cancel = replies.Button(translate(phrases.CANCEL), CancelUpload().data)
            return replies.Reply(replies.sentence(translate(phrases.SEND_THREAD)).html, (cancel,))
        placeholder = translate(phrases.SEND_THREAD_PLACEHOLDER)
        return replies.Reply(translate(phrases.SEND_THREAD_IN_GROUP), placeholder=placeholder)

    async def _complete(self, message: Message, beginning: Beginning, sent: Sequence[UploadedMessage]) -> None:
        """Preview the thread in the messages *sent*, or ask them as a question if they were not announced as one."""
        at_a_pause = not is_command(message)
        if not sent:
            await self._send(message, phrases.NOTHING_SENT)
        elif at_a_pause and beginning.is_announced and await asyncio.to_thread(is_partial, sent, beginning):
            await self._ask_for_rest(message, sent)
        elif beginning.is_announced:
            await self._offers.show(message, as_file(sent))
        elif beginning is Beginning.FORWARD and len(sent) > 1:
            await self._offers.show_pasted(message, await self._offers.read(message, as_file(sent)))
        elif threads := await asyncio.to_thread(pasted_threads, join_pasted([part.text for part in sent])):
            await self._offers.show_pasted(message, threads)
        elif beginning is Beginning.FORWARD and (links := links_meant(message)):
            await self._links.open(message, links)
        else:
            await self._ask(message if message.message_id else restored(message, sent[-1]))

    async def _ask_for_rest(self, message: Message, sent: Sequence[UploadedMessage]) -> None:
        await self._collector.begin(message, Beginning.REST, sent)
        translate = await self._languages.of(message)
        await self._sender.send(message, [replies.sentence(phrases.send_the_rest(translate, len(sent)))])

    async def _load_file(self, message: Message, document: Document) -> None:
        if problem := unreadable_file(document):
            await self._send(message, problem)
        elif (document.file_size or 0) > _LARGEST:
            await self._send(message, phrases.TOO_LARGE)
        else:
            async with self._loading:
                file = await document.get_file()
                await self._offers.show(message, bytes(await file.download_as_bytearray()), document.file_name or "")

    async def _refuse(self, message: Message, uploader: Uploader) -> None:
        """Tell a person that only administrators can upload threads, at most three times a minute."""
        refusals, now = self._refused.setdefault(uploader, SlidingWindow(3, 60)), asyncio.get_running_loop().time()
        if not refusals.wait(now):
            refusals.record(now)
            await self._send(message, phrases.ADMINISTRATORS_ONLY)

    async def _send(self, message: Message, phrase: Phrase) -> None:
        translate = await self._languages.of(message)
        await self._sender.send(message, [replies.sentence(translate(phrase))])


class _PartOfUpload(filters.MessageFilter):
    """A filter for messages of people who are uploading a thread; forwarded ones go on after forwarded ones only."""

    def __init__(self, uploads: Uploads) -> None:
        super().__init__()
        self._uploads = uploads

    def filter(self, message: Message) -> bool:
        beginning, forwarded = self._uploads.beginning(uploader_of(message)), message.forward_origin is not None
        return beginning in {Beginning.COMMAND, Beginning.REST, Beginning.FORWARD if forwarded else Beginning.PASTE}
