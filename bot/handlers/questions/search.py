"""/find: every post that contains a word or a phrase, with counts, the matches bold, a few posts a page.

A search too long for the data of a button is read again from the message that asked, to which the pages reply.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain

from telegram import Message
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, after_command, command, message, place_of
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.sending import Sender, keyboard
from bot.indexing.indexed_thread import IndexedThread
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.buttons.callback_data import FindPage
from bot.replies.headings import thread_title
from bot.replies.networks import origin
from bot.storage.languages import Languages
from bot.storage.threads.library import Library
from index import Quote, Thread, parse_search

_PAGE = 5  # posts
_BOLD = 80  # matches in a post; Telegram formats the first 100 of a message


class SearchHandlers:
    """Lists the posts that match a search."""

    def __init__(self, library: Library, sender: Sender, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they come before those of questions, which take every text in private."""
        return [
            command("find", self.find),
            message(_PromptReply() & filters.TEXT & ~filters.COMMAND, self.find),
            button(FindPage, self._languages, self.turn),
        ]

    async def find(self, message: Message) -> None:
        """Show the posts that match the text after /find; without a text, ask for one."""
        search, translate = _search_in(message), await self._languages.of(message)
        if not parse_search(search).parts:
            await self._sender.send(
                message,
                [replies.Reply(translate(phrases.FIND_WHAT), placeholder=translate(phrases.FIND_WHAT_PLACEHOLDER))],
            )
            return
        index = await self._library.index_for(place_of(message))
        title = thread_title(index.thread) if await self._library.take_change(place_of(message)) else ""
        page = await _page(index, search, 1, translate, title)
        await self._sender.send(message, [page])

    async def turn(self, press: Press, data: FindPage) -> None:
        """Replace a page of a search by another one."""
        query, pages, translate = press
        index = await self._library.index_for(place_of(pages))
        search = data.search or _search_replied_to(pages)
        if index.thread.key != data.key:
            await answer_press(query, translate(phrases.OTHER_THREAD))
        elif not search:
            await answer_press(query, translate(phrases.FIND_GONE))
        else:
            await answer_press(query)
            reply = await _page(index, search, data.page, translate)
            with suppress(BadRequest):  # the page is shown already
                await pages.edit_text(reply.html, reply_markup=keyboard(reply.buttons))


class _PromptReply(filters.MessageFilter):
    """Replies to the bot's prompt for a search."""

    def filter(self, message: Message) -> bool:
        original = message.reply_to_message
        mine = original and original.from_user and original.from_user.id == message.get_bot().id
        return bool(mine and original and original.text in phrases.in_every_language(phrases.FIND_WHAT))


def _search_in(message: Message) -> str:
    """Return the search in *message* on one line: the text after the command, or all of it."""
    text = message.text or ""
    search = after_command(message) if text.startswith("/") else text
    return " ".join(search.encode("utf-8", "replace").decode().split())


def _search_replied_to(pages: Message) -> str:
    return _search_in(pages.reply_to_message) if pages.reply_to_message else ""


async def _page(
    index: IndexedThread, search: str, number: int, translate: Translation, title: str = ""
) -> replies.Reply:
    """Render a page of the posts that match *search*, under *title*, with buttons for the pages before and after."""
    parsed, quotes = parse_search(search), await index.find(search)
    if not quotes:
        return replies.sentence(phrases.found_nowhere(translate, parsed.parts))
    heading = f"{phrases.from_thread(translate, title)}\n" if title else ""
    heading += phrases.found(translate, parsed.parts, len(quotes), sum(len(quote.marks) for quote in quotes))
    pages = _pages(quotes, index.thread, heading, translate)
    number = max(1, min(number, len(pages)))
    return replace(pages[number - 1], buttons=tuple(_page_buttons(index.thread, search, number, len(pages), translate)))


def _pages(quotes: Sequence[Quote], thread: Thread, heading: str, translate: Translation) -> list[replies.Reply]:
    shown = [replace(quote, marks=quote.marks[:_BOLD]) for quote in quotes]
    parts = (shown[at : at + _PAGE] for at in range(0, len(shown), _PAGE))
    return list(chain.from_iterable(replies.quoted(part, translate, heading, origin(thread)) for part in parts))


def _page_buttons(thread: Thread, search: str, number: int, pages: int, translate: Translation) -> list[replies.Button]:
    before = [(phrases.page_before(translate, number - 1, pages), number - 1)] if number > 1 else []
    after = [(phrases.page_after(translate, number + 1, pages), number + 1)] if number < pages else []
    return [replies.Button(text, FindPage(thread.key, page, search).data) for text, page in before + after]
