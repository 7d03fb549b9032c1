"""Which messages answer which question: an edited question edits its own answer, and no answer is given twice.

Each message is noted right after Telegram took it, before another is sent (see `bot.pace`): who is killed in between
repeats that one answer, and no other.
"""

import asyncio
import logging
import time
from collections import OrderedDict
from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import ColumnElement, Delete, Insert, and_, delete, insert, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Message

from bot.tables import ANSWERS, UPDATES

_LOG = logging.getLogger(__name__)
_EDITED = 30 * 24 * 3600  # seconds; a question edited later gets a new answer
_RECENT = 1000  # questions
_INSERT = insert(ANSWERS)


class Answers:
    """The messages with which the bot with the id *bot* answered, in the database of *engine*."""

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        self._engine = engine
        self._bot = bot
        self._recent: OrderedDict[_Question, list[int]] = OrderedDict()
        self._most = _RECENT
        self._open: AsyncConnection | None = None
        self._closed = False
        self._late: list[_Note] = []  # not written yet, in order
        self._writing = asyncio.Lock()

    async def restore(self) -> None:
        """Remember what was sent in answer to updates that are still waiting: they are about to be dealt with anew."""
        waiting = select(UPDATES.c.chat).where(UPDATES.c.bot == self._bot, UPDATES.c.state == "waiting")
        there = select(ANSWERS.c.chat, ANSWERS.c.question, ANSWERS.c.message).where(ANSWERS.c.bot == self._bot)
        async with self._engine.connect() as connection:
            rows = await connection.execute(there.where(ANSWERS.c.chat.in_(waiting)).order_by(ANSWERS.c.message))
            for chat, question, message in rows:
                self._recent.setdefault(_Question(chat, question), []).append(message)
        self._most = _RECENT + len(self._recent)

    async def to(self, question: Message) -> list[int]:
        """Return the ids of the messages that answer *question*, in order; none if it was not answered yet."""
        key = _Question(question.chat_id, question.message_id)
        if key not in self._recent and question.edit_date:
            kept = select(ANSWERS.c.message).where(self._is(key)).order_by(ANSWERS.c.message)
            async with self._engine.connect() as connection:
                self._known(key).extend((await connection.scalars(kept)).all())
        return list(self._recent.get(key, []))

    async def sent(self, question: Message, message: int) -> None:
        """Note that *message* was sent in answer to *question*; where that cannot be written, it is later."""
        key = _Question(question.chat_id, question.message_id)
        self._known(key).append(message)
        await self._note(_Note(key, message, there=True))

    async def gone(self, question: Message, message: int) -> None:
        """Note that *message* answers *question* no more: it was deleted."""
        key = _Question(question.chat_id, question.message_id)
        known = self._known(key)
        known[:] = [kept for kept in known if kept != message]
        await self._note(_Note(key, message, there=False))

    async def catch_up(self) -> None:
        """Write what could not be written when it happened."""
        async with self._writing:
            try:
                while self._late:
                    await self._write(self._late[0])
                    del self._late[0]
            except (SQLAlchemyError, OSError) as error:
                _LOG.error("cannot note that a question was answered: %s", getattr(error, "orig", None) or error)
                await self._give_back()
            if self._closed:
                await self._give_back()

    async def sweep(self) -> None:
        """Forget answers whose questions nobody will edit any more."""
        with suppress(SQLAlchemyError):
            async with self._engine.begin() as connection:
                await connection.execute(delete(ANSWERS).where(ANSWERS.c.kept_at < int(time.time()) - _EDITED))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""
        for key in [key for key in self._recent if key.chat == chat]:
            del self._recent[key]
        async with self._writing:
            self._late = [note for note in self._late if note.key.chat != chat]
        async with self._engine.begin() as connection:
            await connection.execute(delete(ANSWERS).where(ANSWERS.c.bot == self._bot, ANSWERS.c.chat == chat))

    async def close(self) -> None:
        """Hold nothing of the database any longer than it takes to write a note."""
        self._closed = True
        await self.catch_up()

    async def _give_back(self) -> None:
        if self._open:
            with suppress(SQLAlchemyError):
                await self._open.close()
            self._open = None

    def _known(self, key: "_Question") -> list[int]:
        """Return the messages that answer *key*, to be changed; the latest such questions are remembered."""
        known = self._recent.setdefault(key, [])
        self._recent.move_to_end(key)
        while len(self._recent) > self._most:
            self._recent.popitem(last=False)
        return known

    async def _note(self, note: "_Note") -> None:
        self._late.append(note)
        await self.catch_up()

    async def _write(self, note: "_Note") -> None:
        """Write *note*, in as few steps as can be: whoever is killed before it is written repeats the answer."""
        if self._open is None:
            self._open = await self._engine.execution_options(isolation_level="AUTOCOMMIT").connect()
            if self._engine.dialect.name == "sqlite":
                # Not to wait for the disk: what is written outlives the process, and a power cut may repeat an answer.
                await self._open.exec_driver_sql("PRAGMA synchronous=NORMAL")
        with suppress(IntegrityError):  # it had been written when the connection broke
            await self._open.execute(*self._statement(note))

    def _statement(self, note: "_Note") -> tuple[Insert | Delete, dict[str, int]]:
        key, message, there = note
        if not there:
            return delete(ANSWERS).where(self._is(key), ANSWERS.c.message == message), {}
        return _INSERT, {"bot": self._bot, **key._asdict(), "message": message, "kept_at": int(time.time())}

    def _is(self, key: "_Question") -> ColumnElement[bool]:
        return and_(ANSWERS.c.bot == self._bot, ANSWERS.c.chat == key.chat, ANSWERS.c.question == key.question)


class _Question(NamedTuple):
    chat: int
    question: int


class _Note(NamedTuple):
    key: _Question
    message: int
    there: bool
