"""Reading on: /summary, /post, /thread, and the buttons that show posts."""

import re
from contextlib import suppress
from typing import NamedTuple

from telegram import CallbackQuery, Message, MessageEntity, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from bot import phrases, replies
from bot.handlers.hearing import Context, Handler, after_command, command, place_of
from bot.handlers.sending import Sender, keyboard
from bot.languages import Languages
from bot.library import Library
from bot.paging import key_of, read_posts, read_turn
from bot.phrases import Speech
from index import Thread
from index.numbered import Posts
from index.request import parse_request

_SUMMARY = "3"  # posts, when no number is given
_COUNT = re.compile(r"0*[1-9][0-9]{0,5}")
_FORMATTED = {MessageEntity.BOLD, MessageEntity.ITALIC}


class Browsing:
    """Shows posts that are asked for by number, and the thread in short or whole."""

    def __init__(self, library: Library, sender: Sender, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order."""
        return [
            command("summary", self.summary),
            command("post", self.post),
            command("thread", self.thread),
            CallbackQueryHandler(self.turn, "^turn:"),
            CallbackQueryHandler(self.show, "^show:"),
            CallbackQueryHandler(self.more, "^more:"),
        ]

    async def summary(self, message: Message) -> None:
        """Show the posts that say most, three or as many as are asked for."""
        wanted = after_command(message) or _SUMMARY
        say = await self._languages.of(message)
        if _COUNT.fullmatch(wanted):
            index = await self._library.index_for(place_of(message))
            await self._sender.send(message, replies.summary(index.summary(int(wanted)), index.thread, say))
        else:
            await self._sender.send(message, [replies.sentence(say(phrases.SUMMARY_USAGE))])

    async def post(self, message: Message) -> None:
        """Show the posts that are asked for by number."""
        thread = (await self._library.index_for(place_of(message))).thread
        await self._sender.send(message, asked(after_command(message), thread, await self._languages.of(message)))

    async def thread(self, message: Message) -> None:
        """Show every post."""
        thread = (await self._library.index_for(place_of(message))).thread
        numbers, say = range(1, len(thread.posts) + 1), await self._languages.of(message)
        await self._sender.send(message, replies.posts(thread, numbers, say))

    async def turn(self, update: Update, _context: Context) -> None:
        """Show what a button turns to in the place of the answer above it; below, where that does not fit."""
        pressed = await self._pressed(update)
        turn = read_turn(pressed.data, pressed.thread) if pressed else None
        if pressed and turn:
            first, *further = replies.turned(turn, pressed.thread, pressed.say, _head(pressed.message))
            if further:
                await self._sender.send(pressed.message, replies.beside(turn, pressed.thread, pressed.say))
            else:
                with suppress(BadRequest):  # it shows that already
                    await pressed.message.edit_text(first.html, reply_markup=keyboard(first.buttons))

    async def show(self, update: Update, _context: Context) -> None:
        """Show the posts of a button below the message that it stands under."""
        if pressed := await self._pressed(update):
            await self._sender.send(pressed.message, pressed.replies())

    async def more(self, update: Update, _context: Context) -> None:
        """Show the posts that did not fit, below the message whose button was pressed."""
        if pressed := await self._pressed(update):
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await pressed.message.edit_reply_markup()
            await self._sender.send(pressed.message, pressed.replies())

    async def _pressed(self, update: Update) -> "_Pressed | None":
        """Answer a press, as Telegram wants every one answered, and return what it stands for if it still does."""
        query = update.callback_query
        if query is None:
            return None
        pressed, problem = await self._meaning(query)
        with suppress(BadRequest):  # it was pressed long ago
            await query.answer(problem)
        return pressed

    async def _meaning(self, query: CallbackQuery) -> "tuple[_Pressed | None, str | None]":
        """Return what a press stands for, and what is to be said about it."""
        message, data, say = query.message, query.data or "", await self._languages.pressed(query)
        if not isinstance(message, Message) or not message.is_accessible:
            return None, say(phrases.OUT_OF_REACH)
        thread = await self._library.thread(message.chat_id, key_of(data))
        if thread is None or not (read_turn(data, thread) or read_posts(data, thread)):
            return None, say(phrases.OTHER_THREAD)
        replaced = await self._library.reading(place_of(message)) != thread.key
        return _Pressed(message, thread, data, say), say(phrases.THREAD_NOT_READ) if replaced else None


class _Pressed(NamedTuple):
    message: Message
    thread: Thread
    data: str
    say: Speech

    def replies(self) -> list[replies.Reply]:
        return replies.posts(self.thread, read_posts(self.data, self.thread), self.say)


def asked(wanted: str, thread: Thread, say: Speech) -> list[replies.Reply]:
    """Render the posts that are asked for by number, or say how to ask."""
    request = parse_request(f"post {wanted}", thread)
    if not wanted or not isinstance(request, Posts):
        return [replies.sentence(say(phrases.POST_USAGE))]
    return replies.requested(request, thread, say)


def _head(message: Message) -> str:
    """Return what an answer says of itself: what stands above its quotes, and before what leads over to them."""
    begins = [entity.offset for entity in message.entities if entity.type in _FORMATTED]
    text = (message.text or "").encode("utf-16-le", "surrogatepass")
    return text[: 2 * min(begins, default=len(text))].decode("utf-16-le", "replace").strip()
