"""Words of a text with their positions, and the terms of a word, which are compared in its place."""

import functools
import re
import threading
import unicodedata
from typing import NamedTuple

import Stemmer

# Words whose terms are cached: those of a question, and most of those of a thread.
MAX_CACHED = 4000

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# Scripts without spaces between words: Thai to Burmese, Khmer, kana, Han.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Vowel signs and accents, which `\w` does not match: Hebrew, Arabic, Devanagari to Sinhala.
_COMBINING = r"\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0df3"
_LETTER = rf"[^\W_{_UNSPACED}]"
_INSIDE = "'’ʼ\u200c"
_WORD = re.compile(
    # Fast path: the alternatives below match the same words, more slowly.
    rf"(?=[\w{_UNSPACED}])"
    rf"(?:[A-Za-z]{{2,64}}+(?![\w{_COMBINING}{_INSIDE}])"
    r"|\d+(?:[.,:]\d+){1,20}"  # 3.5, 1,000, 20:30
    r"|(?:[A-Z]\.){2,20}"  # U.S.
    # A longer word is cut at 64 characters, which limits the caches.
    rf"|[{_UNSPACED}]{{1,64}}"
    rf"|{_LETTER}{{1,64}}+(?![{_COMBINING}{_INSIDE}])"  # most words, faster than the next line
    rf"|{_LETTER}(?:{_LETTER}|[{_COMBINING}]|[{_INSIDE}](?={_LETTER})){{0,63}})"
)
_ONLY_UNSPACED = re.compile(f"[{_UNSPACED}]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ENGLISH, _RUSSIAN = Stemmer.Stemmer("english", 0), Stemmer.Stemmer("russian", 0)
_STEMMER_LOCK = threading.Lock()  # a Stemmer is not thread-safe
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_UNITED_STATES = {"US", "U.S.", "U.S.A."}  # "us" is a pronoun


class Word(NamedTuple):
    """An occurrence of a word: its characters, and their span in the text."""

    text: str
    start: int
    stop: int


def words(text: str) -> list[Word]:
    """Return the words of *text*, of Unicode letters and digits; those in links are left out.

    >>> [word.text for word in words("Russia's #peace-plan: https://example.org/plan 2016")]
    ["Russia's", 'peace', 'plan', '2016']
    """
    return [Word(match[0], *match.span()) for match in _WORD.finditer(_without_links(text))]


def word_texts(text: str) -> list[str]:
    """Return the words of *text* without their positions, which is faster."""
    return _WORD.findall(_without_links(text))


def _without_links(text: str) -> str:
    return _URL.sub(lambda link: " " * len(link[0]), text) if "://" in text or "www." in text.lower() else text


@functools.lru_cache(maxsize=MAX_CACHED)
def plain(word: str) -> str:
    """Return *word* in lower case, without accents, possessive or thousands separators.

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
    """Return whether *word* is in a script without spaces between words.

    >>> unspaced("停火"), unspaced("peace")
    (True, False)
    """
    return _ONLY_UNSPACED.fullmatch(word) is not None


@functools.lru_cache(maxsize=MAX_CACHED)
def terms(word: str) -> tuple[str, ...]:
    """Return the terms of *word*: its stem, or in a script without spaces its pairs of characters.

    >>> terms("Attacks"), terms("переговоров"), terms("停火协议")
    (('attack',), ('переговор',), ('停火', '火协', '协议'))
    """
    word = plain(word)
    if unspaced(word):
        return tuple(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    stemmer = _RUSSIAN if _CYRILLIC.search(word) else _ENGLISH
    with _STEMMER_LOCK:
        return (str(stemmer.stemWord(word)),)


@functools.lru_cache(maxsize=MAX_CACHED // 2)
def character_ngrams(word: str) -> tuple[str, ...]:
    """Return the character 4-grams of *word*, its ends included.

    >>> character_ngrams("peace")
    ('_pea', 'peac', 'eace', 'ace_')
    """
    padded = f"_{plain(word)}_"
    return tuple(padded[i : i + 4] for i in range(max(1, len(padded) - 3)))
