"""The words that a refusal names: those of a question that are not in the thread, and that tell why."""

import re
from collections.abc import Sequence

from index.ranking.expansion import irregular_forms
from index.ranking.query import Query
from index.text.language import language
from index.text.stop_words import GENERAL_WORDS
from index.text.word_frequency import is_common, log_rank
from index.text.words import plain, terms

MOST_NAMED = 2
# By rank in English: words as common as "money" or "name" say too little.
COMMONEST = log_rank("young")
# A participle or an adverb is seldom the thing that is asked for.
_ENGLISH_ENDING = re.compile("(?:ed|ing|ly)$")
_RUSSIAN_VERB = re.compile("(?:ть|ти|чь|ет|ёт|ит|ут|ют|ат|ят|ешь|ишь|ем|им|л|ла|ло|ли|лся|лась|лось|лись|ся|сь)$")


def named_words(query: Query, unknown: Sequence[str]) -> tuple[str, ...]:
    """Return those of the *unknown* words of *query* to name, as typed and in their order: at most two, the rarest.

    They are names and nouns, as far as a word alone can tell: no verbs of asking and doing, no numbers, no general
    words like "people". In languages other than English and Russian they are names only.
    """
    code = language(query.question)
    if not code and len(query.content) > 1 and not any(is_common(plain(word.text)) for word in query.content):
        return ()  # of a language that cannot be told, and perhaps not that of the thread
    first = query.question.lstrip("¿¡«“\"'( ")
    nameable = [word for word in unknown if _is_name(word, first) or _is_noun(word, code)]
    rarest = sorted(nameable, key=lambda word: (not _is_name(word, first), -log_rank(plain(word))))[:MOST_NAMED]
    return tuple(word for word in nameable if word in rarest)


def _is_name(word: str, question: str) -> bool:
    """Return whether *word* is capitalised, but not because it is the first of the *question* or all is in capitals."""
    return word[0].isupper() and not question.startswith(word) and not question.isupper() and word.isalpha()


def _is_noun(word: str, code: str) -> bool:
    forms = [word, *irregular_forms(plain(word))]
    if len(word) == 1 or not word.isalpha() or any(term in GENERAL_STEMS for form in forms for term in terms(form)):
        return False
    if code == "ru":
        return not _RUSSIAN_VERB.search(word.lower())
    english = code in {"en", ""} and word.isascii()
    return english and log_rank(plain(word)) > COMMONEST and not _ENGLISH_ENDING.search(word.lower())


GENERAL_STEMS = frozenset(stem for word in GENERAL_WORDS for stem in terms(word))
