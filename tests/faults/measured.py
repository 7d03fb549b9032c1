"""Stories that are measured: how long others wait, and how much is kept. Each returns figures, with their marks."""

import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import psutil

from tests.bot_api import document
from tests.bot_api.message import Message
from tests.faults.harness import TIMEOUT, Harness

_MEGABYTE = 2**20
_FILE = 17_000_000  # bytes
_ASK_EVERY = 0.2  # seconds


class Figure(NamedTuple):
    """A measured figure, and the most that it may be."""

    what: str
    value: float
    most: float


def big_file(posts: int = 500, length: int = 29_000, *, first: int = 0) -> bytes:
    """Return a numbered thread of so many *posts*, of *length* characters, with few words twice.

    Threads with another *first* have other words.
    """
    numbered = (f"{number}/{posts} {_new_words(first + number, length)}" for number in range(1, posts + 1))
    return "\n\n".join(numbered).encode()


def a_big_file(harness: Harness, data: bytes | None = None) -> list[Figure]:
    """Offer a file that is too long, use the part that fits and ask about it, while others ask."""
    harness.start()
    harness.wait_until_ready()
    alice, chat = harness.askers[0]
    with _weighing(harness) as sizes, _others_asking(harness):
        alice.sends(chat, document(big_file() if data is None else data))
        harness.telegram.wait(lambda: "Use it" in chat.last.labels, TIMEOUT)
        alice.presses(chat.last, "Use it")
        harness.telegram.wait(lambda: "now reading" in chat.last.text, TIMEOUT)
        for question in ("How many zebras are there?", "#tea", "/summary", "/find zebra"):
            harness.questions.append(alice.says(chat, question))
            harness.telegram.wait_for_answer(harness.questions[-1], TIMEOUT)
    harness.wait_for_answers()
    waited = max(_waited(question) for question in harness.questions if question.chat is not chat)
    return [Figure("longest wait of others, s", waited, 2), Figure("most memory of all processes, MB", max(sizes), 400)]


def eight_offers(harness: Harness, size: int = _FILE) -> list[Figure]:
    """Offer eight files, use none and cancel all that can be cancelled."""
    harness.start()
    harness.wait_until_ready()
    alice, chat = harness.askers[0]
    most = 0.0
    for number in range(8):
        sent = len(chat.sent)
        alice.sends(chat, document(big_file(size // 29_000, first=1000 * number)))
        _wait_for_message(harness, sent)
        most = max(most, _kept(harness))
    offered = [message for message in chat.sent if "Cancel" in message.labels]
    for message in offered:
        alice.presses(message, "Cancel")
    left = offered[-3:]  # of a person's unanswered offers three are kept
    harness.telegram.wait(lambda: not any(message.labels for message in left), TIMEOUT)
    harness.stop()
    return [Figure("most kept, MB", most, 60), Figure("kept after all are cancelled, MB", _kept(harness), 2)]


def _wait_for_message(harness: Harness, sent: int) -> None:
    """Wait until the first asker has more than *sent* messages of the bot."""
    harness.telegram.wait(lambda: len(harness.askers[0][1].sent) > sent, TIMEOUT)


def _new_words(seed: int, length: int) -> str:
    """Return *length* characters of words; hardly any is in two posts."""
    words = (f"{seed:x}{place:x}".translate(_LETTERS) for place in range(length // 6))
    return f"{' '.join(words)[: length - 1]}."


_LETTERS = str.maketrans("0123456789", "ghijklmnop")


@contextmanager
def _weighing(harness: Harness) -> Iterator[list[float]]:
    """Measure the memory of the program and its workers, in megabytes."""
    sizes, done = [0.0], threading.Event()

    def weigh() -> None:
        program = psutil.Process(harness.process.pid)
        while not done.wait(0.1):
            family = [program, *program.children(recursive=True)]
            sizes.append(sum(_resident(each) for each in family) / _MEGABYTE)

    with _thread(weigh, done):
        yield sizes


@contextmanager
def _others_asking(harness: Harness) -> Iterator[None]:
    done = threading.Event()

    def ask() -> None:
        while not done.wait(_ASK_EVERY):
            harness.ask(harness.random.randrange(1, len(harness.askers)))

    with _thread(ask, done):
        yield


@contextmanager
def _thread(function: Callable[[], None], done: threading.Event) -> Iterator[None]:
    thread = threading.Thread(target=function)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _resident(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0.0


def _waited(question: Message) -> float:
    """Return the seconds until the first answer to *question*; infinite if there is none."""
    return min((answer.at for answer in question.chat.answers(question)), default=math.inf) - question.at


def _kept(harness: Harness) -> float:
    """Return the megabytes of the database and its journal."""
    return sum(file.stat().st_size for file in harness.folder.glob("bot.db*")) / _MEGABYTE
