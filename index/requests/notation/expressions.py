"""Regular expressions for phrases of the word lists."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

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
    return _alternatives([phrase.split("_") for phrase in phrases])


def _alternatives(phrases: Iterable[Sequence[str]]) -> str:
    """Return a regular expression for any of *phrases*, in which each first word stands once.

    With every phrase in full it would take ten times as long to compile, and megabytes.
    """
    rests: defaultdict[str, list[Sequence[str]]] = defaultdict(list)
    for first, *rest in phrases:
        rests[first].append(rest)
    longest_first = sorted(rests, key=len, reverse=True)
    return "|".join(f"{_word(first)}{_rest(rests[first])}" for first in longest_first)


def _rest(rests: Sequence[Sequence[str]]) -> str:
    """Return an expression for any of *rests*, words after the same ones; an empty one is tried last."""
    longer = [rest for rest in rests if rest]
    expression = rf"(?:\s+(?:{_alternatives(longer)}))" if longer else ""
    return f"{expression}?" if 0 < len(longer) < len(rests) else expression


def _word(word: str) -> str:
    return _ARMENIAN.sub(_with_mark, re.escape(word).replace("'", "['’]"))


def _with_mark(letter: re.Match[str]) -> str:
    """Return an expression for an Armenian *letter*, or the ligature of "եւ", which a mark of tone may follow."""
    return f"{'(?:եւ|և)' if letter[0] == 'եւ' else letter[0]}[{ARMENIAN_MARKS}]?"
