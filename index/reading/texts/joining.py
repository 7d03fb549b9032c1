"""A paste that a Telegram client has cut into several messages, whole again."""

from collections.abc import Sequence
from itertools import pairwise

from index.reading.markers import start_markers

_LIMIT = 4096  # UTF-16 code units in a message
_WORD = 100  # a client goes back so far to find a space to cut at


def join_pasted(texts: Sequence[str]) -> str:
    r"""Return the text that was cut into *texts*, the messages in order.

    A client cuts where the message is full, at a line end or else at a space, and drops that; only
    where the next word had still fitted was it a line end. Messages far from full were sent one by one.

    >>> join_pasted(["1/2 One", "2/2 Two"])
    '1/2 One\n\n2/2 Two'
    """
    texts = [text for text in texts if text.strip()]
    joined = texts[:1]
    for before, after in pairwise(texts):
        joined += [_between(before, after), after]
    return "".join(joined)


def _between(before: str, after: str) -> str:
    room = _LIMIT - _units(before)
    line_end = "\n\n" if "\n\n" in before or "\n\n" in after else "\n"
    if room > _LIMIT // 4 or start_markers(after[:_WORD]):
        return "\n\n"
    if room <= 0 and " " not in before[-_WORD:]:
        return ""
    return " " if _units(after.split(maxsplit=1)[0]) + 1 > room else line_end


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
