"""What may follow a number at the end of a post: links, hashtags, signs, remarks."""

import re

from index.reading.anchors import last_address

_TAIL = re.compile(
    r"(?:https?://\S+|[#@][^\W\d]\w*|[(\[（]\s?[^\W\d_]{2,9}[.…]?\s?[)\]）]|[A-ZА-ЯЁ]{2,7}[.!]?|/?(?:end|fin)|[^\w\s)\]）］】}>*~_/|#№–—🔟-]+)\Z"
)
_DROPPED = re.compile(r"[(\[（][^\W\d_]{2,9}[.…]?[)\]）]|[.…]+")
_GLUED_DOTS = re.compile(r"(?<=[\d)\]）])(?:\.{2,}|…)\Z")
_BRACKETS = ")]）］】"
_REMARK = re.compile(
    r"(?<=\d)(?:\s?[,;:–—-]\s?|\s)\(?[^\W\d_][^()\[\]\d\n]{1,24}\)?(?=[)\]）］】]\Z)"
)  # beside a number


def without_tail(text: str) -> tuple[str, str]:
    """Return *text* up to its last word or number, and the links, hashtags and signs that may follow a number.

    A remark beside the number, as in "(1/4 – more below)", is dropped.

    >>> without_tail("Nobody asked us. 1/4 #piano"), without_tail("Nobody came (1/4 – more below)")
    (('Nobody asked us. 1/4', ' #piano'), ('Nobody came (1/4)', ''))
    """
    head, tail = text.rstrip(), ""
    for _ in range(8):  # links, hashtags and signs
        tail = (address := last_address(head)) + tail
        head = head.removesuffix(address)
        start = max(head.rfind(" "), head.rfind("\n"), len(head) - 2_000) + 1
        if not start or not _TAIL.fullmatch(head, start):
            break
        tail = (head[start:] + tail) if not _DROPPED.fullmatch(head, start) else tail
        kept = head[:start].rstrip()
        tail = head[len(kept) : start] + tail if tail else ""
        head = kept
    head = _GLUED_DOTS.sub("", head)
    return (_REMARK.sub("", head) if head[-1:] in _BRACKETS else head), tail
