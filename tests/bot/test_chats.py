"""Meeting people."""

import logging

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.serving import App
from bot.tables import READINGS
from tests.telegram import Telegram

pytestmark = pytest.mark.anyio


async def test_start_says_which_thread_there_is(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice <b>"))
    alice.starts()
    await telegram.deliver(app)

    assert "a thread of 7 posts, which begins: “This escalation in #Karabakh is likely" in chat.last.text


async def test_help_names_every_command(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/help")
    await telegram.deliver(app)

    assert all(command in chat.last.text for command in ("/ask", "/summary", "/post", "/thread", "/help"))


@pytest.mark.parametrize(("reads_everything", "says_so"), [(False, True), (True, False)])
async def test_joining_says_once_how_to_ask(
    telegram: Telegram, app: App, *, reads_everything: bool, says_so: bool
) -> None:
    alice = telegram.person("Alice")
    telegram.profile.reads_everything = reads_everything
    await app.bot.get_me()
    group = telegram.supergroup("Readers", alice)
    alice.adds(telegram.bot, group)
    await telegram.deliver(app)
    alice.promotes(telegram.bot, group)
    await telegram.deliver(app)

    [hello] = group.sent
    assert "/ask" in hello.text
    assert ("I hear only commands" in hello.text) == says_so


async def test_leaving_is_quiet(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.removes(telegram.bot, group)
    await telegram.deliver(app)

    assert not group.sent


async def test_a_failure_is_one_sentence_to_the_person_and_a_traceback_to_the_log(
    telegram: Telegram, app: App, engine: AsyncEngine, caplog: pytest.LogCaptureFixture
) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(READINGS.drop)  # breaks whatever asks
    chat = telegram.private(alice := telegram.person("Alice"))
    with caplog.at_level(logging.INFO):
        alice.says(chat, "a secret question")
        await telegram.deliver(app)

    assert [message.text for message in chat.sent] == [
        "Sorry, something went wrong on my side. Please try again in a moment."
    ]
    assert "Traceback" in caplog.text
    assert "secret" not in caplog.text
