"""The bot on the tests' own Telegram, in this process."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.ext import ApplicationBuilder

from bot.app import build
from bot.database import open_database
from bot.inbox import Inbox
from bot.lanes import Lanes
from bot.library import Library, read_seeds
from bot.patience import Patience
from bot.serving import App
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
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}")
    yield engine
    await engine.dispose()


@pytest.fixture
async def app(telegram: Telegram, library: Library, engine: AsyncEngine) -> AsyncIterator[App]:
    async with in_process(telegram, library, engine) as app:
        yield app
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


def in_process(telegram: Telegram, library: Library, engine: AsyncEngine) -> App:
    """The application on *telegram*, as after a start."""
    builder = ApplicationBuilder().token(telegram.token)
    builder = builder.request(InProcess(telegram)).get_updates_request(InProcess(telegram))
    inbox = Inbox(engine, telegram.bot.id)
    return build(builder, library, inbox, Lanes(inbox, Patience(1000)))
