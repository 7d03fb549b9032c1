"""Every story at length: `python -m tests.faults` prints what became of the questions, and fails if it should not have.

Columns: sent, answered, doubled, lost, the most of one start that were doubled, whether in order, seconds.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.bot_api.faults import Fault
from tests.faults import stories
from tests.faults.stage import Stage, staged


class Story(NamedTuple):
    """A story, and how many answers of one start it may double; nothing may be lost."""

    happens: Callable[[Stage], None]
    doubled: int = 0


def _faulty(stage: Stage, times: int, kind: Fault) -> None:
    stage.start()
    stories.fault(stage, times, kind)


TIMES = 20
STORIES = {
    "50 kills": Story(partial(stories.kills, times=50), 1),
    f"{TIMES} kills and 2 stops on PostgreSQL": Story(partial(stories.on_postgresql, times=TIMES), 1),
    "10 times SIGTERM": Story(partial(stories.stops, times=10)),
    "Telegram away for a minute": Story(partial(stories.away, seconds=60), 5),  # what was under way in the five chats
    **{
        f"{TIMES} × {name}": Story(partial(_faulty, times=TIMES, kind=kind), 0 if name in stories.HARMLESS else TIMES)
        for name, kind in stories.FAULTS.items()
    },
    "no file may grow for 10 s": Story(partial(stories.full_disk, seconds=10)),
    "file system full for 10 s": Story(partial(stories.full_file_system, seconds=10)),
    "database locked for 12 s": Story(partial(stories.locked, seconds=12)),
    "a second program for 10 s": Story(partial(stories.another, seconds=10), 99),
}


def main(wanted: list[str]) -> int:
    """Play the stories whose names have a word of *wanted*, or all; return the exit status."""
    told = [
        _played(name, story) for name, story in STORIES.items() if not wanted or any(word in name for word in wanted)
    ]
    return 0 if all(told) else 1


def _played(name: str, story: Story) -> bool:
    with tempfile.TemporaryDirectory() as folder, staged(Path(folder)) as stage:
        begun = time.monotonic()
        story.happens(stage)
        outcome, doubled = stage.settle(), stage.unnoted
        good = outcome.lost == 0 and doubled <= story.doubled and stage.in_order
        order = "in order" if stage.in_order else "OUT OF ORDER"
        told = *outcome, doubled, order, f"{time.monotonic() - begun:.0f} s", "" if good else "FAILED"
        print(f"{name:35}", *told, sep="\t", flush=True)  # noqa: T201
    return good


sys.exit(main(sys.argv[1:]))
