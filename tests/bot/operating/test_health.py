"""`threadquote health`, and the protocol of systemd."""

import asyncio
import os
import socket
import time
from pathlib import Path

import pytest

from bot.operating.health import health_file, is_alive, show_life
from bot.settings import Settings


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_TOKEN", "7:none")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    return Settings.read()


async def show_life_for(settings: Settings, seconds: float) -> None:
    stop = asyncio.Event()
    showing = asyncio.create_task(show_life(settings, stop))
    await asyncio.sleep(seconds)
    stop.set()
    for _ in range(20):  # turns of the loop, in which the stop is seen
        await asyncio.sleep(0)
    showing.cancel()


def test_is_alive_while_the_loop_turns_and_dead_when_it_stood_still(settings: Settings) -> None:
    assert not is_alive(settings)

    asyncio.run(show_life_for(settings, 0.1))
    assert is_alive(settings)

    an_hour_ago = time.time() - 3600
    os.utime(health_file(settings), (an_hour_ago, an_hour_ago))
    assert not is_alive(settings)


def test_the_file_tells_nothing_of_the_token_and_only_its_owner_writes_it(settings: Settings) -> None:
    asyncio.run(show_life_for(settings, 0.1))

    assert "none" not in health_file(settings).name
    assert health_file(settings).stat().st_mode & 0o777 == 0o600


def test_no_link_is_followed(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "precious").touch()
    os.utime(tmp_path / "precious", (0, 0))
    health_file(settings).symlink_to(tmp_path / "precious")

    asyncio.run(show_life_for(settings, 0.1))

    assert (tmp_path / "precious").stat().st_mtime == 0


def test_systemd_learns_once_that_it_is_ready_and_often_that_it_lives(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "200000")
        asyncio.run(show_life_for(settings, 0.5))
        manager.settimeout(0)
        received = [manager.recv(100)]
        while received[-1]:
            try:
                received.append(manager.recv(100))
            except BlockingIOError:
                break

    assert received[0] == b"READY=1"
    assert received.count(b"READY=1") == 1
    assert received.count(b"WATCHDOG=1") >= 3
    assert received.count(b"STOPPING=1") == 1
