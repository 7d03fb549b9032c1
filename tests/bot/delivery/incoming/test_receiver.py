"""What a webhook stores, by several programs at once, and what is collected from there."""

import asyncio
import logging
import sqlite3
from pathlib import Path

import httpx
import pytest

from bot.delivery.incoming.inbox import Inbox
from bot.delivery.incoming.receiving import Receiver, served
from bot.delivery.incoming.stored_updates import StoredUpdates
from bot.delivery.incoming.webhook import secret_token
from bot.delivery.webhook_setting import keep_webhook
from bot.settings import BotError, Settings
from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, connect_database
from tests.bot.delivery.incoming.test_inbox import BOT, asked, count, done, queued
from tests.bot_api import Telegram, faults
from tests.bot_api_tests.bots import bot_of
from tests.support.webhook_program import free_port

pytestmark = pytest.mark.anyio
TOKEN = "7:none"
URL = "https://bot.example/hook"


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WEBHOOK_URL", URL)
    return Settings.read()


def receiver(database: Database) -> Receiver:
    return Receiver(StoredUpdates(database, 7), asyncio.Event())


async def test_an_update_that_two_programs_get_at_once_is_stored_once(any_database: Database) -> None:
    both = receiver(any_database), receiver(any_database)
    await asyncio.gather(*(each.store(asked(number)) for number in range(1, 9) for each in both * 2))

    assert await count(any_database) == 8


