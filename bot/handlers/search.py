"""/find: every post that has a word or a phrase, with counts, the found words bold, a few posts a page.

A search too long for a button is read again from the message that asked, to which the pages reply.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain

from telegram import Message
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, after_command, command, message, place_of
from bot.handlers.callbacks import Press, answer, button
from bot.handlers.sending import Sender, keyboard
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.callback_data import FindPage
from bot.replies.headings import called
from bot.storage.languages import Languages
from bot.storage.library import Library
from index import Quote, Thread, find, parse_search

_PAGE = 5  # posts
_BOLD = 80  # in a post; Telegram shows the first 100 of a message


class SearchHandlers:
    """Lists the posts that match a search."""

    def __init__(self, library: Library, sender: Sender, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they go before those of questions, or a reply to our prompt would be one."""
        return [
            command("find", self.find),
            message(_Told() & filters.TEXT & ~filters.COMMAND, self.find),
            button(FindPage, self._languages, self.turn),
        ]

    async def find(self, message: Message) -> None:
        """Show the posts that match the text after /find; without a text, ask for one."""
        wanted, translate = _wanted(message), await self._languages.of(message)
        if not parse_search(wanted).parts:
            await self._sender.send(
                message, [replies.Reply(translate(phrases.FIND_WHAT), hint=translate(phrases.FIND_WHAT_HINT))]
            )
            return
        thread = (await self._library.index_for(place_of(message))).thread
        await self._sender.send(message, [await self._page(message, thread, wanted, 1, translate)])

    async def turn(self, press: Press, pressed: FindPage) -> None:
        """Show the page of a button in place of the one above it."""
        query, pages, translate = press
        thread = (await self._library.index_for(place_of(pages))).thread
        wanted = pressed.wanted or _asked(pages)
        if thread.key != pressed.key:
            await answer(query, translate(phrases.OTHER_THREAD))
        elif not wanted:
            await answer(query, translate(phrases.FIND_GONE))
        else:
            await answer(query)
            reply = await self._page(pages, thread, wanted, pressed.page, translate)
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await pages.edit_text(reply.html, reply_markup=keyboard(reply.buttons))

    async def _page(
        self, message: Message, thread: Thread, wanted: str, number: int, translate: Translation
    ) -> replies.Reply:
        several = await self._library.has_several_threads(message.chat_id)
        heading = f"{phrases.from_thread(translate, called(thread))}\n" if several else ""
        # In a thread, because searching a book takes seconds.
        return await asyncio.to_thread(_page, thread, wanted, number, heading, translate)


class _Told(filters.MessageFilter):
    """Replies to the bot's prompt for a search."""

    def filter(self, message: Message) -> bool:
        original = message.reply_to_message
        mine = original and original.from_user and original.from_user.id == message.get_bot().id
        return bool(mine and original and original.text in phrases.in_every_language(phrases.FIND_WHAT))


def _wanted(message: Message) -> str:
    """Return the search in *message* on one line: the text after the command, or all of it."""
    text = message.text or ""
    wanted = after_command(message) if text.startswith("/") else text
    return " ".join(wanted.encode("utf-8", "replace").decode().split())


def _asked(pages: Message) -> str:
    return _wanted(pages.reply_to_message) if pages.reply_to_message else ""


def _page(thread: Thread, wanted: str, number: int, heading: str, translate: Translation) -> replies.Reply:
    """Render a page of the posts of *thread* that match the search *wanted*, with buttons to its neighbours."""
    search = parse_search(wanted)
    quotes = find(thread, search)
    if not quotes:
        return replies.sentence(heading + phrases.found_nowhere(translate, search.parts))
    heading += phrases.found(translate, search.parts, len(quotes), sum(len(quote.marks) for quote in quotes))
    pages = _pages(quotes, heading)
    number = max(1, min(number, len(pages)))
    return replace(pages[number - 1], buttons=tuple(_turns(thread, wanted, number, len(pages), translate)))


def _pages(quotes: Sequence[Quote], heading: str) -> list[replies.Reply]:
    shown = [replace(quote, marks=quote.marks[:_BOLD]) for quote in quotes]
    parts = (shown[at : at + _PAGE] for at in range(0, len(shown), _PAGE))
    return list(chain.from_iterable(replies.quoted(part, heading) for part in parts))


def _turns(thread: Thread, wanted: str, number: int, pages: int, translate: Translation) -> list[replies.Button]:
    before = [(phrases.page_before(translate, number - 1, pages), number - 1)] if number > 1 else []
    after = [(phrases.page_after(translate, number + 1, pages), number + 1)] if number < pages else []
    return [replies.Button(text, FindPage(thread.key, page, wanted).data) for text, page in before + after]
