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

from telegram import Bot, Update
from telegram.error import TelegramError

from bot.sql import Database, DatabaseError, Values

Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

_LOG = logging.getLogger(__name__)
_REMEMBERED = 3 * 24 * 3600  # seconds; Telegram delivers again for one day at most
_TOGETHER = 0.25  # seconds in which what is done is collected, to be written at once
_LARGEST = 2**63 - 1  # number that a database takes
_INSERT = "INSERT INTO updates VALUES (:bot, :id, :chat, 'waiting', :body, :digest, '', :kept_at)"
_DELETE = "DELETE FROM updates WHERE bot = :bot AND id = :id"
_DO = "UPDATE updates SET state = 'done', body = '' WHERE bot = :bot AND id = :id"
_FAIL = "UPDATE updates SET state = :state, error = :error WHERE bot = :bot AND id = :id"


class Inbox(asyncio.Queue[object]):
    """The updates of the bot with the id *bot* on their way to the handlers, in a database until they are done."""

    def __init__(self, database: Database, bot: int) -> None:
        super().__init__()
        self._database = database
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
        waiting = "SELECT id, body FROM updates WHERE bot = :bot AND state = 'waiting' ORDER BY id"
        rows = await self._database.rows(waiting, bot=self._bot)
        if rows:
            _LOG.info("still to be answered from before: %d", len(rows))
        for number, body in rows:
            try:
                item = Update.de_json(json.loads(body), bot)
            except Exception as error:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
                self._ended[number] = _End("failed", ascii(error))
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
        self._ended[item.update_id] = _End("failed", error.replace("\0", ""))
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
        forget = "DELETE FROM updates WHERE state <> 'waiting' AND kept_at < :old"
        with suppress(DatabaseError):
            await self._database.run(forget, old=int(time.time()) - _REMEMBERED)

    async def confirm(self, offset: int) -> None:
        """Forget what is done of the updates before *offset*: Telegram knows that they arrived."""
        await self.catch_up()
        known = "DELETE FROM updates WHERE bot = :bot AND state = 'done' AND id < :offset"
        with suppress(DatabaseError):  # a disk that is full now may have room the next time
            async with self._writing:
                await self._database.run(known, bot=self._bot, offset=offset)

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*, but for what is being answered now."""
        await self.catch_up()
        # The numbers stay, with nothing in them: Telegram may deliver these updates once more.
        await self._database.run(
            """
            UPDATE updates SET chat = 0, body = '', error = ''
            WHERE bot = :bot AND chat = :chat AND state <> 'waiting'
            """,
            bot=self._bot,
            chat=chat,
        )

    async def close(self) -> None:
        """Write what is not written yet."""
        if self._soon:
            self._soon.cancel()
            self._soon = None
        await self.catch_up()

    async def migrate(self, old: int, new: int) -> None:
        """Move what is kept about the chat *old* to *new*: a group became a supergroup."""
        moved = "UPDATE updates SET chat = :new WHERE bot = :bot AND chat = :old"
        await self._database.run(moved, bot=self._bot, old=old, new=new)

    def _row(self, arrived: Json) -> Values:
        body = json.dumps(arrived)
        digest = blake2s(body.encode(), digest_size=16).hexdigest()
        head = {"bot": self._bot, "id": arrived["update_id"], "chat": _chat(arrived)}
        return {**head, "body": body, "digest": digest, "kept_at": int(time.time())}

    async def _insert(self, rows: Mapping[int, Values]) -> dict[int, str]:
        """Write those of *rows* that are new; return the states of the others."""
        same = "SELECT id, state, digest FROM updates WHERE bot = :bot AND id BETWEEN :first AND :last"
        there = await self._database.rows(same, bot=self._bot, first=min(rows), last=max(rows))
        states = {(number, digest): state for number, state, digest in there}
        keys = {number: (number, row["digest"]) for number, row in rows.items()}
        known = {number: states[key] for number, key in keys.items() if key in states}
        if new := [row for number, row in rows.items() if number not in known]:
            await self._database.write((_DELETE, new if there else []), (_INSERT, new))
        return known

    async def _catch_up_soon(self) -> None:
        await asyncio.sleep(_TOGETHER)
        self._soon = None
        await self.catch_up()

    async def _write(self, ended: Mapping[int, "_End"]) -> None:
        rows = [{"bot": self._bot, "id": number, **end._asdict()} for number, end in ended.items()]
        done, failed = ([row for row in rows if row["state"] == state] for state in ("done", "failed"))
        await self._database.write((_DO, done), (_FAIL, failed))


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
