"""Questions for the meaning of a word, which search for that word: "what does 'tare' mean?"."""

import re
from functools import cache

from index.requests.grammar import Language
from index.requests.notation.expressions import alternatives
from index.requests.notation.meaning_frames import MeaningFrame
from index.text.folding import bare_letters

_MAX_LENGTH = 240
_QUOTED = re.compile(r"[\"'“”„‘’«»](?P<word>[^\"“”„«»]+)[\"'“”„‘’«»]")


def without_asking_meaning(question: str, language: Language) -> str:
    """Return the words whose meaning *question* asks for, without quotation marks, or *question* if it asks for none.

    >>> from index.requests.grammars.english.english import ENGLISH
    >>> without_asking_meaning("what does 'tare' mean?", ENGLISH)
    'tare'
    """
    if len(question) > _MAX_LENGTH:
        return question
    text = " ".join(question.split())
    bare = bare_letters(text)
    matches = (frame.fullmatch(bare) for frame in _expressions(language))
    asked = next((text[slice(*match.span("asked"))].strip() for match in matches if match), "")
    quoted = _QUOTED.fullmatch(asked)
    return (quoted["word"].strip() if quoted else asked) or question


@cache
def _expressions(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(_expression(frame, language) for frame in language.meaning_frames)


def _expression(frame: MeaningFrame, language: Language) -> re.Pattern[str]:
    marker = rf"(?:(?:{alternatives(language.discourse_markers)}),? )?"
    before = rf"[¿¡]?(?:{alternatives(frame.before)}) " if frame.before else ""
    after = rf" (?:{alternatives(frame.after)})" if frame.after else ""
    return re.compile(rf"{marker}{before}(?P<asked>.+?){after}[ .!?…։]*", re.IGNORECASE)
