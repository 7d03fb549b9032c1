"""Reading on: /summary, /post, and the buttons that show posts."""

import re
from contextlib import suppress
from typing import NamedTuple

from telegram import Message, MessageEntity, Update, User
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from bot import phrases, replies
from bot.handlers.hearing import Context, Handler, after_command, command, place_of
from bot.handlers.pressing import answer, pressed
from bot.handlers.sending import Sender
from bot.handlers.voting import Voting
from bot.languages import Languages
from bot.library import Library
from bot.paging import key_of, read_posts, read_turn
from bot.phrases import Speech
from index import Posts, Thread, ThreadIndex

_SUMMARY = "3"  # posts, when no number is given
_COUNT = re.compile(r"0*[1-9][0-9]{0,5}")
_FORMATTED = {MessageEntity.BOLD, MessageEntity.ITALIC}


class Browsing:
    """Shows posts that are asked for by number, and the thread in short."""

    def __init__(self, library: Library, sender: Sender, voting: Voting, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._voting = voting
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order."""
        return [
            command("summary", self.summary),
            command("post", self.post),
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
        index = await self._library.index_for(place_of(message))
        await self._sender.send(message, asked(after_command(message), index, await self._languages.of(message)))

    async def turn(self, update: Update, _context: Context) -> None:
        """Show what a button turns to in the place of the answer above it; below, where that does not fit."""
        button = await self._button(update)
        turn = read_turn(button.data, button.thread) if button else None
        if button and turn:
            first, *further = replies.turned(turn, button.thread, button.say, _head(button.message))
            if asker := _asker(button.message):
                first = replies.to(asker.id, asker.first_name, first)
            if further:
                await self._sender.send(button.message, replies.beside(turn, button.thread, button.say))
            else:
                keys = await self._voting.page(button.message, first.buttons, button.say)
                with suppress(BadRequest):  # it shows that already
                    await button.message.edit_text(first.html, reply_markup=keys)

    async def show(self, update: Update, _context: Context) -> None:
        """Show the posts of a button below the message that it stands under."""
        if button := await self._button(update):
            await self._sender.send(button.message, button.replies())

    async def more(self, update: Update, _context: Context) -> None:
        """Show the posts that did not fit, below the message whose button was pressed."""
        if button := await self._button(update):
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await button.message.edit_reply_markup()
            await self._sender.send(button.message, button.replies())

    async def _button(self, update: Update) -> "_Button | None":
        """Answer a press, and return what the button stands for if it still does."""
        if not (press := await pressed(update, self._languages)):
            return None
        query, message, say = press
        data = query.data or ""
        thread = await self._library.thread(message.chat_id, key_of(data))
        if thread is None or not (read_turn(data, thread) or read_posts(data, thread)):
            await answer(query, say(phrases.OTHER_THREAD))
            return None
        replaced = await self._library.reading(place_of(message)) != thread.key
        await answer(query, say(phrases.THREAD_NOT_READ) if replaced else None)
        return _Button(message, thread, data, say)


class _Button(NamedTuple):
    message: Message
    thread: Thread
    data: str
    say: Speech

    def replies(self) -> list[replies.Reply]:
        return replies.posts(self.thread, read_posts(self.data, self.thread), self.say)


def asked(wanted: str, index: ThreadIndex, say: Speech) -> list[replies.Reply]:
    """Render the posts that are asked for by number, or say how to ask."""
    request = index.request(f"post {wanted}")
    if not wanted or not isinstance(request, Posts):
        return [replies.sentence(say(phrases.POST_USAGE))]
    return replies.requested(request, index.thread, say)


def _asker(message: Message) -> User | None:
    """Return whom an answer names above all else."""
    return next((entity.user for entity in message.entities if entity.offset == 0), None)


def _head(message: Message) -> str:
    """Return what an answer says of itself: what stands above its quotes, and before what leads over to them."""
    begins = [entity.offset for entity in message.entities if entity.type in _FORMATTED]
    start = message.entities[0].length if _asker(message) else 0
    text = (message.text or "").encode("utf-16-le", "surrogatepass")
    head = text[2 * start : 2 * min(begins, default=len(text))].decode("utf-16-le", "replace")
    return (head.removeprefix(":") if start else head).strip()
