"""The form of a message in a group: whether it can be a question to the bot, or is a comment below an answer."""

import re
from collections.abc import Sequence

from index.requests.grammar import SmallTalk
from index.requests.grammars.question_words import (
    ANYWHERE,
    ASKING_AGAIN,
    CONNECTIVES,
    EVERYBODY,
    EXCLAMATIONS,
    FINAL_IMPERATIVES,
    HELLO,
    HERE,
    IDIOMS,
    IMPERATIVES,
    JOINING,
    OPENING,
    OPINIONS,
    PLEASE,
    REACTIONS,
    YOU,
)
from index.requests.languages import LANGUAGES
from index.requests.utterance import without_courtesies
from index.text.folding import bare_letters

_QUESTION_MARK = re.compile("[?？؟՞]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_PLAIN = re.compile(r"[\w\s'’\"“”«»#./-]+")
_MOST_WORDS = 4  # of a noun phrase


def has_question_form(text: str) -> bool:
    """Return whether *text* has a question mark, or opens like a question or a request.

    >>> [has_question_form(text) for text in ("Did Baku agree", "Show post 4", "Totally agree")]
    [True, True, False]
    """
    asked = _words(text)
    # "Did anyone sign?" is about the thread.
    if not EVERYBODY.isdisjoint(asked[: 1 if HERE.isdisjoint(asked[-1:]) else 2]):
        return False
    if _QUESTION_MARK.search(text):
        return True
    first = asked[1:2] if not PLEASE.isdisjoint(asked[:1]) else asked[:1]
    if not IMPERATIVES.isdisjoint(first) or not FINAL_IMPERATIVES.isdisjoint(asked[-1:]):
        return True
    alone = _without_courtesies(text)
    opening = _opening(_words(alone))
    # "When I was there, it rained" is a statement.
    opens = not OPENING.isdisjoint(opening) and EXCLAMATIONS.isdisjoint(opening)
    return (opens and "," not in alone) or not ANYWHERE.isdisjoint(asked)


def noun_phrase(text: str) -> tuple[str, ...]:
    """Return the nouns and adjectives of *text* if it is a noun phrase of at most four words, else nothing.

    >>> noun_phrase("The peace plan"), noun_phrase("I disagree with that"), noun_phrase("lol so true")
    (('peace', 'plan'), (), ())
    """
    found = _words(text)
    content = tuple(word for word in found if word not in JOINING)
    others = _OTHER_WORDS.intersection(word.partition("'")[0] for word in content)
    if len(found) > _MOST_WORDS or not _PLAIN.fullmatch(text) or others:
        return ()
    return content


def asks_again(text: str) -> bool:
    """Return whether *text* asks only for an answer to another message, or is empty.

    >>> asks_again("please answer this"), asks_again("hey, can you help?"), asks_again("hi"), asks_again("who helps?")
    (True, True, False, False)
    """
    asked = _words(text)
    return ASKING_AGAIN.issuperset(asked[1:] if asked[1:] and asked[0] in HELLO else asked)


def says_please(text: str) -> bool:
    """Return whether *text* only pleads: "please!"; an empty text does, too."""
    return PLEASE.issuperset(_words(text))


def is_remark(text: str) -> bool:
    """Return whether *text* is an exclamation or an opinion rather than a question.

    >>> is_remark("First!"), is_remark("I agree with 4/7"), is_remark("4/7"), is_remark("Tell me about it.")
    (True, True, False, True)
    """
    found = _words(text)
    return " ".join(found) in IDIOMS or (
        not has_question_form(text) and ("!" in text or not OPINIONS.isdisjoint(found))
    )


def asks_people(text: str) -> bool:
    """Return whether *text* speaks to somebody, and not to ask for something.

    >>> asks_people("have you been to Baku?"), asks_people("can you show the plan?")
    (True, False)
    """
    asked = _words(text)
    return not YOU.isdisjoint(asked) and not (asked[0] in {"can", "could", "would", "will"} and asked[1:2] == ["you"])


def depends_on_context(text: str) -> bool:
    """Return whether *text*, which has no content of its own, is a question about the one before, not about people.

    >>> depends_on_context("and why?"), depends_on_context("and you?"), depends_on_context("tell me about it")
    (True, False, False)
    """
    asked = _words(text)
    exclaims = "_".join(asked) in EXCLAMATIONS and not _QUESTION_MARK.search(text)
    if exclaims or (len(asked) == 1 and not REACTIONS.isdisjoint(asked)):
        return False
    connected = not CONNECTIVES.isdisjoint(asked[:1])
    return YOU.isdisjoint(asked) and (connected or not OPENING.isdisjoint(_opening(asked)))


def _opening(asked: Sequence[str]) -> tuple[str, str]:
    """Return the first word of *asked* that is no connective, and the phrase of that and the next."""
    first = [word for word in asked if word not in CONNECTIVES][:2]
    return "".join(first[:1]), "_".join(first)


def _words(text: str) -> list[str]:
    return [bare_letters(word.replace("’", "'")) for word in _WORD.findall(text.casefold())]


def _without_courtesies(text: str) -> str:
    for language in LANGUAGES:
        text = without_courtesies(text, language)
    return text


def _other_words() -> frozenset[str]:
    """Return the words that no noun phrase has: pronouns, verbs and adverbs of grammar, and those of small talk."""
    grammar = frozenset[str]().union(*(language.function_words for language in LANGUAGES))
    return frozenset(grammar.union(OPINIONS, *_small_talk()) - JOINING)


def _small_talk() -> Sequence[frozenset[str]]:
    patterns = (pattern for language in LANGUAGES for pattern in language.patterns)
    about_people = {SmallTalk.GREETING, SmallTalk.THANKS, SmallTalk.FAREWELL, SmallTalk.PRAISE, SmallTalk.COMPLAINT}
    return [pattern.needs[0] for pattern in patterns if pattern.intent in {*about_people, SmallTalk.ASSENT}]


_OTHER_WORDS = _other_words()
