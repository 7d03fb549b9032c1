import asyncio

import pytest

from tests.bot_api import Telegram
from tests.bot_api_tests.bots import bot_of

HEARD = {
    "plain talk": ("hello", False),
    "command to this bot": ("/ask@threadquote_bot why", True),
    "command to this bot in other letters": ("/ask@ThreadQuote_Bot why", True),
    "command to another bot": ("/ask@other_bot why", False),
    "bare command, and no bot spoke yet": ("/ask why", False),
    "mention": ("@threadquote_bot why", False),
    "command in the middle": ("well, /ask@threadquote_bot", True),
}


@pytest.mark.parametrize(("text", "heard"), HEARD.values(), ids=HEARD)
def test_hears_in_groups(text: str, heard: bool) -> None:  # noqa: FBT001 - a table
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    alice.says(group, text)
    assert bool(telegram.updates.waiting) is heard


def test_hears_everything_when_privacy_is_off_or_as_administrator() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    quiet, led = telegram.group("Quiet", alice, telegram.bot), telegram.group("Led", alice, telegram.bot)
    alice.promotes(telegram.bot, led)
    telegram.updates.take()
    alice.says(quiet, "not heard")
    alice.says(led, "heard")
    telegram.profile.reads_everything = True
    alice.says(quiet, "now heard")
    assert [update["message"]["text"] for update in telegram.updates.take()] == ["heard", "now heard"]


def test_hears_bare_commands_while_it_was_the_last_bot_to_speak_and_replies_always() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    other = telegram.person("Other", username="other_bot", is_bot=True)
    group = telegram.group("Readers", alice, telegram.bot, other)

    async def speak() -> None:
        await (await bot_of(telegram)).send_message(group.id, "hello")

    asyncio.run(speak())
    alice.says(group, "/first")
    other.says(group, "me too")
    alice.says(group, "/second")
    alice.says(group, "and this?", reply_to=group.last)
    assert [update["message"]["text"] for update in telegram.updates.take()] == ["/first", "and this?"]
