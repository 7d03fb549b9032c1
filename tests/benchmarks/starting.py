"""Time to start: one answer on the command line, and the first answer of a bot in Telegram."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.row import Row, duration, ratio
from tests.benchmarks.running import ROOT, running

ASK = ("-m", "bot", "ask", "Why won't Russia take sides?")
IMPORTS = ("-c", "import telegram.ext, rank_bm25, pydantic_settings")


def rows(runs: int = 5) -> Iterator[Row]:
    # They take turns, so that a busy moment of the machine meets both.
    pairs = [(_command(ASK), _command(IMPORTS)) for _ in range(runs)]
    yield _row('python -m bot ask "…"', "imports", pairs, "≤ 1.5 ×")
    pairs = [(_first_answer("bot"), _first_answer("tests.benchmarks.echo")) for _ in range(runs)]
    yield _row("python -m bot, until it has answered on Telegram", "echo bot", pairs, "")


def _row(what: str, name: str, pairs: Sequence[tuple[float, float]], target: str) -> Row:
    ours, baseline = map(median, zip(*pairs, strict=True))
    return Row(what, duration(ours), f"{name}: {duration(baseline)}", ratio(ours, baseline), target)


def _command(arguments: Sequence[str]) -> float:
    """Return the seconds that Python takes to run *arguments*."""
    command, env = [sys.executable, *arguments], os.environ | {"MEANING": "off"}
    begun = time.monotonic()
    subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program
    return time.monotonic() - begun


def _first_answer(module: str) -> float:
    """Return the seconds until *module*, run as a bot with a new database, answers a question that waits for it."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        with running(module, Path(folder), many=1) as bot:
            return bot.first_answer() - begun
