"""A row of the table, and its figures as text."""

from typing import NamedTuple


class Row(NamedTuple):
    """A figure of ours, the figure it is compared with, the change between them, and the target ("≤ 1.5 ×")."""

    measured: str
    figure: str
    baseline: str
    change: str
    target: str


def duration(seconds: float) -> str:
    """Return *seconds* in the unit that suits them.

    >>> duration(0.000_012_34), duration(0.001_234), duration(61)
    ('12.3 µs', '1.23 ms', '61 s')
    """
    for unit, size in (("s", 1), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


def ratio(figure: float, baseline: float) -> str:
    """Return how many times *baseline* the *figure* is; nothing of a baseline too small to be measured.

    >>> ratio(3, 2)
    '1.5 ×'
    """
    return f"{figure / baseline:.1f} ×" if baseline else ""
