"""Full stops that end a sentence, told from those of abbreviations, initials, ordinals and numbered lists.

sentencex knows the abbreviations of many languages. Here are some that it lacks, and rules for all languages.
"""

# ruff: noqa: SIM905 - a paragraph of words reads better than a column of strings

import re
from itertools import accumulate

from sentencex import segment


def ends_sentence(before: str, word: str, language: str) -> bool:
    """Return whether the full stop at the end of *before* ends a sentence, if *word* follows.

    *language* is an ISO 639-1 code, or empty if it is not known.

    >>> ends_sentence("Am 3.", "Oktober", "de"), ends_sentence("Seit 1990.", "Danach", "de")
    (False, True)
    """
    endings = _endings(before)
    if (
        endings & _LIST_ENDS
        or _HOUSE_NUMBER.search(before[-6:])
        or (endings & _EVERYDAY_WORDS and not word[0].isdigit())
    ):
        return True
    if endings & _ABBREVIATIONS or (endings & _BEFORE_NUMBERS and word[0].isdigit()):
        return False
    if _LIST_NUMBER.fullmatch(before) or _is_initial(before, word, language) or _is_ordinal(before, language):
        return False
    before, word = before.lstrip(_OPENING), word.rstrip(_CLOSING) or word
    return all(_ends_for_sentencex(before, word, code) for code in _BORROWED_LISTS.get(language, (language,)))


def _endings(before: str) -> frozenset[str]:
    """Return the last word of *before*, and its last two written together, in lower case without the full stop.

    >>> sorted(_endings("Obst, z. B."))
    ['b', 'z.b']
    """
    last_two = before[:-1].lower().split()[-2:]
    return frozenset({last_two[-1].lstrip(_OPENING), "".join(last_two).lstrip(_OPENING)}) if last_two else frozenset()


def _is_initial(before: str, word: str, language: str) -> bool:
    """Return whether *before* ends with the initial of a name, or with one of several letters: "a. D.", "U. S."."""
    if not _ONE_LETTER.search(before[-3:]):
        return False
    if _ONE_LETTER.match(word[:2]):
        return True
    # sentencex tells initials in English from a "plan B".
    return not before[-2].islower() and not (before[-2].isascii() and language in {"en", ""})


def _is_ordinal(before: str, language: str) -> bool:
    """Return whether *before* ends with a number that is an ordinal in *language*."""
    return language in _ORDINALS and bool(_ORDINALS[language].search(before[-MAX_ORDINAL:]))


def _ends_for_sentencex(before: str, word: str, language: str) -> bool:
    """Return whether sentencex ends a sentence between *before* and *word*."""
    # It refuses surrogates, and spaces of several bytes can make it panic, with an exception that is no Exception.
    before = " ".join(before.split()) + " "
    parts = segment(language, (before + word).encode(errors="replace").decode())
    return len(before) in accumulate(map(len, parts))


_BORROWED_LISTS = {"": ("en", "de"), "es": ("en",), "it": ("en",), "nl": ("en",)}
"""Languages with those whose abbreviations are used: in their own lists are everyday words, "bien" and "mai"."""

_EVERYDAY_WORDS = frozenset({"art", "ill", "man", "mass", "may", "me", "miss", "no", "ok"})
"""Words among the English abbreviations of sentencex that end sentences: "mass." as a state, "no." as number."""

_LIST_ENDS = frozenset("etc usw usf ecc enz osv atd itd itp т.д т.п идр таін vəs".split())
"""Words for "and so on", which end a sentence if a capital letter follows; two words are written together."""

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms mme mlle dr dra drs prof sr sra srta excmo st skt hr fr frl sig sigg dott ing avv dhr mevr mgr doç dos
    müəl e.g i.e
    ee p.ej p.ex c.-à-d z.b d.h fa bzw vgl ul ks św inż np dz např tzv tj cca nám bkz müd yrd av cad sok mah örn məs
    акад проф доц ген им ул пл просп пер обл оз т.е т.к н.э вул див чл պրոֆ դոկտ ակադ դր
    डॉ प्रो मो श्री पं ए बी सी डी ई एफ जी एच जे एल एम एन ओ पी आर एस टी यू वी
    """.split()
)
"""Abbreviations of all languages that hardly ever end a sentence; two words are written together."""

_BEFORE_NUMBERS = frozenset(
    """
    no nos nr n p pp pg pag pág págs núm s ss str blz vol bd tom fig figs abb abs tab art kap cap chap ch sec sect séc
    aufl op čl č ok godz rozdz r tel ca approx jan feb mar apr jun jul aug sep sept oct nov dec səh küç bax σ σελ αρ
    стр с рис табл гл ст п т кв д ок тел руб коп пр год पृ सं रु
    """.split()
)
"""Abbreviations of all languages that do not end a sentence if a number follows."""

_LIST_NUMBER = re.compile(r"\W*(?:\d{1,3}|[^\W\d_])\.")
_HOUSE_NUMBER = re.compile(r"\d\s?[a-f]\.$")
_ONE_LETTER = re.compile(r"(?:^|[\s.(«“„\"'’-])[^\W\d_]\.$")
_OPENING = "\"'“„‚‘«»‹(["
_CLOSING = "\"'“”’«»›)],;:"

MAX_ORDINAL = 20
_NUMBER = r"(?<![\w.,:])(?:\d{1,2}|[IVX]+)\.$"
# In German a number after an article is an ordinal, in Turkish nearly any: sentences there end with a verb.
_GERMAN_ORDINAL = re.compile(
    r"\b(?:am|im|vom|zum|zur|beim|bis|seit|ab|der|die|das|de[nms]|eine[mnrs]?|jede[mnrs]?)\s" + _NUMBER, re.IGNORECASE
)
_ORDINALS = {"de": _GERMAN_ORDINAL, "": _GERMAN_ORDINAL, "tr": re.compile(_NUMBER)}
"""Numbers with a full stop that are ordinals, by language."""
