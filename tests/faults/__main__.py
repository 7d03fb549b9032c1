"""The fault stories at length: `python -m tests.faults` prints a table; the exit status is 1 if a mark is missed.

Columns: questions sent, answered, repeated, lost; the most repeated in a chat after one start; whether in order;
seconds. Then a table of marks: what was measured, the figure, what it must be.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from subprocess import TimeoutExpired
from typing import NamedTuple

from tests.bot_api.faults import Fault
from tests.faults import deaths, marks, measured, stories, webhooks
from tests.faults.harness import Harness, running_harness
from tests.faults.marks import Mark
from tests.faults.measured import Figure


class Story(NamedTuple):
    """A story, and how many answers of one start may be repeated in a chat; none may be lost."""

    play: Callable[[Harness], str | None]
    repeated: int = 0


def _faulty(harness: Harness, times: int, kind: Fault) -> None:
    harness.start()
    stories.fault(harness, times, kind)


TIMES = 20
ANSWERED_WITHIN = 1  # second after another program stored the question
ENDED_WITHIN = 5  # seconds after SIGTERM
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
    f"{TIMES} kills of one of two programs": Story(partial(deaths.two_programs, times=TIMES), 1),
    "a second program, and a stop of the first": Story(partial(deaths.standing_by, seconds=5)),
    "a question that kills": Story(deaths.deadly_question),
    "a loop that hangs": Story(deaths.hung_loop),
    "PostgreSQL stopped for 110 s": Story(partial(deaths.stopped_server, seconds=110), 5),
    "a stop while PostgreSQL is silent": Story(partial(deaths.stop_without_server, ended=ENDED_WITHIN), 1),
    "the database file replaced": Story(deaths.replaced_file),
    "the program stopped for 100 s": Story(partial(deaths.asleep, seconds=100), 5),
    "webhook: 1,000 updates of 200 chats": Story(partial(webhooks.many_chats, updates=1000, chats=200)),
    f"webhook: {TIMES} rolling updates": Story(
        partial(webhooks.rolling_with_webhook, times=TIMES, within=ANSWERED_WITHIN, ended=ENDED_WITHIN)
    ),
    f"webhook: {TIMES} kills of one of two programs": Story(partial(webhooks.kills_with_webhook, times=TIMES), 1),
    "webhook: database locked for 12 s": Story(partial(webhooks.away, seconds=12)),
    "webhook: a stop while Telegram is silent": Story(partial(webhooks.slow_stop, ended=ENDED_WITHIN)),
    "webhook: four programs on an empty database": Story(partial(webhooks.empty_database, programs=4)),
    f"polling: {TIMES} rolling updates": Story(partial(webhooks.rolling_with_polling, times=TIMES, ended=ENDED_WITHIN)),
    "a second program for 10 s": Story(partial(stories.second_program, seconds=10), 99),
}
MEASURED: dict[str, Callable[[Harness], list[Figure]]] = {
    "a file of 500 posts × 29,000 characters": measured.a_big_file,
    "eight offers of 17 MB": measured.eight_offers,
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
    failed = False
    for name, row in _rows(wanted):
        print(f"{name:42}", *row, sep="\t", flush=True)
        failed |= "FAILED" in row
    return 1 if failed else 0


def _rows(wanted: list[str]) -> Iterator[tuple[str, list[str]]]:
    for name, story in STORIES.items():
        if _is_wanted(name, wanted):
            yield name, _play(story)
    for name, measure in MARKS.items():
        if _is_wanted(name, wanted):
            mark = _measure(measure)
            yield name, [mark.figure, mark.must_be, "" if mark.passed else "FAILED"]
    for name, measured_story in MEASURED.items():
        if _is_wanted(name, wanted):
            for figure in _figures(measured_story):
                yield f"{name}: {figure.what}", _row(figure)


def _is_wanted(name: str, wanted: list[str]) -> bool:
    return not wanted or any(word in name for word in wanted)


def _measure(measure: Callable[[Harness], Mark]) -> Mark:
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        return measure(harness)


def _figures(story: Callable[[Harness], list[Figure]]) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        return [*story(harness), Figure("questions lost", harness.outcome.lost, 0)]


def _row(figure: Figure) -> list[str]:
    return [f"{figure.value:.1f}", f"≤ {figure.most:g}", "" if figure.value <= figure.most else "FAILED"]


def _play(story: Story) -> list[str]:
    """Play *story*, and return its row."""
    with tempfile.TemporaryDirectory() as folder, running_harness(Path(folder)) as harness:
        start = time.monotonic()
        try:
            figures, missed = story.play(harness) or "", False
        except (AssertionError, TimeoutExpired) as error:
            figures, missed = f"{type(error).__name__} {error}".partition("\n")[0], True
        outcome, repeated = harness.wait_for_answers(), harness.most_repeated
        passed = not missed and outcome.lost == 0 and repeated <= story.repeated and harness.in_order
        order = "in order" if harness.in_order else "OUT OF ORDER"
        columns = *outcome, repeated, order, f"{time.monotonic() - start:.0f} s", figures
    return [*map(str, columns), "" if passed else "FAILED"]


sys.exit(main(sys.argv[1:]))
