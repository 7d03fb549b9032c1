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

from sqlalchemy import and_, bindparam, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.tables import UPDATES

Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

_LOG = logging.getLogger(__name__)
_REMEMBERED = 3 * 24 * 3600  # seconds; Telegram delivers again for one day at most
_TOGETHER = 0.25  # seconds in which what is done is collected, to be written at once
_LARGEST = 2**63 - 1  # number that a database takes


class Inbox(asyncio.Queue[object]):
    """The updates of the bot with the id *bot* on their way to the handlers, in a database until they are done."""

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        super().__init__()
        self._engine = engine
        self._bot = bot
        self._arrived: dict[int, bool] = {}  # the latest batch, and which of it is to be queued
        self._in_hand: set[int] = set()
        self._ended: dict[int, _End] = {}  # not written yet
        self._soon: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()

    async def keep(self, batch: Sequence[Json]) -> None:
        """Keep the updates of *batch*, all or none, in one transaction.

        Raises:
            TelegramError: they cannot be kept now.
        """
        rows = {row["id"]: row for row in map(self._row, batch)}
        if rows.keys() & self._ended.keys():
            await self.catch_up()  # a number may be used anew
        try:
            known = await self._insert(rows) if rows else {}
        except (SQLAlchemyError, OSError) as error:
            reason = f"cannot keep questions, so Telegram keeps them and delivers them again: {_reason(error)}"
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
        waiting = and_(UPDATES.c.bot == self._bot, UPDATES.c.state == "waiting")
        async with self._engine.connect() as connection:
            rows = (await connection.execute(select(UPDATES).where(waiting).order_by(UPDATES.c.id))).all()
        if rows:
            _LOG.info("still to be answered from before: %d", len(rows))
        for row in rows:
            try:
                item = Update.de_json(json.loads(row.body), bot)
            except Exception as error:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
                self._ended[row.id] = _End("failed", ascii(error))
                await self.catch_up()
            else:
                self._in_hand.add(row.id)
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
        self._ended[item.update_id] = _End("failed", error.replace("\0", ""))
        await self.catch_up()

    async def catch_up(self) -> None:
        """Write what could not be written when it happened."""
        async with self._writing:
            if not (ended := dict(self._ended)):
                return
            try:
                async with self._engine.begin() as connection:
                    await self._write(connection, ended)
            except (SQLAlchemyError, OSError) as error:
                _LOG.error("cannot note that a question was answered: %s", _reason(error))
                return
            for number in ended:
                del self._ended[number]
            self._in_hand -= ended.keys()

    async def sweep(self) -> None:
        """Forget what was done or failed long ago."""
        old = and_(UPDATES.c.state != "waiting", UPDATES.c.kept_at < int(time.time()) - _REMEMBERED)
        with suppress(SQLAlchemyError):
            async with self._engine.begin() as connection:
                await connection.execute(delete(UPDATES).where(old))

    async def confirm(self, offset: int) -> None:
        """Forget what is done of the updates before *offset*: Telegram knows that they arrived."""
        await self.catch_up()
        known = and_(UPDATES.c.bot == self._bot, UPDATES.c.state == "done", UPDATES.c.id < offset)
        with suppress(SQLAlchemyError):  # a disk that is full now may have room the next time
            async with self._writing, self._engine.begin() as connection:
                await connection.execute(delete(UPDATES).where(known))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*, but for what is being answered now."""
        await self.catch_up()
        ended = and_(UPDATES.c.bot == self._bot, UPDATES.c.chat == chat, UPDATES.c.state != "waiting")
        async with self._engine.begin() as connection:
            # The numbers stay, with nothing in them: Telegram may deliver these updates once more.
            await connection.execute(update(UPDATES).where(ended).values(chat=0, body="", error=""))

    async def close(self) -> None:
        """Write what is not written yet."""
        if self._soon:
            self._soon.cancel()
            self._soon = None
        await self.catch_up()

    async def migrate(self, old: int, new: int) -> None:
        """Move what is kept about the chat *old* to *new*: a group became a supergroup."""
        mine = and_(UPDATES.c.bot == self._bot, UPDATES.c.chat == old)
        async with self._engine.begin() as connection:
            await connection.execute(update(UPDATES).where(mine).values(chat=new))

    def _row(self, arrived: Json) -> dict[str, Any]:
        body = json.dumps(arrived)
        digest = blake2s(body.encode(), digest_size=16).hexdigest()
        head = {"bot": self._bot, "id": arrived["update_id"], "chat": _chat(arrived), "state": "waiting"}
        return {**head, "body": body, "digest": digest, "error": "", "kept_at": int(time.time())}

    async def _insert(self, rows: Mapping[int, dict[str, Any]]) -> dict[int, str]:
        """Write those of *rows* that are new; return the states of the others."""
        same = select(UPDATES).where(UPDATES.c.bot == self._bot, UPDATES.c.id.in_(list(rows)))
        async with self._engine.begin() as connection:
            found = (await connection.execute(same)).all()
            known = {row.id: row.state for row in found if row.digest == rows[row.id]["digest"]}
            if stale := [row.id for row in found if row.id not in known]:
                await connection.execute(delete(UPDATES).where(UPDATES.c.bot == self._bot, UPDATES.c.id.in_(stale)))
            if new := [row for number, row in rows.items() if number not in known]:
                await connection.execute(insert(UPDATES), new)
        return known

    async def _catch_up_soon(self) -> None:
        await asyncio.sleep(_TOGETHER)
        self._soon = None
        await self.catch_up()

    async def _write(self, connection: AsyncConnection, ended: Mapping[int, "_End"]) -> None:
        mine = update(UPDATES).where(UPDATES.c.bot == self._bot)
        if done := [number for number, end in ended.items() if end == _DONE]:
            rows = [{"number": number} for number in done]
            await connection.execute(
                mine.where(UPDATES.c.id == bindparam("number")).values(state="done", body=""), rows
            )
        for number, end in ended.items():
            if end != _DONE:
                await connection.execute(mine.where(UPDATES.c.id == number).values(end._asdict()))


class _End(NamedTuple):
    """How an update ended; what failed keeps its body."""

    state: str
    error: str


_DONE = _End("done", "")


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


def _reason(error: Exception) -> object:
    return getattr(error, "orig", None) or error
