"""Print the table of benchmarks: `python -m tests.benchmarks`, or only the parts that are named.

For example `python -m tests.benchmarks memory starting`.
"""

import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tests.benchmarks import answering, longest, memory, processor, starting
from tests.benchmarks.row import Row

PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "memory": memory.rows,
    "processor": processor.rows,
    "answering": answering.rows,
    "longest": longest.rows,
    "starting": starting.rows,
}
HEADINGS = ("part", "measured", "threadquote", "compared with", "change", "target")
WIDTHS = (9, 55, 11, 20, 8, 8)
EXPLANATION = """\
Threadquote is measured as it runs without extras: it searches by words only. The echo bot is the smallest bot of
python-telegram-bot: it repeats each message, stores nothing, and imports the same three packages (python-telegram-bot,
rank_bm25, pydantic_settings). Both run as processes of their own, on the Bot API of the tests.

memory     resident set size (RSS)
processor  processor time, median of five turns
answering  processor time, best of five rounds; with more posts it may grow by half more than their number
longest    the largest thread that is allowed, in this process and its worker; other programs add to the wait
starting   elapsed time, median of five; "imports" is a Python that only imports the three packages

A target with a sign or a × is for the change, any other for threadquote."""


def main(names: Sequence[str]) -> None:
    if unknown := set(names) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; the parts are {', '.join(PARTS)}")
    print(machine(), EXPLANATION, sep="\n\n", end="\n\n")
    for line in table((name, row) for name in names or PARTS for row in PARTS[name]()):
        print(line, flush=True)


def table(rows: Iterable[tuple[str, Row]]) -> Iterator[str]:
    """Yield the lines of a Markdown table of parts and their *rows*, each as soon as it is measured."""
    yield _line(HEADINGS)
    yield _line(["-" * width for width in WIDTHS])
    for part, row in rows:
        yield _line([part, *row])


def machine() -> str:
    """Return the machine's processor, its number of cores, and the version of Python."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(str.ljust, cells, WIDTHS))} |"


if __name__ == "__main__":
    main(sys.argv[1:])
