"""Posts threads, a message a post, beside what else is said in a chat.

What is to be posted is in the database before the first message goes out, and each message is noted when it was sent:
the next start goes on where this one stopped. Each chat keeps room within Telegram's limits for answers.
"""

import asyncio
import logging
from contextlib import suppress
from functools import partial
from typing import cast
from weakref import WeakValueDictionary

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.delivery.rate_limiter import Note
from bot.delivery.sliding_window import SlidingWindow
from bot.replies.published_post import as_messages
from bot.storage.errors import DatabaseError
from bot.storage.library import Library
from bot.storage.published import Piece, PublishedThreads

_LOG = logging.getLogger(__name__)
_CHAT = 4, 5.0  # messages in seconds, of the 5 that a chat may have
_GROUP = 12, 60.0  # of the 20 that a group may have
_AGAIN = 30  # seconds after Telegram or the database could not be reached


class Publisher:
    """Posts what *posted* has still to come; *pace* is how many times faster than Telegram's limits to be."""

    def __init__(self, posted: PublishedThreads, library: Library, pace: float) -> None:
        self._published = posted
        self._library = library
        self._pace = pace
        self._lanes: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[None]] = set()
        self._told = asyncio.Event()

    def begin(self, bot: Bot, chat: int) -> None:
        """Post what is still to come in *chat*; return at once."""
        task = asyncio.create_task(self._post(bot, chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def resume(self, bot: Bot) -> None:
        """Go on with what was being posted when the program last ended."""
        for chat in await self._published.unfinished():
            self.begin(bot, chat)

    async def join(self) -> None:
        """Wait until everything is posted."""
        await asyncio.gather(*self._tasks)

    async def stop(self) -> None:
        """Begin no further message, and wait for the one that is under way."""
        self._told.set()
        await self.join()

    def minutes(self, chat: int, messages: int) -> int:
        """Return about how long so many *messages* take."""
        most, seconds = _limits(chat)[-1]
        return round(messages / most * seconds / self._pace / 60)

    async def _post(self, bot: Bot, chat: int) -> None:
        windows = [SlidingWindow(most, seconds / self._pace) for most, seconds in _limits(chat)]
        async with self._lanes.setdefault(chat, asyncio.Lock()):
            while not self._told.is_set():
                try:
                    if not (piece := await self._published.next(chat)):
                        break
                    await self._pause(max(window.wait(_now()) for window in windows))
                    if not self._told.is_set():
                        await self._send(cast("ExtBot[Note]", bot), piece)
                        for window in windows:
                            window.take(_now())
                except (DatabaseError, TelegramError) as error:
                    _LOG.warning("cannot post a thread now, trying again: %s", error)
                    await self._pause(_AGAIN)

    async def _send(self, bot: ExtBot[Note], piece: Piece) -> None:
        """Post one message; where the chat refuses it, none of that thread any more."""
        thread = await self._library.thread(piece.place.chat, piece.key)
        if thread is None:
            await self._published.give_up(piece.place, piece.key)
            return
        html = as_messages(thread.posts[piece.post - 1])[piece.piece]
        chat, topic = piece.place
        note, thread_id = partial(self._note, piece), topic or None
        try:
            await bot.send_message(
                chat, html, message_thread_id=thread_id, disable_notification=True, rate_limit_args=note
            )
        except (BadRequest, ChatMigrated, Forbidden) as error:
            _LOG.info("cannot post a thread in chat %d: %s", chat, error)
            await self._published.give_up(piece.place, piece.key)

    async def _note(self, piece: Piece, message: int) -> None:
        """Note that a message was sent, as soon as that can be written."""
        while True:
            try:
                await self._published.sent(piece, message)
            except DatabaseError as error:
                _LOG.error("cannot note that a post was sent: %s", error)
                await self._pause(1)
                if not self._told.is_set():
                    continue
            return

    async def _pause(self, seconds: float) -> None:
        """Wait, unless the program is told to stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._told.wait(), seconds)


def _limits(chat: int) -> list[tuple[int, float]]:
    # Telegram's groups have negative ids.
    return [_CHAT, _GROUP] if chat < 0 else [_CHAT]


def _now() -> float:
    return asyncio.get_running_loop().time()
