"""Votes on answers, one a person; and, where somebody owns the bot, what was asked and how it was answered.

Both are kept for 30 days, then how many questions a chat had. A voter is a digest that only the bot can make, another
for each answer, so that a vote can be changed and does not say whose it is. Without an owner no question is kept.
"""

import json
import logging
import time
from hashlib import blake2s
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, and_, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Message

from bot.headings import name
from bot.tables import ASKED, TALLIES, VOTES
from index import Answer

KEPT = 30 * 24 * 3600
"""Seconds for which a question and the votes on its answer are kept."""

_LOG = logging.getLogger(__name__)
_LONGEST = 1000  # characters of a question


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

    async def note(self, question: Message, said: str, answer: Answer, message: int) -> None:
        """Keep that *said* was asked by *question*, and answered with *message*; asked anew, it is the same question.

        An answer is worth more than a figure: where this cannot be written, the log says so.
        """
        here = {"bot": self._bot, "chat": question.chat_id, "question": question.message_id}
        values = {
            "answer": message,
            "text": _text(said),
            "confidence": answer.confidence.value,
            "posts": _posts(answer),
        }
        try:
            if question.edit_date:  # what was thought of the answer before is not about this one
                await self._delete(VOTES, _under(VOTES, self._bot, question.chat_id, message))
            if self.owner:
                await self._keep(here, {**values, "home": question.chat_id, "kept_at": int(question.date.timestamp())})
        except (SQLAlchemyError, OSError) as error:
            _LOG.warning("cannot note what was asked: %s", getattr(error, "orig", None) or type(error).__name__)

    async def vote(self, answer: Message, person: int, *, helpful: bool) -> Votes:
        """Count what *person* thinks of *answer*, in place of what they thought before, and return the votes."""
        chat, message = answer.chat_id, answer.message_id
        voter = blake2s(f"{chat} {message} {person}".encode(), key=self._secret, digest_size=16).hexdigest()
        row = {"bot": self._bot, "chat": chat, "message": message, "voter": voter, "helpful": helpful}
        moved = select(VOTES.c.home).where(VOTES.c.bot == self._bot, VOTES.c.chat == chat).limit(1)
        async with self._engine.begin() as connection:
            under = _under(VOTES, self._bot, chat, message)
            row["home"] = await connection.scalar(moved) or chat
            await connection.execute(delete(VOTES).where(under, VOTES.c.voter == voter))
            await connection.execute(insert(VOTES).values(**row, kept_at=int(answer.date.timestamp())))
            return await _counted(connection, under)

    async def votes(self, answer: Message) -> Votes:
        """Return the votes on *answer*."""
        async with self._engine.connect() as connection:
            return await _counted(connection, _under(VOTES, self._bot, answer.chat_id, answer.message_id))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""
        for table in (VOTES, ASKED, TALLIES):
            await self._delete(table, and_(table.c.bot == self._bot, table.c.home == chat))

    async def migrate(self, old: int, new: int) -> None:
        """Give what is kept about the chat *old* to *new*: a group became a supergroup."""
        async with self._engine.begin() as connection:
            for table in (VOTES, ASKED, TALLIES):
                mine = and_(table.c.bot == self._bot, table.c.home == old)
                await connection.execute(update(table).where(mine).values(home=new))

    async def sweep(self) -> None:
        """Forget what is old, but for how many questions there were; without an owner, those and all questions too."""
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

    async def _keep(self, here: dict[str, int], values: dict[str, Any]) -> None:
        try:
            async with self._engine.begin() as connection:
                await connection.execute(insert(ASKED).values(**here, **values))
        except IntegrityError:  # it was edited, or is answered anew after a restart
            same = and_(*(ASKED.c[column] == value for column, value in here.items()))
            async with self._engine.begin() as connection:
                await connection.execute(update(ASKED).where(same).values(values))

    async def _tally(self, connection: AsyncConnection, past: ColumnElement[bool]) -> None:
        """Count what is about to be forgotten."""
        counted = select(ASKED.c.home, ASKED.c.confidence, func.count().label("number")).where(past)
        for row in (await connection.execute(counted.group_by(ASKED.c.home, ASKED.c.confidence))).all():
            key = {"bot": self._bot, "home": row.home, "confidence": row.confidence}
            same = and_(*(TALLIES.c[column] == value for column, value in key.items()))
            added = update(TALLIES).where(same).values(number=TALLIES.c.number + row.number)
            if not (await connection.execute(added)).rowcount:
                await connection.execute(insert(TALLIES).values(**key, number=row.number))

    async def _delete(self, table: Table, where: ColumnElement[bool]) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(delete(table).where(where))


async def _counted(connection: AsyncConnection, under: ColumnElement[bool]) -> Votes:
    thought = select(VOTES.c.helpful, func.count()).where(under).group_by(VOTES.c.helpful)
    votes = {bool(helpful): int(number) for helpful, number in await connection.execute(thought)}
    return Votes(votes.get(True, 0), votes.get(False, 0))


def _under(table: Table, bot: int, chat: int, message: int) -> ColumnElement[bool]:
    return and_(table.c.bot == bot, table.c.chat == chat, table.c.message == message)


def _text(said: str) -> str:
    """Return a question on one line and as a database takes it: without NUL and halves of characters."""
    return " ".join(said.encode("utf-8", "replace").decode().replace("\0", "").split())[:_LONGEST]


def _posts(answer: Answer) -> str:
    return json.dumps([name(quote.post) for quote in answer.quotes])
