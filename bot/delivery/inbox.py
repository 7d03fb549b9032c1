"""The inbox: an update is kept before Telegram is told that it arrived, and done only when its answer went out.

Polling hands each batch to `keep`, and tells Telegram with its next call that it arrived. `keep` therefore returns only
when the batch is in the database; when it cannot be, it raises a TelegramError: then Telegram delivers again. What was
not done when the program ended is put in the queue at the next start.
"""

import asyncio
import json
import logging
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import blake2s
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select
from sqlalchemy import update as update_rows
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.storage.database import Database, Row, only
from bot.storage.errors import DatabaseError
from bot.storage.tables import updates

Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

_LOG = logging.getLogger(__name__)
_REMEMBERED = 3 * 24 * 3600  # seconds; Telegram delivers again for one day at most
_TOGETHER = 0.25  # seconds in which what is done is collected, to be written at once
_LARGEST = 2**63 - 1  # number that a database takes
_THIS = updates.c.bot == bindparam("this_bot"), updates.c.id == bindparam("this_id")
_INSERT = insert(updates)
_DO = update_rows(updates).where(*_THIS).values(state="done", body="")
_FAIL = update_rows(updates).where(*_THIS).values(state="failed", error=bindparam("reason"))


class Inbox(asyncio.Queue[object]):
    """The updates of the bot with the id *bot* on their way to the handlers, in a database until they are done."""

    def __init__(self, database: Database, bot: int) -> None:
        super().__init__()
        self._database = database
        self._bot = bot
        self._arrived: dict[int, bool] = {}  # the latest batch, and which of it is to be queued
        self._in_hand: set[int] = set()
        self._ended: dict[int, _End] = {}  # not written yet
        self._highest: int | None = None  # id that is stored; None where it is not known
        self._soon: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()

    async def keep(self, batch: Sequence[Json]) -> None:
        """Keep the updates of *batch*, all or none, in one transaction.

        Raises:
            TelegramError: they cannot be kept now.
        """
        rows = {int(row["id"]): row for row in map(self._row, batch)}
        if rows.keys() & self._ended.keys():
            await self.catch_up()  # a number may be used anew
        try:
            known = await self._insert(rows) if rows else {}
        except DatabaseError as error:
            reason = f"cannot keep questions, so Telegram keeps them and delivers them again: {error}"
            raise TelegramError(reason) from error
        # One that waits although it is not in hand was kept when the connection broke.
        self._arrived = {
            number: number not in known or (known[number] == "waiting" and number not in self._in_hand)
            for number in rows
        }

    async def put(self, item: object) -> None:
        """Queue an update that is kept, once; keep it first if it came another way.

        Raises:
            TelegramError: it cannot be kept now.
        """
        if isinstance(item, Update):
            if item.update_id not in self._arrived:
                await self.keep([json.loads(item.to_json())])
            if not self._arrived[item.update_id]:
                return
            self._arrived[item.update_id] = False
            self._in_hand.add(item.update_id)
        await super().put(item)

    async def restore(self, bot: Bot) -> None:
        """Queue what is still waiting, in order; call this before anything else arrives."""
        waiting = select(updates.c.id, updates.c.body).where(self._mine, updates.c.state == "waiting")
        rows = await self._database.rows(waiting.order_by(updates.c.id))
        if rows:
            _LOG.info("still to be answered from before: %d", len(rows))
        for number, body in rows:
            try:
                item = Update.de_json(json.loads(body), bot)
            except Exception as error:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
                self._ended[number] = _End(ascii(error))
                await self.catch_up()
            else:
                self._in_hand.add(number)
                await super().put(item)

    async def done(self, item: Update) -> None:
        """Note that nothing is left to do for *item*; its text is not kept."""
        self._ended[item.update_id] = _DONE
        if item.message is None and item.edited_message is None:
            await self.catch_up()
        elif self._soon is None:
            # What answers a message is noted as it is sent: done again, it would be edited, and not be sent twice.
            self._soon = asyncio.create_task(self._catch_up_soon())

    async def set_aside(self, item: Update, error: str) -> None:
        """Note that *item* cannot be answered, and why."""
        self._ended[item.update_id] = _End(error.replace("\0", ""))
        await self.catch_up()

    async def catch_up(self) -> None:
        """Write what could not be written when it happened."""
        async with self._writing:
            if not (ended := dict(self._ended)):
                return
            try:
                await self._write(ended)
            except DatabaseError as error:
                _LOG.error("cannot note that a question was answered: %s", error)
                return
            for number in ended:
                del self._ended[number]
            self._in_hand -= ended.keys()

    async def sweep(self) -> None:
        """Forget what was done or failed long ago."""
        old = updates.c.kept_at < int(time.time()) - _REMEMBERED
        with suppress(DatabaseError):
            await self._database.run(delete(updates).where(updates.c.state != "waiting", old))

    async def confirm(self, offset: int) -> None:
        """Forget what is done of the updates before *offset*: Telegram knows that they arrived."""
        await self.catch_up()
        known = delete(updates).where(self._mine, updates.c.state == "done", updates.c.id < offset)
        with suppress(DatabaseError):  # a disk that is full now may have room the next time
            async with self._writing:
                await self._database.run(known)

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*, but for what is being answered now."""
        await self.catch_up()
        # The numbers stay, with nothing in them: Telegram may deliver these updates once more.
        ended = update_rows(updates).where(self._mine, updates.c.chat == chat, updates.c.state != "waiting")
        await self._database.run(ended.values(chat=0, body="", error=""))

    async def close(self) -> None:
        """Write what is not written yet."""
        if self._soon:
            self._soon.cancel()
            self._soon = None
        await self.catch_up()

    async def migrate(self, old: int, new: int) -> None:
        """Move what is kept about the chat *old* to *new*: a group became a supergroup."""
        await self._database.run(update_rows(updates).where(self._mine, updates.c.chat == old).values(chat=new))

    @property
    def _mine(self) -> ColumnElement[bool]:
        return updates.c.bot == self._bot

    def _row(self, arrived: Json) -> Json:
        body = json.dumps(arrived)
        digest = blake2s(body.encode(), digest_size=16).hexdigest()
        head = {"bot": self._bot, "id": arrived["update_id"], "chat": _chat(arrived)}
        return {**head, "state": "waiting", "body": body, "digest": digest, "error": "", "kept_at": int(time.time())}

    async def _insert(self, rows: Mapping[int, Json]) -> dict[int, str]:
        """Write those of *rows* that are new; return the states of the others."""
        there = await self._stored(min(rows), max(rows))
        states = {(number, digest): state for number, state, digest in there}
        keys = {number: (number, row["digest"]) for number, row in rows.items()}
        known = {number: states[key] for number, key in keys.items() if key in states}
        if new := [row for number, row in rows.items() if number not in known]:
            used = [self._this(row["id"]) for row in new] if there else []
            highest, self._highest = self._highest, None  # unknown, should this fail
            await self._database.write((delete(updates).where(*_THIS), used), (_INSERT, new))
            self._highest = max(highest or 0, *rows)
        return known

    async def _stored(self, first: int, last: int) -> list[Row]:
        """Return id, state and digest of the stored updates from *first* to *last*; mostly all are new."""
        if self._highest is None:
            highest = select(func.coalesce(func.max(updates.c.id), 0)).where(self._mine)
            self._highest = only(await self._database.rows(highest), 0)
        if first > self._highest:
            return []
        same = self._mine, updates.c.id.between(first, last)
        return await self._database.rows(select(updates.c.id, updates.c.state, updates.c.digest).where(*same))

    async def _catch_up_soon(self) -> None:
        await asyncio.sleep(_TOGETHER)
        self._soon = None
        await self.catch_up()

    async def _write(self, ended: Mapping[int, "_End"]) -> None:
        done = [self._this(number) for number, end in ended.items() if end is _DONE]
        failed = [{**self._this(number), "reason": end.error} for number, end in ended.items() if end is not _DONE]
        await self._database.write((_DO, done), (_FAIL, failed))

    def _this(self, number: int) -> dict[str, int]:
        return {"this_bot": self._bot, "this_id": number}


class _End(NamedTuple):
    """How an update ended: done, or failed with an *error*; a failed one keeps its body."""

    error: str


_DONE = _End("")


def _chat(arrived: Json) -> int:
    """Return the chat of an update, 0 for none."""
    match arrived:
        case (
            {"message": {"chat": {"id": int(chat)}}}
            | {"edited_message": {"chat": {"id": int(chat)}}}
            | {"callback_query": {"message": {"chat": {"id": int(chat)}}}}
            | {"my_chat_member": {"chat": {"id": int(chat)}}}
        ) if abs(chat) <= _LARGEST:
            return chat
    return 0
