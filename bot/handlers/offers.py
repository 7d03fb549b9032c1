"""Previews of uploaded threads: shown, used, discarded, or asked as a question."""

import asyncio
from collections.abc import Sequence

from telegram import Message

from bot import phrases
from bot.addressing import Handler, MessageCallback, place_of
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import changeable_thread, upgraded
from bot.handlers.sending import Sender, replace_message
from bot.replies import previews, replies
from bot.replies.callback_data import DiscardThread, UseThread
from bot.replies.headings import thread_title
from bot.replies.thread_buttons import AskPasted
from bot.storage.languages import Languages
from bot.storage.library import Library
from index import Thread, ThreadError, read_everybody, read_threads

_PREVIEWED = 4  # threads of one file


class OfferHandlers:
    """Previews threads, and uses one in the chat when its button is pressed; *ask* answers a message as a question."""

    def __init__(self, library: Library, sender: Sender, languages: Languages, ask: MessageCallback) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages
        self._ask = ask

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            button(UseThread, self._languages, self.use),
            button(DiscardThread, self._languages, self.discard),
            button(AskPasted, self._languages, self.ask),
        ]

    async def show(self, message: Message, data: bytes, name: str = "") -> None:
        """Preview the threads in *data*, the content of a file with this *name*, or say why there is none."""
        translate = await self._languages.of(message)
        try:
            threads, everybody = await asyncio.to_thread(_read, data, name)
        except ThreadError as error:
            await self._sender.send(message, [replies.sentence(phrases.full_sentence(translate, error.reason))])
            return
        shown = await self._stored(message, threads)
        everybodys = await self._stored(message, everybody)
        await self._sender.send(message, [previews.preview(shown, len(threads), translate, everybodys)])

    async def show_pasted(self, message: Message, threads: Sequence[Thread]) -> None:
        """Ask whether *threads*, which were pasted or forwarded, are to be read, or are a question."""
        shown = await self._stored(message, threads)
        await self._sender.send(message, [previews.pasted(shown, await self._languages.of(message))])

    async def use(self, press: Press, data: UseThread) -> None:
        """Use the thread of a button in the chat."""
        place = await upgraded(press.message.chat, place_of(press.message))
        if thread := await changeable_thread(press, self._library, place, data.key):
            await self._library.use_thread(place, thread.key)
            await self._library.index_for(place)
            text = phrases.now_reading(press.translate, len(thread.posts), thread_title(thread))
            await replace_message(press.message, replies.sentence(text))

    async def discard(self, press: Press, data: DiscardThread) -> None:
        """Discard the thread of a button."""
        place = await upgraded(press.message.chat, place_of(press.message))
        if thread := await changeable_thread(press, self._library, place, data.key):
            await self._library.discard_offer(place.chat, thread.key)
            await replace_message(press.message, replies.sentence(press.translate(phrases.CANCELLED)))

    async def ask(self, press: Press, _data: AskPasted) -> None:
        """Answer the pasted text as a question, in the place of its preview."""
        query, message, translate = press
        original = message.reply_to_message
        await answer_press(query, None if original else translate(phrases.OUT_OF_REACH))
        if original:
            await self._ask(original)

    async def _stored(self, message: Message, threads: Sequence[Thread]) -> Sequence[Thread]:
        """Store the first of *threads* and their other readings as offers, and return the threads."""
        shown = threads[:_PREVIEWED]
        for thread in [*shown, *(reading for each in shown for reading in each.readings)]:
            await self._library.store_offer(message.chat_id, thread)
        return shown


def _read(data: bytes, name: str) -> tuple[list[Thread], list[Thread]]:
    """Return the threads in *data*, and, if it is a chat of several people, one of all their messages.

    Raises:
        ThreadError: there is none.
    """
    try:
        threads = read_threads(data, name)
    except ThreadError:
        if everybody := read_everybody(data, name):
            return everybody, []
        raise
    return threads, read_everybody(data, name) if threads[0].remarks else []
