"""Links: open them, and preview the threads behind them; read a thread anew from its link."""

import asyncio
import re
from contextlib import suppress
from dataclasses import replace

from telegram import Message, MessageEntity
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, MessageCallback, message, place_of, replied_to
from bot.fetching.client import FetchError
from bot.fetching.links import LinkReader
from bot.handlers.callbacks import Press, button
from bot.handlers.collecting import is_thread, uploader_of
from bot.handlers.offers import OfferHandlers
from bot.handlers.permissions import changeable_thread, upgraded
from bot.handlers.sending import Sender, replace_message
from bot.indexing.indexed_thread import IndexedThread
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.callback_data import UseThread
from bot.replies.headings import thread_title
from bot.replies.thread_buttons import RefreshThread
from bot.storage.languages import Languages
from bot.storage.library import Library, Place
from bot.storage.uploads import UploadedMessage
from index import Thread, ThreadError, Words

_LINK = re.compile(r"(?:https?://|www\.)(?P<site>[^\s/]+)\S*|\b(?P<bare>(?:[a-z0-9-]+\.)+[a-z]{2,})/\S+", re.IGNORECASE)
_AROUND = "<>()[]\"'“”«».,;:!?"  # signs of the sentence in which a link stands
_MOST_WORDS = 6  # beside a link; a message with more is a question, or a post
_PRIVATE = filters.ChatType.PRIVATE
_SLOW = 2.0  # seconds, after which the person is told


