"""The fault stories: each injects faults into the running program, and ends when there are none left.

Except for `fault`, a story starts the program itself.
"""

import resource
import sqlite3
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.bot_api import faults
from tests.bot_api.faults import Fault
from tests.faults.harness import Harness
from tests.support.databases import postgresql


def kills(harness: Harness, times: int) -> None:
    """Kill the program with -9 at random moments, while questions come in: at its start, and while it answers."""
    for number in range(times):
        harness.start()
        if number % 2:
            harness.wait_until_ready()
        harness.ask_for(harness.random.uniform(0.3, 1.8))
        harness.kill()
    harness.start()


def stops(harness: Harness, times: int) -> None:
    """Stop the program while questions come in, and restart it."""
    for _ in range(times):
        harness.start()
        harness.wait_until_ready()
        harness.ask_for(harness.random.uniform(0.1, 0.5))
        assert harness.stop() == 0
    harness.start()


def unreachable(harness: Harness, seconds: float) -> None:
    """Make Telegram unreachable."""
    _start_and_wait(harness)
    with harness.telegram.faults.gone():
        harness.ask_for(seconds)
    harness.ask_for(0.3)


def fault(harness: Harness, times: int, kind: Fault) -> None:
    """Let single calls of sendMessage and getUpdates fail; the program must be running."""
    harness.wait_until_ready()
    for _ in range(times):
        if kind != FAULTS["409"]:  # Telegram answers only polls so
            harness.telegram.faults.next("sendMessage", kind)
        harness.telegram.faults.next("getUpdates", kind)
        harness.ask_for(0.2)
        harness.telegram.wait(lambda: not harness.telegram.faults.left, 30)


def full_disk(harness: Harness, seconds: float) -> None:
    """Limit the size of files that the program writes, as on a full disk."""
    process = _start_and_wait(harness)
    unlimited = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (4096, unlimited[1]))
    harness.ask_for(seconds)
    harness.telegram.wait(lambda: "cannot store questions" in harness.log.read_text(), 30)
    resource.prlimit(process, resource.RLIMIT_FSIZE, unlimited)
    harness.ask_for(0.3)


def full_file_system(harness: Harness, seconds: float) -> None:
    """Fill the file system of the database; needs Linux and the right to mount."""
    disk = harness.folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], check=True)
    try:
        harness.settings["DATABASE_URL"] = f"sqlite:///{disk / 'bot.db'}"
        _start_and_wait(harness)
        _fill(filler := disk / "filler")
        harness.ask_for(seconds)
        harness.telegram.wait(lambda: "cannot store questions" in harness.log.read_text(), 30)
        filler.unlink()
        harness.ask_for(0.3)
        harness.wait_for_answers()
        harness.stop()
    finally:
        harness.close()
        subprocess.run(["umount", disk], check=True)


def on_postgresql(harness: Harness, times: int) -> None:
    """Kill and stop the program, with PostgreSQL as the database."""
    with postgresql() as url:
        harness.settings["DATABASE_URL"] = url
        kills(harness, times)
        harness.wait_for_answers()
        harness.stop()
        stops(harness, 2)
        harness.wait_for_answers()
        harness.stop()


def locked(harness: Harness, seconds: float) -> None:
    """Lock the database from another connection."""
    _start_and_wait(harness)
    other = sqlite3.connect(harness.folder / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    harness.ask_for(seconds)
    other.execute("ROLLBACK")
    other.close()
    harness.ask_for(0.3)


def second_program(harness: Harness, seconds: float) -> None:
    """Run a second program with the same token and its own database."""
    _start_and_wait(harness)
    first, second = harness.process, harness.start(DATABASE_URL=f"sqlite:///{harness.folder / 'second.db'}")
    harness.telegram.wait(lambda: "another program is polling" in harness.log.read_text(), 60)
    time.sleep(seconds)
    assert first.poll() is None
    assert second.poll() is None
    assert harness.stop() == 0
    harness.ask_for(0.3)


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
"""The faults after which no answer is repeated."""


def _fill(filler: Path) -> None:
    """Write to the file *filler* until the disk is full."""
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass


def _start_and_wait(harness: Harness) -> int:
    harness.start()
    harness.wait_until_ready()
    return harness.process.pid
