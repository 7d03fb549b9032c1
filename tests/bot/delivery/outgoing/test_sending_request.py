"""The request that sends, over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError, TimedOut

from bot.delivery.requests import build_requests
from bot.settings import BotError
from tests.bot_api import Telegram, faults
from tests.bot_api.chat import Chat

pytestmark = pytest.mark.anyio
PATIENCE = 60  # seconds


async def _keep(_batch: list[dict[str, Any]]) -> None:
    pass


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    sending, polling = build_requests(_keep)
    with telegram.served() as url:
        async with Bot(telegram.token, base_url=f"{url}/bot", request=sending, get_updates_request=polling) as bot:
            yield bot


@pytest.fixture
def chat(telegram: Telegram) -> Chat:
    alice = telegram.person("Alice")
    alice.starts()
    return telegram.private(alice)


FAULTS = {
    "a dropped connection": (faults.dropped_before(), NetworkError),
    "a connection dropped when it was done": (faults.dropped_after(), NetworkError),
    "502": (faults.broken_server(502), NetworkError),
    "half an answer": (faults.broken_json(), TelegramError),
    "a refusal": (faults.refusal(400, "Bad Request: no"), BadRequest),
    "a token that is none": (faults.refusal(401, "Unauthorized"), InvalidToken),
}


@pytest.mark.parametrize(("fault", "error"), FAULTS.values(), ids=FAULTS)
async def test_a_failed_message_is_an_error_without_the_token_and_is_not_sent_again(
    telegram: Telegram, bot: Bot, chat: Chat, fault: faults.Fault, error: type[TelegramError]
) -> None:
    telegram.faults.next("sendMessage", fault)
    with pytest.raises(error) as raised:
        await bot.send_message(chat.id, "once")
    await bot.send_message(chat.id, "next")

    assert raised.type is error
    assert telegram.token.partition(":")[2] not in str(raised.value)
    assert [message.text for message in chat.sent if message.text != "once"] == ["next"]
    assert len(chat.sent) <= 2


async def test_a_late_answer_is_not_taken_for_that_to_the_next(telegram: Telegram, bot: Bot, chat: Chat) -> None:
    telegram.faults.next("sendMessage", faults.slow(0.2))
    with pytest.raises(TimedOut):
        await bot.send_message(chat.id, "late", read_timeout=0.01)
    await asyncio.sleep(0.3)

    assert (await bot.send_message(chat.id, "next")).text == "next"


async def test_more_at_once_than_connections_each_get_their_own_answer(
    telegram: Telegram, bot: Bot, chat: Chat
) -> None:
    telegram.faults.next("sendMessage", faults.slow(1.5), times=20)
    texts = [str(number) for number in range(60)]
    sent = await asyncio.gather(*(bot.send_message(chat.id, text) for text in texts))

    assert [message.text for message in sent] == texts


async def test_telegram_may_go_and_come_back(telegram: Telegram, bot: Bot, chat: Chat) -> None:
    telegram.faults.away = True
    with pytest.raises(NetworkError):  # noqa: PT012 - a message may still get through
        while True:
            await bot.send_message(chat.id, "gone")
    telegram.faults.away = False
    async with asyncio.timeout(PATIENCE):
        while not chat.sent or chat.sent[-1].text != "back":
            with suppress(NetworkError):
                await bot.send_message(chat.id, "back")


@pytest.mark.parametrize("proxy", ["foo://me:secret@127.0.0.1:9", "http://me:secret@h:x"])
def test_a_proxy_that_cannot_be_used_is_one_sentence(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)

    with pytest.raises(BotError, match=r"^cannot use what one of [^\n]+$") as caught:
        build_requests(_keep)
    assert "secret" not in str(caught.value)


async def test_a_proxy_is_used_where_there_is_one(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    with telegram.served() as url:
        monkeypatch.setenv("http_proxy", url)  # the tests' Telegram is no proxy, and says so
        sending, _ = build_requests(_keep)
        async with sending:
            status, _ = await sending.do_request("http://telegram.invalid/bot1:a/getMe", "POST")

    assert status == 404


async def test_a_program_that_may_not_send_sends_nothing(telegram: Telegram) -> None:
    sending, _ = build_requests(_keep, lambda: False)
    with telegram.served() as url:
        bot = Bot(telegram.token, base_url=f"{url}/bot", request=sending)
        with pytest.raises(NetworkError):
            await bot.get_me()

    assert not telegram.calls.of("getMe")
