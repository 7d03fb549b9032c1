"""A short question that leans on the one before it: "and Turkey?", "why?", "when was that?"."""

import re
from collections.abc import Sequence

from index.requests.grammar import QUESTION, Language
from index.requests.languages import LANGUAGES
from index.requests.utterance import utterance
from index.text.words import words

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_FEW = 2
_LONGEST = 400


def stands_alone(question: str) -> bool:
    """Return whether *question* can be understood without the one before it.

    >>> [question for question in ("Will Russia intervene?", "and Turkey?", "when was that?") if stands_alone(question)]
    ['Will Russia intervene?']
    """
    return not any(_leans(utterance(question, language), language) for language in LANGUAGES)


def joined(question: str, before: str) -> str:
    """Return *question*, which leans on *before*, and *before* as one text to look for.

    A name in *question* takes the place of the names in *before*; capitals tell names.

    >>> joined("and Turkey?", "Will Russia intervene?"), joined("why?", "Will Russia intervene?")
    ('and Turkey? Will intervene?', 'why? Will Russia intervene?')
    """
    context = _without_names(before) if _names(question) else before
    return f"{question} {context}"[:_LONGEST].strip()


def _leans(said: Sequence[str], language: Language) -> bool:
    content = [word for word in said if not _is_hollow(word, language)]
    if len(content) > _FEW:
        return False
    return bool(said) and (not content or _is_cut_short(said, content, language) or _points_back(said, language))


def _is_cut_short(said: Sequence[str], content: Sequence[str], language: Language) -> bool:
    """Return whether *said* is like "and Turkey?"; "and who supports Turkey?" has all that a question needs."""
    complete = len(content) == _FEW and not language.interrogatives.isdisjoint(said)
    return said[0] in language.discourse_markers and not complete


def _points_back(said: Sequence[str], language: Language) -> bool:
    """Return whether *said* has a word like "they"; one right after content, as in "the plan that failed", is none."""
    before = (QUESTION, *said)
    return any(
        word in language.anaphora and _is_hollow(previous, language)
        for previous, word in zip(before, said, strict=False)
    )


def _is_hollow(word: str, language: Language) -> bool:
    return word == QUESTION or language.function_words.issuperset(word.split("_"))


def _names(text: str) -> list[str]:
    return [word.text for word in words(text) if word.text[0].isupper() and not _is_hollow_anywhere(word.text)]


def _without_names(text: str) -> str:
    """Return *text* without its names and without sentences that say nothing else; all of it if nothing is left."""
    names = "|".join(re.escape(name) for name in _names(text))
    nameless = re.sub(rf"\b(?:{names})\b", "", text) if names else text
    kept = [sentence for sentence in _SENTENCE.findall(nameless) if _has_content(sentence)]
    return " ".join(" ".join(kept).split()) or text


def _has_content(text: str) -> bool:
    return not all(_is_hollow_anywhere(word.text) for word in words(text))


def _is_hollow_anywhere(word: str) -> bool:
    return any(_is_hollow(word.casefold(), language) for language in LANGUAGES)
