"""The fault stories at length: `python -m tests.faults` prints their outcomes; the exit status is 1 if one fails.

Columns: questions sent, answered, repeated, lost; the most repeated in a chat after one start; whether in order;
seconds. Then a table of marks: what was measured, the figure, what it must be.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.bot_api.faults import Fault
from tests.faults import marks, stories
from tests.faults.harness import Harness, running_harness
from tests.faults.marks import Mark


class Story(NamedTuple):
    """A story, and how many answers of one start may be repeated in a chat; none may be lost."""

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
    "Telegram away for a minute": Story(partial(stories.unreachable, seconds=60), 1),
    **{
        f"{TIMES} × {name}": Story(partial(_faulty, times=TIMES, kind=kind), 0 if name in stories.HARMLESS else TIMES)
        for name, kind in stories.FAULTS.items()
    },
    "no file may grow for 10 s": Story(partial(stories.full_disk, seconds=10)),
    "file system full for 10 s": Story(partial(stories.full_file_system, seconds=10)),
    "database locked for 12 s": Story(partial(stories.locked, seconds=12)),
    "a second program for 10 s": Story(partial(stories.second_program, seconds=10), 99),
}


FLOOD = 300
MARKS: dict[str, Callable[[Harness], Mark]] = {
    "answers to 150 chats, 100 ms away, beside an echo bot": lambda harness: marks.throughput(harness.folder),
    **{
        f"a flood of {FLOOD} times {act.__name__}: the next asker waits": partial(marks.flood, times=FLOOD, act=act)
        for act in (marks.press, marks.edit, marks.forward)
    },
    "19 answers in a group, then three presses: each is answered after": marks.acknowledgements,
}


def main(wanted: list[str]) -> int:
    """Play the stories whose names contain a word of *wanted*, or all; return the exit status."""
    passed = [_play(name, story) for name, story in STORIES.items() if _is_wanted(name, wanted)]
    measured = {name: _measure(measure) for name, measure in MARKS.items() if _is_wanted(name, wanted)}
    for name, mark in measured.items():
        print(f"{name:66}", mark.figure, mark.must_be, "" if mark.passed else "MISSED", sep="\t")  # noqa: T201
    return 0 if all(passed) and all(mark.passed for mark in measured.values()) else 1


def _is_wanted(name: str, wanted: list[str]) -> bool:
    return not wanted or any(word in name for word in wanted)


def _measure(measure: Callable[[Harness], Mark]) -> Mark:
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        return measure(harness)


def _play(name: str, story: Story) -> bool:
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        start = time.monotonic()
        story.play(harness)
        outcome, repeated = harness.wait_for_answers(), harness.most_repeated
        passed = outcome.lost == 0 and repeated <= story.repeated and harness.in_order
        order = "in order" if harness.in_order else "OUT OF ORDER"
        columns = *outcome, repeated, order, f"{time.monotonic() - start:.0f} s", "" if passed else "FAILED"
        print(f"{name:35}", *columns, sep="\t", flush=True)  # noqa: T201
    return passed


sys.exit(main(sys.argv[1:]))
