"""A durable queue of updates: each is stored before Telegram is told that it arrived, until it was answered.

Polling passes each batch to `store`, and confirms it to Telegram with its next call. `store` therefore returns only
when the batch is in the database, and otherwise raises a TelegramError, so that Telegram delivers it again. The next
start queues updates that were not finished. With a webhook `receiving` stores the updates, and `collect` queues them.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeAlias

from telegram import Bot, Update
from telegram.error import TelegramError

from bot.delivery.incoming.attempts import MOST, Attempts
from bot.delivery.incoming.stored_updates import DONE, Outcome, StoredUpdates
from bot.delivery.incoming.update_row import Json, chat_of, update_row
from bot.delivery.queues.schedule import Schedule
from bot.delivery.queues.update_queue import UpdateQueue
from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database

Keeps: TypeAlias = Callable[[Json], Awaitable[bool]]

_LOG = logging.getLogger(__name__)
_FLUSH_AFTER = 1.0  # seconds in which finished updates are collected for one transaction


class Inbox(UpdateQueue):
    """The queue of the application's updates, for the bot with the id *bot*, backed by *database*.

    Updates that *keeps* does not keep are neither stored nor queued.
    """

    def __init__(
        self, database: Database, bot: int, schedule: Schedule | None = None, keeps: Keeps | None = None
    ) -> None:
        super().__init__(schedule or Schedule())
        self._keeps = keeps
        self._database = database
        self._bot = bot
        self._stored = StoredUpdates(database, bot)
        self._batch: dict[int, bool] = {}  # ids of the latest batch; True for those still to be queued
        self._in_progress: set[int] = set()
        self.attempts = Attempts(database, bot)
        self._outcomes: dict[int, Outcome] = {}  # to be written
        self._flush_task: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()

    async def store(self, batch: Sequence[Json]) -> None:
        """Store the updates of *batch* in one transaction.

        Raises:
            TelegramError: they cannot be stored now.
        """
        try:
            kept = {int(each["update_id"]): each for each in batch if self._keeps is None or await self._keeps(each)}
            begun = self.attempts.first_of_chats({number: chat_of(each) for number, each in kept.items()})
            rows = {number: update_row(self._bot, each, attempts=number in begun) for number, each in kept.items()}
            if rows.keys() & self._outcomes.keys():
                await self.flush()  # an id may be used again
            known = await self._stored.insert(rows) if rows else {}
        except DatabaseError as error:
            reason = f"cannot store questions, so Telegram delivers them again: {error}"
            raise TelegramError(reason) from error
        self.attempts.stored(begun - known.keys())
        # A known update that waits but is not in progress was stored by a call whose connection broke.
        dropped = {int(each["update_id"]): False for each in batch}
        self._batch = dropped | {
            number: number not in known or (known[number] == "waiting" and number not in self._in_progress)
            for number in rows
        }
        self.attempts.finish(rows.keys() - self._in_progress - {number for number, new in self._batch.items() if new})

    async def put(self, item: object) -> None:
        """Queue an update once; store it first if it did not come from polling.

        Raises:
            TelegramError: it cannot be stored now.
        """
        if isinstance(item, Update):
            if item.update_id not in self._batch:
                await self.store([json.loads(item.to_json())])
            if not self._batch[item.update_id]:
                return
            self._batch[item.update_id] = False
            await self._enqueue(item)
        else:
            await super().put(item)

    def replaced(self, item: Update) -> None:
        """Record that a later update makes *item* needless."""
        self._outcomes[item.update_id] = DONE
        self._flush_soon()

    async def get(self) -> object:
        """Return the next update; wait while one is taken alone."""
        await self.attempts.wait()
        item = await super().get()
        if isinstance(item, Update):
            self.attempts.take(item.update_id)
        return item

    async def restore(self, bot: Bot) -> None:
        """Queue the updates that were not finished before a restart, in order; to be called before polling starts."""
        rows = await self._stored.waiting()
        if rows:
            _LOG.info("questions left from before the restart: %d", len(rows))
        self.attempts.restore({row.id: row.attempts for row in rows})
        for row in sorted(rows, key=lambda row: row.attempts < MOST - 1):  # those taken alone first
            await self._take(row.id, row.body, bot)

    async def collect(self, bot: Bot) -> None:
        """Queue the updates that were stored by a webhook since the last call, in the order of arrival.

        Raises:
            DatabaseError: they cannot be read now.
        """
        busy = set(self._in_progress)  # before the query: what is finished meanwhile still waits in its result
        new = [number for number in await self._stored.waiting_ids() if number not in busy]
        for row in await self._stored.waiting(new) if new else ():
            if self._keeps is None or await self._keeps(json.loads(row.body)):
                await self._take(row.id, row.body, bot)
            else:
                self._in_progress.add(row.id)
                self._outcomes[row.id] = DONE
                self._flush_soon()

    async def _enqueue(self, item: Update) -> None:
        """Queue an update, or record why it cannot be: an error here would end polling."""
        self._in_progress.add(item.update_id)
        try:
            await super().put(item)
        except Exception as error:  # noqa: BLE001 - fields of the wrong type may break anything
            self.task_done()
            await self.mark_failed(item, ascii(error))

    async def _take(self, number: int, body: str, bot: Bot) -> None:
        """Queue a stored update, or record why it cannot be."""
        try:
            item = Update.de_json(json.loads(body), bot)
        except Exception as error:  # noqa: BLE001 - python-telegram-bot raises anything
            self._outcomes[number] = Outcome("failed", ascii(error))
            await self.flush()
        else:
            await self._enqueue(item)

    async def mark_done(self, item: Update) -> None:
        """Record that *item* is finished, and delete its text."""
        self._outcomes[item.update_id] = DONE
        self._database.erasure.end(item.effective_chat.id if item.effective_chat else 0)
        is_message = item.message or item.edited_message
        if not is_message or self.attempts.was_tried(item.update_id):
            await self.flush()
        else:
            # A message may be written later: answers are recorded as they are sent, so it would not be answered twice.
            self._flush_soon()

    async def mark_failed(self, item: Update, error: str) -> None:
        """Record that *item* cannot be answered, and the *error*."""
        self._outcomes[item.update_id] = Outcome("failed", error.replace("\0", ""))
        await self.flush()

    async def mark_deadly(self, item: Update) -> None:
        """Record that the program died of *item*."""
        self._outcomes[item.update_id] = Outcome("deadly", f"the program died of it {MOST} times")
        await self.flush()

    async def flush(self) -> None:
        """Write the outcomes of finished updates; on failure retry later."""
        async with self._writing:
            outcomes = dict(self._outcomes)
            try:
                if outcomes:
                    await self._stored.record(outcomes)
            except DatabaseError as error:
                _LOG.error("cannot record that a question was answered, retrying: %s", error)
                return
            for number in outcomes:
                del self._outcomes[number]
            self._in_progress -= outcomes.keys()
            self.attempts.finish(outcomes)
            await self._database.erasure.finish()

    async def delete_old(self) -> None:
        """Delete updates that were finished more than three days ago."""
        with suppress(DatabaseError):
            await self._stored.delete_old()

    async def confirm(self, offset: int) -> None:
        """Delete finished updates below the id *offset*: Telegram will not deliver them again."""
        await self.flush()
        with suppress(DatabaseError):  # retried with the next call
            async with self._writing:
                await self._stored.delete_finished(offset)

    async def forget(self, chat: int) -> None:
        """Delete the finished updates of *chat*."""
        await self.flush()
        await self._stored.forget(chat)
        self._database.erasure.begin(chat)

    async def close(self) -> None:
        """Write the outcomes at once."""
        if self._flush_task:
            self._flush_task.cancel()
            self._flush_task = None
        await self.flush()

    async def migrate(self, old: int, new: int) -> None:
        """Give the updates of the group *old* to *new*, the supergroup that it became."""
        await self._stored.migrate(old, new)

    def _flush_soon(self) -> None:
        if self._flush_task is None:
            self._flush_task = asyncio.create_task(self._flush_later())

    async def _flush_later(self) -> None:
        await asyncio.sleep(_FLUSH_AFTER)
        self._flush_task = None
        await self.flush()
