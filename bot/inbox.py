"""The inbox: an update is kept before Telegram is told that it arrived, and done only when its answer went out.

Polling puts what it fetched into `Inbox`, one by one, and tells Telegram so with its next call. `put` therefore returns
only when the update is in the database; when it cannot be, it raises a TelegramError: then polling waits a while and
Telegram delivers again. What was not done when the program ended is put in the queue at the next start.
"""

import asyncio
import json
import logging
import time
from contextlib import suppress
from hashlib import blake2s

from sqlalchemy import ColumnElement, and_, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Bot, Message, Update
from telegram.error import TelegramError

from bot.tables import ANSWERS, UPDATES

_LOG = logging.getLogger(__name__)
_REMEMBERED = 3 * 24 * 3600  # seconds; Telegram delivers again for one day at most
_EDITED = 30 * 24 * 3600  # seconds; a question edited later gets a new answer


class Inbox(asyncio.Queue[object]):
    """The updates of the bot with the id *bot* on their way to the handlers, in a database until they are done."""

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        super().__init__()
        self._engine = engine
        self._bot = bot
        self._unmarked: dict[int, dict[str, str]] = {}
        self._answers: dict[tuple[int, int], list[int]] = {}

    async def put(self, item: object) -> None:
        """Keep an update, then queue it; one that is known already is not queued again.

        Raises:
            TelegramError: it cannot be kept now.
        """
        if not isinstance(item, Update) or await self._keep(item):
            await super().put(item)

    async def restore(self, bot: Bot) -> None:
        """Queue what is still waiting, in order; call this before anything else arrives."""
        mine = and_(UPDATES.c.bot == self._bot, UPDATES.c.state == "waiting")
        async with self._engine.connect() as connection:
            bodies = (await connection.scalars(select(UPDATES.c.body).where(mine).order_by(UPDATES.c.id))).all()
        for body in bodies:
            await super().put(Update.de_json(json.loads(body), bot))
        if bodies:
            _LOG.info("still to be answered from before: %d", len(bodies))

    async def done(self, item: Update) -> None:
        """Note that nothing is left to do for *item*; its text is not kept."""
        await self._mark(item.update_id, {"state": "done", "body": ""})

    async def set_aside(self, item: Update, error: str) -> None:
        """Note that *item* cannot be answered, and why."""
        await self._mark(item.update_id, {"state": "failed", "error": error})

    async def answer_to(self, question: Message) -> list[int]:
        """Return the ids of the messages that answer *question*, none if it was not answered yet."""
        key = question.chat_id, question.message_id
        if key in self._answers or not question.edit_date:
            return self._answers.get(key, [])
        kept = select(ANSWERS.c.messages).where(self._answered(*key))
        async with self._engine.connect() as connection:
            return [int(number) for number in (await connection.scalar(kept) or "").split()]

    def answered(self, question: Message, messages: list[int]) -> None:
        """Note which *messages* answer *question*; this is kept together with the update being done."""
        self._answers[question.chat_id, question.message_id] = messages

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
        known = and_(UPDATES.c.bot == self._bot, UPDATES.c.state == "done", UPDATES.c.id < offset)
        with suppress(SQLAlchemyError):  # a disk that is full now may have room the next time
            async with self._engine.begin() as connection:
                await connection.execute(delete(UPDATES).where(known))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*, but for what is being answered now."""
        ended = and_(UPDATES.c.bot == self._bot, UPDATES.c.chat == chat, UPDATES.c.state != "waiting")
        async with self._engine.begin() as connection:
            # The numbers stay, with nothing in them: Telegram may deliver these updates once more.
            await connection.execute(update(UPDATES).where(ended).values(chat=0, body="", error=""))
            await connection.execute(delete(ANSWERS).where(ANSWERS.c.bot == self._bot, ANSWERS.c.chat == chat))

    async def migrate(self, old: int, new: int) -> None:
        """Move what is kept about the chat *old* to *new*: a group became a supergroup."""
        mine = and_(UPDATES.c.bot == self._bot, UPDATES.c.chat == old)
        async with self._engine.begin() as connection:
            await connection.execute(update(UPDATES).where(mine).values(chat=new))

    async def _keep(self, item: Update) -> bool:
        """Return whether *item* is new."""
        body, chat = item.to_json(), item.effective_chat.id if item.effective_chat else 0
        digest = blake2s(body.encode(), digest_size=16).hexdigest()
        row = {"bot": self._bot, "id": item.update_id, "chat": chat, "state": "waiting", "body": body, "digest": digest}
        try:
            async with self._engine.begin() as connection:
                same = and_(UPDATES.c.bot == self._bot, UPDATES.c.id == item.update_id)
                known = await connection.scalar(select(UPDATES.c.digest).where(same))
                if known == digest:
                    return False
                await connection.execute(delete(UPDATES).where(same))
                await connection.execute(insert(UPDATES).values(**row, error="", kept_at=int(time.time())))
        except (SQLAlchemyError, OSError) as error:
            reason = getattr(error, "orig", None) or error
            _LOG.error("cannot keep a question, so Telegram keeps it and delivers it again: %s", reason)
            raise TelegramError("cannot keep an update") from error
        return True

    async def _mark(self, number: int, values: dict[str, str]) -> None:
        """Write how an update ended; where that fails, it is written with the next."""
        self._unmarked[number] = values
        endings, answers = dict(self._unmarked), dict(self._answers)
        try:
            async with self._engine.begin() as connection:
                for ended, ending in endings.items():
                    mine = and_(UPDATES.c.bot == self._bot, UPDATES.c.id == ended)
                    await connection.execute(update(UPDATES).where(mine).values(**ending))
                for key, messages in answers.items():
                    await self._keep_answer(connection, key, messages)
        except (SQLAlchemyError, OSError) as error:
            _LOG.error("cannot note that a question was answered: %s", getattr(error, "orig", None) or error)
        else:
            for ended in endings:
                self._unmarked.pop(ended, None)
            for key in answers:
                self._answers.pop(key, None)

    async def _keep_answer(self, connection: AsyncConnection, key: tuple[int, int], messages: list[int]) -> None:
        await connection.execute(delete(ANSWERS).where(self._answered(*key)))
        ids = " ".join(map(str, messages))
        row = {"bot": self._bot, "chat": key[0], "question": key[1], "messages": ids, "kept_at": int(time.time())}
        await connection.execute(insert(ANSWERS).values(row))

    def _answered(self, chat: int, question: int) -> ColumnElement[bool]:
        return and_(ANSWERS.c.bot == self._bot, ANSWERS.c.chat == chat, ANSWERS.c.question == question)
