"""What the rooms say to the database, whichever it is: SQL that both SQLite and PostgreSQL understand."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

Values: TypeAlias = Mapping[str, int | str | bool]
Row: TypeAlias = tuple[Any, ...]  # as the database has it
Batch: TypeAlias = tuple[str, Sequence[Values]]
"""A statement, and the values with which it is to be run, once for each."""

T = TypeVar("T")


class DatabaseError(Exception):
    """The database cannot be read or written now; the message is its reason, with no value of anybody's in it.

    *lost* is whether the connection broke, which may be mended by itself.
    """

    def __init__(self, reason: str, *, lost: bool = False) -> None:
        super().__init__(reason)
        self.lost = lost


class Database(Protocol):
    """A database; a value stands in SQL as `:name`. What fails leaves nothing behind.

    Every method raises DatabaseError when the database cannot be used.
    """

    async def rows(self, sql: str, **values: int | str) -> list[Row]:
        """Return what *sql* selects."""

    async def run(self, *statements: str, **values: int | str | bool) -> None:
        """Run *statements*, which share the *values*, in one transaction that outlives a power cut."""

    async def write(self, *batches: Batch) -> None:
        """Run *batches* in one transaction that outlives a power cut."""

    async def jot(self, sql: str, **values: int | str) -> None:
        """Run *sql* as soon as can be: it outlives the process, but a power cut may undo it."""

    async def tables(self) -> list[str]:
        """Return the names of the tables there are."""

    async def close(self) -> None:
        """Finish what is under way, and let go of the database."""


def only(rows: Sequence[Row], otherwise: T) -> T:
    """Return the first value of the first of *rows*, and *otherwise* if there is none.

    >>> only([(3,)], 0), only([], "none")
    (3, 'none')
    """
    return rows[0][0] if rows else otherwise
