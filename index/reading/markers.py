r"""Numbers that authors write at the start or the end of a post.

    1/7 This escalation      2/ that, if        1. The campaign    2) There is
    a thread (1/24)          and so on 4/n      THREAD 1/ https…   of this. /1
    (1) Radiologists         [1/5] and 1 of 5   1- يقال  ١/٥       1️⃣ Azov, 🔟
    1\. Do more              （1/5） full width   🧵1/9 hook        --- Tweet 1/6 ---

`runs` tells which of them count posts, and which are fractions, dates or items of a list.
"""

import re
from typing import NamedTuple


class Marker(NamedTuple):
    """A number at one end of a text: its *label* as written, and the *text* without it."""

    number: int
    total: int  # 0 where the author gave none
    style: str
    label: str
    text: str


_LEADING = r"[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff]{0,8}"
_TOTAL = r"(?P<total>\d{1,5}|[nNxXkK]|[?]{1,3}|∞)"
_OPEN = r"[(\[（［【]"
_CLOSE = r"[)\]）］】]"
_STOP = r"(?![\d%°/／]|[.,:]\d|[A-Za-z_])"

_START_PATTERNS = {
    "slash": rf"🧵?\s?(?P<label>{_OPEN}\s?(?P<k>\d{{1,5}})\s?[/／]\s?{_TOTAL}?\s?{_CLOSE}"
    rf"|(?P<k2>\d{{1,5}})\s?[/／]\s?(?P<total2>\d{{1,5}}|[nNxXkK]|[?]{{1,3}}|∞){_STOP}"
    rf"|(?P<k3>\d{{1,5}})\s?[/／](?![\d/／]))(?:\s?[:.)\]]|\s[-–—]{{1,2}}(?=\s))?",
    "keycap": r"(?P<label>(?P<k>(?:\d\ufe0f?\u20e3){1,4}|🔟))[.:)]?",
    "of": rf"🧵?\s?(?P<label>{_OPEN}?(?P<k>\d{{1,4}})\s(?:of|из)\s{_TOTAL}{_CLOSE}?){_STOP}(?:\s?[:.)]|\s[-–—](?=\s))?",
    "dot": r"(?P<label>(?P<k>\d{1,3})\\?\.)(?=\s|$|[^\W\d_])",
    "paren": r"(?P<label>(?P<k>\d{1,3})\\?\))(?=\s|$|\w)",
    "parens": r"(?P<label>[(（](?P<k>\d{1,3})[)）])",
    "dash": r"(?P<label>(?P<k>\d{1,3})\s?[-–—])(?=\s)",
    "colon": r"(?P<label>(?P<k>\d{1,3}):)(?=\s)",
}
_END_PATTERNS = {
    "slash": rf"🧵?\s?(?P<label>{_OPEN}\s?(?P<k>\d{{1,5}})\s?[/／]\s?{_TOTAL}?\s?{_CLOSE}"
    r"|(?<![\w/.,])(?P<k2>\d{1,5})[/／](?P<total2>\d{1,5}|[nNxXkK]|[?]{1,3}|∞)?)",
    "slashed": r"(?<![^\s.!?…])(?P<label>/(?P<k>\d{1,3}))",
    "of": rf"(?P<label>{_OPEN}(?P<k>\d{{1,4}})\s(?:of|из)\s{_TOTAL}{_CLOSE})",
    "parens": r"(?<=\s)(?P<label>[(（](?P<k>\d{1,3})[)）])",
}
_TRAILING = r"(?P<after>(?:\s|🧵|👇|⬇|\ufe0f|👉|➡|(?>https?://\S+))*+)\Z"
_START = {style: re.compile(_LEADING + pattern) for style, pattern in _START_PATTERNS.items()}
_END = {style: re.compile(pattern + _TRAILING) for style, pattern in _END_PATTERNS.items()}
_TAIL_LENGTH = 600
_HEAD_LENGTH = 16
_DIGIT = re.compile(r"\d|🔟")
_INVISIBLE = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff\\]")


def start_markers(text: str) -> list[Marker]:
    """Return the possible readings of a number at the start of *text*, one for each style.

    >>> start_markers("2/ that, if")
    [Marker(number=2, total=0, style='slash', label='2/', text='that, if')]
    >>> start_markers("5/7/2020 was a Sunday, 24/7 and 2.5 are no numbers")
    []
    """
    if not _DIGIT.search(text[:_HEAD_LENGTH]):
        return []
    matches = ((style, pattern.match(text)) for style, pattern in _START.items())
    return [
        marker
        for style, match in matches
        if match and (marker := _marker(style, match, text[match.end() :].lstrip(" \t\n\u00a0\u200e\u200f")))
    ]


def end_markers(text: str) -> list[Marker]:
    """Return the possible readings of a number at the end of *text*; links and pointing hands may follow it.

    >>> end_markers("a thread (1/24)")
    [Marker(number=1, total=24, style='slash', label='(1/24)', text='a thread')]
    """
    cut = max(0, len(text) - _TAIL_LENGTH)
    tail = text[cut:]
    if not _DIGIT.search(tail):
        return []
    matches = ((style, pattern.search(tail)) for style, pattern in _END.items())
    return [
        marker
        for style, match in matches
        if match and (marker := _marker(style, match, _without_gap(text[: cut + match.start()], match["after"])))
    ]


def _marker(style: str, match: re.Match[str], text: str) -> Marker | None:
    groups = match.groupdict()
    number = _value(groups.get("k") or groups.get("k2") or groups.get("k3") or "0")
    total = _value(groups.get("total") or groups.get("total2") or "0")
    if not number or (total and number > total):
        return None
    return Marker(number, total, style, _INVISIBLE.sub("", match["label"]), text)


def _value(digits: str) -> int:
    """Return the value of *digits*, which may be keycaps or of any script; for a letter return 0.

    >>> _value("12"), _value("1️⃣0️⃣"), _value("🔟"), _value("n")
    (12, 10, 10, 0)
    """
    if digits == "🔟":
        return 10
    digits = "".join(char for char in digits if char.isdecimal())
    return int(digits or "0")


def _without_gap(before: str, after: str) -> str:
    before, after = before.rstrip(), after.rstrip()
    return f"{before} {after}" if before and after and not after[0].isspace() else (before + after).strip()
