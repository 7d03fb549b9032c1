"""What befalls the program: each story ends when Telegram and the machine are well again.

A story takes the stage with the program not yet started, and how much is to happen.
"""

import resource
import sqlite3
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.bot_api import faults
from tests.bot_api.faults import Fault
from tests.faults.stage import Stage
from tests.support.databases import postgresql


def kills(stage: Stage, times: int) -> None:
    """Killed with -9 at random moments, questions coming all the time."""
    for _ in range(times):
        stage.start()
        stage.ask_for(stage.random.uniform(0.3, 1.8))
        stage.kill()
    stage.start()


def stops(stage: Stage, times: int) -> None:
    """Told to stop in mid-stream, and started again."""
    for _ in range(times):
        stage.start()
        stage.ready()
        stage.ask_for(stage.random.uniform(0.1, 0.5))
        assert stage.stop() == 0
    stage.start()


def away(stage: Stage, seconds: float) -> None:
    """Telegram cannot be reached."""
    _running(stage)
    with stage.telegram.faults.gone():
        stage.ask_for(seconds)
    stage.ask_for(0.3)


def fault(stage: Stage, times: int, kind: Fault) -> None:
    """Now and then a call to send and a poll go wrong; the program is started."""
    stage.ready()
    for _ in range(times):
        if kind != FAULTS["409"]:  # Telegram says that to polls only
            stage.telegram.faults.next("sendMessage", kind)
        stage.telegram.faults.next("getUpdates", kind)
        stage.ask_for(0.2)
        stage.telegram.wait(lambda: not stage.telegram.faults.left, 30)


def full_disk(stage: Stage, seconds: float) -> None:
    """No file may grow, as when the disk is full."""
    process = _running(stage)
    unlimited = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (4096, unlimited[1]))
    stage.ask_for(seconds)
    stage.telegram.wait(lambda: "cannot store questions" in stage.log.read_text(), 30)
    resource.prlimit(process, resource.RLIMIT_FSIZE, unlimited)
    stage.ask_for(0.3)


def full_file_system(stage: Stage, seconds: float) -> None:
    """The file system of the database has no room left; Linux, and only for who may mount one."""
    disk = stage.folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], check=True)
    try:
        stage.settings["DATABASE_URL"] = f"sqlite:///{disk / 'bot.db'}"
        _running(stage)
        _fill(filler := disk / "filler")
        stage.ask_for(seconds)
        stage.telegram.wait(lambda: "cannot store questions" in stage.log.read_text(), 30)
        filler.unlink()
        stage.ask_for(0.3)
        stage.settle()
        stage.stop()
    finally:
        stage.end()
        subprocess.run(["umount", disk], check=True)


def on_postgresql(stage: Stage, times: int) -> None:
    """Killed with -9 at random moments, and told to stop, with PostgreSQL as the database."""
    with postgresql(stage.folder / "postgresql") as url:
        stage.settings["DATABASE_URL"] = url
        kills(stage, times)
        stage.settle()
        stage.stop()
        stops(stage, 2)
        stage.settle()
        stage.stop()


def locked(stage: Stage, seconds: float) -> None:
    """Another process holds the database."""
    _running(stage)
    other = sqlite3.connect(stage.folder / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    stage.ask_for(seconds)
    other.execute("ROLLBACK")
    other.close()
    stage.ask_for(0.3)


def another(stage: Stage, seconds: float) -> None:
    """A second program reads the same bot's messages, with a database of its own, and is stopped again."""
    _running(stage)
    first, second = stage.process, stage.start(DATABASE_URL=f"sqlite:///{stage.folder / 'second.db'}")
    stage.telegram.wait(lambda: "another program is polling" in stage.log.read_text(), 60)
    time.sleep(seconds)
    assert first.poll() is None
    assert second.poll() is None
    assert stage.stop() == 0
    stage.ask_for(0.3)


FAULTS = {
    "502": faults.broken_server(502),
    "500, JSON": faults.refusal(500, "Internal Server Error"),
    "broken JSON": faults.broken_json(),
    "dropped before": faults.dropped_before(),
    "dropped after": faults.dropped_after(),
    "429": faults.retry_after(1),
    "409": faults.refusal(409, "Conflict: terminated by other getUpdates request"),
}
HARMLESS = FAULTS.keys() - {"dropped after"}
"""After these nobody is answered twice."""


def _fill(filler: Path) -> None:
    """Write until there is no room for another byte."""
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass


def _running(stage: Stage) -> int:
    stage.start()
    stage.ready()
    return stage.process.pid
