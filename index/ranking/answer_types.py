"""The kind of answer that a question wants, and whether a text holds one.

Prager and others (2000), "Question-answering by predictive annotation": a question for a date is better met by a post
with a date in it, even if another shares as many words.
"""

import re
from dataclasses import dataclass

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    "hundreds?|thousands?|millions?|billions?|dozens?|half|both|couple|twice|once|several"
)
_WHEN = r"\bwhen\b|\b(?:what|which)(?: \w+){0,2} (?:year|date|day|month|century|decade|time|season)\b"


@dataclass(frozen=True, eq=False, slots=True)
class Kind:
    """A way to ask, and what an answer to it looks like."""

    asked: re.Pattern[str]
    answer: re.Pattern[str]


def _kind(asked: str, answer: str) -> Kind:
    return Kind(re.compile(asked, re.IGNORECASE), re.compile(answer, re.IGNORECASE))


_KINDS = (
    _kind(
        r"\bhow (?:many|much|old|tall|far|big|large|high|deep|wide|fast|heavy|long|often)\b"
        r"|\bwhat(?: \w+)? (?:percent|percentage|number|amount|size|length|temperature|age|fraction|proportion)\b",
        rf"\d+(?:[.,]\d+)*|\b(?:{_NUMBERS})\b",
    ),
    _kind(
        _WHEN,
        rf"\b(?:{_MONTHS}|{_DAYS}|today|yesterday|tomorrow|tonight|century|year|morning|evening|night|week|month|day|"
        r"hour|minute|ago|since|until|after|before|during|when|while)s?\b|\b(?:1\d{3}|20\d\d)s?\b|\d:\d\d",
    ),
    # a calendar date is the better answer, and counts twice
    _kind(_WHEN, rf"\b(?:{_MONTHS}|{_DAYS})\b|\b(?:1\d{{3}}|20\d\d)s?\b|\d:\d\d|\b\d\d?(?:st|nd|rd|th)\b"),
    Kind(
        re.compile(r"\bwhere\b|\b(?:what|which) (?:city|country|state|town|place|location|region)\b", re.IGNORECASE),
        # capital letters tell names
        re.compile(
            r"\b(?:in|at|from|near|to|on|into|inside|outside|around|through|across)\s+(?:the\s+|an?\s+)?[A-Z]\w+"
        ),
    ),
    _kind(
        r"\bwhy\b|\bwhat (?:reason|cause)",
        r"\b(?:because|'?cause|due to|so that|in order to|therefore|reasons?|thus|hence|result of|owing to|"
        r"thanks to|led to|since|comes? from)\b",
    ),
)


def wanted(question: str) -> tuple[Kind, ...]:
    """Return the kinds of answer that *question* wants; none if it may be any.

    >>> [bool(kind.answer.search("on 3 May")) for kind in wanted("When was it signed?")]
    [True, True]
    """
    return tuple(kind for kind in _KINDS if kind.asked.search(question))
