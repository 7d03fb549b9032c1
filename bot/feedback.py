"""Votes on answers, one a person; and, where somebody owns the bot, what was asked and how it was answered.

Both are kept for 30 days, then how many questions a chat had. A voter is a digest that only the bot can make, another
for each answer, so that a vote can be changed and does not say whose it is. Without an owner no question is kept.
"""

import asyncio
import json
import logging
import time
from collections.abc import Mapping
from hashlib import blake2s
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Message

from bot.headings import name
from bot.tables import ASKED, TALLIES, VOTES
from index import Answer

KEPT = 30 * 24 * 3600
"""Seconds for which a question and the votes on its answer are kept."""

_LOG = logging.getLogger(__name__)
_LONGEST = 1000  # characters of a question
_MOST_LATE = 1000  # questions


class Votes(NamedTuple):
    """How many people found an answer helpful, and how many not."""

    up: int
    down: int


class Feedback:
    """What people think of the answers of the bot with the id *bot*.

    *secret*, which is not in the database, makes the digests of voters. For the person *owner* questions are kept; if
    it is 0, there is none.
    """

    def __init__(self, engine: AsyncEngine, bot: int, secret: str, owner: int) -> None:
        self._engine = engine
        self._bot = bot
        self._secret = blake2s(secret.encode()).digest()
        self.owner = owner
        self._late: dict[tuple[int, int], dict[str, Any]] = {}  # not written yet
        self._writing = asyncio.Lock()

    async def note(self, question: Message, said: str, answer: Answer, message: int) -> None:
        """Note that *said* was asked by *question*, and answered with *message*; asked anew, it is the same question.

        It is written later, with others: an answer is worth more than a figure, and must not wait for it.
        """
        if question.edit_date:  # what was thought of the answer before is not about this one
            await self._delete(VOTES, self._under(question.chat_id, message))
        if self.owner:
            key = {"bot": self._bot, "chat": question.chat_id, "question": question.message_id}
            told = {"text": _text(said), "confidence": answer.confidence.value, "posts": _posts(answer)}
            kept_at = int(question.date.timestamp())
            row = {**key, **told, "answer": message, "home": question.chat_id, "kept_at": kept_at}
            self._late[question.chat_id, question.message_id] = row

    async def catch_up(self) -> None:
        """Write what was noted; where that cannot be, it is tried later, and of very much the oldest is given up."""
        async with self._writing:
            late, self._late = self._late, {}
            try:
                if late:
                    await self._write(late)
            except (SQLAlchemyError, OSError) as error:
                _LOG.warning("cannot note what was asked: %s", getattr(error, "orig", None) or type(error).__name__)
                self._late = dict(list({**late, **self._late}.items())[-_MOST_LATE:])

    async def vote(self, answer: Message, person: int, *, helpful: bool) -> Votes:
        """Count what *person* thinks of *answer*, in place of what they thought before, and return the votes."""
        chat, message = answer.chat_id, answer.message_id
        voter = blake2s(f"{chat} {message} {person}".encode(), key=self._secret, digest_size=16).hexdigest()
        row = {"bot": self._bot, "chat": chat, "message": message, "voter": voter, "helpful": helpful}
        moved = select(VOTES.c.home).where(VOTES.c.bot == self._bot, VOTES.c.chat == chat).limit(1)
        async with self._engine.begin() as connection:
            under = self._under(chat, message)
            row["home"] = await connection.scalar(moved) or chat
            await connection.execute(delete(VOTES).where(under, VOTES.c.voter == voter))
            await connection.execute(insert(VOTES).values(**row, kept_at=int(answer.date.timestamp())))
            return await _counted(connection, under)

    async def votes(self, answer: Message) -> Votes:
        """Return the votes on *answer*."""
        async with self._engine.connect() as connection:
            return await _counted(connection, self._under(answer.chat_id, answer.message_id))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""
        await self.catch_up()
        self._late = {key: row for key, row in self._late.items() if row["home"] != chat}
        for table in (VOTES, ASKED, TALLIES):
            await self._delete(table, and_(table.c.bot == self._bot, table.c.home == chat))

    async def migrate(self, old: int, new: int) -> None:
        """Give what is kept about the chat *old* to *new*: a group became a supergroup."""
        await self.catch_up()
        async with self._engine.begin() as connection:
            for table in (VOTES, ASKED, TALLIES):
                mine = and_(table.c.bot == self._bot, table.c.home == old)
                await connection.execute(update(table).where(mine).values(home=new))

    async def sweep(self) -> None:
        """Forget what is old, but for how many questions there were; without an owner, those and all questions too."""
        await self.catch_up()
        old = int(time.time()) - KEPT
        try:
            async with self._engine.begin() as connection:
                await connection.execute(delete(VOTES).where(VOTES.c.bot == self._bot, VOTES.c.kept_at < old))
                past = and_(ASKED.c.bot == self._bot, ASKED.c.kept_at < old)
                if self.owner:
                    await self._tally(connection, past)
                    await connection.execute(delete(ASKED).where(past))
                else:
                    await connection.execute(delete(ASKED).where(ASKED.c.bot == self._bot))
                    await connection.execute(delete(TALLIES).where(TALLIES.c.bot == self._bot))
        except SQLAlchemyError as error:
            _LOG.warning("cannot forget old questions: %s", getattr(error, "orig", None))

    async def _write(self, late: Mapping[tuple[int, int], dict[str, Any]]) -> None:
        here = ASKED.c.bot == self._bot, ASKED.c.chat == bindparam("in_chat"), ASKED.c.question == bindparam("asked_by")
        async with self._engine.begin() as connection:
            keys = [{"in_chat": chat, "asked_by": question} for chat, question in late]
            await connection.execute(delete(ASKED).where(*here), keys)
            await connection.execute(insert(ASKED), list(late.values()))

    async def _tally(self, connection: AsyncConnection, past: ColumnElement[bool]) -> None:
        """Count what is about to be forgotten."""
        counted = select(ASKED.c.home, ASKED.c.confidence, func.count().label("number")).where(past)
        for row in (await connection.execute(counted.group_by(ASKED.c.home, ASKED.c.confidence))).all():
            key = {"bot": self._bot, "home": row.home, "confidence": row.confidence}
            same = and_(*(TALLIES.c[column] == value for column, value in key.items()))
            added = update(TALLIES).where(same).values(number=TALLIES.c.number + row.number)
            if not (await connection.execute(added)).rowcount:
                await connection.execute(insert(TALLIES).values(**key, number=row.number))

    def _under(self, chat: int, message: int) -> ColumnElement[bool]:
        return and_(VOTES.c.bot == self._bot, VOTES.c.chat == chat, VOTES.c.message == message)

    async def _delete(self, table: Table, where: ColumnElement[bool]) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(delete(table).where(where))


async def _counted(connection: AsyncConnection, under: ColumnElement[bool]) -> Votes:
    thought = select(VOTES.c.helpful, func.count()).where(under).group_by(VOTES.c.helpful)
    votes = {bool(helpful): int(number) for helpful, number in await connection.execute(thought)}
    return Votes(votes.get(True, 0), votes.get(False, 0))


def _text(said: str) -> str:
    """Return a question on one line and as a database takes it: without NUL and halves of characters."""
    return " ".join(said.encode("utf-8", "replace").decode().replace("\0", "").split())[:_LONGEST]


def _posts(answer: Answer) -> str:
    return json.dumps([name(quote.post) for quote in answer.quotes])
