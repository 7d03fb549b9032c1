"""Follow-up questions, which need the question before as context: "and Turkey?", "why?", "when was that?"."""

import re
from collections.abc import Sequence

from index.requests.grammar import QUESTION, Language
from index.requests.languages import languages_of
from index.requests.utterance import utterance
from index.text.folding import bare_letters, without_signs
from index.text.words import Word, words

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_FEW_WORDS = 2
_MAX_LENGTH = 400


def stands_alone(question: str) -> bool:
    """Return whether *question* can be understood without the question before.

    >>> [question for question in ("Will Russia intervene?", "and Turkey?", "when was that?") if stands_alone(question)]
    ['Will Russia intervene?']
    """
    return not any(_is_follow_up(utterance(question, language), language) for language in languages_of(question))


def asks_nothing_itself(question: str) -> bool:
    """Return whether *question* has no content of its own.

    >>> [question for question in ("Why?", "and Turkey?") if asks_nothing_itself(question)]
    ['Why?']
    """
    return any(
        asked and all(_is_function_word(word, language) for word in asked)
        for language in languages_of(question)
        if (asked := utterance(question, language))
    )


def joined(question: str, before: str) -> str:
    """Return the follow-up *question* and the question *before* as one text to search for.

    A name in *question* replaces the names in *before*. Names are recognised by their capitals.

    >>> joined("and Turkey?", "Will Russia intervene?"), joined("why?", "Will Russia intervene?")
    ('and Turkey? Will intervene?', 'why? Will Russia intervene?')
    """
    context = _without_names(before) if _names(question) else before
    return f"{question} {context}"[:_MAX_LENGTH].strip()


def _is_follow_up(asked: Sequence[str], language: Language) -> bool:
    content = [word for word in asked if not _is_function_word(word, language)]
    if len(content) > _FEW_WORDS:
        return False
    return bool(asked) and (not content or _is_elliptical(asked, content, language) or _has_anaphora(asked, language))


def _is_elliptical(asked: Sequence[str], content: Sequence[str], language: Language) -> bool:
    """Return whether *asked* is like "and Turkey?"; "and who supports Turkey?" is a complete question."""
    complete = len(content) == _FEW_WORDS and not language.interrogatives.isdisjoint(asked)
    return asked[0] in language.discourse_markers and not complete


def _has_anaphora(asked: Sequence[str], language: Language) -> bool:
    """Return whether *asked* has a word like "they", except right after content, as in "the plan that failed"."""
    before = (QUESTION, *asked)
    return any(
        word in language.anaphora and _is_function_word(previous, language)
        for previous, word in zip(before, asked, strict=False)
    )


def _is_function_word(word: str, language: Language) -> bool:
    return word == QUESTION or language.function_words.issuperset(word.split("_"))


def _names(text: str) -> list[str]:
    return [word.text for word in _content(text) if word.text[0].isupper()]


def _without_names(text: str) -> str:
    """Return *text* without its names and without sentences that have no other content; *text* if nothing is left."""
    names = "|".join(re.escape(name) for name in _names(text))
    nameless = re.sub(rf"\b(?:{names})\b", "", text) if names else text
    kept = [sentence for sentence in _SENTENCE.findall(nameless) if _content(sentence)]
    return " ".join(" ".join(kept).split()) or text


def _content(text: str) -> list[Word]:
    """Return the words of *text* but the function words of its language."""
    languages = languages_of(text)
    return [word for word in words(text) if not _is_function_word_of_any(word.text, languages)]


def _is_function_word_of_any(word: str, languages: Sequence[Language]) -> bool:
    return any(_is_function_word(without_signs(bare_letters(word.casefold())), language) for language in languages)
