"""Text into words with their positions, and words into the terms that are compared."""

import functools
import re
import threading
import unicodedata
from typing import NamedTuple

import Stemmer

# Words that are remembered with what is compared in their place: those of a question, and most of a thread's.
KNOWN = 4000

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# Scripts that leave no space between words: Thai to Burmese, Khmer, kana, Han.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Vowel signs and accents are no letters to `re`: Hebrew, Arabic, Devanagari to Sinhala.
_MARKS = r"\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0df3"
_LETTER = rf"[^\W_{_UNSPACED}]"
_WITHIN = "'’ʼ\u200c"
_WORD = re.compile(
    # what follows is slow to tell that there is no word, and finds the same words without the next two lines
    rf"(?=[\w{_UNSPACED}])"
    rf"(?:[A-Za-z]{{2,64}}+(?![\w{_MARKS}{_WITHIN}])"
    r"|\d+(?:[.,:]\d+){1,20}"  # 3.5, 1,000, 20:30
    r"|(?:[A-Z]\.){2,20}"  # U.S.
    # no word is longer than 64 characters; what is, is cut, so that nobody can make us remember more
    rf"|[{_UNSPACED}]{{1,64}}"
    rf"|{_LETTER}{{1,64}}+(?![{_MARKS}{_WITHIN}])"  # most words, faster than by the next line
    rf"|{_LETTER}(?:{_LETTER}|[{_MARKS}]|[{_WITHIN}](?={_LETTER})){{0,63}})"
)
_ONLY_UNSPACED = re.compile(f"[{_UNSPACED}]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ENGLISH, _RUSSIAN = Stemmer.Stemmer("english", 0), Stemmer.Stemmer("russian", 0)
_STEMMING = threading.Lock()  # a Stemmer serves one thread at a time
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_UNITED_STATES = {"US", "U.S.", "U.S.A."}  # small, "us" is a pronoun


class Word(NamedTuple):
    """An occurrence of a word: as it is written, and the span of the text that holds it."""

    text: str
    start: int
    stop: int


def words(text: str) -> list[Word]:
    """Return the words of *text* by Unicode's idea of letters and digits; links hold none.

    >>> [word.text for word in words("Russia's #peace-plan: https://example.org/plan 2016")]
    ["Russia's", 'peace', 'plan', '2016']
    """
    return [Word(match[0], *match.span()) for match in _WORD.finditer(_without_links(text))]


def word_texts(text: str) -> list[str]:
    """Return the words of *text* as they are written: faster where their positions do not matter."""
    return _WORD.findall(_without_links(text))


def _without_links(text: str) -> str:
    return _URL.sub(lambda link: " " * len(link[0]), text) if "://" in text or "www." in text.lower() else text


@functools.lru_cache(maxsize=KNOWN)
def plain(word: str) -> str:
    """Return *word* in small letters, without accents, possessive or thousands separators.

    >>> plain("Türkiye’s"), plain("1,000"), plain("U.S.")
    ('turkiye', '1000', 'usa')
    """
    word = _POSSESSIVE.sub("", word)
    if word in _UNITED_STATES:
        return "usa"
    if word[:1].isdigit():
        return word.replace(",", "")
    word = word.casefold().replace("’", "'").replace(".", "")
    if word.isascii():
        return word
    if _CYRILLIC.search(word):
        return unicodedata.normalize("NFKC", word).replace("ё", "е")
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", word))


def unspaced(word: str) -> bool:
    """Return whether *word* is of a script that leaves no space between words.

    >>> unspaced("停火"), unspaced("peace")
    (True, False)
    """
    return _ONLY_UNSPACED.fullmatch(word) is not None


@functools.lru_cache(maxsize=KNOWN)
def terms(word: str) -> tuple[str, ...]:
    """Return what is compared in place of *word*: its stem, or its pairs of characters.

    >>> terms("Attacks"), terms("переговоров"), terms("停火协议")
    (('attack',), ('переговор',), ('停火', '火协', '协议'))
    """
    word = plain(word)
    if unspaced(word):
        return tuple(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    stemmer = _RUSSIAN if _CYRILLIC.search(word) else _ENGLISH
    with _STEMMING:
        return (str(stemmer.stemWord(word)),)


@functools.lru_cache(maxsize=KNOWN // 2)
def grams(word: str) -> tuple[str, ...]:
    """Return the runs of four characters in *word*, its ends included.

    >>> grams("peace")
    ('_pea', 'peac', 'eace', 'ace_')
    """
    padded = f"_{plain(word)}_"
    return tuple(padded[i : i + 4] for i in range(max(1, len(padded) - 3)))
