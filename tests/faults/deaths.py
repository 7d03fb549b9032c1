"""Stories of programs that die, hang or lose their database; each returns its figures."""

import math
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.faults.harness import TIMEOUT, Harness
from tests.support.databases import postgresql

MOST_DEATHS = 3
LOGGED_WITHIN = 15  # seconds
ENDED_WITHIN = 100  # seconds
NOTICED_WITHIN = 60  # seconds
_FATAL = """
import os, signal, time
from index import ThreadIndex

answer = ThreadIndex.answer

def fatal(self, question, *more, **others):
    if "cyanide" in question:
        os.kill(os.getpid(), signal.SIGKILL)  # as the kernel does when memory runs out
    if "lullaby" in question:
        time.sleep(3600)
    return answer(self, question, *more, **others)

ThreadIndex.answer = fatal
"""


def two_programs(harness: Harness, times: int) -> str:
    """Kill one of two programs on the same database, so that the other takes over, and start a third."""
    harness.start()
    harness.wait_until_ready()
    slowest = 0.0
    for number in range(1, times + 1):
        harness.start()
        _wait_for(harness, "standing by", number)
        harness.ask_for(harness.random.uniform(0.1, 0.8))
        harness.kill_oldest()
        killed = time.monotonic()
        _wait_for(harness, "taking over", number)
        slowest = max(slowest, time.monotonic() - killed)
        harness.ask_for(0.2)
    return f"taken over within {slowest:.1f} s"


def standing_by(harness: Harness, seconds: float) -> str:
    """Run a second program on the same database, and stop the first with SIGTERM."""
    harness.start()
    harness.wait_until_ready()
    first, second = harness.process, harness.start()
    _wait_for(harness, "standing by")
    harness.ask_for(seconds)
    first.send_signal(signal.SIGTERM)
    assert first.wait(TIMEOUT) == 0
    harness.ask_for(seconds)
    harness.wait_for_answers()
    assert second.poll() is None
    assert harness.outcome.repeated == 0
    return "nothing doubled"


def deadly_question(harness: Harness) -> str:
    """Ask a question that kills the program each time, and others beside it."""
    harness.settings["PYTHONPATH"] = _fatal(harness.folder)
    harness.start()
    harness.wait_until_ready()
    person, chat = harness.askers[1]
    harness.questions.append(person.says(chat, "Who sells cyanide?"))
    deaths = 0
    while not any("I had to give up on this" in message.text for message in chat.sent):
        harness.ask(2)
        if harness.process.poll() is not None:
            deaths += 1
            assert deaths <= MOST_DEATHS, "it is not set aside"
            harness.start()
        time.sleep(0.1)
    assert deaths == MOST_DEATHS
    return f"set aside after {deaths} deaths"


def hung_loop(harness: Harness) -> str:
    """Hang the event loop of the program, which ends itself."""
    harness.settings["PYTHONPATH"] = _fatal(harness.folder)
    process = harness.start()
    harness.wait_until_ready()
    person, chat = harness.askers[1]
    harness.questions.append(person.says(chat, "Who sings a lullaby?"))
    began = time.monotonic()
    assert process.wait(2 * ENDED_WITHIN) == 1
    took = time.monotonic() - began
    log = harness.log.read_text()
    assert "most recent call first" in log
    assert "lullaby" not in log
    harness.settings.pop("PYTHONPATH")
    harness.start()
    harness.ask_for(0.3)
    return f"ended after {took:.0f} s"


