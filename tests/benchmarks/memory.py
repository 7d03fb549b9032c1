"""How much memory the bot holds, beside a plain one, and whether that grows with questions and with threads.

In megabytes of RSS, which is what a machine must have; in PSS what programs share is counted in part.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from index import Thread, as_text
from tests.benchmarks import made
from tests.benchmarks.row import Row
from tests.benchmarks.running import Running, running
from tests.telegram import document


def rows(questions: int = 1000, many: int = 20_000, threads: int = 200) -> Iterator[Row]:
    with (
        tempfile.TemporaryDirectory() as folder,
        running("bot", Path(folder)) as ours,
        running("tests.benchmarks.echo", Path(folder)) as other,
    ):
        for bot in (ours, other):
            _ask(bot, questions)
        for kind in ("Rss", "Pss"):
            yield _beside(f"MB ({kind.upper()}) after {questions} questions", ours.memory(kind), other.memory(kind))
        yield _beside("at most until then (RSS)", ours.peak(), other.peak())
        grown, others = _list(_growth(ours, many)), _list(_growth(other, many))
        yield Row(f"MB after each tenth of {many} more", grown, others, "", "flat")
        turned = _list(_turnover(ours, threads))
        yield Row(f"and of {threads} threads, loaded and deleted", turned, "", "", "flat")


def _ask(bot: Running, questions: int) -> None:
    bot.ask_at_once(questions)
    bot.settle()


def _growth(bot: Running, questions: int) -> Iterator[float]:
    for _ in range(10):
        _ask(bot, questions // 10)
        yield bot.memory("Rss")


def _turnover(bot: Running, threads: int) -> Iterator[float]:
    for number in range(threads):
        _load_and_delete(bot, number % len(bot.chats), made.thread(40, chance=number))
        if (number + 1) % (threads // 10) == 0:
            yield bot.memory("Rss")


def _load_and_delete(bot: Running, number: int, thread: Thread) -> None:
    bot.send(number, document(as_text(thread).encode()))
    bot.settle()
    bot.press(number, "use:")
    bot.say(number, made.questions(thread, 1)[0])
    bot.say(number, "/threads")
    bot.settle()
    bot.press(number, "remove:")


def _beside(what: str, ours: float, others: float) -> Row:
    return Row(what, f"{ours:.0f}", f"{others:.0f}", f"+{ours - others:.0f}", "≤ +25")


def _list(values: Iterator[float]) -> str:
    return " ".join(f"{value:.0f}" for value in values)
