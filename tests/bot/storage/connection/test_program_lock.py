"""One program at a time: a second one stands by, takes over, and upgrades nothing before."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.settings import TransientBotError
from bot.storage.connection.program_lock import ProgramLock, program_lock
from bot.storage.database import Database, open_database
from tests.support.databases import empty

pytestmark = pytest.mark.anyio
BOT = 7


@pytest.fixture
def stop() -> asyncio.Event:
    return asyncio.Event()


async def held(address: str, stop: asyncio.Event, locks: list[ProgramLock], bot: int = BOT) -> None:
    """Hold the lock until cancelled."""
    async with program_lock(address, bot, stop) as lock:
        locks.append(lock)
        await asyncio.Future()


async def test_a_second_program_stands_by_until_the_first_is_gone(
    any_address: str, stop: asyncio.Event, caplog: pytest.LogCaptureFixture
) -> None:
    locks: list[ProgramLock] = []
    async with program_lock(any_address, BOT, stop) as first:
        second = asyncio.create_task(held(any_address, stop, locks))
        await _until(lambda: "standing by" in caplog.text)
        assert first.held
        assert locks == []
    await _until(lambda: bool(locks))
    assert locks[0].held
    assert caplog.text.count("standing by") == 1
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)


async def test_a_stop_ends_the_standing_by(any_address: str, stop: asyncio.Event) -> None:
    async with program_lock(any_address, BOT, stop):
        asyncio.get_running_loop().call_soon(stop.set)
        async with program_lock(any_address, BOT, stop) as second:
            assert not second.held


async def test_bots_that_share_a_database_do_not_wait_for_each_other(any_address: str, stop: asyncio.Event) -> None:
    async with program_lock(any_address, BOT, stop) as first, program_lock(any_address, 8, stop) as other:
        assert first.held
        assert other.held


async def test_a_lock_whose_file_is_removed_is_lost(tmp_path: Path, stop: asyncio.Event) -> None:
    async with program_lock(f"sqlite:///{tmp_path / 'bot.db'}", BOT, stop) as lock:
        (tmp_path / f"bot.db.{BOT}.lock").unlink()
        with pytest.raises(TransientBotError, match="lost the lock"):
            await lock.watch()
        assert not lock.held


@pytest.mark.xdist_group("postgresql")
async def test_a_lock_whose_connection_breaks_is_lost(postgres: str, stop: asyncio.Event) -> None:
    database = await open_database(postgres)
    async with program_lock(postgres, BOT, stop) as lock:
        await _terminate_holder(database)
        with pytest.raises(TransientBotError, match="lost the lock"):
            await lock.watch()
        assert not lock.held
    await empty(database)


@pytest.mark.xdist_group("postgresql")
async def test_a_lock_that_the_server_does_not_confirm_is_not_held_for_certain(
    postgres: str, stop: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with program_lock(postgres, BOT, stop) as lock:
        assert lock.held
        monkeypatch.setattr("bot.storage.connection.program_lock._TRUSTED", -1)
        assert not lock.held


@pytest.mark.xdist_group("postgresql")
async def test_the_server_frees_the_lock_of_a_program_that_is_cut_off(
    postgres: str, stop: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.connection.program_lock._FREED_AFTER", 1)
    async with program_lock(postgres, BOT, stop), program_lock(postgres, BOT, stop) as second:
        assert second.held


def test_the_lock_file_is_beside_the_database_and_for_its_owner_only(tmp_path: Path) -> None:
    async def lock() -> None:
        async with program_lock(f"sqlite:///{tmp_path / 'data' / 'bot.db'}", BOT, asyncio.Event()):
            pass

    asyncio.run(lock())
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "data").iterdir()}

    assert modes == {f"bot.db.{BOT}.lock": 0o600}
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


async def _until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 - of other tasks and programs
        await asyncio.sleep(0.01)


async def _terminate_holder(database: Database) -> None:
    await database.rows(text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"))
