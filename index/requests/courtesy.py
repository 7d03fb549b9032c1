"""Removal of greetings, lead-ins, sign-offs and thanks around a question."""

import re
from collections.abc import Iterable
from functools import cache

from index.requests.grammar import Language

_SIGN_OFF_LENGTH = 40


def without_courtesy(question: str, language: Language) -> str:
    """Return *question* without the courtesies around it, or unchanged if it has nothing else.

    A greeting or thanks counts only if punctuation separates it: "thanks to whom" is a question.
    """
    opening, closing = _courtesies(language)
    start = leading.end() if (leading := opening.match(question)) else 0
    asked = question[start:]
    if trailing := closing.search(asked, max(0, len(asked) - _SIGN_OFF_LENGTH)):
        asked = asked[: trailing.start()]
    return asked.strip() or question


@cache
def _courtesies(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    greeting = rf"(?:{_any(language.greetings)})(?:\s+\w+)?+\s*+[,.!:;–—-]++\s*+"
    opening = rf"\s*+(?:{greeting})*+(?:(?:{_any(language.lead_ins)})\b[\s,:]++)*+"
    closing = rf"(?:\s+(?:{_any(language.sign_offs)})|[,.!?;]\s*(?:{_any(language.thanks)}))[\s.!?]*\Z"
    return re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("_", r"\s+").replace("'", "['’]") for phrase in longest_first)
