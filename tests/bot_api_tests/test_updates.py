import asyncio
import json
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken

from tests.bot_api import Telegram
from tests.bot_api.parameters import Parameters
from tests.bot_api_tests.bots import bot_of


async def polled(telegram: Telegram, **parameters: Any) -> list[int]:
    bot = await bot_of(telegram)
    return [update.update_id for update in await bot.get_updates(**parameters)]


def test_updates_come_again_until_they_are_acknowledged() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    for number in range(3):
        alice.says(telegram.private(alice), str(number))
    first, second, third = (update["update_id"] for update in telegram.updates.waiting)

    async def story() -> None:
        assert await polled(telegram) == [first, second, third]
        assert await polled(telegram, limit=2) == [first, second]
        assert await polled(telegram, offset=second) == [second, third]
        assert await polled(telegram) == [second, third]
        assert await polled(telegram, offset=-1) == [third]
        assert await polled(telegram, offset=third + 1) == []

    asyncio.run(story())
    assert (first + 1, second + 1) == (second, third)


def test_a_long_poll_ends_when_something_happens() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")

    async def story() -> list[int]:
        poll = asyncio.create_task(polled(telegram, timeout=30))
        await telegram.until(lambda: telegram.updates.polls)
        alice.starts()
        return await asyncio.wait_for(poll, 20)

    assert len(asyncio.run(story())) == 1


def test_the_older_of_two_polls_ends_in_a_conflict() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")

    async def story() -> None:
        older = asyncio.create_task(polled(telegram, timeout=30))
        await telegram.until(lambda: telegram.updates.polls == 1)
        newer = asyncio.create_task(polled(telegram, timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        alice.starts()
        assert len(await newer) == 1

    asyncio.run(story())


def test_polling_with_a_webhook_is_a_conflict() -> None:
    telegram = Telegram()

    async def story() -> None:
        bot = await bot_of(telegram)
        await bot.set_webhook("https://bot.example")
        with pytest.raises(Conflict, match="while webhook is active"):
            await bot.get_updates()
        await bot.delete_webhook()
        assert await bot.get_updates() == ()

    asyncio.run(story())


def test_remembers_which_updates_are_wanted() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)

    async def story() -> None:
        await polled(telegram, allowed_updates=["edited_message"])
        said = alice.says(chat, "wyh?")
        alice.edits(said, "why?")
        assert len(await polled(telegram)) == 1
        await polled(telegram, allowed_updates=[])
        alice.says(chat, "again")
        assert len(await polled(telegram)) == 2

    asyncio.run(story())


def test_a_wrong_token_and_an_unknown_method_are_told_apart() -> None:
    telegram = Telegram()
    with pytest.raises(InvalidToken, match="Unauthorized"):
        asyncio.run(bot_of_stranger(telegram))
    response = asyncio.run(telegram.dispatcher.request(telegram.token, "sendMesage", Parameters({})))
    assert (response.status, json.loads(response.body)["description"]) == (404, "Not Found: method not found")


def test_hand_made_updates_pass_whatever_they_say() -> None:
    telegram = Telegram()
    telegram.updates.put({"nonsense": 1})
    telegram.updates.put({"update_id": "four"})
    assert [update["update_id"] for update in telegram.updates.take()] == [700_000_001, "four"]


async def bot_of_stranger(telegram: Telegram) -> None:
    bot = await bot_of(telegram)
    telegram.token = "7000000001:another"
    await bot.get_me()
