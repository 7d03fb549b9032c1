from collections.abc import Iterator

from tests.benchmarks.row import Row


def rows() -> Iterator[Row]:
    yield from ()
