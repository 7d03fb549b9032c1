"""The fault stories at length: `python -m tests.faults` prints their outcomes; the exit status is 1 if one fails.

Columns of the last ones: what is measured, the figure, the mark. Of all others: questions sent, answered, repeated,
lost; the most repeated after one start; whether in order; seconds.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.bot_api.faults import Fault
from tests.faults import measured, stories
from tests.faults.harness import Harness, running_harness
from tests.faults.measured import Figure


class Story(NamedTuple):
    """A story, and how many answers of one start may be repeated; none may be lost."""

    play: Callable[[Harness], None]
    repeated: int = 0


def _faulty(harness: Harness, times: int, kind: Fault) -> None:
    harness.start()
    stories.fault(harness, times, kind)


TIMES = 20
STORIES = {
    "50 kills": Story(partial(stories.kills, times=50), 1),
    f"{TIMES} kills and 2 stops on PostgreSQL": Story(partial(stories.on_postgresql, times=TIMES), 1),
    "10 times SIGTERM": Story(partial(stories.stops, times=10)),
    "Telegram away for a minute": Story(partial(stories.unreachable, seconds=60), 5),  # in progress in five chats
    **{
        f"{TIMES} × {name}": Story(partial(_faulty, times=TIMES, kind=kind), 0 if name in stories.HARMLESS else TIMES)
        for name, kind in stories.FAULTS.items()
    },
    "no file may grow for 10 s": Story(partial(stories.full_disk, seconds=10)),
    "file system full for 10 s": Story(partial(stories.full_file_system, seconds=10)),
    "database locked for 12 s": Story(partial(stories.locked, seconds=12)),
    "a second program for 10 s": Story(partial(stories.second_program, seconds=10), 99),
}
MEASURED: dict[str, Callable[[Harness], list[Figure]]] = {
    "a file of 500 posts × 29,000 characters": measured.a_big_file,
    "eight offers of 17 MB": measured.eight_offers,
}


def main(wanted: list[str]) -> int:
    """Play the stories whose names contain a word of *wanted*, or all; return the exit status."""
    passed = [
        *(_play(name, story) for name, story in STORIES.items() if _is_wanted(name, wanted)),
        *(_measure(name, story) for name, story in MEASURED.items() if _is_wanted(name, wanted)),
    ]
    return 0 if all(passed) else 1


def _is_wanted(name: str, wanted: list[str]) -> bool:
    return not wanted or any(word in name for word in wanted)


def _measure(name: str, story: Callable[[Harness], list[Figure]]) -> bool:
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        figures = story(harness)
        lost = harness.outcome.lost
    for what, value, most in [*figures, Figure("questions lost", lost, 0)]:
        failed = "" if value <= most else "FAILED"
        print(f"{name:40}", f"{what:40}", f"{value:.1f}", f"≤ {most:g}", failed, sep="\t", flush=True)  # noqa: T201
    return lost == 0 and all(value <= most for _, value, most in figures)


def _play(name: str, story: Story) -> bool:
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        start = time.monotonic()
        story.play(harness)
        outcome, repeated = harness.wait_for_answers(), harness.most_repeated_per_start
        passed = outcome.lost == 0 and repeated <= story.repeated and harness.in_order
        order = "in order" if harness.in_order else "OUT OF ORDER"
        columns = *outcome, repeated, order, f"{time.monotonic() - start:.0f} s", "" if passed else "FAILED"
        print(f"{name:35}", *columns, sep="\t", flush=True)  # noqa: T201
    return passed


sys.exit(main(sys.argv[1:]))
