"""Short answers in groups: one post, of a long one the sentence that answers with its neighbours, the rest folded."""

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat

pytestmark = pytest.mark.anyio
BEGINNING = "The bakery opens at six and closes at noon, except on market days. " * 4
EXCERPT = "Then it rains. The ferry leaves Lund harbour at nine. Nobody waits."
END = "On Sundays the museum lends bicycles to all who ask for one politely. " * 4
LONG = f"{BEGINNING}{EXCERPT} {END}".strip()
HARBOUR = Thread.of(["A quiet town.", LONG, "The market sells cherries.", "Cherries come by market boat."])


async def chat_with_answer(telegram: Telegram, database: Database, question: str, kind: str) -> Chat:
    alice = telegram.person("Alice")
    chat = telegram.private(alice) if kind == "private" else telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(chat, f"/ask@threadquote_bot {question}")
    async with in_process(telegram, [HARBOUR], database) as app:
        await telegram.deliver(app)
    assert not telegram.calls.refused
    return chat


async def test_of_a_long_post_the_sentence_that_answers_is_shown_with_its_neighbours(
    telegram: Telegram, database: Database
) -> None:
    chat = await chat_with_answer(telegram, database, "when does the ferry leave Lund harbour?", "group")

    [answer] = chat.sent
    shown, folded = answer.quotes
    assert shown == f"… {EXCERPT} …"
    assert answer.bold == ["2/4", "The ferry leaves Lund harbour at nine."]
    assert folded == f"{BEGINNING.strip()} … {END.strip()}"
    assert answer.marked("expandable_blockquote") == [folded]


async def test_in_private_a_long_post_is_shown_whole(telegram: Telegram, database: Database) -> None:
    chat = await chat_with_answer(telegram, database, "when does the ferry leave Lund harbour?", "private")

    assert chat.last.quotes == [LONG]


async def test_one_post_is_shown_and_the_others_when_asked_for(telegram: Telegram, database: Database) -> None:
    chat = await chat_with_answer(telegram, database, "market cherries", "group")
    [answer] = chat.sent
    assert len(answer.quotes) == 1
    assert "Other matches" in answer.labels

    private = await chat_with_answer(telegram, database, "market cherries", "private")
    assert len(private.last.quotes) == 2


async def test_a_page_of_an_answer_is_as_short(telegram: Telegram, database: Database) -> None:
    chat = await chat_with_answer(telegram, database, "when does the ferry leave Lund harbour?", "group")
    first = chat.last.text
    [alice] = [member.person for member in chat.members.values() if not member.person.is_bot]
    async with in_process(telegram, [HARBOUR], database) as app:
        for label in ("3/4 ▶", "Back to the answer"):
            alice.presses(chat.last, label)
            await telegram.deliver(app)

    assert chat.last.text == first
