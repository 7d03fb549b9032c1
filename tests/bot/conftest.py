"""The bot on the tests' own Telegram, in this process."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram.ext import ApplicationBuilder

from bot.app import App, with_handlers
from bot.library import Library, read_seeds
from tests.telegram import InProcess, Telegram

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def library() -> Library:
    return Library(read_seeds(SEEDS))


@pytest.fixture
async def app(telegram: Telegram, library: Library) -> AsyncIterator[App]:
    builder = ApplicationBuilder().token(telegram.token)
    builder = builder.request(InProcess(telegram)).get_updates_request(InProcess(telegram))
    async with with_handlers(builder, library) as app:
        yield app
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"
