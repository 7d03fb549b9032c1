"""An answer that comes late in a group says how late."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.runner import App
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
AGES = {"3 hours": (3.5, "You asked this 3 hours ago."), "one hour": (1.2, "You asked this 1 hour ago.")}


async def asked(telegram: Telegram, app: App, chat: Chat, hours: float) -> str:
    alice = next(iter(person for person in telegram.people.values() if person.name == "Alice"))
    question = alice.says(chat, f"/ask@threadquote_bot {SIDES}")
    sent = datetime.now(UTC) - timedelta(hours=hours)
    telegram.updates.waiting[-1]["message"]["date"] = int(sent.timestamp())
    await telegram.deliver(app)
    return chat.answers(question)[0].text


@pytest.mark.parametrize(("hours", "said"), AGES.values(), ids=AGES)
async def test_an_old_question_in_a_group_is_told_how_old(
    telegram: Telegram, app: App, hours: float, said: str
) -> None:
    group = telegram.supergroup("Readers", telegram.person("Alice"), telegram.bot)

    assert (await asked(telegram, app, group, hours)).startswith(said)


async def test_a_fresh_question_and_one_in_private_are_not(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)

    assert "ago" not in await asked(telegram, app, group, 0.9)
    assert "ago" not in await asked(telegram, app, telegram.private(alice), 5)


async def test_a_deleted_topic_in_private_is_answered_outside_it(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    question = alice.says(chat, SIDES)
    telegram.updates.waiting[-1]["message"] |= {"message_thread_id": 99, "is_topic_message": True}
    await telegram.deliver(app)
    telegram.calls.clear()  # Telegram refused the topic

    assert chat.answers(question)
