"""Telegram's limits, kept by the program on Telegram's own clock."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from bot.delivery.outgoing.rate_limiter import MESSAGES, RateLimiter, SentCallback, Unasked
from bot.delivery.outgoing.send_queue import SupersededError
from bot.delivery.queues.sliding_window import SlidingWindow
from tests.bot_api import InProcess, Telegram, faults
from tests.bot_api.chat import Chat

pytestmark = pytest.mark.anyio
SPEED = 10


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ExtBot[Any]]:
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


async def test_replies_to_many_chats_are_sent_at_once_and_what_nobody_asked_for_thirty_a_second(
    telegram: Telegram, bot: ExtBot[Any]
) -> None:
    chats, begun = privates(telegram, 70), time.monotonic()
    await asyncio.gather(*(say(bot, chat, 1) for chat in chats))
    replied = max(chat.last.at for chat in chats)
    await asyncio.gather(*(bot.send_message(chat.id, "1/7", rate_limit_args=Unasked(recorded([]))) for chat in chats))

    assert chats[-1].last.at - replied >= (70 - 30) // 30 / SPEED
    assert replied - begun < chats[-1].last.at - begun


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
    monkeypatch.setattr("bot.delivery.outgoing.rate_limiter._LONGEST_PAUSE", 0.5)
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


def recorded(story: list[str]) -> SentCallback:
    async def sent(message: int) -> None:
        story.append(f"{message} sent")
        await asyncio.sleep(0.01)
        story.append(f"{message} recorded")

    return sent


async def test_each_message_is_recorded_before_the_next_in_its_chat_is_sent(
    telegram: Telegram, bot: ExtBot[Any]
) -> None:
    [chat], story = privates(telegram, 1), list[str]()
    await asyncio.gather(*(bot.send_message(chat.id, "hello", rate_limit_args=recorded(story)) for _ in range(3)))

    assert story == [f"{message.id} {what}" for message in chat.sent for what in ("sent", "recorded")]


async def test_as_many_messages_are_on_their_way_as_there_are_connections(telegram: Telegram, bot: ExtBot[Any]) -> None:
    chats = privates(telegram, MESSAGES + 5)
    telegram.faults.next("sendMessage", faults.slow(600), times=MESSAGES)
    sending = [
        asyncio.create_task(bot.send_message(chat.id, "hello", rate_limit_args=recorded([]), read_timeout=600))
        for chat in chats
    ]
    await telegram.until(lambda: not telegram.faults.left)
    await bot.get_chat_member(chats[0].id, chats[0].id)

    assert len(telegram.calls.of("sendMessage")) == MESSAGES
    for task in sending:
        task.cancel()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:telegram")  # as above
async def test_orders_to_wait_in_two_chats_hold_up_all(telegram: Telegram, bot: ExtBot[Any]) -> None:
    *told, other = privates(telegram, 3)
    telegram.faults.next("sendMessage", faults.retry_after(3600), times=2)
    waiting = [asyncio.create_task(say(bot, chat, 1)) for chat in told]
    await telegram.until(lambda: not telegram.faults.left)
    await bot.get_chat_member(other.id, other.id)
    waiting.append(asyncio.create_task(say(bot, other, 1)))
    await bot.get_chat_member(other.id, other.id)

    assert not other.sent
    for task in waiting:
        task.cancel()


@pytest.fixture
async def group(telegram: Telegram, bot: Bot) -> Chat:
    """A group that has got nineteen messages in this minute."""
    group = telegram.supergroup("Readers", telegram.person("Alice"), telegram.bot)
    await say(bot, group, 19)
    return group


async def test_answers_go_before_edits_and_only_the_latest_edit_is_sent(
    telegram: Telegram, bot: Bot, group: Chat
) -> None:
    message = group.sent[0]
    await bot.edit_message_text("page 1", group.id, message.id)  # the twentieth
    edits = [asyncio.create_task(bot.edit_message_text(f"page {n}", group.id, message.id)) for n in (2, 3)]
    await asyncio.sleep(0)
    answer = asyncio.create_task(say(bot, group, 1))
    results = await asyncio.gather(*edits, return_exceptions=True)
    await answer

    assert isinstance(results[0], SupersededError)
    assert [call.parameters["text"] for call in telegram.calls.of("editMessageText")] == ["page 1", "page 3"]
    assert telegram.calls[-1].method == "editMessageText"
    assert telegram.calls[-2].method == "sendMessage"


async def test_new_buttons_do_not_replace_a_new_text(bot: Bot, group: Chat) -> None:
    message, buttons = group.sent[0], InlineKeyboardMarkup.from_button(InlineKeyboardButton("next", callback_data="n"))
    await say(bot, group, 1)
    text = asyncio.create_task(bot.edit_message_text("page 2", group.id, message.id))
    await asyncio.sleep(0)
    await asyncio.gather(text, bot.edit_message_reply_markup(group.id, message.id, reply_markup=buttons))

    assert (message.text, [button.label for button in message.buttons]) == ("page 2", ["next"])


async def test_an_edit_that_changes_nothing_is_not_sent(telegram: Telegram, bot: Bot) -> None:
    [chat] = privates(telegram, 1)
    buttons = InlineKeyboardMarkup.from_button(InlineKeyboardButton("next", callback_data="n"))
    keyboard = {"reply_markup": buttons.to_dict()}
    sent = await bot.send_message(chat.id, "page 1", api_kwargs=keyboard)
    await bot.edit_message_text("page 1", chat.id, sent.message_id, reply_markup=buttons)
    await bot.edit_message_reply_markup(chat.id, sent.message_id, reply_markup=buttons)
    assert telegram.calls[-1].method == "sendMessage"

    await bot.edit_message_text("page 1", chat.id, sent.message_id)
    assert not chat.last.buttons


async def test_a_press_is_answered_once_and_waits_for_nothing(telegram: Telegram, bot: Bot, group: Chat) -> None:
    flood = asyncio.create_task(say(bot, group, 5))
    message, alice = group.sent[0], next(person for person in telegram.people.values() if person.name == "Alice")
    message.data["reply_markup"] = {"inline_keyboard": [[{"text": "next", "callback_data": "n"}]]}
    press = alice.presses(message, "next")
    await bot.answer_callback_query(press.id, "page 2")
    await bot.answer_callback_query(press.id)

    assert press.text == "page 2"
    assert not flood.done()
    assert len(telegram.calls.of("answerCallbackQuery")) == 1
    flood.cancel()
