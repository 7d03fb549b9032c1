"""What it costs that no question is lost: the bot with its inbox beside the same bot without."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from tests.benchmarks.row import Row
from tests.benchmarks.running import running
from tests.benchmarks.throughput import batch, late, middle, steady, times

BOTS = {"with": "bot", "without": "tests.benchmarks.forgetful"}


def rows(questions: int = 2000, rounds: int = 3, seconds: float = 20, chats: int = 200) -> Iterator[Row]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        bots = {name: stack.enter_context(running(module, folder, chats)) for name, module in BOTS.items()}
        batches = [(batch(bots["with"], questions), batch(bots["without"], questions)) for _ in range(rounds)]
        ours, others = (middle(each) for each in zip(*batches, strict=True))
        speed = f"{ours.speed:.0f}", f"{others.speed:.0f} (no inbox)", f"{ours.speed / others.speed:.0%}"
        yield Row(f"questions a second, {questions} in {chats} chats", *speed, "")
        yield times("processor time a question, ms", ours.bot, others.bot)
        waited = [steady(bot, seconds) for bot in bots.values()]
        yield times("ms to an answer at 30 questions a second: median", *map(median, waited))
        yield times("and 99th percentile", *map(late, waited))
