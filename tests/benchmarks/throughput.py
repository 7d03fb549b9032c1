"""How many questions a second the whole bot answers, and how soon, beside a plain bot that says what it is told.

Each has a process and a Telegram of its own, and they take turns, so that what else the machine does befalls them all.
"""

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from tests.benchmarks.row import Row
from tests.benchmarks.running import Running, running

OURS = "bot"
OTHERS = {"one at a time": "off", "many at once": "on"}


class Batch(NamedTuple):
    """What one batch of questions took: a second's questions, milliseconds of processor time for one."""

    speed: float
    bot: float
    telegram: float


def rows(questions: int = 2000, rounds: int = 3, seconds: float = 20, chats: int = 200) -> Iterator[Row]:
    with ExitStack() as stack:
        bots = dict(_bots(stack, chats))
        batches: dict[str, list[Batch]] = {name: [] for name in bots}
        for _ in range(rounds):
            for name, bot in bots.items():
                batches[name].append(batch(bot, questions))
        half = {name: middle(each) for name, each in batches.items()}
        name = max(OTHERS, key=lambda other: half[other].speed)
        ours, other = half[OURS], half[name]
        yield Row(
            f"questions a second, {questions} in {chats} chats",
            f"{ours.speed:.0f}",
            f"{other.speed:.0f} (python-telegram-bot's echo, {name})",
            f"{ours.speed / other.speed:.0%}",
            "≥ 60 %",
        )
        yield times("processor time a question, ms: the bot", ours.bot, other.bot)
        yield times("and the tests' Telegram", ours.telegram, other.telegram)
        ours_late, others_late = (steady(bots[which], seconds) for which in (OURS, name))
        yield times("ms to an answer at 30 questions a second: median", median(ours_late), median(others_late))
        yield times("and 99th percentile", late(ours_late), late(others_late))


def _bots(stack: ExitStack, chats: int) -> Iterator[tuple[str, Running]]:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    yield OURS, stack.enter_context(running("bot", folder, chats))
    for name, concurrent in OTHERS.items():
        settings = {"CONCURRENT": concurrent}
        yield name, stack.enter_context(running("tests.benchmarks.echo", folder, chats, settings))


def batch(bot: Running, questions: int) -> Batch:
    bot.ask_at_once(questions)
    begun, here, there = time.monotonic(), time.process_time(), bot.processor()
    seconds = bot.settle() - begun
    spent = [1000 * took / questions for took in (bot.processor() - there, time.process_time() - here)]
    return Batch(questions / seconds, *spent)


def middle(batches: Sequence[Batch]) -> Batch:
    return Batch(*(median(values) for values in zip(*batches, strict=True)))


def steady(bot: Running, seconds: float) -> list[float]:
    """Ask 30 questions a second; return how many milliseconds each waited for its answer."""
    begun = time.monotonic()
    asked = []
    for number in range(int(30 * seconds)):
        time.sleep(max(0, begun + number / 30 - time.monotonic()))
        asked.append(bot.ask())
    bot.settle()
    return [1000 * late for late in bot.latencies(asked)]


def late(latencies: Sequence[float]) -> float:
    return quantiles(latencies, n=100)[-1]


def times(what: str, ours: float, others: float) -> Row:
    return Row(what, f"{ours:.1f}", f"{others:.1f}", f"{ours / others:.1f} times", "")
