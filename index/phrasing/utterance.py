"""What was typed, as the words that the vocabularies know."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.phrasing.language import QUESTION, Language

_LONGEST = 240
_WORD = re.compile(
    r"""
    (?:https?://|www\.)\S+                      # a link
    | \#[^\W_]\w*                               # a hashtag, or a post's number
    | tl\s?[;:,/]?\s?dr\b
    | [$€£]\s?\d+ | \d+\s?[%$€£] | \d+[.:]\d+   # a number, but not a post's
    | \d+\s?(?:/|\bof\b|\bout\ of\b|\bиз\b)\s?\d+\b
    | \d+(?:st|nd|rd|th|-?(?:[оы]?[йе]|[аоу]?[яюе]|го|[оы]?м|му|ую|ю))\b
    | (?<=[\dthnrds])\s?[-–—]\s?(?=\d)          # "2-4"
    | \d+ | &
    | [^\W\d_][\w-]*\.(?:[^\W\d_]+\.)*[^\W\d_]{2,}\b  # a site
    | [^\W\d_]+\d[^\W_]*                        # a word with a digit in it
    | [^\W\d_]+(?:(?<=n)['’]t\b)?
    | [👋👍🙏]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPELLINGS = {"–": "-", "—": "-", "&": "and"}


@lru_cache(maxsize=16)  # it is looked at again to tell whether a question stands alone
def utterance(question: str, language: Language) -> tuple[str, ...]:
    """Return the words of *question* in lower case, the phrases of *language* as one word each.

    Hashtags, links, sites and "4/7" are one word each. A question too long for a request has no words.
    """
    found = _with_phrases(_words(question), language)
    return (QUESTION, *found) if found and found[0] in language.openers else tuple(found)


@lru_cache(maxsize=1)  # one question is read in each language
def _words(question: str) -> tuple[str, ...]:
    question = " ".join(question.split())
    return tuple(_plain(match[0]) for match in _WORD.finditer(question)) if len(question) <= _LONGEST else ()


def _plain(word: str) -> str:
    word = word.casefold().replace(" ", "").replace("ё", "е").replace("’", "'")
    if word.isalpha():
        return word
    if re.fullmatch(r"tl\W?dr", word):
        return "tldr"
    word = re.sub(r"(?<=\d)(?:outof|of|из)(?=\d)", "/", word)
    return _SPELLINGS.get(word, word)


def _with_phrases(words: Sequence[str], language: Language) -> list[str]:
    """Return *words* with the phrases among them as one word each, the longest first."""
    found: list[str] = []
    start = 0
    while start < len(words):
        lengths = language.phrase_lengths.get(words[start], ())
        joined = ("_".join(words[start : start + length]) for length in lengths)
        phrase = next((phrase for phrase in joined if phrase in language.phrases), "")
        found.append(phrase or words[start])
        start += phrase.count("_") + 1
    return found
