"""Stories of programs behind one address that receive a webhook, and of rolling updates; each returns its figures.

A limit in seconds is math.inf where the story is played as a test.
"""

import math
import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from urllib.parse import urlsplit

import httpx

from tests.bot_api import faults
from tests.bot_api.webhooks import SECRET_HEADER, Deliveries
from tests.faults.harness import TIMEOUT, Harness
from tests.support.databases import postgresql
from tests.support.webhook_program import URL, free_port

Process = subprocess.Popen[bytes]

_PATH = urlsplit(URL).path
_LOAD = 0.3  # seconds of questions before and after each change


def many_chats(harness: Harness, updates: int, chats: int) -> str:
    """Deliver so many *updates* of so many *chats* to two programs, some twice, and some unheard."""
    _add_askers(harness, chats)
    with _on_one_database(harness), harness.telegram.delivering(unheard=0.1, doubled=0.1) as deliveries:
        _start(harness, deliveries)
        _start(harness, deliveries)
        first = len(harness.askers) - chats
        for number in range(updates):
            harness.ask(first + number % chats)
        harness.wait_for_answers()
        _check_nothing_is_doubled(harness)
    return f"{deliveries.repeated} deliveries repeated"


def rolling_with_webhook(harness: Harness, times: int, within: float = math.inf, ended: float = math.inf) -> str:
    """Replace one of two programs so many *times*, by SIGTERM; what the other stores must be answered *within* a time.

    Each program must have *ended* in as many seconds.
    """
    slowest, longest = 0.0, 0.0
    with _on_one_database(harness), harness.telegram.delivering() as deliveries:
        holder = _start(harness, deliveries)
        harness.wait_until_ready()
        for _ in range(times):
            other = _start(harness, deliveries)
            harness.ask_for(_LOAD)
            slowest = max(slowest, _answered_for_another(harness, deliveries))
            harness.ask_for(_LOAD)
            longest = max(longest, _stop(holder))
            deliveries.ports.pop(0)
            harness.ask_for(_LOAD)
            holder = other
        harness.wait_for_answers()
        _check_nothing_is_doubled(harness)
    assert slowest <= within
    assert longest <= ended
    return f"answered for another within {slowest:.1f} s, stopped within {longest:.1f} s"


def rolling_with_polling(harness: Harness, times: int, ended: float = math.inf) -> str:
    """Replace the program by another so many *times*, by SIGTERM; each must have *ended* in as many seconds."""
    longest = 0.0
    with _on_one_database(harness):
        holder = harness.start()
        harness.wait_until_ready()
        for number in range(1, times + 1):
            other = harness.start()
            _wait_for(harness, "standing by", number)
            harness.ask_for(_LOAD)
            longest = max(longest, _stop(holder))
            harness.ask_for(_LOAD)
            holder = other
        harness.wait_for_answers()
        _check_nothing_is_doubled(harness)
    assert longest <= ended
    return f"stopped within {longest:.1f} s"


def kills_with_webhook(harness: Harness, times: int) -> str:
    """Kill the one of two programs that answers so many *times*; the other takes over."""
    with _on_one_database(harness), harness.telegram.delivering() as deliveries:
        _start(harness, deliveries)
        harness.wait_until_ready()
        for number in range(1, times + 1):
            _start(harness, deliveries)
            harness.ask_for(harness.random.uniform(0.1, 0.8))
            harness.kill_oldest()
            deliveries.ports.pop(0)
            _wait_for(harness, "taking over", number)
            harness.ask_for(_LOAD)
        harness.wait_for_answers()
    return f"{sum(deliveries.answers.values())} deliveries"


