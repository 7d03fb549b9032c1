"""Votes on answers, one a person; and, where somebody owns the bot, what was asked and how it was answered.

Both are kept for 30 days, then how many questions a chat had. A voter is a digest that only the bot can make, another
for each answer, so that a vote can be changed and does not say whose it is. Without an owner no question is kept.
"""

import asyncio
import json
import logging
import time
from collections.abc import Iterable
from hashlib import blake2s
from typing import Any, NamedTuple, Self

from sqlalchemy import ColumnElement, Executable, and_, delete, func, select, update
from telegram import Message

from bot.storage.database import Database, Row
from bot.storage.errors import DatabaseError
from bot.storage.tables import asked, tallies, votes
from index import Answer

KEPT = 30 * 24 * 3600
"""Seconds for which a question and the votes on its answer are kept."""

_LOG = logging.getLogger(__name__)
_LONGEST = 1000  # characters of a question
_MOST_LATE = 1000  # questions
_COLUMNS = "answer", "text", "confidence", "posts", "home", "kept_at"


class Votes(NamedTuple):
    """How many people found an answer helpful, and how many not."""

    up: int
    down: int

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Self:
        """Return the votes that *rows* have: helpful or not, and how many."""
        numbers = {bool(helpful): number for helpful, number in rows}
        return cls(numbers.get(True, 0), numbers.get(False, 0))


class Feedback:
    """What people think of the answers of the bot with the id *bot*.

    *secret*, which is not in the database, makes the digests of voters. For the person *owner* questions are kept; if
    it is 0, there is none.
    """

    def __init__(self, database: Database, bot: int, secret: str, owner: int) -> None:
        self._database = database
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
            await self._database.run(delete(votes).where(self._under(question.chat_id, message)))
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
                    await self._database.write((self._database.upsert(asked, *_COLUMNS), list(late.values())))
            except DatabaseError as error:
                _LOG.warning("cannot note what was asked: %s", error)
                self._late = dict(list({**late, **self._late}.items())[-_MOST_LATE:])

    async def vote(self, answer: Message, person: int, *, helpful: bool) -> Votes:
        """Count what *person* thinks of *answer*, in place of what they thought before, and return the votes."""
        chat, message = answer.chat_id, answer.message_id
        voter = blake2s(f"{chat} {message} {person}".encode(), key=self._secret, digest_size=16).hexdigest()
        before = select(votes.c.home).where(votes.c.bot == self._bot, votes.c.chat == chat).limit(1)
        home = func.coalesce(before.scalar_subquery(), chat)
        key = {"bot": self._bot, "chat": chat, "message": message, "voter": voter}
        vote = self._database.upsert(votes, "helpful").values(
            **key, helpful=helpful, home=home, kept_at=int(answer.date.timestamp())
        )
        await self._database.run(vote)
        return await self.votes(answer)

    async def votes(self, answer: Message) -> Votes:
        """Return the votes on *answer*."""
        counted = select(votes.c.helpful, func.count()).where(self._under(answer.chat_id, answer.message_id))
        return Votes.of(await self._database.rows(counted.group_by(votes.c.helpful)))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""
        await self.catch_up()
        self._late = {key: row for key, row in self._late.items() if row["home"] != chat}
        await self._database.run(
            *(delete(table).where(table.c.bot == self._bot, table.c.home == chat) for table in (votes, asked, tallies))
        )

    async def migrate(self, old: int, new: int) -> None:
        """Give what is kept about the chat *old* to *new*: a group became a supergroup."""
        await self.catch_up()
        await self._database.run(
            *(
                update(table).where(table.c.bot == self._bot, table.c.home == old).values(home=new)
                for table in (votes, asked, tallies)
            )
        )

    async def sweep(self) -> None:
        """Forget what is old, but for how many questions there were; without an owner, those and all questions too."""
        await self.catch_up()
        try:
            old = int(time.time()) - KEPT
            await self._database.run(
                delete(votes).where(votes.c.bot == self._bot, votes.c.kept_at < old),
                *(self._tallied(old) if self.owner else self._dropped()),
            )
        except DatabaseError as error:
            _LOG.warning("cannot forget old questions: %s", error)

    def _tallied(self, old: int) -> tuple[Executable, Executable]:
        """Return statements that turn the questions from before *old* into how many there were."""
        past = and_(asked.c.bot == self._bot, asked.c.kept_at < old)
        group = asked.c.bot, asked.c.home, asked.c.confidence
        counted = select(*group, func.count()).where(past).group_by(*group)
        insert = self._database.insert(tallies).from_select(["bot", "home", "confidence", "number"], counted)
        more = {"number": tallies.c.number + insert.excluded.number}
        return insert.on_conflict_do_update(index_elements=list(tallies.primary_key), set_=more), delete(asked).where(
            past
        )

    def _dropped(self) -> tuple[Executable, Executable]:
        return delete(asked).where(asked.c.bot == self._bot), delete(tallies).where(tallies.c.bot == self._bot)

    def _under(self, chat: int, message: int) -> ColumnElement[bool]:
        return and_(votes.c.bot == self._bot, votes.c.chat == chat, votes.c.message == message)


def _text(said: str) -> str:
    """Return a question on one line and as a database takes it: without NUL and halves of characters."""
    return " ".join(said.encode("utf-8", "replace").decode().replace("\0", "").split())[:_LONGEST]


def _posts(answer: Answer) -> str:
    return json.dumps([quote.post.label or str(quote.post.number) for quote in answer.quotes])
