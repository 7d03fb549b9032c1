"""Words of a text with their positions, and the terms of a word, which are compared in its place."""

import functools
import re
import threading
from itertools import pairwise
from typing import NamedTuple

import Stemmer

from index.text.addresses import with_readable_addresses, without_addresses
from index.text.folding import INVISIBLE, QUOTES, SIGNS, visible, without_signs
from index.text.numbers import PATTERN, is_abbreviation, number

# Words whose terms are cached: those of a question, and most of those of a thread.
MAX_CACHED = 4000

# Scripts without spaces between words: Thai to Burmese, Khmer, kana, Han.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Vowel signs and accents, which `\w` does not match: Hebrew, Arabic, Devanagari to Sinhala.
_COMBINING = rf"{SIGNS}\u0900-\u0963\u0966-\u0df3"
_LETTER = rf"[^\W_{_UNSPACED}]"
_INSIDE = QUOTES + INVISIBLE
_PER_CENT = r"(?i:p(?:er|or|our) c(?:ento?|iento)\b)"
_WORD = re.compile(
    # Fast path: the alternatives below match the same words, more slowly.
    rf"(?=[\w%％٪{_UNSPACED}])"
    rf"(?:(?!{_PER_CENT})[A-Za-z]{{2,64}}+(?![\w{_COMBINING}{_INSIDE}])"
    rf"|{PATTERN}"  # 3.5, 1,000, 20:30, 10k
    r"|(?:[A-Za-z]\.){2,20}(?:[A-Za-z](?!\w))?|[A-Za-z]\.[A-Za-z](?!\w)"  # U.S., u.s, e.g.
    r"|[%％٪]|(?i:p(?:er|our|or) c(?:ento?|iento)\b)"
    # A longer word is cut at 64 characters, which limits the caches.
    rf"|[{_UNSPACED}]{{1,64}}"
    rf"|{_LETTER}{{1,64}}+(?![{_COMBINING}{_INSIDE}])"  # most words, faster than the next line
    rf"|{_LETTER}(?:{_LETTER}|[{_COMBINING}]|(?:[{QUOTES}]|[{INVISIBLE}]{{1,4}})(?={_LETTER}|[{_COMBINING}])){{0,63}})"
)
_ONLY_UNSPACED = re.compile(f"[{_UNSPACED}]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ENGLISH, _RUSSIAN = Stemmer.Stemmer("english", 0), Stemmer.Stemmer("russian", 0)
_STEMMER_LOCK = threading.Lock()  # a Stemmer is not thread-safe
# French and Italian: l'aube, d'Anne, qu'elle, dell'acqua.
_ELISION = re.compile(
    r"^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|(?:ne|da|de|a|su)ll|un|quest|quell)'(?=\w{2})", re.IGNORECASE
)
_POSSESSIVE = re.compile("'[sS]?$")
_PERCENT = {
    *("%", "per cent", "por ciento", "por cento", "per cento", "pour cent", "pct"),
    *("prozent", "procent", "процент", "процента", "проценты", "процентов"),
}


class Word(NamedTuple):
    """An occurrence of a word: its characters, and their span in the text."""

    text: str
    start: int
    stop: int


def words(text: str) -> list[Word]:
    """Return the words of *text*, of Unicode letters and digits, and "%"; those in addresses and hashtags too.

    >>> [word.text for word in words("Russia's #PeacePlan: 30% of https://example.org/plan?id=2016")]
    ["Russia's", 'Peace', 'Plan', '30', '%', 'of', 'example', 'org', 'plan']
    """
    found = [Word(match[0], *match.span()) for match in _WORD.finditer(with_readable_addresses(text))]
    return [part for word in found for part in _parts(word, text)] if "#" in text else found


def word_texts(text: str) -> list[str]:
    """Return the words of *text* outside addresses, without their positions."""
    text = without_addresses(text)
    return [word.text for word in words(text)] if "#" in text else _WORD.findall(text)


def _parts(word: Word, text: str) -> list[Word]:
    """Return the words of a hashtag that is written in CamelCase, else *word* itself."""
    if text[word.start - 1 : word.start] != "#" or word.text.islower():
        return [word]
    letters = word.text
    begins = [place for place in range(1, len(letters)) if _begins_word(letters, place)]
    return [
        Word(letters[start:stop], word.start + start, word.start + stop)
        for start, stop in pairwise([0, *begins, len(letters)])
    ]


def _begins_word(letters: str, place: int) -> bool:
    """Return whether a word begins at *place* in CamelCase: "NATOSummit" is "NATO" and "Summit"."""
    if not letters[place].isupper():
        return False
    return letters[place - 1].islower() or (letters[place - 1].isupper() and letters[place + 1 : place + 2].islower())


@functools.lru_cache(maxsize=MAX_CACHED)
def plain(word: str) -> str:
    """Return *word* in lower case and one writing: without accents, vowel signs, possessive, or signs of thousands.

    >>> plain("Türkiye’s"), plain("1,000"), plain("u.s."), plain("10k"), plain("per cent"), plain("l’aube")
    ('turkiye', '1000', 'usa', '10000', 'percent', 'aube')
    """
    word = _ELISION.sub("", _POSSESSIVE.sub("", visible(word)))
    letters = word.replace(".", "")
    if letters == "US" or (letters != word and letters.lower() == "us"):
        return "usa"
    word = word.casefold()
    if word[:1].isdigit():
        parsed = number(word)
        return parsed.digits if parsed else word
    return "percent" if word in _PERCENT else without_signs(word.replace(".", ""))


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
    bare = plain(word)
    if unspaced(bare):
        return tuple(bare[i : i + 2] for i in range(max(1, len(bare) - 1)))
    stem = _stem(bare)
    return (stem, *_terms_of_scale(word)) if stem[:1].isdigit() else (stem,)


def _terms_of_scale(word: str) -> tuple[str, ...]:
    """Return the term of "million" in "3 million"; "3m" may be metres, and is a term as it stands."""
    parsed = number(visible(word).casefold())
    if not parsed or not parsed.scale:
        return ()
    if is_abbreviation(parsed.scale):
        return (word.casefold(),) if parsed.scale == "m" else ()
    return (_stem(parsed.scale),)


def _stem(word: str) -> str:
    stemmer = _RUSSIAN if _CYRILLIC.search(word) else _ENGLISH
    with _STEMMER_LOCK:
        return str(stemmer.stemWord(word))


@functools.lru_cache(maxsize=MAX_CACHED // 2)
def character_ngrams(word: str) -> tuple[str, ...]:
    """Return the character 4-grams of *word*, its ends included.

    >>> character_ngrams("peace")
    ('_pea', 'peac', 'eace', 'ace_')
    """
    padded = f"_{plain(word)}_"
    return tuple(padded[i : i + 4] for i in range(max(1, len(padded) - 3)))
