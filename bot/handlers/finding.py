"""/find: every post that has a word or a phrase, with counts, the found words bold, a few posts a page.

A button that turns the page carries the search itself: "find:", the thread's key, the page, what is looked for. What is
too long for a button is read again from the message that asked, to which the pages reply.
"""

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, filters

from bot import phrases, replies
from bot.handlers.hearing import Context, Handler, after_command, command, message, place_of
from bot.handlers.pressing import answer, pressed
from bot.handlers.sending import Sender, keyboard
from bot.headings import called
from bot.languages import Languages
from bot.library import Library
from bot.phrases import Speech
from index import Quote, Thread, find, parse_search

_PAGE = 5  # posts
_BOLD = 80  # in a post; Telegram shows the first 100 of a message
_DATA = 64  # bytes that a button carries
_BUTTON = re.compile(r"find:([0-9a-f]{8}):([0-9]{1,5}):(.*)", re.DOTALL)


class Finding:
    """Lists the posts that have what is looked for."""

    def __init__(self, library: Library, sender: Sender, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order: before questions, for what was asked for is none."""
        return [
            command("find", self.find),
            message(_Told() & filters.TEXT & ~filters.COMMAND, self.find),
            CallbackQueryHandler(self.turn, "^find:"),
        ]

    async def find(self, message: Message) -> None:
        """Show the posts that have what follows /find; where nothing does, ask."""
        wanted, say = _wanted(message), await self._languages.of(message)
        if not parse_search(wanted).parts:
            await self._sender.send(message, [replies.Reply(say(phrases.FIND_WHAT), hint=say(phrases.FIND_WHAT_HINT))])
            return
        thread = (await self._library.index_for(place_of(message))).thread
        await self._sender.send(message, [await self._page(message, thread, wanted, 1, say)])

    async def turn(self, update: Update, _context: Context) -> None:
        """Show the page of a button in place of the one above it."""
        if not (press := await pressed(update, self._languages)):
            return
        query, pages, say = press
        button = await self._button(query.data or "", pages, say)
        await answer(query, button if isinstance(button, str) else None)
        if not isinstance(button, str):
            reply = await self._page(pages, *button)
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await pages.edit_text(reply.html, reply_markup=keyboard(reply.buttons))

    async def _button(self, data: str, pages: Message, say: Speech) -> "_Button | str":
        """Return what a button stands for, or why it stands for nothing any more."""
        read = _BUTTON.fullmatch(data)
        thread = (await self._library.index_for(place_of(pages))).thread
        if read is None or thread.key != read[1]:
            return say(phrases.OTHER_THREAD)
        wanted = read[3] or _asked(pages)
        return _Button(thread, wanted, int(read[2]), say) if wanted else say(phrases.FIND_GONE)

    async def _page(self, message: Message, thread: Thread, wanted: str, number: int, say: Speech) -> replies.Reply:
        several = await self._library.several(message.chat_id)
        heading = f"{phrases.from_thread(say, called(thread))}\n" if several else ""
        # A search of a book takes seconds, and others are waiting.
        return await asyncio.to_thread(_page, thread, wanted, number, heading, say)


class _Button(NamedTuple):
    thread: Thread
    wanted: str
    number: int
    say: Speech


class _Told(filters.MessageFilter):
    """Replies to the bot's asking what it shall look for."""

    def filter(self, message: Message) -> bool:
        original = message.reply_to_message
        mine = original and original.from_user and original.from_user.id == message.get_bot().id
        return bool(mine and original and original.text in phrases.in_every_language(phrases.FIND_WHAT))


def _wanted(message: Message) -> str:
    """Return what *message* looks for, on one line: what follows the command, or all of it."""
    text = message.text or ""
    wanted = after_command(message) if text.startswith("/") else text
    return " ".join(wanted.encode("utf-8", "replace").decode().split())


def _asked(pages: Message) -> str:
    return _wanted(pages.reply_to_message) if pages.reply_to_message else ""


def _page(thread: Thread, wanted: str, number: int, heading: str, say: Speech) -> replies.Reply:
    """Return a page of the posts of *thread* that have what is *wanted*, with buttons for those around it."""
    search = parse_search(wanted)
    quotes = find(thread, search)
    if not quotes:
        return replies.sentence(heading + phrases.found_nowhere(say, search.parts))
    heading += phrases.found(say, search.parts, len(quotes), sum(len(quote.marks) for quote in quotes))
    pages = _pages(quotes, heading)
    number = max(1, min(number, len(pages)))
    return replace(pages[number - 1], buttons=tuple(_turns(thread, wanted, number, len(pages), say)))


def _pages(quotes: Sequence[Quote], heading: str) -> list[replies.Reply]:
    shown = [replace(quote, marks=quote.marks[:_BOLD]) for quote in quotes]
    parts = (shown[at : at + _PAGE] for at in range(0, len(shown), _PAGE))
    return list(chain.from_iterable(replies.quoted(part, heading) for part in parts))


def _turns(thread: Thread, wanted: str, number: int, pages: int, say: Speech) -> list[replies.Button]:
    before = [(phrases.page_before(say, number - 1, pages), number - 1)] if number > 1 else []
    after = [(phrases.page_after(say, number + 1, pages), number + 1)] if number < pages else []
    return [replies.Button(text, _data(thread, wanted, page)) for text, page in before + after]


def _data(thread: Thread, wanted: str, page: int) -> str:
    head = f"find:{thread.key}:{page}:"
    return head + wanted if len((head + wanted).encode()) <= _DATA else head
