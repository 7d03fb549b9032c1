"""Tell pasted threads from questions."""

import re

from index import Post, Thread, ThreadError, read_threads

_FULL = 3900  # UTF-16 units: a client fills messages up to 4096 and cuts at the last space
_PARAGRAPHS = 3  # from which a text without numbers may be a thread
_SCRAP = 12  # characters; shorter posts are a list of numbers
_SHORT = 300  # characters; a shorter text without numbers is a question, however many paragraphs it has
_SEVERAL_NUMBERS = re.compile(r"(?s)\d.*\d")
_ASKS = re.compile(r"[?？؟;՞][\"'”’»)\]]*\s*$|՞")  # Armenian has its mark inside the last word


def pasted_threads(text: str) -> list[Thread]:
    r"""Return the threads in *text*, first the one meant; none if it reads like a question.

    >>> [len(thread.posts) for thread in pasted_threads("1/2 The ferry leaves at dawn.\n2/2 It returns at dusk.")]
    [2]
    >>> pasted_threads("Good morning!\n\nWhen does the ferry leave?")
    []
    """
    if len(text) < _SHORT and not _SEVERAL_NUMBERS.search(text):
        return []
    try:
        threads = read_threads(text.encode("utf-8", "surrogatepass"))
    except ThreadError:
        return []
    return threads if _is_thread(threads[0], text) else []


def is_piece(text: str) -> bool:
    """Return whether *text* fills a message, so that a client may have cut it from a longer one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 >= _FULL


def is_question(text: str) -> bool:
    """Return whether *text* is short and ends as a question.

    >>> [is_question(text) for text in ("When does the ferry leave?", "1/4 When does the ferry leave?", "The ferry.")]
    [True, False, False]
    """
    return len(text) < _SHORT and not text[:1].isdecimal() and _asks(text)


def _is_thread(thread: Thread, text: str) -> bool:
    posts = thread.posts
    if all(post.label and post.label in text for post in posts[1:]):
        return not all(map(_is_no_post, posts))
    paragraphs = len(re.findall(r"\n\s*\n", text.strip())) + 1
    return len(text) >= _SHORT and len(posts) >= _PARAGRAPHS <= paragraphs and not _asks(posts[-1].text)


def _is_no_post(post: Post) -> bool:
    return len(post.text) < _SCRAP or _asks(post.text)


def _asks(text: str) -> bool:
    return bool(_ASKS.search(text))
