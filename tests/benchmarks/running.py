"""A bot in a process of its own, on a Telegram of its own, with many people who ask it; Linux tells what it takes."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from tests.relevance.questions import questions
from tests.telegram import Telegram
from tests.telegram.message import Message
from tests.telegram.saying import Content

ROOT = Path(__file__).parents[2]
PATIENCE = 600  # seconds
_ASKED = [asked.question for asked in questions(ROOT / "tests" / "relevance" / "karabakh-ceasefire.txt")]


class Running:
    """A bot, and *many* people with a private chat each; whoever asks takes turns with the others."""

    def __init__(self, telegram: Telegram, process: "subprocess.Popen[bytes]", many: int) -> None:
        self.telegram = telegram
        self.process = process
        self.chats = [(person, telegram.private(person)) for person in map(telegram.person, map(str, range(many)))]
        self._people = cycle(range(many))
        self._questions = cycle(_ASKED)
        self._asked = 0
        self._answered: set[tuple[int, int]] = set()
        self._seen = 0

    def ask(self) -> Message:
        """Have the next person ask the next question."""
        return self.say(next(self._people), next(self._questions))

    def say(self, number: int, text: str) -> Message:
        """Have the person of this *number* say something."""
        self._asked += 1
        person, chat = self.chats[number]
        return person.says(chat, text)

    def send(self, number: int, content: Content) -> Message:
        """Have the person of this *number* send something that is answered like a question."""
        self._asked += 1
        person, chat = self.chats[number]
        return person.sends(chat, content)

    def press(self, number: int, button: str) -> None:
        """Have the person of this *number* press the button, of the latest message, whose data begins so."""
        person, chat = self.chats[number]
        data = next(each.data for each in chat.last.buttons if each.data.startswith(button))
        pressed = person.presses(chat.last, data)
        self.telegram.wait(lambda: pressed.answered, PATIENCE)

    def ask_at_once(self, number: int) -> None:
        """Have the bot hear of so many questions all at once, not of the first before the last is there."""
        with self.telegram.changing():
            for _ in range(number):
                self.ask()

    def settle(self) -> float:
        """Wait until everything is answered; return the moment of the last answer."""
        end = time.monotonic() + PATIENCE
        while self._count() < self._asked:
            assert time.monotonic() < end, "a question was not answered"
            time.sleep(0.02)
        return self.telegram.calls[-1].at

    def latencies(self, asked: Sequence[Message]) -> list[float]:
        """Return the seconds from each of *asked*, each answered before the next in its chat, to its answer."""
        return [_after(question).at - question.at for question in asked]

    def processor(self) -> float:
        """Return the seconds of processor time that the bot has taken."""
        return time.clock_gettime(~self.process.pid << 3 | 2)  # as clock_getcpuclockid(3) makes its clock

    def memory(self, kind: str = "Pss") -> float:
        """Return the megabytes it holds: "Rss", or "Pss", in which what it shares with others counts in part."""
        rolled = dict(line.split(":", 1) for line in self._proc("smaps_rollup").splitlines()[1:])
        return int(rolled[kind].split()[0]) / 1024

    def peak(self) -> float:
        """Return the most megabytes (RSS) that it ever held."""
        known = dict(line.split(":", 1) for line in self._proc("status").splitlines())
        return int(known["VmHWM"].split()[0]) / 1024

    def _count(self) -> int:
        """Count the questions that were answered: by messages that reply to them, or by one that replies to nothing."""
        with self.telegram.changing():
            new = self.telegram.calls[self._seen :]
            self._seen += len(new)
        for message in (call.result for call in new if call.method == "sendMessage" and call.result):
            self._answered.add((message["chat"]["id"], message.get("reply_to_message", message)["message_id"]))
        return len(self._answered)

    def _proc(self, name: str) -> str:
        return Path(f"/proc/{self.process.pid}/{name}").read_text(encoding="utf-8")


@contextmanager
def running(module: str, folder: Path, many: int = 200, settings: Mapping[str, str] | None = None) -> Iterator[Running]:
    """Run the bot that is *module*, its database in *folder*, and wait until it has answered once in each chat."""
    telegram = Telegram()
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    with telegram.served() as url:
        known = {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": url,
            "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "PACE": "1000",
            "MEANING": "off",
            "LOG_LEVEL": "WARNING",
        }
        environment = {**kept, **known, **(settings or {})}
        process = subprocess.Popen([sys.executable, "-m", module], cwd=ROOT, env=environment)  # noqa: S603 - ours
        try:
            bot = Running(telegram, process, many)
            bot.ask_at_once(many)
            bot.settle()
            yield bot
        finally:
            process.terminate()
            process.wait()


def _after(question: Message) -> Message:
    said = question.chat.messages
    return next(message for message in said[said.index(question) :] if message.method)
