"""Which messages answer which question, on SQLite and on PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text
from telegram import Chat, Message

from bot.storage.database import Database
from bot.storage.sent import SentAnswers

pytestmark = pytest.mark.anyio
NOW = datetime.now(UTC)


def question(number: int, chat: int = 5, *, edited: bool = False) -> Message:
    return Message(number, NOW, Chat(chat, Chat.PRIVATE), edit_date=NOW if edited else None)


async def kept(database: Database) -> list[Any]:
    return await database.rows(text("SELECT chat, question, message FROM answers ORDER BY 1, 2, 3"))


async def test_an_edited_question_is_known_after_a_restart_and_by_its_own_bot_only(any_database: Database) -> None:
    answers = SentAnswers(any_database, 7, "secret")
    for message in (8, 9, 10):
        await answers.record_sent(question(1), message)
    await answers.record_deleted(question(1), 9)
    await answers.delete_old()
    again = SentAnswers(any_database, 7, "secret")

    assert await answers.messages_for(question(1)) == [8, 10]
    assert await again.messages_for(question(1, edited=True)) == [8, 10]
    assert await again.messages_for(question(1, chat=6, edited=True)) == []
    assert await SentAnswers(any_database, 8, "secret").messages_for(question(1, edited=True)) == []


async def test_what_was_sent_to_a_question_that_still_waits_is_known_at_the_next_start(any_database: Database) -> None:
    answers = SentAnswers(any_database, 7, "secret")
    await any_database.run(text("INSERT INTO updates VALUES (7, 1, 5, 'waiting', '{}', '', '', 1, 0, 0)"))
    await answers.record_sent(question(1), 8)
    await answers.record_sent(question(2, chat=6), 9)
    again = SentAnswers(any_database, 7, "secret")
    await again.restore()

    assert await again.messages_for(question(1)) == [8]
    assert await again.messages_for(question(2, chat=6)) == []


async def test_what_cannot_be_noted_is_noted_later_in_order(any_database: Database) -> None:
    answers = SentAnswers(any_database, 7, "secret")
    await answers.record_sent(question(1), 8)
    await any_database.run(text("ALTER TABLE answers RENAME TO elsewhere"))
    await answers.record_deleted(question(1), 8)
    await answers.record_sent(question(1), 9)
    await any_database.run(text("ALTER TABLE elsewhere RENAME TO answers"))
    await answers.flush()

    assert await answers.messages_for(question(1)) == [9]
    assert await kept(any_database) == [(5, 1, 9)]


async def test_a_note_that_was_written_although_its_connection_broke_does_no_harm(any_database: Database) -> None:
    await SentAnswers(any_database, 7, "secret").record_sent(question(1), 8)
    await (again := SentAnswers(any_database, 7, "secret")).record_sent(question(1), 8)
    await again.record_sent(question(1), 9)

    assert await kept(any_database) == [(5, 1, 8), (5, 1, 9)]


async def test_forgetting_takes_one_chat_only_and_time_takes_the_rest(any_database: Database) -> None:
    answers = SentAnswers(any_database, 7, "secret")
    await answers.record_sent(question(1), 8)
    await answers.record_sent(question(1, chat=6), 8)
    await answers.forget(5)
    assert await kept(any_database) == [(6, 1, 8)]
    assert await answers.messages_for(question(1, edited=True)) == []
    await any_database.run(text("UPDATE answers SET kept_at = kept_at - :month").bindparams(month=31 * 24 * 3600))
    await answers.delete_old()
    assert await kept(any_database) == []
