"""Votes on answers, and for the owner the questions and how they were answered.

Both are deleted after 30 days; a count of the questions of each chat remains. Without an owner no question is stored. A
voter is a keyed digest, different for each answer: people can change their votes, and nobody can tell whose they are.
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

from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, Row
from bot.storage.tables import asked, tallies, votes
from index import Answer

KEPT = 30 * 24 * 3600
"""Seconds after which a question and the votes on its answer are deleted."""

_LOG = logging.getLogger(__name__)
_LONGEST = 1000  # characters of a question
_MOST_UNWRITTEN = 1000  # questions
_COLUMNS = "answer", "text", "confidence", "posts", "home", "kept_at"


class Votes(NamedTuple):
    """The number of people who found an answer helpful, and of those who did not."""

    up: int
    down: int

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Self:
        """Return the votes in *rows*, each `(helpful, number)`."""
        numbers = {bool(helpful): number for helpful, number in rows}
        return cls(numbers.get(True, 0), numbers.get(False, 0))


class Feedback:
    """Feedback on the answers of the bot with the id *bot*, in *database*.

    *secret*, which is not in the database, is the key of the voters' digests. *owner* is the id of the person for whom
    questions are stored, 0 for nobody.
    """

    def __init__(self, database: Database, bot: int, secret: str, owner: int) -> None:
        self._database = database
        self._bot = bot
        self._secret = blake2s(secret.encode()).digest()
        self.owner = owner
        self._unwritten: dict[tuple[int, int], dict[str, Any]] = {}  # questions, by chat and message
        self._writing = asyncio.Lock()

    async def record(self, question: Message, text: str, answer: Answer, message: int) -> None:
        """Record that *question* asked *text* and got *answer* in *message*; an edited question replaces itself.

        Questions are buffered until `flush`, so that no answer waits for the database.
        """
        if question.edit_date:  # the votes were on another answer
            await self._database.run(delete(votes).where(self._on_answer(question.chat_id, message)))
        if self.owner:
            key = {"bot": self._bot, "chat": question.chat_id, "question": question.message_id}
            outcome = {"text": _one_line(text), "confidence": answer.confidence.value, "posts": _posts(answer)}
            kept_at = int(question.date.timestamp())
            row = {**key, **outcome, "answer": message, "home": question.chat_id, "kept_at": kept_at}
            self._unwritten[question.chat_id, question.message_id] = row

    async def flush(self) -> None:
        """Write buffered questions; on failure keep the newest 1,000 and retry later."""
        async with self._writing:
            if not (unwritten := dict(self._unwritten)):
                return
            try:
                await self._database.write((self._database.upsert(asked, *_COLUMNS), list(unwritten.values())))
            except DatabaseError as error:
                _LOG.warning("cannot record questions, retrying: %s", error)
                self._unwritten = dict(list(self._unwritten.items())[-_MOST_UNWRITTEN:])
            else:
                rows = self._unwritten.items()
                self._unwritten = {key: row for key, row in rows if unwritten.get(key) is not row}

    async def vote(self, answer: Message, person: int, press: str, *, helpful: bool) -> bool:
        """Store the vote of *person* on *answer*, in place of an earlier one; the same vote again takes it back.

        Return whether it counts. *press* is the id of the press: one that is processed twice changes nothing.
        """
        chat, message = answer.chat_id, answer.message_id
        voter = blake2s(f"{chat} {message} {person}".encode(), key=self._secret, digest_size=16).hexdigest()
        own = select(votes.c.helpful, votes.c.counts, votes.c.press)
        press = blake2s(press.encode(), key=self._secret, digest_size=16).hexdigest()  # the id tells whose press it is
        rows = await self._database.rows(own.where(self._on_answer(chat, message), votes.c.voter == voter))
        earlier = _Vote(*rows[0]) if rows else _Vote(helpful, counts=False, press="")
        if earlier.press == press:
            return earlier.counts
        counts = not (earlier.counts and earlier.helpful == helpful)
        before = select(votes.c.home).where(votes.c.bot == self._bot, votes.c.chat == chat).limit(1)
        home = func.coalesce(before.scalar_subquery(), chat)
        key = {"bot": self._bot, "chat": chat, "message": message, "voter": voter}
        vote = self._database.upsert(votes, "helpful", "counts", "press").values(
            **key, helpful=helpful, counts=counts, press=press, home=home, kept_at=int(answer.date.timestamp())
        )
        await self._database.run(vote)
        return counts

    async def votes(self, answer: Message) -> Votes:
        """Return the votes on *answer*."""
        on_answer = self._on_answer(answer.chat_id, answer.message_id)
        counted = select(votes.c.helpful, func.count()).where(on_answer, votes.c.counts)
        return Votes.of(await self._database.rows(counted.group_by(votes.c.helpful)))

    async def forget(self, chat: int) -> None:
        """Delete the votes and questions of *chat*."""
        await self.flush()
        self._unwritten = {key: row for key, row in self._unwritten.items() if row["home"] != chat}
        await self._database.run(
            *(delete(table).where(table.c.bot == self._bot, table.c.home == chat) for table in (votes, asked, tallies))
        )

    async def migrate(self, old: int, new: int) -> None:
        """Give the votes and questions of the group *old* to *new*, the supergroup that it became."""
        await self.flush()
        await self._database.run(
            *(
                update(table).where(table.c.bot == self._bot, table.c.home == old).values(home=new)
                for table in (votes, asked, tallies)
            )
        )

    async def delete_old(self) -> None:
        """Delete old votes, and replace old questions by their count; without an owner, delete questions and counts."""
        await self.flush()
        try:
            old = int(time.time()) - KEPT
            await self._database.run(
                delete(votes).where(votes.c.bot == self._bot, votes.c.kept_at < old),
                *(self._tally(old) if self.owner else self._delete_all()),
            )
        except DatabaseError as error:
            _LOG.warning("cannot delete old questions, retrying: %s", error)

    def _tally(self, old: int) -> tuple[Executable, Executable]:
        """Return statements that replace the questions from before *old* by their count."""
        past = and_(asked.c.bot == self._bot, asked.c.kept_at < old)
        group = asked.c.bot, asked.c.home, asked.c.confidence
        counted = select(*group, func.count()).where(past).group_by(*group)
        insert = self._database.insert(tallies).from_select(["bot", "home", "confidence", "number"], counted)
        more = {"number": tallies.c.number + insert.excluded.number}
        return insert.on_conflict_do_update(index_elements=list(tallies.primary_key), set_=more), delete(asked).where(
            past
        )

    def _delete_all(self) -> tuple[Executable, Executable]:
        return delete(asked).where(asked.c.bot == self._bot), delete(tallies).where(tallies.c.bot == self._bot)

    def _on_answer(self, chat: int, message: int) -> ColumnElement[bool]:
        return and_(votes.c.bot == self._bot, votes.c.chat == chat, votes.c.message == message)


class _Vote(NamedTuple):
    helpful: bool
    counts: bool
    press: str


def _one_line(text: str) -> str:
    """Return *text* on one line, without the characters that a database rejects: NUL and lone surrogates."""
    return " ".join(text.encode("utf-8", "replace").decode().replace("\0", "").split())[:_LONGEST]


def _posts(answer: Answer) -> str:
    return json.dumps([quote.post.label or str(quote.post.number) for quote in answer.quotes])
