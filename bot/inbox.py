"""The inbox: an update is kept before Telegram is told that it arrived, and done only when its answer went out.

Polling hands each batch to `keep`, and tells Telegram with its next call that it arrived. `keep` therefore returns only
when the batch is in the database; when it cannot be, it raises a TelegramError: then Telegram delivers again. What was
not done when the program ended is put in the queue at the next start.
"""

import asyncio
import json
import logging
import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import blake2s
from typing import Any, TypeAlias

from sqlalchemy import and_, bindparam, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Bot, Message, Update
from telegram.error import TelegramError

from bot.tables import ANSWERS, UPDATES

Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

_LOG = logging.getLogger(__name__)
_REMEMBERED = 3 * 24 * 3600  # seconds; Telegram delivers again for one day at most
_EDITED = 30 * 24 * 3600  # seconds; a question edited later gets a new answer
_RECENT = 1000  # answers
_LARGEST = 2**63 - 1  # number that a database takes


class Inbox(asyncio.Queue[object]):
    """The updates of the bot with the id *bot* on their way to the handlers, in a database until they are done."""

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        super().__init__()
        self._engine = engine
        self._bot = bot
        self._arrived: dict[int, bool] = {}  # the latest batch, and which of it is to be queued
        self._in_hand: set[int] = set()
        self._recent: OrderedDict[tuple[int, int], list[int]] = OrderedDict()
        self._answers: dict[tuple[int, int], str] = {}  # to questions that are not done yet
        self._ended: dict[int, dict[str, str]] = {}  # not written yet
        self._writing = asyncio.Lock()

    async def keep(self, batch: Sequence[Json]) -> None:
        """Keep the updates of *batch*, all or none, in one transaction.

        Raises:
            TelegramError: they cannot be kept now.
        """
        rows = {row["id"]: row for row in map(self._row, batch)}
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
        async with self._engine.begin() as connection:
            await self._file_answers(connection)
            rows = (await connection.execute(select(UPDATES).where(waiting).order_by(UPDATES.c.id))).all()
        if rows:
            _LOG.info("still to be answered from before: %d", len(rows))
        for row in rows:
            try:
                item = Update.de_json(json.loads(row.body), bot)
            except Exception as error:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
                await self._end(row.id, {"state": "failed", "error": ascii(error)})
            else:
                self._in_hand.add(row.id)
                await super().put(item)

    async def done(self, item: Update) -> None:
        """Note that nothing is left to do for *item*; its text is not kept."""
        answers = [[*key, ids] for key, ids in self._answers.items()]
        self._answers.clear()
        await self._end(item.update_id, {"state": "done", "body": json.dumps(answers) if answers else ""})

    async def set_aside(self, item: Update, error: str) -> None:
        """Note that *item* cannot be answered, and why."""
        await self._end(item.update_id, {"state": "failed", "error": error.replace("\0", "")})

    async def answer_to(self, question: Message) -> list[int]:
        """Return the ids of the messages that answer *question*, none if it was not answered yet."""
        key = question.chat_id, question.message_id
        if key in self._recent or not question.edit_date:
            return self._recent.get(key, [])
        kept = select(ANSWERS.c.messages).where(
            ANSWERS.c.bot == self._bot, ANSWERS.c.chat == key[0], ANSWERS.c.question == key[1]
        )
        async with self._engine.connect() as connection:
            return [int(number) for number in (await connection.scalar(kept) or "").split()]

    def answered(self, question: Message, messages: list[int]) -> None:
        """Note which *messages* answer *question*; this is kept together with the update being done."""
        key = question.chat_id, question.message_id
        self._answers[key] = " ".join(map(str, messages))
        self._recent[key] = messages
        self._recent.move_to_end(key)
        if len(self._recent) > _RECENT:
            self._recent.popitem(last=False)

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
        """Forget what failed long ago, and answers whose questions nobody will edit any more."""
        now = int(time.time())
        old = and_(UPDATES.c.state != "waiting", UPDATES.c.kept_at < now - _REMEMBERED)
        with suppress(SQLAlchemyError):
            async with self._engine.begin() as connection:
                await connection.execute(delete(UPDATES).where(old))
                await connection.execute(delete(ANSWERS).where(ANSWERS.c.kept_at < now - _EDITED))

    async def confirm(self, offset: int) -> None:
        """Forget what is done of the updates before *offset*: Telegram knows that they arrived."""
        await self.catch_up()
        known = and_(UPDATES.c.bot == self._bot, UPDATES.c.state == "done", UPDATES.c.id < offset)
        with suppress(SQLAlchemyError):  # a disk that is full now may have room the next time
            async with self._writing, self._engine.begin() as connection:
                await self._file_answers(connection)
                await connection.execute(delete(UPDATES).where(known))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*, but for what is being answered now."""
        ended = and_(UPDATES.c.bot == self._bot, UPDATES.c.chat == chat, UPDATES.c.state != "waiting")
        for key in [key for key in self._recent if key[0] == chat]:
            del self._recent[key]
            self._answers.pop(key, None)
        async with self._engine.begin() as connection:
            # The numbers stay, with nothing in them: Telegram may deliver these updates once more.
            await connection.execute(update(UPDATES).where(ended).values(chat=0, body="", error=""))
            await connection.execute(delete(ANSWERS).where(ANSWERS.c.bot == self._bot, ANSWERS.c.chat == chat))

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

    async def _end(self, number: int, values: dict[str, str]) -> None:
        """Write how an update ended, together with all that ended meanwhile; where that fails, later."""
        self._ended[number] = values
        await self.catch_up()

    async def _write(self, connection: AsyncConnection, ended: Mapping[int, dict[str, str]]) -> None:
        # Whoever is killed between an answer and this note repeats the answer. A statement is several switches between
        # threads, so there is but one; the answers find their table later.
        mine = update(UPDATES).where(UPDATES.c.bot == self._bot, UPDATES.c.id == bindparam("number"))
        for names in {tuple(values) for values in ended.values()}:
            rows = [{"number": number, **values} for number, values in ended.items() if tuple(values) == names]
            await connection.execute(mine.values({name: bindparam(name) for name in names}), rows)

    async def _file_answers(self, connection: AsyncConnection) -> None:
        """Move the answers of what is done to their table."""
        done = and_(UPDATES.c.bot == self._bot, UPDATES.c.state == "done", UPDATES.c.body != "")
        bodies = (await connection.scalars(select(UPDATES.c.body).where(done).order_by(UPDATES.c.id))).all()
        answers = {(chat, question): ids for body in bodies for chat, question, ids in json.loads(body)}
        if answers:
            keys = [{"in_chat": chat, "to": question} for chat, question in answers]
            same = (ANSWERS.c.chat == bindparam("in_chat"), ANSWERS.c.question == bindparam("to"))
            await connection.execute(delete(ANSWERS).where(ANSWERS.c.bot == self._bot, *same), keys)
            rest = {"bot": self._bot, "kept_at": int(time.time())}
            rows = [{**rest, "chat": key[0], "question": key[1], "messages": ids} for key, ids in answers.items()]
            await connection.execute(insert(ANSWERS), rows)
            await connection.execute(update(UPDATES).where(done).values(body=""))


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
