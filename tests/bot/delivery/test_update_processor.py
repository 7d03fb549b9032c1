"""Order inside a chat, further tries, and what becomes of what cannot be answered."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from bot.delivery.runner import App
from bot.storage.database import Database
from tests.bot_api import Telegram, faults
from tests.support.updates import receive_updates

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
REPORT = "Who wrote the report?"


@pytest.fixture
async def running(app: App) -> AsyncIterator[App]:
    await app.start()
    yield app
    await app.stop()


async def states(database: Database) -> list[str]:
    return [state for (state,) in await database.rows(text("SELECT state FROM updates ORDER BY id"))]


async def test_answers_keep_the_order_of_the_questions_in_each_chat(telegram: Telegram, running: App) -> None:
    chats = [(person := telegram.person(name), telegram.private(person)) for name in "ABCD"]
    asked = [(person.says(chat, f"{SIDES} {number}"), chat) for number in range(10) for person, chat in chats]
    await receive_updates(telegram, running)

    for _, chat in chats:
        assert [answer.reply_to for answer in chat.sent] == [question for question, where in asked if where is chat]


async def test_an_edit_right_behind_its_question_waits_for_it(telegram: Telegram, running: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, SIDES)
    alice.edits(question, REPORT)
    await receive_updates(telegram, running)

    [answer] = chat.sent
    assert answer.versions
    assert "4/7" not in answer.bold


async def test_a_slow_answer_in_one_chat_does_not_keep_another_waiting(telegram: Telegram, running: App) -> None:
    slow, quick = (telegram.private(person) for person in (telegram.person("Alice"), telegram.person("Bob")))
    telegram.faults.next("sendMessage", faults.slow(2))
    telegram.people[slow.id].says(slow, SIDES)
    telegram.people[quick.id].says(quick, SIDES)
    await receive_updates(telegram, running)

    first, second = telegram.calls.of("sendMessage")
    assert second.at - first.at < 2


async def test_what_fails_is_tried_again_before_anybody_hears_of_it(
    telegram: Telegram, running: App, database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    telegram.faults.next("sendMessage", faults.broken_json())
    alice.says(chat, SIDES)
    await receive_updates(telegram, running)

    assert [answer.bold[0] for answer in chat.sent] == ["4/7"]
    assert await states(database) == ["done"]


async def test_what_telegram_refuses_is_set_aside_with_one_apology(
    telegram: Telegram, running: App, database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    telegram.faults.next("sendMessage", faults.refusal(400, "Bad Request: something new \0"))
    alice.says(chat, SIDES)
    alice.says(chat, REPORT)
    await receive_updates(telegram, running)

    assert chat.sent[0].text == "Sorry, something went wrong on my side. Please try again in a moment."
    assert len(chat.sent) == 2
    assert await states(database) == ["failed", "done"]


SHUT_OUT = {
    "blocked": faults.refusal(403, "Forbidden: bot was blocked by the user"),
    "kicked": faults.refusal(403, "Forbidden: bot was kicked from the supergroup chat"),
    "no right to write": faults.refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
    "the chat is gone": faults.refusal(400, "Bad Request: chat not found"),
    "the topic is gone": faults.refusal(400, "Bad Request: message thread not found"),
    "the topic is closed": faults.refusal(400, "Bad Request: TOPIC_CLOSED"),
}


@pytest.mark.parametrize("fault", SHUT_OUT.values(), ids=SHUT_OUT)
async def test_who_cannot_be_written_to_is_left_in_peace(
    telegram: Telegram, running: App, database: Database, caplog: pytest.LogCaptureFixture, fault: faults.Fault
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    telegram.faults.next("sendMessage", fault, times=2)
    alice.says(chat, SIDES)
    await receive_updates(telegram, running)

    assert telegram.faults.left == 1
    assert await states(database) == ["done"]
    assert "Traceback" not in caplog.text


async def test_a_token_that_is_refused_leaves_the_question_waiting(
    telegram: Telegram, running: App, database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    telegram.faults.next("sendMessage", faults.refusal(401, "Unauthorized"))
    alice.says(chat, SIDES)
    await receive_updates(telegram, running)

    assert await states(database) == ["waiting"]


async def test_a_group_that_grows_between_question_and_answer_is_answered_where_it_is_now(
    telegram: Telegram, running: App
) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    question = alice.says(group, f"/ask@threadquote_bot {SIDES}")
    new = alice.upgrades(group)
    alice.edits(question, f"/ask@threadquote_bot {REPORT}")
    await receive_updates(telegram, running)
    refused = [str(call.refusal) for call in telegram.calls.refused]
    telegram.calls.clear()

    assert new.sent
    assert all("upgraded" in refusal or "to edit not found" in refusal for refusal in refused)
