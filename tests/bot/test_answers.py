"""Which messages answer which question, on SQLite and on PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram import Chat, Message

from bot.answers import Answers
from bot.tables import ANSWERS, UPDATES

pytestmark = pytest.mark.anyio
NOW = datetime.now(UTC)


def question(number: int, chat: int = 5, *, edited: bool = False) -> Message:
    return Message(number, NOW, Chat(chat, Chat.PRIVATE), edit_date=NOW if edited else None)


async def kept(engine: AsyncEngine) -> list[Any]:
    columns = ANSWERS.c.chat, ANSWERS.c.question, ANSWERS.c.message
    async with engine.connect() as connection:
        return [tuple(row) for row in await connection.execute(select(*columns).order_by(*columns))]


async def test_an_edited_question_is_known_after_a_restart_and_by_its_own_bot_only(any_engine: AsyncEngine) -> None:
    answers = Answers(any_engine, 7)
    for message in (8, 9, 10):
        await answers.sent(question(1), message)
    await answers.gone(question(1), 9)
    await answers.sweep()
    again = Answers(any_engine, 7)

    assert await answers.to(question(1)) == [8, 10]
    assert await again.to(question(1, edited=True)) == [8, 10]
    assert await again.to(question(1, chat=6, edited=True)) == []
    assert await Answers(any_engine, 8).to(question(1, edited=True)) == []
    await answers.close()


async def test_what_was_sent_to_a_question_that_still_waits_is_known_at_the_next_start(any_engine: AsyncEngine) -> None:
    answers, row = Answers(any_engine, 7), {"bot": 7, "state": "waiting", "digest": "", "error": "", "kept_at": 1}
    async with any_engine.begin() as connection:
        await connection.execute(insert(UPDATES).values(**row, id=1, chat=5, body="{}"))
    await answers.sent(question(1), 8)
    await answers.sent(question(2, chat=6), 9)
    await answers.close()
    again = Answers(any_engine, 7)
    await again.restore()

    assert await again.to(question(1)) == [8]
    assert await again.to(question(2, chat=6)) == []


async def test_what_cannot_be_noted_is_noted_later_in_order(any_engine: AsyncEngine) -> None:
    answers = Answers(any_engine, 7)
    await answers.sent(question(1), 8)
    async with any_engine.begin() as connection:
        await connection.execute(text("ALTER TABLE answers RENAME TO elsewhere"))
    await answers.gone(question(1), 8)
    await answers.sent(question(1), 9)
    async with any_engine.begin() as connection:
        await connection.execute(text("ALTER TABLE elsewhere RENAME TO answers"))
    await answers.catch_up()

    assert await answers.to(question(1)) == [9]
    assert await kept(any_engine) == [(5, 1, 9)]
    await answers.close()


async def test_a_note_that_was_written_although_its_connection_broke_does_no_harm(any_engine: AsyncEngine) -> None:
    await (first := Answers(any_engine, 7)).sent(question(1), 8)
    await (again := Answers(any_engine, 7)).sent(question(1), 8)
    await again.sent(question(1), 9)

    assert await kept(any_engine) == [(5, 1, 8), (5, 1, 9)]
    await first.close()
    await again.close()


async def test_forgetting_takes_one_chat_only_and_time_takes_the_rest(any_engine: AsyncEngine) -> None:
    answers = Answers(any_engine, 7)
    await answers.sent(question(1), 8)
    await answers.sent(question(1, chat=6), 8)
    await answers.forget(5)
    assert await kept(any_engine) == [(6, 1, 8)]
    assert await answers.to(question(1, edited=True)) == []
    async with any_engine.begin() as connection:
        await connection.execute(update(ANSWERS).values(kept_at=ANSWERS.c.kept_at - 31 * 24 * 3600))
    await answers.sweep()
    assert await kept(any_engine) == []
    await answers.close()
