"""The bot on the tests' own Telegram, in this process."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import ApplicationBuilder

from bot.application import build
from bot.components import Components
from bot.delivery.runner import App
from bot.indexing.worker import Worker
from bot.seeds import read_seeds
from bot.storage.database import Database, open_database
from index import Thread, no_meaning
from tests.bot_api import InProcess, Telegram
from tests.support.databases import empty, migrated, postgresql

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def seeds() -> list[Thread]:
    return read_seeds(SEEDS)


@pytest.fixture
def address(tmp_path: Path) -> str:
    return migrated(tmp_path)


@pytest.fixture
async def database(address: str) -> AsyncIterator[Database]:
    database = await open_database(address)
    yield database
    await database.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
def any_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of a database that is empty, and not even has tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'a' / 'b' / 'bot.db'}"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
async def any_database(any_address: str) -> AsyncIterator[Database]:
    database = await open_database(any_address)
    yield database
    await empty(database)


@pytest.fixture
async def app(telegram: Telegram, seeds: list[Thread], database: Database) -> AsyncIterator[App]:
    async with in_process(telegram, seeds, database) as app:
        yield app
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


class _Request(InProcess):
    """Ends the worker process when the application shuts down, as the program does."""

    worker: Worker | None = None

    async def shutdown(self) -> None:
        if self.worker:
            await self.worker.aclose()


def in_process(
    telegram: Telegram,
    seeds: list[Thread],
    database: Database,
    pause: float = 60,
    *,
    pace: float = 1000,
    owner: int = 0,
    **others: Any,
) -> App:
    """The application on *telegram*, as after a start."""
    builder = ApplicationBuilder().token(telegram.token)
    request = _Request(telegram)
    builder = builder.request(request).get_updates_request(InProcess(telegram))
    parts = Components(seeds, database, telegram.token, pace, no_meaning, owner=owner, pause=pause, **others)
    request.worker = parts.worker
    return build(builder, parts)
