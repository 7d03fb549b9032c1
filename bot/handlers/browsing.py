"""Reading on: /summary, /post, /thread, and the buttons that show posts."""

import re
from contextlib import suppress
from typing import NamedTuple

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from bot import phrases, replies
from bot.handlers.hearing import Context, Handler, after_command, command, place_of
from bot.handlers.sending import Sender
from bot.library import Library
from index import Thread
from index.numbered import Posts
from index.request import parse_request

_SUMMARY = "3"  # posts, when no number is given
_COUNT = re.compile(r"0*[1-9][0-9]{0,5}")
_BUTTON = re.compile(r"(?:post|more):([0-9a-f]{8}):([0-9]{1,6})(?:-([0-9]{1,6}))?")


class Browsing:
    """Shows posts that are asked for by number, and the thread in short or whole."""

    def __init__(self, library: Library, sender: Sender) -> None:
        self._library = library
        self._sender = sender

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order."""
        return [
            command("summary", self.summary),
            command("post", self.post),
            command("thread", self.thread),
            CallbackQueryHandler(self.turn, "^post:"),
            CallbackQueryHandler(self.more, "^more:"),
        ]

    async def summary(self, message: Message) -> None:
        """Show the posts that say most, three or as many as are asked for."""
        wanted = after_command(message) or _SUMMARY
        if _COUNT.fullmatch(wanted):
            index = await self._library.index_for(place_of(message))
            await self._sender.send(message, replies.summary(index.summary(int(wanted)), index.thread))
        else:
            await self._sender.send(message, [replies.sentence(phrases.SUMMARY_USAGE)])

    async def post(self, message: Message) -> None:
        """Show the posts that are asked for by number."""
        thread = (await self._library.index_for(place_of(message))).thread
        await self._sender.send(message, _asked(after_command(message), thread))

    async def thread(self, message: Message) -> None:
        """Show every post."""
        thread = (await self._library.index_for(place_of(message))).thread
        await self._sender.send(message, replies.posts(thread, range(1, len(thread.posts) + 1)))

    async def turn(self, update: Update, _context: Context) -> None:
        """Show the post of a button in place of the message above it, and keep its buttons."""
        if pressed := await self._pressed(update):
            first, *further = replies.posts(pressed.thread, pressed.numbers)
            with suppress(BadRequest):  # it shows that post already
                await pressed.message.edit_text(first.html, reply_markup=pressed.message.reply_markup)
            await self._sender.send(pressed.message, further)

    async def more(self, update: Update, _context: Context) -> None:
        """Show the posts that did not fit, below the message whose button was pressed."""
        if pressed := await self._pressed(update):
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await pressed.message.edit_reply_markup()
            await self._sender.send(pressed.message, replies.posts(pressed.thread, pressed.numbers))

    async def _pressed(self, update: Update) -> "_Pressed | None":
        """Answer a press, as Telegram wants every one answered, and return what it stands for if it still does."""
        query = update.callback_query
        if query is None:
            return None
        pressed = await self._meaning(query)
        with suppress(BadRequest):  # it was pressed long ago
            await query.answer(None if pressed else phrases.OTHER_THREAD)
        return pressed

    async def _meaning(self, query: CallbackQuery) -> "_Pressed | None":
        data = _BUTTON.fullmatch(query.data or "")
        if data is None or not isinstance(query.message, Message):
            return None
        thread = (await self._library.index_for(place_of(query.message))).thread
        first, last = int(data[2]), int(data[3] or data[2])
        if data[1] != thread.key or not 1 <= first <= last <= len(thread.posts):
            return None
        return _Pressed(query.message, thread, range(first, last + 1))


class _Pressed(NamedTuple):
    message: Message
    thread: Thread
    numbers: range


def _asked(wanted: str, thread: Thread) -> list[replies.Reply]:
    request = parse_request(f"post {wanted}", thread)
    if not wanted or not isinstance(request, Posts):
        return [replies.sentence(phrases.POST_USAGE)]
    return replies.requested(request, thread)
