"""The bot on the tests' own Telegram, in this process."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool
from telegram.ext import ApplicationBuilder

from bot.app import Rooms, build
from bot.database import open_database
from bot.seeds import read_seeds
from bot.serving import App
from bot.tables import METADATA
from index import Thread
from index.meaning import no_meaning
from tests.databases import migrated, postgresql
from tests.telegram import InProcess, Telegram

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
def database(tmp_path: Path) -> str:
    return migrated(tmp_path)


@pytest.fixture
async def engine(database: str) -> AsyncIterator[AsyncEngine]:
    engine = await open_database(database)
    yield engine
    assert isinstance(engine.pool, QueuePool)
    assert engine.pool.checkedout() == 0, "somebody still holds a connection"
    await engine.dispose()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with postgresql(tmp_path_factory.mktemp("postgresql") / "data") as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
async def any_engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    sqlite = f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"
    engine = await open_database(sqlite if request.param == "sqlite" else request.getfixturevalue("postgres"))
    yield engine
    async with engine.begin() as connection:
        await connection.run_sync(METADATA.drop_all)
        await connection.execute(text("DROP TABLE alembic_version"))
    await engine.dispose()


@pytest.fixture
async def app(telegram: Telegram, seeds: list[Thread], engine: AsyncEngine) -> AsyncIterator[App]:
    async with in_process(telegram, seeds, engine) as app:
        yield app
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


def in_process(
    telegram: Telegram,
    seeds: list[Thread],
    engine: AsyncEngine,
    pause: float = 60,
    *,
    pace: float = 1000,
    owner: int = 0,
) -> App:
    """The application on *telegram*, as after a start."""
    builder = ApplicationBuilder().token(telegram.token)
    builder = builder.request(InProcess(telegram)).get_updates_request(InProcess(telegram))
    rooms = Rooms.of(seeds, engine, telegram.token, pace, no_meaning, owner=owner)
    return build(builder, replace(rooms, pause=pause))
