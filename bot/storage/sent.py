"""Sent answers: which messages answer which question, so that an edited question edits its answer.

Each message is recorded as soon as Telegram confirms it, before the next in its chat is sent (see
`bot.delivery.outgoing.rate_limiter`). A bot that is killed between the two sends that answer again, one a chat at most.
"""

import asyncio
import logging
import time
from contextlib import suppress
from hashlib import blake2s
from typing import NamedTuple

from cachetools import LRUCache
from sqlalchemy import ColumnElement, bindparam, delete, select, update
from telegram import Message

from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database
from bot.storage.tables import answers, delete_chat, updates

_LOG = logging.getLogger(__name__)
_KEPT = 30 * 24 * 3600  # seconds, after which an edited question gets a new answer
_CACHED = 1000  # questions
_DELETE = delete(answers).where(*(column == bindparam(f"this_{column.name}") for column in answers.primary_key))


class SentAnswers:
    """The answers sent by the bot with the id *bot*, in *database*; failed writes are retried by `flush`.

    *secret*, which is not in the database, is the key of the digests of questions.
    """

    def __init__(self, database: Database, bot: int, secret: str) -> None:
        self._database = database
        self._bot = bot
        self._secret = blake2s(secret.encode()).digest()
        self._recent: LRUCache[_Question, list[int]] = LRUCache(_CACHED)
        self._forgotten: LRUCache[int, int] = LRUCache(_CACHED)  # how often, by chat
        self._unwritten: list[_Change] = []  # oldest first
        self._writing = asyncio.Lock()
        self._writes = 0  # attempts to write
        self._insert = database.insert(answers).on_conflict_do_nothing()

    async def restore(self) -> None:
        """Load the answers in chats with waiting updates, which are about to be processed again."""
        waiting = select(updates.c.chat).where(updates.c.bot == self._bot, updates.c.state == "waiting")
        sent = select(answers.c.chat, answers.c.question, answers.c.message).where(answers.c.bot == self._bot)
        rows = await self._database.rows(sent.where(answers.c.chat.in_(waiting)).order_by(answers.c.message))
        self._recent = LRUCache(_CACHED + len(rows))
        for chat, question, message in rows:
            self._messages(_Question(chat, question)).append(message)

    async def messages_for(self, question: Message) -> list[int]:
        """Return the ids of the messages that answer *question*, in order."""
        key = _Question(question.chat_id, question.message_id)
        if key not in self._recent and question.edit_date:
            sent = select(answers.c.message).where(answers.c.bot == self._bot, *key.matches())
            rows = await self._database.rows(sent.order_by(answers.c.message))
            self._messages(key).extend(message for (message,) in rows)
        return list(self._recent.get(key, []))

    async def has_answers(self, chat: int, question: int) -> bool:
        """Return whether the message with the id *question* in *chat* is a question that was answered."""
        key = _Question(chat, question)
        sent = select(answers.c.message).where(answers.c.bot == self._bot, *key.matches()).limit(1)
        return bool(self._recent.get(key)) or bool(await self._database.rows(sent))

    async def is_unchanged(self, question: Message) -> bool:
        """Return whether *question* has answers, and the text that they answer."""
        key = _Question(question.chat_id, question.message_id)
        rows = await self._database.rows(select(answers.c.digest).where(answers.c.bot == self._bot, *key.matches()))
        return {digest for (digest,) in rows} == {self._digest(question)}

    async def record_sent(self, question: Message, message: int) -> None:
        """Record that the message with the id *message* was sent in answer to *question*."""
        key = _Question(question.chat_id, question.message_id)
        self._messages(key).append(message)
        await self._record(_Change(key, message, self._digest(question)))

    async def record_edited(self, question: Message) -> None:
        """Record that the answers to *question* were edited to answer its present text."""
        key = _Question(question.chat_id, question.message_id)
        edited = update(answers).where(answers.c.bot == self._bot, *key.matches())
        await self._database.run(edited.values(digest=self._digest(question)))

    async def record_deleted(self, question: Message, message: int) -> None:
        """Record that the message with the id *message*, which answered *question*, was deleted."""
        key = _Question(question.chat_id, question.message_id)
        messages = self._messages(key)
        messages[:] = [other for other in messages if other != message]
        await self._record(_Change(key, message, ""))

    async def flush(self) -> None:
        """Write the changes, together with those of other chats; on failure retry later."""
        wanted = self._writes + 1  # the next attempt to write is for all changes so far
        async with self._writing:
            if self._writes >= wanted or not self._unwritten:
                return
            self._writes += 1
            changes = self._unwritten[:]
            try:
                await self._write(changes)
            except DatabaseError as error:
                _LOG.error("cannot record an answer, retrying: %s", error)
            else:
                del self._unwritten[: len(changes)]

    async def delete_old(self) -> None:
        """Delete the records of answers older than 30 days."""
        with suppress(DatabaseError):
            await self._database.run(delete(answers).where(answers.c.kept_at < int(time.time()) - _KEPT))

    def times_forgotten(self, chat: int) -> int:
        """Return how often the data of *chat* was deleted lately: what was asked before is not to be answered."""
        return self._forgotten.get(chat, 0)

    async def forget(self, chat: int) -> None:
        """Delete the records about *chat*."""
        self._forgotten[chat] = self.times_forgotten(chat) + 1
        await self._delete_chat(chat)

    async def migrate(self, old: int, _new: int) -> None:
        """Delete the records about the group *old*, whose messages are not in the supergroup that it became."""
        await self._delete_chat(old)

    async def _delete_chat(self, chat: int) -> None:
        for key in [key for key in self._recent if key.chat == chat]:
            del self._recent[key]
        async with self._writing:
            self._unwritten = [change for change in self._unwritten if change.key.chat != chat]
        await self._database.run(delete_chat(answers, self._bot, chat))

    def _digest(self, question: Message) -> str:
        text = f"{question.chat_id} {question.message_id} {question.text or question.caption or ''}"
        return blake2s(text.encode("utf-8", "surrogatepass"), key=self._secret, digest_size=16).hexdigest()

    def _messages(self, key: "_Question") -> list[int]:
        """Return the cached list of messages that answer *key*."""
        return self._recent.setdefault(key, [])

    async def _record(self, change: "_Change") -> None:
        self._unwritten.append(change)
        await self.flush()

    async def _write(self, changes: "list[_Change]") -> None:
        now = int(time.time())
        keys = [{"bot": self._bot, **change.key._asdict(), "message": change.message} for change in changes]
        both = list(zip(keys, changes, strict=True))
        sent = [{**key, "kept_at": now, "digest": change.digest} for key, change in both if change.digest]
        deleted = [{f"this_{name}": value for name, value in key.items()} for key, change in both if not change.digest]
        await self._database.write((self._insert, sent), (_DELETE, deleted))


class _Question(NamedTuple):
    chat: int
    question: int

    def matches(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return answers.c.chat == self.chat, answers.c.question == self.question


class _Change(NamedTuple):
    key: _Question
    message: int
    digest: str  # of the question, empty if the message was deleted
