"""Language identification for short texts, by letters and function words.

A short question has few letters, but hardly any is without function words. A text that fits several languages
("Kim?" is Turkish, Azerbaijani and a name) is left undecided.
"""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from index.text.function_words import FUNCTION_WORDS, without_accents
from index.text.words import word_texts
from index.thread import Thread

# Votes: a function word has one, which the languages that have the word share.
LETTER_VOTE = 0.3
PATTERN_VOTE = 0.5
MIN_LEAD = 0.3
# Texts in any script have names in Latin letters, so other letters weigh more.
NON_LATIN_WEIGHT = 4
# Of the posts of a thread: a language of fewer posts is one that the author quotes.
MIN_SHARE = 0.2
MIN_IDENTIFIED = 0.3


@functools.lru_cache(maxsize=16)  # an answer needs that of its question several times
def language(text: str) -> str:
    """Return the ISO 639-1 code of the language of *text*, or the empty string if several are possible.

    >>> [language(text) for text in ("Кто?", "neden?", "Kim?", "Who is Erdoğan?", "Ո՞վ")]
    ['ru', 'tr', '', 'en', 'hy']
    """
    written_in = script(text)
    if written_in not in _CANDIDATES:
        return _ONLY_LANGUAGE.get(written_in, "")
    votes: defaultdict[str, float] = defaultdict(float)
    for codes, vote in _votes(text.lower() if text.isupper() else text, written_in):
        for code in codes:
            votes[code] += vote / len(codes)
    ranked = sorted(votes.items(), key=lambda vote: -vote[1])
    (first, most), (_, second) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    return first if most - second >= MIN_LEAD else _DEFAULT[written_in]


def languages(thread: Thread) -> frozenset[str]:
    """Return the languages of the posts of *thread*; none if those of most posts cannot be identified: a terse list."""
    posts = Counter(filter(None, (language(post.text) for post in thread.posts)))
    if posts.total() < MIN_IDENTIFIED * len(thread.posts):
        return frozenset()
    return frozenset(code for code, count in posts.items() if count >= MIN_SHARE * posts.total())


def script(text: str) -> str:
    """Return the script of most letters of *text*; Chinese characters with kana among them count as kana."""
    if text.isascii():
        return "latin" if _SCRIPTS["latin"].search(text) else ""
    counts = {name: NON_LATIN_WEIGHT * len(letters.findall(text)) for name, letters in _SCRIPTS.items()}
    counts["latin"] //= NON_LATIN_WEIGHT
    if counts["kana"]:
        counts["kana"] += counts["han"]
    most = max(counts, key=lambda name: counts[name])
    return most if counts[most] else ""


def _votes(text: str, script: str) -> Iterator[tuple[Sequence[str], float]]:
    """Yield the votes of words, letters and patterns in *text*, each with the languages of *script* that share it."""
    of_word, of_letter = _tables(script)
    for word, in_name in _words(text):
        codes = of_word.get(word.lower()) or of_word.get(without_accents(word), ())
        codes = [code for code in codes if code == "en" or not in_name]
        if codes:
            yield codes, 1
        for letter in () if word.isascii() or word[:1].isupper() else set(word):
            if letter in of_letter:
                yield of_letter[letter], LETTER_VOTE
    for code in _CANDIDATES[script]:
        if code in _PATTERNS and _PATTERNS[code].search(text):
            yield [code], PATTERN_VOTE


@functools.cache
def _tables(script: str) -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """Return the function words and the letters of the languages of *script*, each with the languages that have it."""
    of_word: defaultdict[str, list[str]] = defaultdict(list)
    of_letter: defaultdict[str, list[str]] = defaultdict(list)
    for code in _CANDIDATES[script]:
        for word in FUNCTION_WORDS[code]:
            of_word[word].append(code)
        for letter in _LETTERS.get(code, ""):
            of_letter[letter].append(code)
    return dict(of_word), dict(of_letter)


def _words(text: str) -> list[tuple[str, bool]]:
    """Return the words of *text*, each with whether it may be in a name: "Die Hard", "in Las Vegas"."""
    found = word_texts(text)
    in_names = [
        word[:1].isupper() and (place > 0 or after[:1].isupper())
        for place, (word, after) in enumerate(pairwise([*found, ""]))
    ]
    return list(zip(found, in_names, strict=True))


_SCRIPTS = {
    "latin": re.compile("[a-zà-öø-ɏəḀ-ỿ]", re.IGNORECASE),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "arabic": re.compile("[\u0620-\u06ff]"),
    "armenian": re.compile("[\u0531-\u0587]"),
    "georgian": re.compile("[\u10a0-\u10ff]"),
    "greek": re.compile("[\u0370-\u03ff]"),
    "hebrew": re.compile("[\u0590-\u05ff]"),
    "han": re.compile("[\u3400-\u9fff]"),
    "kana": re.compile("[\u3040-\u30ff]"),
    "hangul": re.compile("[\uac00-\ud7af]"),
    "thai": re.compile("[\u0e00-\u0e7f]"),
}

_ONLY_LANGUAGE = {
    "armenian": "hy",
    "georgian": "ka",
    "greek": "el",
    "hebrew": "he",
    "han": "zh",
    "kana": "ja",
    "hangul": "ko",
    "thai": "th",
}
"""The language of a script that has only one, or nearly so."""

_CANDIDATES = {
    "latin": ("en", "tr", "az", "es", "de", "fr", "it", "pt", "nl"),
    "cyrillic": ("ru", "uk", "bg", "sr"),
    "arabic": ("ar", "fa", "ur"),
}
"""The languages that are distinguished in a script; some only so that they are not mistaken for another."""

_DEFAULT = {"latin": "", "cyrillic": "ru", "arabic": "ar"}
"""The language of a text without a winner."""

_LETTERS = {
    "tr": "ğışçöü",
    "az": "əğışçöü",
    "es": "ñáéíóú",
    "de": "äöüß",
    "fr": "èêçœàé",
    "it": "èàùò",
    "pt": "ãõçáéíóúêâ",
    "ru": "ыэё",
    "uk": "іїєґ",
    "bg": "ъ",
    "sr": "јљњћђџ",
    "ar": "ةىأإ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑںےہھ",
}

_PATTERNS = {
    "es": re.compile("[¿¡]"),
    "az": re.compile(r"ə|[ıiuü](?:caq|acaq)\b"),
    "tr": re.compile(
        r"^(?=.*(?<!\w)[a-zçöşü]\w*[ığş])[^əƏ]{25,}$"  # longer, and no ə as in Azerbaijani
        r"|\w[ıiuü]yor|\wm[ae]kt[ae]|\wm[ıiuü]şt[ıiuü]r"
        r"|\w{3}['’](?:[yns]?[ıiuüae]|[ndy]?[ıiuü]n|[dt][ae](?:n|ki)?|l[ae]r\w*|[yl][ae])\b"  # Erdoğan'ı, 2016'da
    ),
}
"""Endings and punctuation."""
