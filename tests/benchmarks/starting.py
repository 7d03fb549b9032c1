"""`python -m bot ask` beside the imports of the libraries that it cannot do without, each as its own process."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.row import Row
from tests.benchmarks.timing import ratio, shown, times

ROOT = Path(__file__).parents[2]
ASK = ("-m", "bot", "ask", "Why won't Russia take sides?")
IMPORTS = ("-c", "import telegram.ext, rank_bm25, pydantic_settings")
RUNS = 15


def rows(runs: int = RUNS) -> Iterator[Row]:
    # in turn, so that a busy moment of the machine falls on both
    pairs = [times(_run, (ASK, IMPORTS)) for _ in range(runs)]
    ask, imports = (median(column) for column in zip(*pairs, strict=True))
    alone = f"{shown(imports)}, imports alone"
    yield Row('python -m bot ask "…", words only', shown(ask), alone, ratio(ask, imports), "≤ 1.5 ×")


def _run(arguments: Sequence[str]) -> None:
    command, env = [sys.executable, *arguments], os.environ | {"MEANING": "off"}
    subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program
