import asyncio
import datetime as dt

import pytest
from telegram import Message
from telegram.error import Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from tests.bot_api import Telegram, document, faults
from tests.bot_api_tests.bots import bot_of


@pytest.fixture(autouse=True)
def _without_warnings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep python-telegram-bot from warning about every RetryAfter."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


FAULTS: dict[str, tuple[faults.Fault, type[TelegramError], int]] = {
    "429": (faults.retry_after(3), RetryAfter, 0),
    "502 in HTML": (faults.broken_server(502), NetworkError, 0),
    "500 in HTML": (faults.broken_server(500), NetworkError, 0),
    "401": (faults.refusal(401, "Unauthorized"), InvalidToken, 0),
    "403": (faults.refusal(403, "Forbidden: bot was blocked by the user"), Forbidden, 0),
    "broken JSON": (faults.broken_json(), TelegramError, 0),
    "broken JSON after": (faults.broken_json(takes_effect=True), TelegramError, 1),
    "dropped before": (faults.dropped_before(), NetworkError, 0),
    "dropped after": (faults.dropped_after(), NetworkError, 1),
}


@pytest.mark.parametrize("way", ["in process", "over HTTP"])
@pytest.mark.parametrize(("fault", "error", "sent"), FAULTS.values(), ids=FAULTS)
def test_the_next_call_fails_and_the_one_after_works(
    fault: faults.Fault, error: type[TelegramError], sent: int, way: str
) -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts()

    async def story(url: str) -> None:
        async with await bot_of(telegram, url) as bot:
            telegram.faults.next("sendMessage", fault)
            with pytest.raises(error):
                await bot.send_message(chat.id, "hello")
            assert len(chat.sent) == sent
            await bot.send_message(chat.id, "hello")
        assert len(chat.sent) == sent + 1

    with telegram.served() as url:
        asyncio.run(story(url if way == "over HTTP" else ""))


def test_a_slow_answer_times_out_although_it_is_done() -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts()

    async def send(seconds: float) -> Message:
        async with await bot_of(telegram) as bot:
            telegram.faults.next("sendMessage", faults.slow(0.05))
            return await bot.send_message(chat.id, "hello", read_timeout=seconds)

    with pytest.raises(TimedOut):
        asyncio.run(send(0.01))
    asyncio.run(send(1))
    assert len(chat.sent) == 2


def test_a_download_fails_too() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    sent = alice.sends(telegram.private(alice), document(b"1/1 a"))

    async def story(url: str) -> None:
        async with await bot_of(telegram, url) as bot:
            file = await bot.get_file(sent.data["document"]["file_id"])
            telegram.faults.next("download", faults.broken_server())
            with pytest.raises(NetworkError):
                await file.download_as_bytearray()
            assert await file.download_as_bytearray() == b"1/1 a"

    with telegram.served() as url:
        asyncio.run(story(url))
        asyncio.run(story(""))


def test_goes_away_and_comes_back_on_the_same_address() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")

    async def story(url: str) -> None:
        async with await bot_of(telegram, url) as bot:
            poll = asyncio.create_task(bot.get_updates(timeout=20))
            await telegram.until(lambda: telegram.updates.polls)
            with telegram.faults.gone():
                with pytest.raises(NetworkError):
                    await asyncio.wait_for(poll, 10)
                alice.starts()
                with pytest.raises(NetworkError):
                    await bot.get_updates()
            await asyncio.sleep(0.05)
            assert len(await bot.get_updates()) == 1

    with telegram.served() as url:
        asyncio.run(story(url))


def test_limits_hold_up_whoever_writes_too_fast() -> None:
    telegram = Telegram()
    telegram.limits.enforced = True
    now = [0.0]
    telegram.limits.clock = lambda: now[0]
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)

    async def story() -> list[object]:
        waits: list[object] = []
        async with await bot_of(telegram) as bot:
            for _ in range(30):
                try:
                    await bot.send_message(group.id, "hello")
                except RetryAfter as error:
                    waits.append(error.retry_after)
                now[0] += 1
        return waits

    assert asyncio.run(story())[0] == dt.timedelta(seconds=40)
    assert len(group.sent) == 20


def test_waiting_in_vain_tells_the_latest_calls() -> None:
    telegram = Telegram()
    with pytest.raises(AssertionError, match=r"not within 0\.01 s"):
        telegram.wait(lambda: False, 0.01)
