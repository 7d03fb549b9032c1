"""Telegram's limits, kept by the program on Telegram's own clock."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.sliding_window import SlidingWindow
from tests.bot_api import InProcess, Telegram, faults
from tests.bot_api.chat import Chat

pytestmark = pytest.mark.anyio
SPEED = 10


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    """A bot that sends ten times faster than Telegram's limits."""
    pace = RateLimiter(SPEED)
    async with ExtBot(telegram.token, request=InProcess(telegram), rate_limiter=pace) as bot:
        yield bot


def privates(telegram: Telegram, number: int) -> list[Chat]:
    people = [telegram.person(f"P{n}") for n in range(number)]
    for person in people:
        person.starts()
    return [telegram.private(person) for person in people]


async def say(bot: Bot, chat: Chat, times: int) -> None:
    for number in range(times):
        await bot.send_message(chat.id, str(number))


async def test_a_chat_gets_what_telegram_allows_and_another_does_not_wait(telegram: Telegram, bot: Bot) -> None:
    many, one = privates(telegram, 2)
    begun = time.monotonic()
    flood = asyncio.create_task(say(bot, many, 15))
    await telegram.until(lambda: many.sent)
    await say(bot, one, 1)
    await flood

    assert one.last.at < many.last.at
    assert many.last.at - begun >= (15 - 5) / SPEED
    assert [message.text for message in many.sent] == [str(number) for number in range(15)]


async def test_who_is_only_asked_about_does_not_wait_behind_what_is_written(telegram: Telegram, bot: Bot) -> None:
    [chat] = privates(telegram, 1)
    flood = asyncio.create_task(say(bot, chat, 15))
    await telegram.until(lambda: chat.sent)
    await bot.get_chat_member(chat.id, chat.id)

    assert len(chat.sent) < 15
    await flood


async def test_a_group_gets_twenty_a_minute(telegram: Telegram) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    async with ExtBot(telegram.token, request=InProcess(telegram), rate_limiter=RateLimiter(60)) as bot:
        begun = time.monotonic()
        await say(bot, group, 21)

    assert group.last.at - begun >= 60 / 60


async def test_all_chats_together_get_thirty_a_second_in_the_order_of_their_coming(
    telegram: Telegram, bot: Bot
) -> None:
    chats, begun = privates(telegram, 70), time.monotonic()
    await asyncio.gather(*(say(bot, chat, 1) for chat in chats))
    calls = telegram.calls.of("sendMessage")

    assert calls[-1].at - begun >= (70 - 30) // 30 / SPEED
    assert [call.parameters["chat_id"] for call in calls] == [str(chat.id) for chat in chats]


@pytest.mark.filterwarnings("ignore::DeprecationWarning:telegram")  # it tells of a type that will change
async def test_an_order_to_wait_holds_up_its_chat_only(telegram: Telegram, bot: Bot) -> None:
    told, other = privates(telegram, 2)
    telegram.faults.next("sendMessage", faults.retry_after(3600))
    waiting = asyncio.create_task(say(bot, told, 1))
    await telegram.until(lambda: not telegram.faults.left)
    await say(bot, other, 2)

    assert not told.sent
    waiting.cancel()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:telegram")  # as above
async def test_an_order_to_wait_is_followed(telegram: Telegram, bot: Bot) -> None:
    [chat] = privates(telegram, 1)
    telegram.faults.next("sendMessage", faults.retry_after(1))
    begun = time.monotonic()
    await say(bot, chat, 2)

    assert [message.text for message in chat.sent] == ["0", "1"]
    assert chat.sent[0].at - begun >= 1


async def test_telegram_away_is_waited_for_but_not_at_the_start(telegram: Telegram, bot: Bot) -> None:
    [chat] = privates(telegram, 1)
    telegram.faults.next("sendMessage", faults.dropped_before(), times=2)
    await say(bot, chat, 1)
    telegram.faults.next("getMe", faults.dropped_before())
    with pytest.raises(NetworkError):
        await bot.get_me()

    assert len(chat.sent) == 1


async def test_what_telegram_refuses_is_said_once(telegram: Telegram, bot: Bot) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(1, "nobody is there")

    assert len(telegram.calls.of("sendMessage")) == 1


async def test_what_fails_for_ever_while_others_get_through_is_given_up(
    telegram: Telegram, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.rate_limiter._LONGEST_PAUSE", 0.5)
    [chat] = privates(telegram, 1)
    telegram.faults.next("sendMessage", faults.broken_server(500), times=99)
    failing = asyncio.create_task(say(bot, chat, 1))
    await telegram.until(lambda: telegram.faults.left < 99)
    await bot.get_chat_member(chat.id, chat.id)
    with pytest.raises(NetworkError):
        await failing


async def test_an_action_that_would_have_to_wait_is_dropped(telegram: Telegram) -> None:
    [chat] = privates(telegram, 1)
    async with ExtBot(telegram.token, request=InProcess(telegram), rate_limiter=RateLimiter(0.01)) as bot:
        await say(bot, chat, 5)
        await bot.send_chat_action(chat.id, "typing")

    assert not chat.actions


def test_a_window_is_exact() -> None:
    window = SlidingWindow(2, 10)
    window.record(1.0)
    window.record(4.0)
    assert [window.wait(now) for now in (4.0, 10.0, 11.0)] == [7.0, 1.0, 0.0]
    window.record(11.0)
    assert window.wait(11.0) == 3.0


async def test_messages_with_a_note_go_one_by_one_each_noted_before_the_next(telegram: Telegram, bot: Bot) -> None:
    chats, story = privates(telegram, 5), list[str]()

    async def note(message: int) -> None:
        story.append(f"{message} sent")
        await asyncio.sleep(0.01)
        assert len(telegram.calls.of("sendMessage")) == len(story) // 2 + 1
        story.append(f"{message} noted")

    assert isinstance(bot, ExtBot)
    await asyncio.gather(*(bot.send_message(chat.id, "hello", rate_limit_args=note) for chat in chats))

    assert story == [f"{chat.last.id} {what}" for chat in chats for what in ("sent", "noted")]


async def test_a_message_that_takes_long_holds_up_the_others_for_a_second_only(telegram: Telegram, bot: Bot) -> None:
    slow, *quick = privates(telegram, 3)
    telegram.faults.next("sendMessage", faults.slow(600))

    async def note(_message: int) -> None:
        await asyncio.sleep(0)

    assert isinstance(bot, ExtBot)
    late = asyncio.create_task(bot.send_message(slow.id, "hello", rate_limit_args=note, read_timeout=600))
    await telegram.until(lambda: slow.sent)
    await asyncio.gather(*(bot.send_message(chat.id, "hello", rate_limit_args=note) for chat in quick))

    assert not late.done()
    assert all(chat.sent for chat in quick)
    late.cancel()


async def test_nothing_is_sent_while_a_note_is_written_however_long_that_takes(
    telegram: Telegram, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.rate_limiter._OVERTAKE_AFTER", 0.3)
    chats, story = privates(telegram, 2), list[int]()

    async def note(_message: int) -> None:
        await asyncio.sleep(0.5)
        story.append(len(telegram.calls.of("sendMessage")))

    assert isinstance(bot, ExtBot)
    await asyncio.gather(*(bot.send_message(chat.id, "hello", rate_limit_args=note) for chat in chats))

    assert story == [1, 2]
