"""Links: open them, and preview the threads behind them; read a thread anew from its link."""

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, MessageCallback, message, place_of
from bot.delivery.queues.turns import end_turn
from bot.fetching.client import FetchError
from bot.fetching.links import LinkReader
from bot.handlers.callbacks import Press, button
from bot.handlers.permissions import changeable_thread, upgraded
from bot.handlers.sending import Sender, replace_message
from bot.handlers.uploads.collecting import uploader_of
from bot.handlers.uploads.message_links import addresses, has_link, has_link_among_words, links_in, without_links
from bot.handlers.uploads.offers import OfferHandlers
from bot.indexing.indexed_thread import IndexedThread
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.buttons.callback_data import UseThread
from bot.replies.buttons.thread_buttons import RefreshThread
from bot.replies.headings import thread_title
from bot.storage.languages import Languages
from bot.storage.threads.library import Library, Place
from index import Confidence, Thread, ThreadError, Words, leads_to_post

_LINKING = filters.ChatType.PRIVATE & ~filters.COMMAND & ~filters.FORWARDED & ~filters.Document.ALL
_MOST_LINKS = 3  # of a message
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
            message(_LINKING & _IsLink(), self.link),
            button(RefreshThread, self._languages, self.refresh),
        ]

    def among_words(self) -> Handler:
        """Return the handler of links in a sentence or two; it comes after those of uploads, which collect posts."""
        return message(_LINKING & _HasLink(), self.link)

    async def link(self, message: Message) -> None:
        """Open the links in a message, unless the message is a question about links of the thread."""
        index, links = await self._library.index_for(place_of(message)), links_in(message)
        known = await self._library.from_link(message.chat_id, links[0])
        off = self._links is None and not has_link(message)  # a question, of which links are a part
        if not off and (known or not await _is_question(message, links, index)):
            await self.open(message, links)
        else:
            await self._ask(message)

    async def open(self, message: Message, links: Sequence[str]) -> None:
        """Preview the threads behind *links*, for which *message* asks; read a thread of the chat anew.

        Meanwhile, other messages of the chat are answered.
        """
        translate = await self._languages.of(message)
        if self._links is None:
            await self._sender.send(message, [replies.sentence(translate(phrases.BARE_LINK))])
            return
        answering = self._sender.begin(message)
        await _show_typing(message)
        reading = asyncio.create_task(_read_all(self._links, links, uploader_of(message).person, translate))
        try:
            await asyncio.wait({reading}, timeout=_SLOW)
            if not reading.done():
                answering.require_latest(message)
                await self._sender.send(message, [replies.sentence(translate(phrases.OPENING))])
            read = await reading
        finally:
            reading.cancel()
        answering.require_latest(message)
        shown = await self._shown(message, read, translate)
        if len(links) > _MOST_LINKS:
            shown.append(replies.sentence(phrases.first_links(translate, _MOST_LINKS)))
        answering.require_latest(message)  # `send` would take it for the latest
        await self._sender.send(message, shown)

    async def _shown(self, message: Message, read: Sequence["_Read"], translate: Translation) -> list[replies.Reply]:
        """Render why links could not be opened, the threads that were read anew, and a preview of new ones."""
        problems, known, new = list[str](), list[replies.Reply](), list[list[Thread]]()
        for link, threads in read:
            if isinstance(threads, str):
                problems.append(phrases.about_link(link, threads) if len(read) > 1 else threads)
            elif old := await self._library.from_link(message.chat_id, link):
                known.append(await self._refreshed(place_of(message), old, threads, translate))
            else:
                new.append(threads)
        said = [replies.sentence("\n".join(problems))] if problems else []
        return [*said, *known, *([await self._offers.preview(message, new)] if new else [])]

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
        elif await self._library.thread(place.chat, thread.key) is None:  # it was deleted meanwhile
            await replace_message(message, replies.sentence(translate(phrases.OFFER_GONE)))
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


class _Read(NamedTuple):
    """A link, and the threads behind it, or the sentence that says why there are none."""

    link: str
    threads: list[Thread] | str


async def _read_all(links: LinkReader, addresses: Sequence[str], person: int, translate: Translation) -> list[_Read]:
    """Read the first few of *addresses*, one after the other."""
    return [_Read(link, await _read(links, link, person, translate)) for link in addresses[:_MOST_LINKS]]


async def _read(links: LinkReader, link: str, person: int, translate: Translation) -> list[Thread] | str:
    """Return the threads behind *link*, or the sentence that says why there are none; let the chat go on meanwhile."""
    try:
        return await links.read(link, person, end_turn)
    except FetchError as error:
        return translate(error.phrase)
    except ThreadError as error:
        return phrases.full_sentence(translate, error.reason)


class _IsLink(filters.MessageFilter):
    """A filter for links with few words around them, or behind few words."""

    def filter(self, message: Message) -> bool:
        return has_link(message)


class _HasLink(filters.MessageFilter):
    """A filter for links among the words of a sentence or two."""

    def filter(self, message: Message) -> bool:
        return has_link_among_words(message)


async def _is_question(message: Message, links: Sequence[str], index: IndexedThread) -> bool:
    """Return whether *message* is a question about the thread, and no wish to have its *links* opened.

    With many words around a link, it depends on how well the thread answers them.
    """
    text = message.text or message.caption or ""
    if await _is_about_thread(text, index):
        return True
    if has_link(message):
        return False
    confidence = (await index.answer(without_links(text))).confidence
    return confidence is Confidence.SURE or (confidence is Confidence.CLOSEST and not any(map(leads_to_post, links)))


async def _is_about_thread(text: str, index: IndexedThread) -> bool:
    """Return whether *text* asks for links of the thread, or has an address that the thread has."""
    if not isinstance(await index.request(text), Words):
        return True
    shown = addresses(text)
    written = (f"{post.text} {post.anchors}".casefold() for post in index.thread.posts)
    return any(_bare(address) in text for text in written for address in shown)


def _bare(address: str) -> str:
    """Return *address* as people may shorten it: without https://, www. and what follows a question mark."""
    return re.split("[?#]", address.casefold().partition("://")[2].removeprefix("www."))[0].rstrip("/")
