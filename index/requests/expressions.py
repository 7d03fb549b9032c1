"""Regular expressions for phrases of the word lists."""

import re
from collections.abc import Iterable

ARMENIAN_MARKS = "՛՜՞"
"""The marks of exclamation and question, which Armenian puts inside the word."""

_ARMENIAN = re.compile("եւ|[ա-ֆ]")


def alternatives(phrases: Iterable[str]) -> str:
    """Return a regular expression for any of *phrases*, in which "_" joins words; the longest is tried first.

    >>> bool(re.fullmatch(alternatives(["what", "what's_up"]), "what’s  up"))
    True
    >>> bool(re.fullmatch(alternatives(["ինչ_է"]), "ի՞նչ է"))
    True
    """
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(_ARMENIAN.sub(_with_mark, _expression(phrase)) for phrase in longest_first)


def _expression(phrase: str) -> str:
    return re.escape(phrase).replace("_", r"\s+").replace("'", "['’]")


def _with_mark(letter: re.Match[str]) -> str:
    """Return an expression for an Armenian *letter*, or the ligature of "եւ", which a mark of tone may follow."""
    return f"{'(?:եւ|և)' if letter[0] == 'եւ' else letter[0]}[{ARMENIAN_MARKS}]?"
