"""Several questions in one text: "Who wrote it? And why?"."""

import re

from index.requests.follow_up import asks_nothing_itself
from index.requests.languages import languages_of
from index.requests.question_form import has_question_form
from index.requests.utterance import is_courtesy

_MAX_LENGTH = 400
_QUESTION = re.compile(r"[^?？؟]*[?？؟]+[\"'”’»)\s]*")


def separate_questions(text: str) -> list[str]:
    """Return the questions of *text*, each with the statements before it, but not those that only announce another.

    The last one may lack its question mark. A question without content of its own is one with the next, unless one
    before it has content.

    >>> separate_questions("Can I ask something? Who baked it? And why?"), separate_questions("Really? Who baked it?")
    (['Who baked it?', 'And why?'], ['Really? Who baked it?'])
    """
    found = list(_QUESTION.finditer(text)) if len(text) <= _MAX_LENGTH else []
    starts = [match.start() for match in found if not _announces(match[0])]
    if not starts:
        return [text]
    rest = found[-1].end()
    if has_question_form(text[rest:]) and not asks_nothing_itself(text[rest:]):
        starts.append(rest)
    questions = [text[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(text)], strict=True)]
    first = next((place for place, question in enumerate(questions) if not asks_nothing_itself(question)), None)
    return [text] if first is None else [" ".join(questions[: first + 1]), *questions[first + 1 :]]


def _announces(text: str) -> bool:
    return any(is_courtesy(text, language) for language in languages_of(text))
