"""Join a paste that a Telegram client has cut into several messages."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from index.reading.numbers.markers import start_markers
from index.reading.texts.prose import ends_sentences

_MESSAGE_LIMIT = 4096  # UTF-16 code units in a message
_NEAR_START = 100  # characters in which a number may begin a post
_CUT_WINDOW = 300  # characters at the end of a message; clients prefer a line end in them to the end of a sentence
_LONGER = 1.5  # times the usual length; two paragraphs joined by mistake are longer
_FIRST_SENTENCE = re.compile(r"\S[^\n]*?[.!?…](?=\s|\Z)|[^\n]+")


def join_pasted(texts: Sequence[str]) -> str:
    r"""Return the text that a client cut into *texts*, the messages in order.

    Clients fill a message as far as they can, and cut at a line end, else at the end of a sentence, else at a space,
    which they drop; some cut words. Messages far from full were sent one by one.

    >>> join_pasted(["1/2 One", "2/2 Two"])
    '1/2 One\n\n2/2 Two'
    """
    texts = [text for text in texts if text.strip()]
    gap = _gap(texts)
    paragraphs = [part for text in texts for part in text.split(gap)[1:-1]]
    joined = texts[:1]
    for before, after in pairwise(texts):
        joined += [_dropped(before, after, gap, paragraphs), after]
    return "".join(joined)


def _gap(texts: Sequence[str]) -> str:
    """Return what stands between the paragraphs of *texts*: a space if the whole paste is one line."""
    usual = "\n\n" if all(map(_is_numbered, texts)) else " "
    return next((gap for gap in ("\n\n", "\n") if any(gap in text for text in texts)), usual)


def _dropped(before: str, after: str, gap: str, paragraphs: Sequence[str]) -> str:
    """Return what a client dropped between two messages: a *gap* between *paragraphs*, a space, or nothing."""
    room = _MESSAGE_LIMIT - _utf16_length(before)
    if room > _MESSAGE_LIMIT // 2:
        return "\n\n"
    if _is_numbered(after):
        return gap
    if not ends_sentences([before]):
        goes_on = after[:1].islower() and not any(part[:1].islower() for part in paragraphs)
        return "" if room <= 0 else " " if goes_on or not _fits(after.split(maxsplit=1)[0], room) else gap
    sentence = _FIRST_SENTENCE.match(after)
    length = len(before.rsplit(gap, maxsplit=1)[-1]) + 1 + len(after.split(gap, maxsplit=1)[0])
    usual = median(map(len, paragraphs)) if paragraphs else _MESSAGE_LIMIT
    is_full = sentence is not None and not _fits(sentence[0], room)
    return " " if is_full and _CUT_WINDOW < length <= usual * _LONGER else gap


def _is_numbered(text: str) -> bool:
    return any(marker.is_usual for marker in start_markers(text[:_NEAR_START]))


def _fits(text: str, room: int) -> bool:
    """Say whether *text* fits in so many code units, with a space on both sides."""
    return _utf16_length(text) + 2 <= room


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
