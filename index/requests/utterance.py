"""A tokenizer for questions, and the removal of greetings, lead-ins, sign-offs and thanks around them."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from index.requests.grammar import QUESTION, Language

_LONGEST = 240
_SIGN_OFF_LENGTH = 40
_WORD = re.compile(
    r"""
    (?:https?://|www\.)\S+                      # a link
    | \#[^\W_]\w*                               # a hashtag, or a post's number
    | tl\s?[;:,/]?\s?dr\b
    | [$€£]\s?\d+ | \d+\s?[%$€£] | \d+[.:]\d+   # an amount or a time, not a post's number
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


@lru_cache(maxsize=16)  # follow-up detection asks again for the words of the same question
def utterance(question: str, language: Language) -> tuple[str, ...]:
    """Return the words of *question* in lower case, with `QUESTION` first if it is a yes-or-no question.

    Phrases of *language*, hashtags, links, sites and "4/7" are one word each. A question of more than 240 characters
    is no request: it has no words.
    """
    found = _with_phrases(_words(question), language)
    return (QUESTION, *found) if found and found[0] in language.auxiliaries else tuple(found)


@lru_cache(maxsize=1)  # each language tokenizes the same question
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
    """Return *words* with each phrase joined into one word; the longest phrase wins."""
    found: list[str] = []
    start = 0
    while start < len(words):
        lengths = language.phrase_lengths.get(words[start], ())
        joined = ("_".join(words[start : start + length]) for length in lengths)
        phrase = next((phrase for phrase in joined if phrase in language.phrases), "")
        found.append(phrase or words[start])
        start += phrase.count("_") + 1
    return found


def without_courtesy(question: str, language: Language) -> str:
    """Return *question* without the courtesies around it, or unchanged if it has nothing else.

    A greeting or thanks counts only if punctuation separates it: "thanks to whom" is a question.
    """
    opening, closing = _courtesies(language)
    start = leading.end() if (leading := opening.match(question)) else 0
    asked = question[start:]
    if trailing := closing.search(asked, max(0, len(asked) - _SIGN_OFF_LENGTH)):
        asked = asked[: trailing.start()]
    return asked.strip() or question


@cache
def _courtesies(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    greeting = rf"(?:{_any(language.greetings)})(?:\s+\w+)?+\s*+[,.!:;–—-]++\s*+"
    opening = rf"\s*+(?:{greeting})*+(?:(?:{_any(language.lead_ins)})\b[\s,:]++)*+"
    closing = rf"(?:\s+(?:{_any(language.sign_offs)})|[,.!?;]\s*(?:{_any(language.thanks)}))[\s.!?]*\Z"
    return re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("_", r"\s+").replace("'", "['’]") for phrase in longest_first)