class LinkHandlers:
    """Opens links with *links*, or says that they cannot be opened; *ask* answers a message as a question."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is needed for a link
        self,
        library: Library,
        sender: Sender,
        languages: Languages,
        offers: OfferHandlers,
        links: LinkReader | None,
        ask: MessageCallback,
    ) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages
        self._offers = offers
        self._links = links
        self._ask = ask

    def handlers(self) -> list[Handler]:
        """Return the handlers; they come before those of uploads, for which a link is a part of the thread."""
        return [
            message(_PRIVATE & ~filters.COMMAND & ~filters.FORWARDED & ~filters.Document.ALL & _IsLink(), self.link),
            button(RefreshThread, self._languages, self.refresh),
        ]

    async def link(self, message: Message) -> None:
        """Open the link in a message, unless the message is a question about links of the thread."""
        index = await self._library.index_for(place_of(message))
        if await _is_about_thread(message.text or message.caption or "", index):
            await self._ask(message)
        else:
            await self.open(message, link_in(message))

    async def open(self, message: Message, link: str) -> None:
        """Preview the threads behind *link*, which *message* asks for; read a thread of the chat anew."""
        translate = await self._languages.of(message)
        if self._links is None:
            await self._sender.send(message, [replies.sentence(translate(phrases.BARE_LINK))])
            return
        await _show_typing(message)
        reading = asyncio.create_task(_read(self._links, link, uploader_of(message).person, translate))
        try:
            await asyncio.wait({reading}, timeout=_SLOW)
            if not reading.done():
                await self._sender.send(message, [replies.sentence(translate(phrases.OPENING))])
            read = await reading
        finally:
            reading.cancel()
        if isinstance(read, str):
            await self._sender.send(message, [replies.sentence(read)])
        elif known := await self._library.from_link(message.chat_id, link):
            await self._sender.send(message, [await self._refreshed(place_of(message), known, read, translate)])
        else:
            await self._offers.show_threads(message, read)

    async def refresh(self, press: Press, data: RefreshThread) -> None:
        """Read the thread of a button anew from its link, and show in its place how many posts were added."""
        message, translate = press.message, press.translate
        place = await upgraded(message.chat, place_of(message))
        thread = await changeable_thread(press, self._library, place, data.key)
        if thread is None:
            return
        if self._links is None:
            await replace_message(message, replies.sentence(translate(phrases.BARE_LINK)))
            return
        await _show_typing(message)
        read = await _read(self._links, thread.source, press.query.from_user.id, translate)
        if isinstance(read, str):
            await replace_message(message, replies.sentence(read))
        else:
            await replace_message(message, await self._refreshed(place, thread, read, translate))

    async def _refreshed(self, place: Place, old: Thread, read: list[Thread], translate: Translation) -> replies.Reply:
        """Put the thread of those *read* that is most like *old* in its place, and render how many posts were added.

        Where it is not the thread that *place* reads, a button makes it that.
        """
        texts = {post.text for post in old.posts}
        new = max(read, key=lambda thread: sum(post.text in texts for post in thread.posts))
        if new.key != old.key:
            await self._library.replace(place.chat, old.key, new)
        text = phrases.refreshed(translate, old, new, thread_title(new))
        is_current = await self._library.current_key(place) == new.key
        buttons = () if is_current else (replies.Button(translate(phrases.USE), UseThread(new.key).data),)
        return replace(replies.sentence(text), buttons=buttons)


async def _show_typing(message: Message) -> None:
    with suppress(TelegramError):  # only to show that something is going on
        await message.chat.send_action(ChatAction.TYPING, message.message_thread_id)


async def _read(links: LinkReader, link: str, person: int, translate: Translation) -> list[Thread] | str:
    """Return the threads behind *link*, or the sentence that says why there are none."""
    try:
        return await links.read(link, person)
    except FetchError as error:
        return translate(error.phrase)
    except ThreadError as error:
        return phrases.full_sentence(translate, error.reason)


def has_link(message: Message) -> bool:
    """Return whether *message* is a link with few words around it, or has one behind few words."""
    text = message.text or message.caption or ""
    hidden = bool(link_in(message)) and not _LINK.search(text) and not text[:1].isdecimal()
    return is_link(text) or (hidden and len(text.split()) <= _MOST_WORDS)


def is_link(text: str) -> bool:
    """Return whether *text* is a link with few words around it; a number in front makes it a post.

    >>> [is_link(text) for text in ("please read https://x.com/ann/status/1", "3/4 https://x.com/ann", "and/or")]
    [True, False, False]
    """
    return bool(_LINK.search(text)) and not text[:1].isdecimal() and len(_LINK.sub(" ", text).split()) <= _MOST_WORDS


def links_to_thread(message: Message, original: Message) -> bool:
    """Return whether *original*, to which *message* replies, has a link and is no thread itself."""
    text = replied_to(message)
    sent = UploadedMessage(original.message_id, text, "")
    return bool(text and link_in(original)) and (has_link(original) or not is_thread([sent]))


def is_bare_link(text: str) -> bool:
    """Return whether *text* is a link and nothing else."""
    return is_link(text) and len(text.split()) == 1


def link_in(message: Message) -> str:
    """Return the first address in *message*: one written out, else the one behind some words."""
    if found := first_link(message.text or message.caption or ""):
        return found
    entities = message.entities or message.caption_entities
    return next((entity.url for entity in entities if entity.type == MessageEntity.TEXT_LINK and entity.url), "")


def first_link(text: str) -> str:
    """Return the first address in *text*, with https:// in front where that is missing.

    >>> first_link("see (x.com/ann/status/1), please")
    'https://x.com/ann/status/1'
    """
    if not (found := _LINK.search(text)):
        return ""
    address = found[0].strip(_AROUND)
    return address if re.match("https?://", address, re.IGNORECASE) else f"https://{address}"


class _IsLink(filters.MessageFilter):
    """A filter for links with few words around them, or behind few words."""

    def filter(self, message: Message) -> bool:
        return has_link(message)


async def _is_about_thread(text: str, index: IndexedThread) -> bool:
    """Return whether *text* asks for links of the thread, or has a link to a site that the thread links to."""
    if not isinstance(await index.request(text), Words):
        return True
    sites = {(found["site"] or found["bare"]).casefold() for found in _LINK.finditer(text)}
    written = (f"{post.text} {post.anchors}".casefold() for post in index.thread.posts)
    return any(site in text for text in written for site in sites)
