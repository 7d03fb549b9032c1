"""What was typed, as the words that the vocabularies know."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.phrasing.language import QUESTION, Language

_LONGEST = 240
_LONGEST_PHRASE = 7
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


def utterance(question: str, language: Language) -> list[str]:
    """Return the words of *question* in lower case, the phrases of *language* as one word each.

    Hashtags, links, sites and "4/7" are one word each. A question too long for a request has no words.
    """
    found = _with_phrases(_words(question), language)
    return [QUESTION, *found] if found and found[0] in language.openers else found


@lru_cache(maxsize=16)  # one question is read in each language, and again to tell whether it stands alone
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
        if words[start] not in language.phrase_starts:
            found.append(words[start])
            start += 1
            continue
        lengths = range(min(_LONGEST_PHRASE, len(words) - start), 0, -1)
        joined = ("_".join(words[start : start + length]) for length in lengths)
        found.append(next((phrase for phrase in joined if phrase in language.phrases), words[start]))
        start += found[-1].count("_") + 1 if found[-1] in language.phrases else 1
    return found
