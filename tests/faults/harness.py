"""A test harness: people who ask in several chats, and the program, which can be started, stopped and killed."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.message import Message
from tests.support.databases import migrated

if TYPE_CHECKING:
    from tests.bot_api.person import Person

ROOT = Path(__file__).parents[2]
TIMEOUT = 60  # seconds, for a slow machine


class Outcome(NamedTuple):
    """Numbers of questions that were sent, answered, answered again, and lost."""

    sent: int
    answered: int
    repeated: int
    lost: int


@dataclass
class Harness:
    """Telegram at *url*, people who ask, and the program with its files in *folder*; *seed* is for random numbers."""

    telegram: Telegram
    url: str
    folder: Path
    seed: int = 1
    settings: dict[str, str] = field(default_factory=dict)
    questions: list[Message] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)  # noqa: S311 - reproducible
        alice, bob, carol = (self.telegram.person(name) for name in ("Alice", "Bob", "Carol"))
        group = self.telegram.supergroup("Readers", alice, bob, self.telegram.bot)
        self.askers: list[tuple[Person, Chat]] = [
            *((person, self.telegram.private(person)) for person in (alice, bob, carol)),
            (alice, group),
            (bob, self.telegram.group("Friends", bob, self.telegram.bot)),
        ]
        self.log = self.folder / "log"
        self.log.touch()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._starts: list[float] = []
        self._log_writers: list[threading.Thread] = []

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        return self._processes[-1]

    @property
    def running(self) -> "list[subprocess.Popen[bytes]]":
        return [process for process in self._processes if process.poll() is None]

    def start(self, **settings: str) -> "subprocess.Popen[bytes]":
        """Start the program with *settings*."""
        inherited = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
        defaults = {
            "TELEGRAM_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.url,
            "DATABASE_URL": migrated(self.folder),
            "PACE": "1000",
            "MEANING": "off",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=ROOT,
            env={**inherited, **defaults, **self.settings, **settings},
            stderr=subprocess.PIPE,
        )
        assert process.stderr
        self._log_writers.append(threading.Thread(target=_write_log, args=(process.stderr, self.log)))
        self._log_writers[-1].start()
        self._processes.append(process)
        self._starts.append(time.monotonic())
        return process

    def wait_until_ready(self) -> None:
        """Wait until the program answers a question."""
        self.telegram.wait_for_answer(self.ask(0), TIMEOUT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def kill_oldest(self) -> None:
        """Kill the oldest program that is still running."""
        process = self.running[0]
        process.kill()
        process.wait()

    def stop(self, seconds: float = TIMEOUT) -> int:
        """Stop the program with SIGTERM; return its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)

    def ask(self, asker: int | None = None) -> Message:
        """Send a question from a random asker, or from the one with the index *asker*."""
        person, chat = self.random.choice(self.askers) if asker is None else self.askers[asker]
        command = "" if chat.kind == "private" else "/ask@threadquote_bot "
        question = person.says(chat, f"{command}Why won't Russia take sides? {len(self.questions)}")
        self.questions.append(question)
        return question

    def ask_for(self, seconds: float) -> None:
        """Ask for *seconds*, a question about every 20 milliseconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.ask()
            time.sleep(self.random.uniform(0, 0.04))

    def wait_for_answers(self, seconds: float = TIMEOUT) -> Outcome:
        """Wait until every question is answered, or none was for so many *seconds*; return the outcome."""
        outcome, end = self.outcome, time.monotonic() + seconds
        while outcome.lost and time.monotonic() < end:
            time.sleep(0.1)
            before, outcome = outcome, self.outcome
            if outcome.answered > before.answered:
                end = time.monotonic() + seconds
        return outcome

    @property
    def outcome(self) -> Outcome:
        answers = Counter(id(message.reply_to) for _, chat in self.askers for message in _answers(chat))
        numbers = [answers[id(question)] for question in self.questions]
        repeated = sum(number - 1 for number in numbers if number)
        return Outcome(len(numbers), sum(map(bool, numbers)), repeated, numbers.count(0))

    @property
    def most_repeated(self) -> int:
        """The most answers of one start in one chat that were sent again later: not recorded when it was killed."""
        answers: defaultdict[int, list[float]] = defaultdict(list)
        for _, chat in self.askers:
            for message in _answers(chat):
                answers[id(message.reply_to)].append(message.at)
        repeats = [(question.chat.id, at) for question in self.questions for at in answers[id(question)][:-1]]
        return max(Counter((chat, bisect(self._starts, at)) for chat, at in repeats).values(), default=0)

    @property
    def in_order(self) -> bool:
        """Whether the first answers in every chat are in the order of the questions."""
        chats = [chat for _, chat in self.askers]
        return all(
            _firsts(chat) == [question for question in self.questions if question.chat is chat] for chat in chats
        )

    def close(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        for writer in self._log_writers:
            writer.join()


@contextmanager
def running_harness(folder: Path, seed: int = 1) -> Iterator[Harness]:
    """Yield a harness with its files in *folder*; end its processes afterwards."""
    telegram = Telegram()
    with telegram.served() as url:
        harness = Harness(telegram, url, folder, seed)
        try:
            yield harness
        finally:
            harness.close()


def _firsts(chat: Chat) -> list[Message]:
    return list(dict.fromkeys(message.reply_to for message in _answers(chat) if message.reply_to))


def _answers(chat: Chat) -> list[Message]:
    """Return the answers in *chat*; that questions wait because there are many is none."""
    return [message for message in chat.sent if not message.text.startswith("That was a lot at once.")]


def _write_log(stderr: IO[bytes], log: Path) -> None:
    """Copy *stderr* to *log* in this process, so that limits and kills of the program do not affect the log."""
    with stderr, log.open("ab", buffering=0) as file:
        for line in stderr:
            file.write(line)
