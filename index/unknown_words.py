"""The words that a refusal names: those of a question that are not in the thread, and that tell why."""

import re
from collections.abc import Sequence

from index.ranking.expansion import irregular_forms
from index.ranking.query import Query
from index.requests.languages import LANGUAGES
from index.text.folding import bare_letters
from index.text.language import language
from index.text.stop_words import GENERAL_WORDS
from index.text.word_frequency import is_common, log_rank
from index.text.words import plain, terms, words

MOST_NAMED = 2
# By rank in English: words as common as "money" or "name" say too little.
COMMONEST = log_rank("young")
# A participle or an adverb is seldom the thing that is asked for.
_ENGLISH_ENDING = re.compile("(?:ed|ing|ly)$")
# A word after one of these is a noun, in languages whose verbs are not told by their endings.
_BEFORE_NOUNS = frozenset(
    """
    el la los las un una unos unas de del al en con por para sin sobre entre su sus
    le les une des du dans par pour avec sur sans au aux mon ma mes son sa ses leur leurs
    il lo gli i della dello dei delle nel nella da per o os as um uma do dos das no na nos nas em com
    der die das den dem des ein eine einen einem einer kein keine keinen mit von zum zur im für auf aus bei nach über
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column of strings
)
_RUSSIAN_VERB = re.compile(r"\w{3}(?:ть|ти|чь|ет|ёт|ит|ут|ют|ат|ят|ешь|ишь|ем|им|л|ла|ло|ли|лся|лась|лось|лись|ся|сь)$")


def named_words(query: Query, unknown: Sequence[str]) -> tuple[str, ...]:
    """Return those of the *unknown* words of *query* to name, as typed and in their order: at most two, the rarest.

    They are names and nouns, as far as a word and the one before it can tell: no verbs of asking and doing, no numbers,
    no general words like "people", and no words of courtesy like "trouble".
    """
    code = language(query.question)
    if not code and len(query.content) > 1 and not any(is_common(plain(word.text)) for word in query.content):
        return ()  # of a language that cannot be told, and perhaps not that of the thread
    first = query.question.lstrip("¿¡«“\"'( ")
    typed = [word.text for word in words(query.question)]
    before = dict(zip(typed, ["", *(word.lower() for word in typed)], strict=False))
    telling = [word for word in unknown if bare_letters(word.casefold()) not in COURTEOUS]
    nameable = [word for word in telling if _is_name(word, first) or _is_noun(word, before.get(word, ""), code)]
    rarest = sorted(nameable, key=lambda word: (not _is_name(word, first), -log_rank(plain(word))))[:MOST_NAMED]
    return tuple(word for word in nameable if word in rarest)


def is_telling(query: Query, unknown: Sequence[str]) -> bool:
    """Return whether the *unknown* words of *query* tell that the thread does not answer it, however near a post is.

    "Does Ann play on Sundays?" is not answered by "Bob plays on Sundays".
    """
    return bool(named_words(query, unknown)) or not all(is_common(plain(word)) for word in unknown)


def _is_name(word: str, question: str) -> bool:
    """Return whether *word* is capitalised, but not because it is the first of the *question* or all is in capitals."""
    return word[0].isupper() and not question.startswith(word) and not question.isupper() and word.isalpha()


def _is_noun(word: str, before: str, code: str) -> bool:
    forms = [word, *irregular_forms(plain(word))]
    if len(word) == 1 or not word.isalpha() or any(term in GENERAL_STEMS for form in forms for term in terms(form)):
        return False
    if code == "ru":
        return not _RUSSIAN_VERB.search(word.lower())
    if code not in {"en", ""} or not word.isascii():
        return before in _BEFORE_NOUNS
    return log_rank(plain(word)) > COMMONEST and not _ENGLISH_ENDING.search(word.lower())


COURTEOUS = frozenset(
    word for language in LANGUAGES for phrases in language.polite for phrase in phrases for word in phrase.split("_")
)
GENERAL_STEMS = frozenset(stem for word in GENERAL_WORDS for stem in terms(word))
