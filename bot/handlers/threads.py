"""The threads of a chat: /threads lists them to use or delete, /export sends one as a file."""

import asyncio
import re
from collections.abc import Callable

from telegram import InputFile, Message

from bot import phrases
from bot.addressing import Handler, after_command, command, place_of
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import changeable_thread, upgraded
from bot.handlers.sending import Sender, replace_message
from bot.phrases import Translation
from bot.replies import previews, replies
from bot.replies.buttons.callback_data import DeleteThread, EraseThread
from bot.replies.buttons.thread_buttons import ListThreads
from bot.storage.languages import Languages
from bot.storage.threads.library import Library
from index import Thread, ThreadError, as_json, as_markdown, as_text

_FORMATS: dict[str, Callable[[Thread], str]] = {"txt": as_text, "md": as_markdown, "json": as_json}
_UNSAFE = re.compile(r"[^\w.-]+")


class ThreadHandlers:
    """Lists, deletes and exports the threads of a chat."""

    def __init__(self, library: Library, sender: Sender, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            command("threads", self.threads),
            command("export", self.export),
            button(ListThreads, self._languages, self.turn),
            button(DeleteThread, self._languages, self.delete),
            button(EraseThread, self._languages, self.erase),
        ]

    async def threads(self, message: Message) -> None:
        """List the threads of the chat, with buttons to use or delete them."""
        await self._sender.send(message, [await self._list(message, 1, await self._languages.of(message))])

    async def export(self, message: Message) -> None:
        """Send the thread in use as a file: plain text, or the format named after /export."""
        suffix, translate = after_command(message).lower().removeprefix(".") or "txt", await self._languages.of(message)
        if suffix not in _FORMATS:
            await self._sender.send(message, [replies.sentence(translate(phrases.NO_SUCH_FORMAT))])
            return
        thread = (await self._library.index_for(place_of(message))).thread
        try:
            content = await asyncio.to_thread(_FORMATS[suffix], thread)
        except ThreadError as error:
            await self._sender.send(message, [replies.sentence(phrases.full_sentence(translate, error.reason))])
            return
        name = _UNSAFE.sub("-", thread.title)[:60].strip("-.") or "thread"
        file = InputFile(content.encode("utf-8", "replace"), f"{name}.{suffix}")
        await self._sender.send_file(message, file)

    async def turn(self, press: Press, data: ListThreads) -> None:
        """Show a page of the list."""
        query, message, translate = press
        await answer_press(query)
        await replace_message(message, await self._list(message, data.page, translate))

    async def delete(self, press: Press, data: DeleteThread) -> None:
        """Ask whether to delete the thread of a button."""
        place = await upgraded(press.message.chat, place_of(press.message))
        if thread := await changeable_thread(press, self._library, place, data.key):
            await replace_message(press.message, previews.confirm_deletion(thread, press.translate))

    async def erase(self, press: Press, data: EraseThread) -> None:
        """Delete the thread of a button."""
        place = await upgraded(press.message.chat, place_of(press.message))
        if thread := await changeable_thread(press, self._library, place, data.key):
            await self._library.remove(place.chat, thread.key)
            await replace_message(press.message, previews.deleted(thread, press.translate))

    async def _list(self, message: Message, page: int, translate: Translation) -> replies.Reply:
        place = await upgraded(message.chat, place_of(message))
        threads, in_use = await self._library.threads(place.chat), await self._library.current_key(place)
        own = {thread.key for thread in threads if not self._library.is_seed(thread.key)}
        return previews.thread_list(threads, page, in_use, translate, own=own)
