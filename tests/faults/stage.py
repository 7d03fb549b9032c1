"""Several chats that ask, and the program that answers them: as often as wanted killed, stopped and started."""

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
PATIENCE = 60  # seconds that a slow machine may take


class Outcome(NamedTuple):
    """What became of the questions."""

    sent: int
    answered: int
    doubled: int
    lost: int


@dataclass
class Stage:
    """Telegram at *url*, people who ask, and the program with its files in *folder*; *seed* makes its chances."""

    telegram: Telegram
    url: str
    folder: Path
    seed: int = 1
    settings: dict[str, str] = field(default_factory=dict)
    questions: list[Message] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)  # noqa: S311 - chances that can be had again
        alice, bob, carol = (self.telegram.person(name) for name in ("Alice", "Bob", "Carol"))
        group = self.telegram.supergroup("Readers", alice, bob, self.telegram.bot)
        self.seats: list[tuple[Person, Chat]] = [
            *((person, self.telegram.private(person)) for person in (alice, bob, carol)),
            (alice, group),
            (bob, self.telegram.group("Friends", bob, self.telegram.bot)),
        ]
        self.log = self.folder / "log"
        self.log.touch()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._starts: list[float] = []
        self._copiers: list[threading.Thread] = []

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        return self._processes[-1]

    def start(self, **settings: str) -> "subprocess.Popen[bytes]":
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
        known = {
            "TELEGRAM_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.url,
            "DATABASE_URL": migrated(self.folder),
            "PACE": "1000",
            "MEANING": "off",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=ROOT,
            env={**kept, **known, **self.settings, **settings},
            stderr=subprocess.PIPE,
        )
        assert process.stderr
        self._copiers.append(threading.Thread(target=_copy, args=(process.stderr, self.log)))
        self._copiers[-1].start()
        self._processes.append(process)
        self._starts.append(time.monotonic())
        return process

    def ready(self) -> None:
        """Wait until the program answers."""
        self.telegram.wait_for_answer(self.ask(0), PATIENCE)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self, seconds: float = PATIENCE) -> int:
        """Tell the program to end; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)

    def ask(self, seat: int | None = None) -> Message:
        """Have somebody ask something, in a chat of their own or in a group."""
        person, chat = self.random.choice(self.seats) if seat is None else self.seats[seat]
        command = "" if chat.kind == "private" else "/ask@threadquote_bot "
        question = person.says(chat, f"{command}Why won't Russia take sides? {len(self.questions)}")
        self.questions.append(question)
        return question

    def ask_for(self, seconds: float) -> None:
        """Ask without end for so long, a question every 20 milliseconds or so."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.ask()
            time.sleep(self.random.uniform(0, 0.04))

    def settle(self, seconds: float = PATIENCE) -> Outcome:
        """Wait until everything is answered; say what became of it."""
        end = time.monotonic() + seconds
        while self.outcome.lost and time.monotonic() < end:
            time.sleep(0.1)
        return self.outcome

    @property
    def outcome(self) -> Outcome:
        answers = Counter(id(message.reply_to) for _, chat in self.seats for message in chat.sent)
        numbers = [answers[id(question)] for question in self.questions]
        doubled = sum(number - 1 for number in numbers if number)
        return Outcome(len(numbers), sum(map(bool, numbers)), doubled, numbers.count(0))

    @property
    def unnoted(self) -> int:
        """How many answers of one start were given again later, at the most: what it had not noted when it ended."""
        answers: defaultdict[int, list[float]] = defaultdict(list)
        for _, chat in self.seats:
            for message in chat.sent:
                answers[id(message.reply_to)].append(message.at)
        given_again = [at for question in self.questions for at in answers[id(question)][:-1]]
        return max(Counter(bisect(self._starts, at) for at in given_again).values(), default=0)

    @property
    def in_order(self) -> bool:
        """Whether in every chat the first answers stand in the order of the questions."""
        chats = [chat for _, chat in self.seats]
        return all(
            _firsts(chat) == [question for question in self.questions if question.chat is chat] for chat in chats
        )

    def end(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        for copier in self._copiers:
            copier.join()


@contextmanager
def staged(folder: Path, seed: int = 1) -> Iterator[Stage]:
    telegram = Telegram()
    with telegram.served() as url:
        stage = Stage(telegram, url, folder, seed)
        try:
            yield stage
        finally:
            stage.end()


def _firsts(chat: Chat) -> list[Message]:
    answered = [message.reply_to for message in chat.sent if message.reply_to]
    return list(dict.fromkeys(answered))


def _copy(said: IO[bytes], log: Path) -> None:
    """Write to *log* from here: the limits and the kills that the program suffers are not its log's."""
    with said, log.open("ab", buffering=0) as file:
        for line in said:
            file.write(line)
