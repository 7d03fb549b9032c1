"""A durable queue of updates: each is stored before Telegram is told that it arrived, until it was answered.

Polling passes each batch to `store`, and confirms it to Telegram with its next call. `store` therefore returns only
when the batch is in the database, and otherwise raises a TelegramError, so that Telegram delivers it again. The next
start queues updates that were not finished.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select
from sqlalchemy import update as update_rows
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.delivery.attempts import MOST, Attempts
from bot.delivery.schedule import Schedule
from bot.delivery.update_queue import UpdateQueue
from bot.delivery.update_row import Json, chat_of, update_row
from bot.storage.database import Database, Row
from bot.storage.errors import DatabaseError
from bot.storage.tables import updates

Keeps: TypeAlias = Callable[[Json], Awaitable[bool]]

_LOG = logging.getLogger(__name__)
_KEPT = 71 * 3600  # seconds, for less than three days with the interval of deletion; Telegram repeats updates for a day
_FLUSH_AFTER = 1.0  # seconds in which finished updates are collected for one transaction
_KEY = updates.c.bot == bindparam("this_bot"), updates.c.id == bindparam("this_id")
_INSERT = insert(updates)
_MARK_DONE = update_rows(updates).where(*_KEY).values(state="done", body="")
_SET_ASIDE = update_rows(updates).where(*_KEY).values(state=bindparam("outcome"), error=bindparam("reason"))


class Inbox(UpdateQueue):
    """The queue of the application's updates, for the bot with the id *bot*, backed by *database*.

    Updates that *keeps* does not keep are neither stored nor queued. If *shared*, other programs store updates in the
    database, too, and the application gets only what `collect` finds there.
    """

    def __init__(
        self,
        database: Database,
        bot: int,
        schedule: Schedule | None = None,
        keeps: Keeps | None = None,
        *,
        shared: bool = False,
    ) -> None:
        super().__init__(schedule or Schedule())
        self._keeps = keeps
        self._shared = shared
        self._database = database
        self._bot = bot
        self._batch: dict[int, bool] = {}  # ids of the latest batch; True for those still to be queued
        self._in_progress: set[int] = set()
        self.attempts = Attempts(database, bot)
        self._outcomes: dict[int, _Outcome] = {}  # to be written
        self._arrived = 0  # updates so far
        self._highest_id: int | None = None  # of the stored updates; None while unknown
        self._flush_task: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()

    async def store(self, batch: Sequence[Json]) -> None:
        """Store the updates of *batch* in one transaction.

        Raises:
            TelegramError: they cannot be stored now.
        """
        try:
            kept = {int(each["update_id"]): each for each in batch if self._keeps is None or await self._keeps(each)}
            if self._shared:
                self._highest_id, begun = None, set[int]()
            else:
                begun = self.attempts.first_of_chats({number: chat_of(each) for number, each in kept.items()})
            rows = {number: update_row(self._bot, each, attempts=number in begun) for number, each in kept.items()}
            if rows.keys() & self._outcomes.keys():
                await self.flush()  # an id may be used again
            known = await self._insert(rows) if rows else {}
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
        self._outcomes[item.update_id] = _DONE
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
        waiting = select(updates.c.id, updates.c.body, updates.c.attempts)
        waiting = waiting.where(self._own, updates.c.state == "waiting")
        rows = await self._database.rows(waiting.order_by(updates.c.arrived, updates.c.id))
        if rows:
            _LOG.info("questions left from before the restart: %d", len(rows))
        self.attempts.restore({number: attempts for number, _, attempts in rows})
        for number, body, _ in sorted(rows, key=lambda row: row[2] < MOST - 1):  # those taken alone first
            await self._take(number, json.loads(body), bot)

    async def _enqueue(self, item: Update) -> None:
        """Queue an update, or record why it cannot be: an error here would end polling."""
        self._in_progress.add(item.update_id)
        try:
            await super().put(item)
        except Exception as error:  # noqa: BLE001 - fields of the wrong type may break anything
            self.task_done()
            await self.mark_failed(item, ascii(error))

    async def collect(self, bot: Bot) -> None:
        """Queue the updates that this and other programs have stored since the last call, in the order of arrival."""
        busy = set(self._in_progress)  # before the query: what is finished meanwhile still waits in its result
        waiting = select(updates.c.id, updates.c.body).where(self._own, updates.c.state == "waiting")
        for number, body in await self._database.rows(waiting.order_by(updates.c.arrived, updates.c.id)):
            if number in busy:
                continue
            if self._keeps is None or await self._keeps(json.loads(body)):
                await self._take(number, json.loads(body), bot)
            else:
                self._in_progress.add(number)
                self._outcomes[number] = _DONE
                self._flush_soon()

    async def is_readable(self) -> bool:
        """Return whether the database answers.

        Raises:
            DatabaseError: it does not.
        """
        await self._database.rows(select(updates.c.id).limit(1))
        return True

    async def _take(self, number: int, body: Json, bot: Bot) -> None:
        """Queue a stored update, or record why it cannot be."""
        try:
            item = Update.de_json(dict(body), bot)
        except Exception as error:  # noqa: BLE001 - python-telegram-bot raises anything
            self._outcomes[number] = _Outcome("failed", ascii(error))
            await self.flush()
        else:
            await self._enqueue(item)

    async def mark_done(self, item: Update) -> None:
        """Record that *item* is finished, and delete its text."""
        self._outcomes[item.update_id] = _DONE
        self._database.erasure.end(item.effective_chat.id if item.effective_chat else 0)
        is_message = item.message or item.edited_message
        if not is_message or self.attempts.was_tried(item.update_id):
            await self.flush()
        else:
            # A message may be written later: answers are recorded as they are sent, so it would not be answered twice.
            self._flush_soon()

    async def mark_failed(self, item: Update, error: str) -> None:
        """Record that *item* cannot be answered, and the *error*."""
        self._outcomes[item.update_id] = _Outcome("failed", error.replace("\0", ""))
        await self.flush()

    async def mark_deadly(self, item: Update) -> None:
        """Record that the program died of *item*."""
        self._outcomes[item.update_id] = _Outcome("deadly", f"the program died of it {MOST} times")
        await self.flush()

    async def flush(self) -> None:
        """Write the outcomes of finished updates; on failure retry later."""
        async with self._writing:
            outcomes = dict(self._outcomes)
            try:
                if outcomes:
                    await self._write(outcomes)
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
        old = updates.c.kept_at < int(time.time()) - _KEPT
        with suppress(DatabaseError):
            await self._database.run(delete(updates).where(updates.c.state != "waiting", old))

    async def confirm(self, offset: int) -> None:
        """Delete finished updates below the id *offset*: Telegram will not deliver them again."""
        await self.flush()
        finished = delete(updates).where(self._own, updates.c.state == "done", updates.c.id < offset)
        with suppress(DatabaseError):  # retried with the next call
            async with self._writing:
                await self._database.run(finished)

    async def forget(self, chat: int) -> None:
        """Delete the finished updates of *chat*."""
        await self.flush()
        # The ids stay: Telegram may deliver these updates again.
        finished = update_rows(updates).where(self._own, updates.c.chat == chat, updates.c.state != "waiting")
        await self._database.run(finished.values(chat=0, body="", error=""))
        self._database.erasure.begin(chat)

    async def close(self) -> None:
        """Write the outcomes at once."""
        if self._flush_task:
            self._flush_task.cancel()
            self._flush_task = None
        await self.flush()

    async def migrate(self, old: int, new: int) -> None:
        """Give the updates of the group *old* to *new*, the supergroup that it became."""
        await self._database.run(update_rows(updates).where(self._own, updates.c.chat == old).values(chat=new))

    @property
    def _own(self) -> ColumnElement[bool]:
        return updates.c.bot == self._bot

    async def _insert(self, rows: Mapping[int, Json]) -> dict[int, str]:
        """Insert the new ones of *rows*; return the states of the others."""
        there = await self._stored(min(rows), max(rows))
        states = {(number, digest): state for number, state, digest in there}
        keys = {number: (number, row["digest"]) for number, row in rows.items()}
        known = {number: states[key] for number, key in keys.items() if key in states}
        if new := [row for number, row in rows.items() if number not in known]:
            used = [self._key(row["id"]) for row in new] if there else []
            highest, self._highest_id = self._highest_id, None  # unknown if this fails
            self._arrived += len(new)
            rows_in_order = [{**row, "arrived": self._arrived - len(new) + at} for at, row in enumerate(new, 1)]
            await self._database.write((delete(updates).where(*_KEY), used), (_INSERT, rows_in_order))
            self._highest_id = max(highest or 0, *rows)
        return known

    async def _stored(self, first: int, last: int) -> list[Row]:
        """Return id, state and digest of the stored updates from *first* to *last*: usually all of a batch are new."""
        if self._highest_id is None:
            highest = [func.coalesce(func.max(column), 0) for column in (updates.c.id, updates.c.arrived)]
            [(self._highest_id, self._arrived)] = await self._database.rows(select(*highest).where(self._own))
        if first > self._highest_id:
            return []
        same = self._own, updates.c.id.between(first, last)
        return await self._database.rows(select(updates.c.id, updates.c.state, updates.c.digest).where(*same))

    def _flush_soon(self) -> None:
        if self._flush_task is None:
            self._flush_task = asyncio.create_task(self._flush_later())

    async def _flush_later(self) -> None:
        await asyncio.sleep(_FLUSH_AFTER)
        self._flush_task = None
        await self.flush()

    async def _write(self, outcomes: Mapping[int, "_Outcome"]) -> None:
        done = [self._key(number) for number, outcome in outcomes.items() if outcome is _DONE]
        set_aside = [
            {**self._key(number), "outcome": outcome.state, "reason": outcome.error}
            for number, outcome in outcomes.items()
            if outcome is not _DONE
        ]
        await self._database.write((_MARK_DONE, done), (_SET_ASIDE, set_aside))

    def _key(self, number: int) -> dict[str, int]:
        return {"this_bot": self._bot, "this_id": number}


class _Outcome(NamedTuple):
    """The outcome of an update: its state, and the *error* of one that was set aside, which keeps its body."""

    state: str
    error: str


_DONE = _Outcome("done", "")
