"""Answer types: the kind of answer that a question asks for, and the texts that contain one.

Prager and others (2000), "Question-answering by predictive annotation": a post with a date in it is the better answer
to a question for a date, even if another post shares as many words.
"""

import re
from dataclasses import dataclass

from index.ranking.amounts import AMOUNT, ASKS_AMOUNT, ASKS_PRICE, CLOCK, MEASURES, NUMBER, PRICE

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_TIMES = {"time", "hour", "day", "date", "month", "year", "century", "decade"}
_WHEN = r"\bwhen\b|\b(?:what|which)(?: \w+){0,2} (?:year|date|day|month|century|decade|time|season)\b"


@dataclass(frozen=True, eq=False, slots=True)
class AnswerType:
    """A pattern of questions, and the pattern of their answers; without one a text is no answer if it is *required*."""

    question: re.Pattern[str]
    answer: re.Pattern[str]
    required: bool = False


def answer_types(question: str) -> tuple[AnswerType, ...]:
    """Return the answer types that *question* asks for; most questions ask for none.

    >>> [bool(each.answer.search("on 3 May")) for each in answer_types("When was it signed?")]
    [True, True]
    """
    return tuple(each for each in _ANSWER_TYPES if each.question.search(question))


def only_asks(word: str, before: str) -> bool:
    """Return whether *word* only asks, because of the word *before* it: "how long", "what time".

    >>> only_asks("long", "how"), only_asks("time", "what"), only_asks("long", "a")
    (True, True, False)
    """
    if before == "how":
        return word in MEASURES or word == "come"
    return before in {"what", "which"} and word in _TIMES


def _answer_type(question: str, answer: str, *, required: bool = False) -> AnswerType:
    return AnswerType(re.compile(question, re.IGNORECASE), re.compile(answer, re.IGNORECASE), required)


_ANSWER_TYPES = (
    *(_answer_type(rf"\bhow {word}\b", answer, required=True) for word, answer in MEASURES.items()),
    _answer_type(
        r"\bwhat(?: \w+)? (?:percent|percentage|number|amount|size|length|temperature|age|fraction|proportion)\b",
        NUMBER,
        required=True,
    ),
    _answer_type(ASKS_AMOUNT, AMOUNT, required=True),
    _answer_type(ASKS_PRICE, PRICE, required=True),
    _answer_type(r"\bwhat (?:time|hour)\b", CLOCK, required=True),
    _answer_type(
        _WHEN,
        rf"\b(?:{_MONTHS}|{_DAYS}|today|yesterday|tomorrow|tonight|century|year|morning|evening|night|week|month|day|"
        r"hour|minute|ago|since|until|after|before|during|when|while|once|now|soon|later|eventually|spring|summer|autumn|"
        rf"winter)s?\b|\b(?:1\d{{3}}|20\d\d)s?\b|\b\d\d?[/.]\d\d?[/.]\d|{CLOCK}",
        required=True,
    ),
    # A calendar date is the better answer: it matches both patterns, so its bonus is doubled.
    _answer_type(_WHEN, rf"\b(?:{_MONTHS}|{_DAYS})\b|\b(?:1\d{{3}}|20\d\d)s?\b|\d:\d\d|\b\d\d?(?:st|nd|rd|th)\b"),
    AnswerType(
        re.compile(r"\bwhere\b|\b(?:what|which) (?:city|country|state|town|place|location|region)\b", re.IGNORECASE),
        # Case matters: a place is a name, and begins with a capital letter.
        re.compile(
            r"\b(?:in|at|from|near|to|on|into|inside|outside|around|through|across)\s+(?:the\s+|an?\s+)?[A-Z]\w+"
        ),
    ),
    _answer_type(
        r"\bwhy\b|\bhow come\b|\bwhat (?:reason|cause)",
        r"\b(?:because|'?cause|due to|so that|in order to|therefore|reasons?|thus|hence|result of|owing to|"
        r"thanks to|led to|since|comes? from)\b",
    ),
)