def stopped_server(harness: Harness, seconds: float) -> str:
    """Stop PostgreSQL with SIGSTOP for *seconds*, or until that is logged if they are 0."""
    with postgresql() as url:
        harness.settings["DATABASE_URL"] = url
        harness.start()
        harness.wait_until_ready()
        with _stopped(_server(url)):
            began = time.monotonic()
            harness.ask_for(0.2)
            _wait_for(harness, "does not answer")
            logged = time.monotonic() - began
            while time.monotonic() - began < seconds and harness.process.poll() is None:
                time.sleep(0.1)
            ended = time.monotonic() - began
        if harness.process.poll() is not None:
            assert harness.process.wait() == 75
            harness.start()
        harness.ask_for(0.2)
        if harness.wait_for_answers(10).lost:  # it lost its lock when the server went on
            harness.process.wait(TIMEOUT)
            harness.start()
            harness.wait_for_answers()
        harness.stop()
    assert not seconds or (logged <= LOGGED_WITHIN and ended <= ENDED_WITHIN)
    return f"logged after {logged:.0f} s, ended after {ended:.0f} s"


def stop_without_server(harness: Harness, ended: float = math.inf) -> str:
    """Stop PostgreSQL with SIGSTOP, and a second later the program and one that stands by with SIGTERM.

    Both must have *ended* in as many seconds.
    """
    with postgresql() as url:
        harness.settings["DATABASE_URL"] = url
        programs = [harness.start()]
        harness.wait_until_ready()
        programs.append(harness.start())
        _wait_for(harness, "standing by")
        harness.ask_for(0.2)
        with _stopped(_server(url)):
            harness.ask_for(1)  # meanwhile both begin to wait for the server
            began = time.monotonic()
            for program in programs:
                program.send_signal(signal.SIGTERM)
            assert [program.wait(TIMEOUT) for program in programs] == [0, 0]
            took = time.monotonic() - began
        assert "Traceback" not in harness.log.read_text()
        harness.start()
        harness.wait_for_answers()
        harness.stop()
    assert took <= ended
    return f"ended after {took:.1f} s"


def replaced_file(harness: Harness) -> str:
    """Replace the database file under the running program."""
    process = harness.start()
    harness.wait_until_ready()
    other = harness.folder / "other.db"
    other.write_bytes((harness.folder / "bot.db").read_bytes())
    other.replace(harness.folder / "bot.db")
    began = time.monotonic()
    assert process.wait(NOTICED_WITHIN) == 75
    took = time.monotonic() - began
    assert "the database file was removed or replaced" in harness.log.read_text()
    (harness.folder / "bot.db-wal").unlink(missing_ok=True)
    harness.start()
    harness.ask_for(0.3)
    return f"noticed after {took:.0f} s"


def asleep(harness: Harness, seconds: float) -> str:
    """Stop the program itself for *seconds*; it goes on."""
    process = harness.start()
    harness.wait_until_ready()
    process.send_signal(signal.SIGSTOP)
    harness.ask_for(seconds)
    process.send_signal(signal.SIGCONT)
    harness.wait_for_answers()
    assert process.poll() is None
    return "it went on"


def _wait_for(harness: Harness, text: str, times: int = 1) -> None:
    """Wait until *text* was logged so many *times*."""
    harness.telegram.wait(lambda: harness.log.read_text(errors="replace").count(text) == times, TIMEOUT)


def _fatal(folder: Path) -> str:
    """Return a folder from which Python imports faults into the program at its start."""
    (folder / "faults").mkdir()
    (folder / "faults" / "sitecustomize.py").write_text(_FATAL)
    return str(folder / "faults")


def _server(url: str) -> list[psutil.Process]:
    """Return the processes of the server at *url*."""
    folder = url.partition("host=")[2]
    found = [process for process in psutil.process_iter(["name", "cmdline"]) if _serves(process, folder)]
    assert found
    return [*found, *(child for process in found for child in process.children(recursive=True))]


def _serves(process: psutil.Process, folder: str) -> bool:
    arguments = process.info["cmdline"] or ()
    return process.info["name"] == "postgres" and any(folder in argument for argument in arguments)


@contextmanager
def _stopped(processes: list[psutil.Process]) -> Iterator[None]:
    for process in processes:
        _signal(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            _signal(process, signal.SIGCONT)


def _signal(process: psutil.Process, number: int) -> None:
    os.kill(process.pid, number)
