import gc
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter_ns
from typing import TypeVar

T = TypeVar("T")


def times(call: Callable[[T], object], inputs: Iterable[T]) -> list[float]:
    """Return how many µs each call took."""
    taken = []
    with _undisturbed():
        for each in inputs:
            begun = perf_counter_ns()
            call(each)
            taken.append((perf_counter_ns() - begun) / 1000)
    return taken


def side_by_side(calls: Sequence[Callable[[T], object]], inputs: Sequence[T], rounds: int = 3) -> list[float]:
    """Return the median µs of each of *calls*, the best of some rounds, in which they take turns."""
    taken = [[statistics.median(times(call, inputs)) for call in calls] for _ in range(rounds)]
    return [min(column) for column in zip(*taken, strict=True)]


def shown(microseconds: float) -> str:
    """Return a time in µs, ms or s.

    >>> shown(12.34), shown(1234), shown(61_000_000)
    ('12.3 µs', '1.23 ms', '61 s')
    """
    for unit, size in (("s", 1e6), ("ms", 1e3)):
        if microseconds >= size:
            return f"{microseconds / size:.3g} {unit}"
    return f"{microseconds:.3g} µs"


def ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.2f} ×"


@contextmanager
def _undisturbed() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
