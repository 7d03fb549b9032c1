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

from telegram import Message

from bot.sql import Database, DatabaseError

_LOG = logging.getLogger(__name__)
_EDITED = 30 * 24 * 3600  # seconds; a question edited later gets a new answer
_RECENT = 1000  # questions
_KEPT = "SELECT message FROM answers WHERE bot = :bot AND chat = :chat AND question = :question ORDER BY message"
_SENT = "INSERT INTO answers VALUES (:bot, :chat, :question, :message, :kept_at) ON CONFLICT DO NOTHING"
_GONE = "DELETE FROM answers WHERE bot = :bot AND chat = :chat AND question = :question AND message = :message"


class Answers:
    """The messages with which the bot with the id *bot* answered, in *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._recent: OrderedDict[_Question, list[int]] = OrderedDict()
        self._most = _RECENT
        self._late: list[_Note] = []  # not written yet, in order
        self._writing = asyncio.Lock()

    async def restore(self) -> None:
        """Remember what was sent in answer to updates that are still waiting: they are about to be dealt with anew."""
        rows = await self._database.rows(
            """
            SELECT chat, question, message FROM answers WHERE bot = :bot
            AND chat IN (SELECT chat FROM updates WHERE bot = :bot AND state = 'waiting') ORDER BY message
            """,
            bot=self._bot,
        )
        for chat, question, message in rows:
            self._recent.setdefault(_Question(chat, question), []).append(message)
        self._most = _RECENT + len(self._recent)

    async def to(self, question: Message) -> list[int]:
        """Return the ids of the messages that answer *question*, in order; none if it was not answered yet."""
        key = _Question(question.chat_id, question.message_id)
        if key not in self._recent and question.edit_date:
            rows = await self._database.rows(_KEPT, bot=self._bot, **key._asdict())
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
            await self._database.run("DELETE FROM answers WHERE kept_at < :old", old=int(time.time()) - _EDITED)

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""
        for key in [key for key in self._recent if key.chat == chat]:
            del self._recent[key]
        async with self._writing:
            self._late = [note for note in self._late if note.key.chat != chat]
        await self._database.run("DELETE FROM answers WHERE bot = :bot AND chat = :chat", bot=self._bot, chat=chat)

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
        """Write *note*, as soon as can be: whoever is killed before it is written repeats the answer."""
        (chat, question), message, there = note
        kept = {"bot": self._bot, "chat": chat, "question": question, "message": message, "kept_at": int(time.time())}
        await self._database.jot(_SENT if there else _GONE, **kept)


class _Question(NamedTuple):
    chat: int
    question: int


class _Note(NamedTuple):
    key: _Question
    message: int
    there: bool
