"""Tell pasted threads from questions."""

import re
from collections.abc import Sequence

from telegram import Message
from telegram.ext import filters

from index import Thread, ThreadError, ThreadIndex, Words, has_question_form, no_meaning, read_threads

_FULL = 3900  # UTF-16 units: a client fills messages up to 4096 and cuts at the last space
_PARAGRAPHS = 3  # from which a text without numbers may be a thread
_SCRAP = 12  # characters; shorter posts are a list of numbers
_SHORT = 300  # characters; every paragraph of a shorter text without numbers must read like a post
_SEVERAL_NUMBERS = re.compile(r"(?s)\d.*\d")
_FRACTION = re.compile(r"(?m)^\s*[(\[]?(\d+\s?[/⁄／]\s?\d+)")  # at the start of a line
_OPENING = re.compile(r"\s*[(\[]?0?1\s?[/⁄／]\s?(?!0?1\b|0\b)\d{1,3}\b[)\]:.]?\s+(?=\D)")  # "1/7 "
_ADDRESSES_BOT = re.compile(
    r"\b(?:question|wonder|understand|please|explain|answer|help|вопрос|поним|пожалуйста|объясн|ответ|помог|հարց|խնդրում"
    r"|հասկան|sual|xahiş|zəhmət|başa düş|soru|lütfen|anlama|açıkla|pregunta|entiendo|por favor|explica|ayuda"
    r"|frage|bitte|erklär|hilf)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[?？؟;՞][\"'”’»)\]]*\s*$|՞")  # Armenian has its mark inside the last word


def pasted_threads(text: str) -> list[Thread]:
    r"""Return the threads in *text*, first the one meant; none if it reads like a question.

    >>> [len(thread.posts) for thread in pasted_threads("1/2 The ferry leaves at dawn.\n2/2 It returns at dusk.")]
    [2]
    >>> pasted_threads("Good morning!\n\nWhen does the ferry leave?")
    []
    """
    if len(text) < _SHORT and not _SEVERAL_NUMBERS.search(text) and len(_paragraphs(text)) < _PARAGRAPHS:
        return []
    try:
        threads = read_threads(text.encode("utf-8", "surrogatepass"))
    except ThreadError:
        return []
    return threads if _is_thread(threads[0], text) else []


def is_piece(text: str) -> bool:
    """Return whether *text* fills a message, so that a client may have cut it from a longer one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 >= _FULL


def is_opening(text: str) -> bool:
    """Return whether *text* is the first of several numbered posts, which people paste one by one.

    >>> [is_opening(text) for text in ("1/4 The ferry leaves at dawn.", "1/4 When does it leave?", "2/4 It is back.")]
    [True, False, False]
    """
    found = _OPENING.match(text)
    post = text[found.end() :] if found else ""
    return len(post) >= _SCRAP and not (post[0].islower() or _asks(post))


def is_between_posts(text: str, sent: Sequence[str]) -> bool:
    """Return whether *text* is a question, and no part of the numbered posts *sent* before it, one by one."""
    return is_question(text) and all(_FRACTION.match(post) and not is_piece(post) for post in sent)


def is_question(text: str) -> bool:
    """Return whether *text* is short and ends as a question.

    >>> [is_question(text) for text in ("When does the ferry leave?", "1/4 When does the ferry leave?", "The ferry.")]
    [True, False, False]
    """
    return len(text) < _SHORT and not text[:1].isdecimal() and _asks(text)


def _is_thread(thread: Thread, text: str) -> bool:
    posts, paragraphs = thread.posts, _paragraphs(text)
    if all(post.label and post.label in text for post in posts[1:]):
        scrap = 1 if all(post.label.strip("()[]") in _FRACTION.findall(text) for post in posts) else _SCRAP
        return not all(len(post.text) < scrap or _asks(post.text) for post in posts)
    if min(len(posts), len(paragraphs)) < _PARAGRAPHS or _asks(posts[-1].text):
        return False
    return len(text) >= _SHORT or not (_ADDRESSES_BOT.search(text) or _has_request(paragraphs, thread))


def _has_request(paragraphs: Sequence[str], thread: Thread) -> bool:
    """Return whether one of *paragraphs* is a scrap, a question, or a request or small talk, such as "thanks"."""
    index = ThreadIndex(thread, no_meaning)
    return any(
        len(text) < _SCRAP or _asks(text) or has_question_form(text) or not isinstance(index.request(text), Words)
        for text in paragraphs
    )


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n\s*\n", text.strip())


def _asks(text: str) -> bool:
    return bool(_ASKS.search(text))


class Pasted(filters.MessageFilter):
    """A filter for texts that are threads, or may be pieces or first posts of one."""

    def filter(self, message: Message) -> bool:
        """Return whether the text of *message* is pasted."""
        text = message.text or message.caption or ""
        return is_piece(text) or is_opening(text) or bool(pasted_threads(text))
