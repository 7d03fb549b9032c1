"""A bot in a process of its own, on a Telegram of its own, with many people who ask it questions."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

import psutil

from tests.bot_api import Telegram
from tests.support.questions import questions

ROOT = Path(__file__).parents[2]
TIMEOUT = 300  # seconds
_QUESTIONS = [each.question for each in questions(ROOT / "tests" / "relevance" / "karabakh-ceasefire.txt")]


class Running:
    """A running bot, and people who take turns to ask it, each in a private chat."""

    def __init__(self, telegram: Telegram, process: psutil.Popen, people: int) -> None:
        self.telegram = telegram
        self.process = process
        self.chats = [(person, telegram.private(person)) for person in map(telegram.person, map(str, range(people)))]
        self._turns = cycle(self.chats)
        self._questions = cycle(_QUESTIONS)
        self._asked = 0
        self._answered: set[tuple[int, int]] = set()
        self._calls = 0

    def ask(self) -> None:
        """Have the next person ask the next question."""
        person, chat = next(self._turns)
        person.says(chat, next(self._questions))
        self._asked += 1

    def ask_at_once(self, number: int) -> None:
        """Ask so many questions before the bot can see the first."""
        with self.telegram.changing():
            for _ in range(number):
                self.ask()

    def ask_steadily(self, rate: float, seconds: float) -> None:
        """Ask *rate* questions a second for so many *seconds*."""
        begun = time.monotonic()
        for number in range(int(rate * seconds)):
            time.sleep(max(0, begun + number / rate - time.monotonic()))
            self.ask()

    def wait(self) -> None:
        """Wait until every question is answered."""
        end = time.monotonic() + TIMEOUT
        while self._count_answered() < self._asked:
            assert self.process.poll() is None, "the bot ended"
            assert time.monotonic() < end, "a question was not answered"
            time.sleep(0.02)

    def first_answer(self) -> float:
        """Return the moment of the first answer, on the monotonic clock."""
        return min(message.at for _, chat in self.chats for message in chat.sent)

    def megabytes(self) -> float:
        """Return the resident set size of the process in megabytes."""
        return float(self.process.memory_info().rss) / 2**20

    def processor_seconds(self) -> float:
        """Return the seconds of processor time that the process has taken."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def _count_answered(self) -> int:
        """Count the answers: messages that reply to a question, and messages that reply to nothing."""
        with self.telegram.changing():
            new = self.telegram.calls[self._calls :]
            self._calls += len(new)
        for message in (call.result for call in new if call.method == "sendMessage" and call.result):
            self._answered.add((message["chat"]["id"], message.get("reply_to_message", message)["message_id"]))
        return len(self._answered)


@contextmanager
def running(module: str, folder: Path, many: int = 200, **more: str) -> Iterator[Running]:
    """Run *module* as a bot, its database in *folder*, and wait until it has answered *many* people once.

    *more* are environment variables.
    """
    telegram = Telegram()
    with telegram.served() as url:
        settings = {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": url,
            "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "PACE": "1000",
            "MEANING": "off",
            "LOG_LEVEL": "WARNING",
        }
        inherited = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
        process = psutil.Popen([sys.executable, "-m", module], cwd=ROOT, env=inherited | settings | more)
        try:
            bot = Running(telegram, process, many)
            bot.ask_at_once(many)
            bot.wait()
            yield bot
        finally:
            process.terminate()
            process.wait()
