"""The table: `python -m tests.benchmarks`, or with the names of some parts only those."""

import os
import platform
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from tests.benchmarks.row import Row

# Each is a module with a function `rows`, imported when its turn comes: what one part loads must not weigh on another.
PARTS = {
    "answering": "tests.benchmarks.answering",
    "starting": "tests.benchmarks.starting",
    "throughput": "tests.benchmarks.throughput",
    "memory": "tests.benchmarks.memory",
    "inbox": "tests.benchmarks.inbox",
}


def main(wanted: Sequence[str]) -> None:
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    print(machine(), end="\n\n")
    for line in table(row for part in wanted or PARTS for row in import_module(PARTS[part]).rows()):
        print(line, flush=True)


def table(rows: Iterator[Row]) -> Iterator[str]:
    """Yield the lines of a table, each as soon as its row is known."""
    yield _line(Row("what", "ours", "others", "ratio", "mark"))
    yield _line(Row(*("---" for _ in Row._fields)))
    yield from map(_line, rows)


def machine() -> str:
    """Return what ran this: the processor, its cores, and Python."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _line(row: Row) -> str:
    what, ours, others, ratio, mark = row
    return f"| {what:46} | {ours:>12} | {others:>50} | {ratio:>7} | {mark:>8} |"


if __name__ == "__main__":
    main(sys.argv[1:])
