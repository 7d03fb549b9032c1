r"""The numbers that authors write at the start or the end of a post.

    1/7 This escalation      2/ that, if        1. The campaign    2) There is
    a thread (1/24)          and so on 4/n      THREAD 1/ https…   of this. /1
    (1) Radiologists         [1/5] and 1 of 5   1- يقال  ١/٥       1️⃣ Azov, 🔟
    1\. Do more              （1/5） full width   🧵1/9 hook        --- Tweet 1/6 ---

Whether such a thing is a number of the thread or a fraction, a date, an item of a list is for `runs` to say.
"""

import re
from typing import NamedTuple


class Marker(NamedTuple):
    """A number at one end of a text: *label* as written, and *text* that is left without it."""

    number: int
    total: int  # 0 where the author gave none
    style: str
    label: str
    text: str


_SKIP = r"[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff]{0,8}"
_TOTAL = r"(?P<total>\d{1,5}|[nNxXkK]|[?]{1,3}|∞)"
_OPEN = r"[(\[（［【]"
_CLOSE = r"[)\]）］】]"
_STOP = r"(?![\d%°/／]|[.,:]\d|[A-Za-z_])"

_STARTS = {
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
_ENDS = {
    "slash": rf"🧵?\s?(?P<label>{_OPEN}\s?(?P<k>\d{{1,5}})\s?[/／]\s?{_TOTAL}?\s?{_CLOSE}"
    r"|(?<![\w/.,])(?P<k2>\d{1,5})[/／](?P<total2>\d{1,5}|[nNxXkK]|[?]{1,3}|∞)?)",
    "slashed": r"(?<![^\s.!?…])(?P<label>/(?P<k>\d{1,3}))",
    "of": rf"(?P<label>{_OPEN}(?P<k>\d{{1,4}})\s(?:of|из)\s{_TOTAL}{_CLOSE})",
    "parens": r"(?<=\s)(?P<label>[(（](?P<k>\d{1,3})[)）])",
}
_AFTER = r"(?P<after>(?:\s|🧵|👇|⬇|\ufe0f|👉|➡|(?>https?://\S+))*+)\Z"
_START = {style: re.compile(_SKIP + pattern) for style, pattern in _STARTS.items()}
_END = {style: re.compile(pattern + _AFTER) for style, pattern in _ENDS.items()}
_TAIL = 600
_HEAD = 16
_DIGIT = re.compile(r"\d|🔟")
_INVISIBLE = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff\\]")


def start_markers(text: str) -> list[Marker]:
    """Return the readings of a number at the start of *text*.

    >>> start_markers("2/ that, if")
    [Marker(number=2, total=0, style='slash', label='2/', text='that, if')]
    >>> start_markers("5/7/2020 was a Sunday, 24/7 and 2.5 are no numbers")
    []
    """
    if not _DIGIT.search(text[:_HEAD]):
        return []
    matches = ((style, pattern.match(text)) for style, pattern in _START.items())
    return [
        marker
        for style, match in matches
        if match and (marker := _marker(style, match, text[match.end() :].lstrip(" \t\n\u00a0\u200e\u200f")))
    ]


def end_markers(text: str) -> list[Marker]:
    """Return the readings of a number at the end of *text*, before links and pointing hands.

    >>> end_markers("a thread (1/24)")
    [Marker(number=1, total=24, style='slash', label='(1/24)', text='a thread')]
    """
    cut = max(0, len(text) - _TAIL)
    tail = text[cut:]
    if not _DIGIT.search(tail):
        return []
    matches = ((style, pattern.search(tail)) for style, pattern in _END.items())
    return [
        marker
        for style, match in matches
        if match and (marker := _marker(style, match, _joined(text[: cut + match.start()], match["after"])))
    ]


def _marker(style: str, match: re.Match[str], text: str) -> Marker | None:
    groups = match.groupdict()
    number = _value(groups.get("k") or groups.get("k2") or groups.get("k3") or "0")
    total = _value(groups.get("total") or groups.get("total2") or "0")
    if not number or (total and number > total):
        return None
    return Marker(number, total, style, _INVISIBLE.sub("", match["label"]), text)


def _value(digits: str) -> int:
    """Return the value of *digits*, which may be keycaps or of any script; 0 for a letter.

    >>> _value("12"), _value("1️⃣0️⃣"), _value("🔟"), _value("n")
    (12, 10, 10, 0)
    """
    if digits == "🔟":
        return 10
    digits = "".join(char for char in digits if char.isdecimal())
    return int(digits or "0")


def _joined(before: str, after: str) -> str:
    before, after = before.rstrip(), after.rstrip()
    return f"{before} {after}" if before and after and not after[0].isspace() else (before + after).strip()
