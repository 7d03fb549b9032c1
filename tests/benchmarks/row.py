from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, here and elsewhere, the ratio of the two, and what is wanted of it, e.g. "≤ 1.5 ×"."""

    what: str
    ours: str
    others: str
    ratio: str
    mark: str