async def test_what_was_answered_is_not_collected_again_when_it_arrives_again(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await receiver(any_database).store(asked(1))
    await inbox.collect(BOT)
    await done(inbox, asked(1))
    await receiver(any_database).store(asked(1))
    await inbox.collect(BOT)

    assert queued(inbox) == [1]


async def test_each_stored_update_is_collected_once_as_they_arrived_whatever_their_numbers(
    any_database: Database,
) -> None:
    inbox = Inbox(any_database, 7)
    for number in (900, 901):
        await receiver(any_database).store(asked(number))
    await inbox.collect(BOT)
    await done(inbox, asked(900))
    for number in (5, 3):
        await receiver(any_database).store(asked(number))
        await inbox.collect(BOT)
    await inbox.collect(BOT)

    assert queued(inbox) == [900, 901, 5, 3]


async def test_more_than_are_read_at_once_are_collected_in_order(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.incoming.stored_updates._LARGEST_QUERY", 2)
    inbox = Inbox(database, 7)
    for number in range(1, 6):
        await receiver(database).store(asked(number))
    for _ in range(3):
        await inbox.collect(BOT)

    assert queued(inbox) == [1, 2, 3, 4, 5]


async def test_a_number_that_is_used_anew_is_another_update(any_database: Database) -> None:
    inbox = Inbox(any_database, 7)
    await receiver(any_database).store(asked(1))
    await inbox.collect(BOT)
    await done(inbox, asked(1))
    await receiver(any_database).store(asked(1, said="how?"))
    await inbox.collect(BOT)

    assert queued(inbox) == [1, 1]


async def test_what_is_not_for_the_bot_is_not_collected_and_its_text_is_deleted(database: Database) -> None:
    async def keeps(arrived: object) -> bool:
        return "how" not in str(arrived)

    inbox = Inbox(database, 7, keeps=keeps)
    for number, said in enumerate(["why?", "how?"]):
        await receiver(database).store(asked(number, said=said))
    await inbox.collect(BOT)
    await inbox.close()

    assert queued(inbox) == [0]
    assert await count(database, "body = ''") == 1


async def test_is_ready_when_it_can_store_and_until_it_stops(any_address: str) -> None:
    empty_database = await connect_database(any_address)
    stop = asyncio.Event()
    receiver = Receiver(StoredUpdates(empty_database, 7), stop)
    before = await receiver.is_ready()
    with pytest.raises(DatabaseError):
        await receiver.store(asked(1))
    await empty_database.upgrade("0013")
    upgraded = await receiver.is_ready()
    await receiver.store(asked(1))
    stop.set()

    assert [before, upgraded, await receiver.is_ready()] == [False, True, False]
    await empty_database.close()


async def test_a_database_that_is_away_is_logged_once_and_so_is_its_return(
    address: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.connection.engine._BUSY_TIMEOUT", 0.01)
    database = await connect_database(address)
    caplog.set_level(logging.WARNING)
    this = receiver(database)
    other = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for number in (1, 2):
        with pytest.raises(DatabaseError):
            await this.store(asked(number))
    other.close()
    await this.store(asked(3))
    await database.close()

    assert [message.partition(":")[0] for message in caplog.messages] == [
        "cannot store updates, so Telegram delivers them again",
        "updates can be stored again",
    ]


class Slow(StoredUpdates):
    """Updates whose storing waits for *go*."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, 7)
        self.begun, self.go = asyncio.Event(), asyncio.Event()

    async def add(self, arrived: object) -> None:
        self.begun.set()
        await self.go.wait()
        await super().add(arrived)  # type: ignore[arg-type]


async def test_a_request_in_hand_is_finished_when_the_server_stops(database: Database, settings: Settings) -> None:
    port = free_port()
    settings = settings.model_copy(update={"webhook_port": port})
    updates = Slow(database)
    this = Receiver(updates, asyncio.Event())
    async with httpx.AsyncClient(trust_env=False) as client:
        async with served(this, settings, TOKEN):
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret_token(TOKEN)}
            request = client.post(f"http://127.0.0.1:{port}/hook", json=asked(1), headers=headers)
            answering = asyncio.create_task(request)
            await updates.begun.wait()
            assert len(this.requests) == 1
            updates.go.set()
        assert (await answering).status_code == 200
    assert await count(database) == 1


async def end(task: "asyncio.Task[object]") -> None:
    while not task.done():
        task.cancel()  # once is not enough: before Python 3.12, wait_for() may swallow it
        await asyncio.sleep(0)


WEBHOOKS = {
    "none": ("", None, "", 1),
    "the same": (URL, None, "", 0),
    "another address": ("https://other.example/", None, "", 1),
    "other updates": (URL, ["message"], "", 1),
    "another secret": (URL, None, "Wrong response from the webhook: 401 Unauthorized", 1),
    "a program that is away": (URL, None, "Connection refused", 0),
}


@pytest.mark.parametrize(("url", "allowed", "error", "times"), WEBHOOKS.values(), ids=WEBHOOKS)
async def test_the_webhook_is_set_if_it_differs(  # noqa: PLR0917 - a table's columns
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    url: str,
    allowed: list[str] | None,
    error: str,
    times: int,
) -> None:
    monkeypatch.setattr("bot.delivery.webhook_setting._CHECK_INTERVAL", 0)
    telegram = Telegram()
    await check_webhook(telegram, settings)
    telegram.updates.webhook, telegram.updates.last_error = url, error
    telegram.updates.allowed = allowed or telegram.updates.allowed
    await check_webhook(telegram, settings)

    assert len(telegram.calls.of("setWebhook")) == times
    assert telegram.updates.webhook == URL


async def check_webhook(telegram: Telegram, settings: Settings) -> None:
    """Let the program check the webhook until there is nothing left to do."""
    telegram.calls.clear()
    keeping = asyncio.create_task(keep_webhook(await bot_of(telegram), settings, telegram.token))
    await telegram.until(lambda: len(telegram.calls.of("getWebhookInfo")) > 1)
    await end(keeping)


async def test_a_webhook_that_somebody_removes_is_set_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.webhook_setting._CHECK_INTERVAL", 0.01)
    telegram = Telegram()
    keeping = asyncio.create_task(keep_webhook(await bot_of(telegram), settings, telegram.token))
    await telegram.until(lambda: telegram.updates.webhook)
    telegram.updates.webhook = ""
    await telegram.until(lambda: telegram.updates.webhook)
    await end(keeping)


async def test_telegram_that_is_away_is_waited_for(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.delivery.webhook_setting._RETRY_AFTER", 0.01)
    telegram = Telegram()
    bot = await bot_of(telegram)
    telegram.faults.next("getWebhookInfo", faults.dropped_before(), times=2)
    telegram.faults.next("setWebhook", faults.broken_server())
    keeping = asyncio.create_task(keep_webhook(bot, settings, telegram.token))
    await telegram.until(lambda: telegram.updates.webhook)
    await end(keeping)

    assert telegram.faults.left == 0


async def test_a_token_that_is_rejected_meanwhile_ends_the_program(settings: Settings) -> None:
    telegram = Telegram()
    bot = await bot_of(telegram)
    telegram.faults.next("getWebhookInfo", faults.refusal(401, "Unauthorized"))
    with pytest.raises(BotError, match="rejects TELEGRAM_TOKEN"):
        await keep_webhook(bot, settings, telegram.token)
