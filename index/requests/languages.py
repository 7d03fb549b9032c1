"""The languages whose requests are recognised, and those that a question may be in."""

from functools import lru_cache

from index.requests.grammar import Language
from index.requests.grammars.armenian.armenian import ARMENIAN
from index.requests.grammars.azerbaijani.azerbaijani import AZERBAIJANI
from index.requests.grammars.english.english import ENGLISH
from index.requests.grammars.german.german import GERMAN
from index.requests.grammars.russian.russian import RUSSIAN
from index.requests.grammars.spanish.spanish import SPANISH
from index.requests.grammars.turkish.turkish import TURKISH
from index.requests.utterance import words
from index.text.folding import bare_letters
from index.text.word_frequency import is_common

LANGUAGES = (ENGLISH, RUSSIAN, ARMENIAN, AZERBAIJANI, TURKISH, SPANISH, GERMAN)
_CODES = dict(zip(LANGUAGES, ("en", "ru", "hy", "az", "tr", "es", "de"), strict=True))
_MAX_LENGTH = 240  # the beginning of a longer text tells its languages


@lru_cache(maxsize=4)  # a question and the one before it are looked at several times
def languages_of(question: str) -> tuple[Language, ...]:
    """Return the languages that know most words of *question*; English if none knows any.

    A single word that English has too does not make it another language: "son" is Turkish for "last".

    >>> languages_of("and the son?") == languages_of("son?") == languages_of("4/7") == (ENGLISH,)
    True
    """
    said = words(question[:_MAX_LENGTH])
    if len(said) == 1 and is_common(said[0]):
        return (ENGLISH,)
    bare = [bare_letters(word) for word in said]
    known = {language: sum(word in language.vocabulary for word in bare) for language in LANGUAGES}
    most = max(known.values())
    return tuple(language for language, count in known.items() if count == most) if most else (ENGLISH,)


def language_of_request(question: str) -> str:
    """Return the code of the only language that knows most words of *question*, "" if there are several.

    >>> language_of_request("¿se menciona a Austria?"), language_of_request("son?")
    ('es', 'en')
    """
    found = languages_of(question)
    return _CODES[found[0]] if len(found) == 1 else ""
