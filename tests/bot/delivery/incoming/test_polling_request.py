"""The request that polls, over HTTP, and the watch over it."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.delivery.incoming.inbox import Inbox
from bot.delivery.incoming.polling import Polling
from bot.delivery.runner import watch
from bot.settings import BotError
from bot.storage.database import Database
from tests.bot_api import Telegram, faults

pytestmark = pytest.mark.anyio


class BufferedStore:
    """Takes batches, unless the disk is full."""

    def __init__(self) -> None:
        self.full = False
        self.batches: list[list[dict[str, Any]]] = []

    async def keep(self, batch: list[dict[str, Any]]) -> None:
        if self.full:
            raise TelegramError("the disk is full")
        self.batches.append(batch)


@pytest.fixture
def store() -> BufferedStore:
    return BufferedStore()


@pytest.fixture
def polling(store: BufferedStore, monkeypatch: pytest.MonkeyPatch) -> Polling:
    monkeypatch.setattr("bot.delivery.incoming.polling._SHORTEST_PAUSE", 0.01)
    return Polling(store.keep)


@pytest.fixture
async def bot(telegram: Telegram, polling: Polling) -> AsyncIterator[Bot]:
    with telegram.served() as url:
        async with Bot(
            telegram.token, base_url=f"{url}/bot", request=HTTPXRequest(), get_updates_request=polling
        ) as bot:
            yield bot


async def test_a_batch_is_kept_before_anybody_sees_it(telegram: Telegram, store: BufferedStore, bot: Bot) -> None:
    telegram.person("Alice").starts()
    store.full = True
    with pytest.raises(TimedOut):
        await bot.get_updates()
    store.full = False
    [update] = await bot.get_updates()

    assert [[raw["update_id"] for raw in batch] for batch in store.batches] == [[update.update_id]]


async def test_it_knows_what_telegram_knows(telegram: Telegram, polling: Polling, bot: Bot) -> None:
    telegram.person("Alice").starts()
    [update] = await bot.get_updates()
    before = polling.confirmed
    await bot.get_updates(offset=update.update_id + 1, timeout=0)

    assert (before, polling.confirmed) == (0, update.update_id + 1)


TROUBLES = {
    "502": faults.broken_server(502),
    "500 in JSON": faults.refusal(500, "Internal Server Error"),
    "half an answer": faults.broken_json(),
    "no answer": faults.dropped_before(),
}


@pytest.mark.parametrize("fault", TROUBLES.values(), ids=TROUBLES)
async def test_trouble_is_told_once_and_so_is_its_end(
    telegram: Telegram, bot: Bot, caplog: pytest.LogCaptureFixture, fault: faults.Fault
) -> None:
    telegram.faults.next("getUpdates", fault, times=2)
    with caplog.at_level(logging.INFO, "bot"):
        for _ in range(2):
            with pytest.raises(TimedOut):
                await bot.get_updates()
        await bot.get_updates()
        await bot.get_updates()

    assert [
        record.message.partition(",")[0] for record in caplog.records if record.name == "bot.delivery.incoming.polling"
    ] == [
        "cannot reach Telegram",
        "Telegram can be reached again",
    ]


UNREADABLE = {
    "a message of nothing": {"message": {}},
    "a chat that is a number": {"message": {"message_id": 1, "date": 1, "chat": 5}},
    "a date beyond all days": {"message": {"message_id": 1, "date": 10**30, "chat": {"id": 1, "type": "private"}}},
    "a number that is none": {"update_id": "one"},
    "a number beyond all databases": {"update_id": 2**70},
    "a number below": {"update_id": -1},
}


@pytest.mark.parametrize("update", UNREADABLE.values(), ids=UNREADABLE)
async def test_an_update_that_cannot_be_read_does_not_hold_up_others(
    telegram: Telegram, bot: Bot, update: dict[str, Any]
) -> None:
    telegram.updates.put(update)
    telegram.person("Alice").starts()
    said = []
    for _ in range(2):
        try:
            said = [update for update in await bot.get_updates() if update.message]
        except (TypeError, ValueError, KeyError, AttributeError, OverflowError):
            continue

    [start] = said
    assert start.message
    assert start.message.text == "/start"


@pytest.mark.parametrize("fault", [faults.refusal(401, "Unauthorized"), faults.refusal(404, "Not Found")])
async def test_a_token_that_is_refused_ends_the_watch(
    telegram: Telegram, polling: Polling, bot: Bot, database: Database, fault: faults.Fault
) -> None:
    telegram.faults.next("getUpdates", fault)
    with pytest.raises(TelegramError):
        await bot.get_updates()
    with pytest.raises(BotError, match="rejects TELEGRAM_TOKEN"):
        await watch(polling, Inbox(database, 7), (), database)


async def test_not_hearing_anything_for_long_ends_the_watch(
    polling: Polling, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.runner._WATCH_INTERVAL", 0.01)
    with pytest.raises(BotError, match=r"no answer from Telegram for 0\.1 seconds"):
        await asyncio.wait_for(watch(polling, Inbox(database, 7), (), database, silence=0.1), 30)


async def test_the_watch_for_silence_does_not_wait_for_the_database(
    polling: Polling, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.runner._WATCH_INTERVAL", 0.01)
    inbox = Inbox(database, 7)
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "why?"}
    item = Update.de_json({"update_id": 1, "message": message}, None)
    await inbox.put(item)
    other = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # so that the outcome of the update cannot be written
    await inbox.mark_done(item)
    with pytest.raises(BotError, match="no answer from Telegram"):
        await watch(polling, inbox, (), database, silence=0.1)
    waiting = other.execute("SELECT state FROM updates").fetchall()
    other.close()
    await inbox.close()

    assert waiting == [("waiting",)]


async def test_a_pause_of_the_whole_process_is_no_silence_of_telegram(
    polling: Polling, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.runner._WATCH_INTERVAL", 0.01)
    monkeypatch.setattr("bot.delivery.runner._PAUSED", 0)  # so that every interval is a pause
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(watch(polling, Inbox(database, 7), (), database, silence=0.05), 0.5)


async def test_a_database_file_that_is_gone_ends_the_watch(
    polling: Polling, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "bot.db").unlink()
    with pytest.raises(BotError, match="the database file was removed or replaced"):
        await watch(polling, Inbox(database, 7), (), database)


async def test_the_watch_goes_on_while_the_disk_is_full(
    telegram: Telegram, store: BufferedStore, polling: Polling, bot: Bot, database: Database
) -> None:
    heard = polling.last_answer
    telegram.person("Alice").starts()
    store.full = True
    with pytest.raises(TimedOut):
        await bot.get_updates()

    assert polling.last_answer > heard
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(watch(polling, Inbox(database, 7), (), database, silence=60), 0.1)


NONSENSE = {
    "nothing": b"",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-",
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}",
    "no answer of the Bot API": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n{}",
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
}


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE)
async def test_nonsense_makes_it_poll_again(store: BufferedStore, polling: Polling, answer: bytes) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1") as server, polling:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:a/getUpdates"
        with pytest.raises(TimedOut):
            await polling.post(url)
    assert store.batches == []
