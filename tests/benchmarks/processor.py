"""Processor time of the running bot beside the echo bot, at the rate at which Telegram lets a bot send."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.row import Row, ratio
from tests.benchmarks.running import Running, running

RATE = 30  # questions a second


def rows(seconds: float = 4, rounds: int = 5, chats: int = 200) -> Iterator[Row]:
    with (
        tempfile.TemporaryDirectory() as folder,
        running("bot", Path(folder), chats) as bot,
        running("tests.benchmarks.echo", Path(folder), chats) as echo,
    ):
        # They take turns, so that a busy moment of the machine meets both.
        shares = [(_share(bot, seconds), _share(echo, seconds)) for _ in range(rounds)]
    ours, baseline = map(median, zip(*shares, strict=True))
    what = f"share of one core at {RATE} questions a second"
    yield Row(what, _percent(ours), f"echo bot: {_percent(baseline)}", ratio(ours, baseline), "≤ 15 %")


def _share(bot: Running, seconds: float) -> float:
    """Return the share of one core that *bot* takes while it is asked for so many *seconds*."""
    before = bot.processor_seconds()
    bot.ask_steadily(RATE, seconds)
    bot.wait()
    return (bot.processor_seconds() - before) / seconds


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
