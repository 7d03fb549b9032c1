"""Join a paste that a Telegram client has cut into several messages."""

from collections.abc import Sequence
from itertools import pairwise

from index.reading.numbers.markers import start_markers

_MESSAGE_LIMIT = 4096  # UTF-16 code units in a message
_CUT_WINDOW = 100  # a client looks for a space to cut at in so many last characters


def join_pasted(texts: Sequence[str]) -> str:
    r"""Return the text that a client cut into *texts*, the messages in order.

    A client fills each message and cuts at a line end, else at a space, and drops that character. It was a line end
    only if the next word would still have fitted. Messages far from full were sent one by one.

    >>> join_pasted(["1/2 One", "2/2 Two"])
    '1/2 One\n\n2/2 Two'
    """
    texts = [text for text in texts if text.strip()]
    joined = texts[:1]
    for before, after in pairwise(texts):
        joined += [_separator(before, after), after]
    return "".join(joined)


def _separator(before: str, after: str) -> str:
    room = _MESSAGE_LIMIT - _utf16_length(before)
    line_end = "\n\n" if "\n\n" in before or "\n\n" in after else "\n"
    if room > _MESSAGE_LIMIT // 4 or start_markers(after[:_CUT_WINDOW]):
        return "\n\n"
    if room <= 0 and " " not in before[-_CUT_WINDOW:]:
        return ""
    return " " if _utf16_length(after.split(maxsplit=1)[0]) + 1 > room else line_end


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
