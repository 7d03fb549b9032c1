"""Who asks very much very fast waits, is told so once, and holds up nobody else."""

import re
from collections.abc import AsyncIterator

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder

from bot.application import build
from bot.components import Components
from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread, no_meaning
from tests.bot_api import InProcess, Telegram
from tests.bot_api.chat import Chat
from tests.support.updates import receive_updates

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
SPEED = 15  # a flooder's 30 seconds are two, and those of a minute four


@pytest.fixture
async def app(
    telegram: Telegram, seeds: list[Thread], database: Database, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[App]:
    monkeypatch.setattr("bot.delivery.queues.notices._NOTIFY_FROM", 0.2)
    components = Components(seeds, database, telegram.token, SPEED, no_meaning)
    builder = ApplicationBuilder().token(telegram.token)
    async with build(builder.request(InProcess(telegram)).get_updates_request(InProcess(telegram)), components) as app:
        await app.start()
        yield app
        await app.stop()


def one_moment(chat: Chat) -> list[str]:
    return [message.text for message in chat.sent if "at once" in message.text]


async def test_a_flood_is_told_once_and_answered_in_the_end(telegram: Telegram, app: App) -> None:
    flooder, quiet = telegram.person("Flo"), telegram.person("Quincy")
    questions = [flooder.says(telegram.private(flooder), f"{SIDES} {number}") for number in range(35)]
    question = quiet.says(telegram.private(quiet), SIDES)
    await receive_updates(telegram, app)

    flooded = telegram.private(flooder)
    [said] = one_moment(flooded)
    assert re.fullmatch(r"That was a lot at once\. I'll answer in [12] seconds?\.", said)
    answered = [message.reply_to for message in flooded.sent if "at once" not in message.text]
    assert answered == questions
    assert telegram.private(quiet).answers(question)[0].at < flooded.last.at


async def test_a_flooder_in_a_group_does_not_hold_up_a_quiet_person_there(telegram: Telegram, app: App) -> None:
    flooder, quiet = telegram.person("Flo"), telegram.person("Quincy")
    group = telegram.supergroup("Readers", flooder, quiet, telegram.bot)
    questions = [flooder.says(group, f"/ask@threadquote_bot {SIDES} {number}") for number in range(8)]
    question = quiet.says(group, f"/ask@threadquote_bot {SIDES}")
    await receive_updates(telegram, app)

    assert len(one_moment(group)) == 1
    [answer] = group.answers(question)
    assert answer.at < group.answers(questions[-1])[0].at
    assert all(group.answers(question) for question in questions)


async def test_what_is_said_to_others_in_a_group_does_not_count(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    telegram.profile.reads_everything = True
    for number in range(20):
        alice.says(group, f"Bob, have you heard? {number}")
    alice.says(group, f"/ask@threadquote_bot {SIDES}")
    await receive_updates(telegram, app)

    assert one_moment(group) == []
    assert len(group.sent) == 1


async def test_presses_wait_too_but_are_answered_and_told_nothing(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "What is photosynthesis?")
    await receive_updates(telegram, app)
    nearest = chat.last
    presses = [alice.presses(nearest, nearest.labels[0]) for _ in range(40)]
    await receive_updates(telegram, app)
    await telegram.until(lambda: all(press.answered for press in presses))

    assert one_moment(chat) == []


async def test_a_press_is_answered_while_its_edit_waits(telegram: Telegram, app: App) -> None:
    people = [telegram.person(name) for name in "ABCD"]
    group = telegram.supergroup("Readers", *people, telegram.bot)
    for number in range(19):
        people[number % 4].says(group, f"/ask@threadquote_bot {SIDES}")
    await receive_updates(telegram, app)
    answer = group.last
    presses = [people[number].presses(answer, label) for number, label in enumerate(answer.labels[:3])]
    edits = len(telegram.calls.of("editMessageText"))
    for update in telegram.updates.take():
        await app.update_queue.put(Update.de_json(update, app.bot))
    await telegram.until(lambda: all(press.answered for press in presses))

    assert len(telegram.calls.of("editMessageText")) <= edits + 1
    await app.update_queue.join()


async def test_of_edits_that_wait_only_the_last_is_sent_and_nothing_twice(telegram: Telegram, app: App) -> None:
    people = [telegram.person(name) for name in "ABCD"]
    group = telegram.supergroup("Readers", *people, telegram.bot)
    questions = [people[number % 4].says(group, f"/ask@threadquote_bot {SIDES}") for number in range(20)]
    await receive_updates(telegram, app)
    telegram.calls.clear()
    for text in ("What is photosynthesis?", "Who wrote the report?", "What is photosynthesis?"):
        people[3].edits(questions[-1], f"/ask@threadquote_bot {text}")
        await app.update_queue.put(Update.de_json(telegram.updates.take()[0], app.bot))
        await telegram.until(lambda: all(not update for update in telegram.updates.waiting))
    await app.update_queue.join()

    assert len(telegram.calls.of("editMessageText")) == 1
    assert telegram.calls.of("sendMessage") == []
    assert "photosynthesis" in group.answers(questions[-1])[0].text