def away(harness: Harness, seconds: float) -> str:
    """Lock the database for *seconds*, or until a program refuses an update, whichever is later."""
    with harness.telegram.delivering() as deliveries:
        _start(harness, deliveries)
        harness.wait_until_ready()
        other = sqlite3.connect(harness.folder / "bot.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        harness.ask_for(seconds)
        harness.telegram.wait(lambda: deliveries.answers[503, "1"], TIMEOUT)
        other.execute("ROLLBACK")
        other.close()
        harness.ask_for(_LOAD)
        harness.wait_for_answers()
        _check_nothing_is_doubled(harness)
        assert set(deliveries.answers) == {(200, ""), (503, "1")}
    return f"{deliveries.answers[503, '1']} times 503"


def slow_stop(harness: Harness, ended: float = math.inf) -> str:
    """Stop a program while Telegram does not answer and a request is only half there; another one answers."""
    with _on_one_database(harness), harness.telegram.delivering() as deliveries:
        process = _start(harness, deliveries)
        harness.wait_until_ready()
        _start(harness, deliveries)
        harness.telegram.faults.next("sendMessage", faults.Fault(delay=30))
        harness.ask(0)
        harness.telegram.wait(lambda: not harness.telegram.faults.left, TIMEOUT)
        with socket.create_connection(("127.0.0.1", deliveries.ports[0])) as half:
            secret = harness.telegram.updates.secret
            headers = f"Host: bot\r\n{SECRET_HEADER}: {secret}\r\nContent-Length: 9"
            half.sendall(f"POST {_PATH} HTTP/1.1\r\n{headers}\r\n\r\n{{".encode())
            harness.ask(1)
            took = _stop(process)
            assert half.recv(100).startswith(b"HTTP/1.1 503 ")
        harness.wait_for_answers()
        assert harness.outcome.lost == 0
    assert " ERROR " not in harness.log.read_text(errors="replace")
    assert took <= ended
    return f"stopped within {took:.1f} s"


def empty_database(harness: Harness, programs: int) -> str:
    """Start so many *programs* at once on an empty PostgreSQL database."""
    with _on_one_database(harness), harness.telegram.delivering() as deliveries:
        harness.ask_for(_LOAD)
        started = [_begin(harness) for _ in range(programs)]
        deliveries.ports += [port for _, port in started]
        for process, port in started:
            _wait_until_ready(harness, process, port)
        harness.ask_for(_LOAD)
        harness.wait_for_answers()
        _check_nothing_is_doubled(harness)
        assert len(harness.running) == programs
    return f"{programs} programs ready"


@contextmanager
def _on_one_database(harness: Harness) -> Iterator[None]:
    """Use the database of the settings, else an empty PostgreSQL database; stop all programs before it goes."""
    address = harness.settings.get("DATABASE_URL")
    with nullcontext(address) if address else postgresql() as url:
        harness.settings["DATABASE_URL"] = url
        yield
        for process in harness.running:
            process.send_signal(signal.SIGTERM)
        for process in harness.running:
            assert process.wait(TIMEOUT) == 0


def _start(harness: Harness, deliveries: Deliveries) -> Process:
    """Start a program, and deliver to it, too, when it is ready."""
    process, port = _begin(harness)
    _wait_until_ready(harness, process, port)
    deliveries.ports.append(port)
    return process


def _begin(harness: Harness) -> tuple[Process, int]:
    port = free_port()
    return harness.start(WEBHOOK_URL=URL, WEBHOOK_PORT=str(port)), port


def _wait_until_ready(harness: Harness, process: Process, port: int) -> None:
    harness.telegram.wait(lambda: process.poll() is not None or is_ready(port), TIMEOUT)
    assert process.poll() is None


def is_ready(port: int) -> bool:
    """Return whether the program at *port* is ready."""
    try:
        return httpx.get(f"http://127.0.0.1:{port}/readyz", trust_env=False).is_success
    except httpx.HTTPError:
        return False


def _answered_for_another(harness: Harness, deliveries: Deliveries) -> float:
    """Return the seconds until an answer to what the program that stands by has stored, when nothing else waits."""
    ports = deliveries.ports.copy()
    harness.wait_for_answers()
    deliveries.ports[:] = ports[-1:]
    question = harness.ask(0)
    harness.telegram.wait(lambda: not harness.telegram.updates.waiting, TIMEOUT)
    begun = time.monotonic()
    harness.telegram.wait_for_answer(question, TIMEOUT)
    deliveries.ports[:] = ports
    return time.monotonic() - begun


def _stop(process: Process) -> float:
    """Stop *process* with SIGTERM; return the seconds it took."""
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.wait(TIMEOUT) == 0
    return time.monotonic() - begun


def _check_nothing_is_doubled(harness: Harness) -> None:
    assert (harness.outcome.lost, harness.outcome.repeated) == (0, 0)


def _add_askers(harness: Harness, chats: int) -> None:
    people = [harness.telegram.person(f"Asker {number}") for number in range(chats)]
    harness.askers += [(person, harness.telegram.private(person)) for person in people]


def _wait_for(harness: Harness, text: str, times: int) -> None:
    """Wait until *text* was logged so many *times*."""
    harness.telegram.wait(lambda: harness.log.read_text(errors="replace").count(text) >= times, TIMEOUT)
