"""Every story at length: `python -m tests.faults` prints what became of the questions.

Columns: sent, answered, doubled, lost, the most doubled after one start, whether in order, how long it took.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.faults import stories
from tests.faults.stage import Stage, staged
from tests.telegram.faults import Fault

Story = Callable[[Stage], None]


def _faulty(stage: Stage, times: int, kind: Fault) -> None:
    stage.start()
    stories.fault(stage, times, kind)


STORIES: dict[str, Story] = {
    "50 kills": partial(stories.kills, times=50),
    "10 times SIGTERM": partial(stories.stops, times=10),
    "Telegram away for a minute": partial(stories.away, seconds=60),
    **{f"20 × {name}": partial(_faulty, times=20, kind=kind) for name, kind in stories.FAULTS.items()},
    "no file may grow for 10 s": partial(stories.full_disk, seconds=10),
    "database locked for 12 s": partial(stories.locked, seconds=12),
    "a second program for 10 s": partial(stories.another, seconds=10),
}


def main(wanted: list[str]) -> None:
    for name, story in STORIES.items():
        if not wanted or any(word in name for word in wanted):
            with tempfile.TemporaryDirectory() as folder, staged(Path(folder)) as stage:
                begun = time.monotonic()
                story(stage)
                outcome = stage.settle()
                order = "in order" if stage.in_order else "OUT OF ORDER"
                told = *outcome, stage.doubled_a_start, order, f"{time.monotonic() - begun:.0f} s"
                print(f"{name:28}", *told, sep="\t", flush=True)  # noqa: T201


main(sys.argv[1:])
