"""Which messages answer which question: an edited question edits its own answer, and no answer is given twice.

Each message is recorded as soon as Telegram confirms it, before the next one is sent (see
`bot.delivery.rate_limiter`): a program killed between the two sends that one answer again, and no other.
"""

import asyncio
import logging
import time
from contextlib import suppress
from typing import NamedTuple

from cachetools import LRUCache
from sqlalchemy import ColumnElement, delete, select
from telegram import Message

from bot.storage.database import Database
from bot.storage.errors import DatabaseError
from bot.storage.tables import answers, deleted, updates

_LOG = logging.getLogger(__name__)
_EDITED = 30 * 24 * 3600  # seconds; a question edited later gets a new answer
_RECENT = 1000  # questions


class SentAnswers:
    """The messages with which the bot with the id *bot* answered, in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._recent: LRUCache[_Question, list[int]] = LRUCache(_RECENT)
        self._late: list[_Note] = []  # not written yet, in order
        self._writing = asyncio.Lock()
        self._insert = database.insert(answers).on_conflict_do_nothing()

    async def restore(self) -> None:
        """Remember what was sent in answer to updates that are still waiting: they are about to be dealt with anew."""
        waiting = select(updates.c.chat).where(updates.c.bot == self._bot, updates.c.state == "waiting")
        sent = select(answers.c.chat, answers.c.question, answers.c.message).where(answers.c.bot == self._bot)
        rows = await self._database.rows(sent.where(answers.c.chat.in_(waiting)).order_by(answers.c.message))
        self._recent = LRUCache(_RECENT + len(rows))
        for chat, question, message in rows:
            self._known(_Question(chat, question)).append(message)

    async def to(self, question: Message) -> list[int]:
        """Return the ids of the messages that answer *question*, in order; none if it was not answered yet."""
        key = _Question(question.chat_id, question.message_id)
        if key not in self._recent and question.edit_date:
            sent = select(answers.c.message).where(answers.c.bot == self._bot, *key.matches())
            rows = await self._database.rows(sent.order_by(answers.c.message))
            self._known(key).extend(message for (message,) in rows)
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
            except DatabaseError as error:
                _LOG.error("cannot note that a question was answered: %s", error)

    async def sweep(self) -> None:
        """Forget answers whose questions nobody will edit any more."""
        with suppress(DatabaseError):
            await self._database.run(delete(answers).where(answers.c.kept_at < int(time.time()) - _EDITED))

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""
        for key in [key for key in self._recent if key.chat == chat]:
            del self._recent[key]
        async with self._writing:
            self._late = [note for note in self._late if note.key.chat != chat]
        await self._database.run(deleted(answers, self._bot, chat))

    async def migrate(self, old: int, _new: int) -> None:
        """Delete what is kept about the group *old*, which became a supergroup: its messages stay behind."""
        await self.forget(old)

    def _known(self, key: "_Question") -> list[int]:
        """Return the messages that answer *key*, to be changed; the latest such questions are remembered."""
        return self._recent.setdefault(key, [])

    async def _note(self, note: "_Note") -> None:
        self._late.append(note)
        await self.catch_up()

    async def _write(self, note: "_Note") -> None:
        """Write *note*. A program that is killed before that sends the answer again."""
        key, message, there = note
        if there:
            row = {"bot": self._bot, **key._asdict(), "message": message, "kept_at": int(time.time())}
            await self._database.write((self._insert, [row]))
        else:
            this = answers.c.bot == self._bot, *key.matches(), answers.c.message == message
            await self._database.run(delete(answers).where(*this))


class _Question(NamedTuple):
    chat: int
    question: int

    def matches(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return answers.c.chat == self.chat, answers.c.question == self.question


class _Note(NamedTuple):
    key: _Question
    message: int
    there: bool
