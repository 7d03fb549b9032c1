"""Several questions in one text: "Who wrote it? And why?"."""

import re

from index.requests.follow_up import asks_nothing_itself

_MAX_LENGTH = 400
_QUESTION = re.compile(r"[^?？؟]*[?？؟]+[\"'”’»)\s]*")


def separate_questions(text: str) -> list[str]:
    """Return the questions of *text*, each with the statements before it; *text* as one unless each has content.

    >>> separate_questions("Who baked it? And what did the miller say?"), separate_questions("Who baked it? Why?")
    (['Who baked it?', 'And what did the miller say?'], ['Who baked it? Why?'])
    """
    found = list(_QUESTION.finditer(text)) if len(text) <= _MAX_LENGTH else []
    questions = [match[0].strip() for match in found]
    if not questions or any(map(asks_nothing_itself, questions)):
        return [text]
    return [*questions[:-1], text[found[-1].start() :].strip()]
