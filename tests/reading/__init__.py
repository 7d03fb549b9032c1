"""Our own inputs, a file for each kind, with the posts that a person reads in them.

    python -m tests.reading [KIND …]

prints how many of each kind are read right, and every miss. A kind is a module here with a dict `CASES`, named for
what is odd about each case. `test_kinds` holds every kind to all its cases, or to the share that it calls `MARK`.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Case(NamedTuple):
    """An input, and the posts of the thread that a person means first; labels are compared where they are given."""

    data: str | bytes
    posts: Sequence[str]
    labels: Sequence[str] = ()
    author: str = ""
    name: str = ""
