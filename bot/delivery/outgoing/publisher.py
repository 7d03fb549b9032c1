"""Publishes threads in chats, a message or more a post, in the background.

The messages are in the database before the first is sent, and each is recorded when it was sent, so publishing
continues after a restart. It leaves a part of Telegram's limits to the answers in the same chat.
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

from bot.delivery.outgoing.rate_limiter import Unasked
from bot.delivery.outgoing.topics import in_topic
from bot.delivery.queues.sliding_window import SlidingWindow
from bot.replies.networks import origin
from bot.replies.published_post import as_messages
from bot.storage.connection.errors import DatabaseError
from bot.storage.threads.library import Library, Place
from bot.storage.threads.published import Counts, PublishedMessage, PublishedThreads

_LOG = logging.getLogger(__name__)
_CHAT = 4, 5.0  # messages, seconds; a chat may get 5
_GROUP = 12, 60.0  # a group may get 20
_RETRY_AFTER = 30  # seconds after a failure of Telegram or the database


class Publisher:
    """Sends the unsent messages of *published*; *speed* is a multiple of Telegram's limits."""

    def __init__(self, published: PublishedThreads, library: Library, speed: float) -> None:
        self._published = published
        self._library = library
        self._speed = speed
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._sending: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()

    def begin(self, bot: Bot, chat: int) -> None:
        """Start to send the unsent messages in *chat*, in the background."""
        task = asyncio.create_task(self._publish(bot, chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def resume(self, bot: Bot) -> None:
        """Continue after a restart."""
        for chat in await self._published.unfinished_chats():
            self.begin(bot, chat)

    async def join(self) -> None:
        """Wait until everything is published."""
        await asyncio.gather(*self._tasks)

    async def cancel(self, place: Place, key: str) -> Counts:
        """Send no further message of the thread *key* at *place*; return how many were sent and how many were not."""
        async with self._sending.setdefault(place.chat, asyncio.Lock()):  # after the one that is being sent
            counts = await self._published.counts(place, key)
            await self._published.cancel(place, key)
            return counts

    async def stop(self) -> None:
        """Finish the message that is being sent, and stop."""
        self._stopping.set()
        await self.join()

    def minutes(self, chat: int, messages: int) -> int:
        """Return about how many minutes so many *messages* take in *chat*."""
        most, seconds = _limits(chat)[-1]
        return round(messages / most * seconds / self._speed / 60)

    async def _publish(self, bot: Bot, chat: int) -> None:
        windows = [SlidingWindow(most, seconds / self._speed) for most, seconds in _limits(chat)]
        async with self._locks.setdefault(chat, asyncio.Lock()):
            while not self._stopping.is_set():
                try:
                    if not await self._published.next_unsent(chat):
                        break
                    await self._pause(max(window.wait(_now()) for window in windows))
                    if not self._stopping.is_set():
                        await self._send_next(cast("ExtBot[Unasked]", bot), chat)
                        for window in windows:
                            window.record(_now())
                except (DatabaseError, TelegramError) as error:
                    _LOG.warning("cannot publish a thread, retrying: %s", error)
                    await self._pause(_RETRY_AFTER)

    async def _send_next(self, bot: ExtBot[Unasked], chat: int) -> None:
        """Send the next message in *chat*, unless it was cancelled meanwhile."""
        async with self._sending.setdefault(chat, asyncio.Lock()):
            if piece := await self._published.next_unsent(chat):
                await self._send(bot, piece)

    async def _send(self, bot: ExtBot[Unasked], piece: PublishedMessage) -> None:
        """Send one message; if Telegram refuses it, cancel the rest of the thread."""
        thread = await self._library.thread(piece.place.chat, piece.key)
        if thread is None:
            await self._published.cancel(piece.place, piece.key)
            return
        html = as_messages(thread.posts[piece.post - 1], origin(thread))[piece.piece]
        chat, topic = piece.place
        how = Unasked(partial(self._record, piece))
        send = partial(bot.send_message, chat, html, disable_notification=True, rate_limit_args=how)
        try:
            await in_topic(send, topic, private=chat > 0)
        except (BadRequest, ChatMigrated, Forbidden) as error:
            _LOG.info("cannot publish a thread in chat %d: %s", chat, error)
            await self._published.cancel(piece.place, piece.key)

    async def _record(self, piece: PublishedMessage, message: int) -> None:
        """Record that a message was sent; retry until it is written."""
        while True:
            try:
                await self._published.record_sent(piece, message)
            except DatabaseError as error:
                _LOG.error("cannot record that a post was sent, retrying: %s", error)
                await self._pause(1)
                if not self._stopping.is_set():
                    continue
            return

    async def _pause(self, seconds: float) -> None:
        """Wait so many *seconds*, or until the publisher stops."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)


def _limits(chat: int) -> list[tuple[int, float]]:
    # Telegram's groups have negative ids.
    return [_CHAT, _GROUP] if chat < 0 else [_CHAT]


def _now() -> float:
    return asyncio.get_running_loop().time()
