"""Folding: one writing for the letters, signs and digits that mean the same.

Threads and questions are folded alike, so a word is found in whichever writing it is typed.
"""

import re
import unicodedata

QUOTES = "'’‘‛`´ʼʻʹ′＇\u05f3\u05f4"
"""Signs that people type as an apostrophe, and the two that Hebrew has for abbreviations."""

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphens, signs of no width and signs of direction, as a range of a pattern."""

SIGNS = (
    r"\u0300-\u036f\u055b\u055c\u055e\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
)
"""Accents, the marks of tone in Armenian, and the vowel signs of Hebrew and Arabic, as a range of a pattern."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_SIGNS = re.compile(f"[{SIGNS}]")
_DIGIT = re.compile(r"\d")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
# Letters that Unicode does not take apart: the dotless i of Turkish, crossed letters, the tatweel that stretches an
# Arabic word, and Arabic letters that Persian or a hurried hand writes otherwise.
_LETTERS = str.maketrans("ıłøđħ\u0671ىیکة", "ilodh\u0627ييكه", "\u0640") | {ord("æ"): "ae", ord("œ"): "oe"}
_APOSTROPHES = str.maketrans(dict.fromkeys(QUOTES, "'"))
_BARE_LETTERS = str.maketrans(
    {
        letter: bare
        for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
        if (bare := unicodedata.normalize("NFKD", letter)[0]).isascii() and bare.isalpha()
    }
    | dict(zip("ıəƏёЁ", "ieEеЕ", strict=True))
)


def bare_letters(text: str) -> str:
    """Return *text* with its Latin letters and ё as they are typed without accents, each letter in its place.

    >>> bare_letters("İlk gönderi, təşəkkür, ¿qué?")
    'Ilk gonderi, tesekkur, ¿que?'
    """
    return text if text.isascii() else text.translate(_BARE_LETTERS)


def visible(word: str) -> str:
    """Return *word* without invisible signs, every apostrophe as ' and every digit in ASCII.

    >>> visible("co\u00adast’s"), visible("２０１６")
    ("coast's", '2016')
    """
    word = word.translate(_APOSTROPHES)
    if word.isascii():
        return word
    word = unicodedata.normalize("NFKC", _INVISIBLE.sub("", word)).translate(_APOSTROPHES)
    return _DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), word)


def without_signs(word: str) -> str:
    """Return the lower-case *word* without accents and vowel signs; й keeps its own, as it is another letter than и.

    >>> without_signs("ışık"), without_signs("ещё")
    ('isik', 'еще')
    """
    if word.isascii():
        return word
    if _CYRILLIC.search(word):
        return _SIGNS.sub("", unicodedata.normalize("NFKC", word)).replace("ё", "е")
    return _SIGNS.sub("", unicodedata.normalize("NFKD", word)).translate(_LETTERS)
