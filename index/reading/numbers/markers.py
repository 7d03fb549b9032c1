r"""Numbers that may count posts, at the start or the end of a text.

    1/7 This escalation      2/ that, if        1. The campaign    #2 There is       Part 1: We put     1 de 4: Pusimos
    a thread (1/24)          and so on 4/n      THREAD 1/ https…   of this. /1       of it. Part 1      3-4/7 two posts
    [1/5] and 1 of 5         1- يقال  ١/٥       1️⃣ Azov, ①駅        第1条 駅           1. Teil: Wir       **2/4**
    a) We put  … of it (b)   Part C: We put     1st: We put         2e) Le moulin     Post_3

There is no list of spellings: a marker is a number with a short word or sign before and after it, and its *style* is
those words and signs. `runs` tells which style counts the posts, and which numbers are fractions, dates or lists.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from index.reading.anchors import CARRIER_SIGNS, cut_behind
from index.reading.numbers.counting import KINDS, LETTER, NUMBER_LETTERS, NUMBER_SIGN, counted, lettered, names_month
from index.reading.numbers.tails import without_tail


class Marker(NamedTuple):
    """A number at one end of a text: its *label* as written, and the *text* without it.

    *last* is the last number of a range such as "3-4/7"; otherwise it is the number itself.
    """

    number: int
    total: int  # 0 where the author gave none
    style: str
    label: str
    text: str
    last: int = 0

    @property
    def through(self) -> int:
        """The last number that the post counts for."""
        return self.last or self.number

    @property
    def is_sure(self) -> bool:
        """Whether the style means little else: a stroke, a total, a keycap."""
        return "|" not in self.style

    @property
    def is_date(self) -> bool:
        """Whether the number is the day of a date: the name of a month stands in the label, or begins the text."""
        return not self.total and names_month(f"{self.label} {'' if _NUMBERED.match(self.text) else self.text[:24]}")

    @property
    def is_usual(self) -> bool:
        """Whether two numbers in this style are enough to count posts."""
        return (self.is_sure and not _MANY.search(self.style)) or self.style in _USUAL


_MANY = re.compile(r"stroke\w")
_NUMBERED = re.compile(r"\d{1,2}[.)]? ")  # a date of its own may follow the number: "2. 1. května"
_USUAL = {"|.", "|)", "(|)", "[|]", "|-", "|:", "#|", "|.)"}
_INVISIBLE = "\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff" + CARRIER_SIGNS
_LEADING = rf"[\s{_INVISIBLE}]{{0,8}}"
_MARKS = (
    r"\u0300-\u036f\u064b-\u065f\u0e31-\u0e4e\u0eb1-\u0ebc\u102b-\u103e\u17b6-\u17d3"  # of letters, in many scripts
)
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}]|(?![\d\u0964\u0965])[\u0900-\u0dff])"
_WORD = rf"(?:{_LETTER}){{1,14}}"
_SIGN = r"[^\w\s$€£¥₽₺₼֏%&+@'\"“”„.,!?¡¿…]"
_BARE_SIGN = rf"(?:(?!{_LETTER}){_SIGN})"  # without an accent
_BEHIND_WORD = r"(?:[.,:#№_-][ \t]?|[ \t])"
_NUMBERS = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS.items())
_RANGE = r"(?:\s?[-–—&+,]\s?(?P<last>\d{1,5})(?=\s?[/／)\]]))?"
_TOTAL = r"(?:\d{1,5}|[nNxXkK]{1,3}(?!\w)|[?]{1,3}|[.]{2,3}|[…∞_]{1,3})"
_STOP = r"(?![\d%°/／⁄]|[.,:]\d|[a-z_])"
_CLOSE = rf"[)\]）］】}}>»*_~]{{0,3}}(?:{_SIGN}{{1,3}}(?=[:.]?(?:\s|$)))?"
_AFTER = (
    rf"(?:[a-z](?=/))?(?:(?:\s[/／⁄∕]\s|[/／⁄∕]|\s?\|\s?(?=\d))(?P<total>{_TOTAL}){_STOP}|\s?[/／⁄∕](?![\d/／])){_CLOSE}",
    rf"\s(?P<of>(?:{_WORD}\s){{1,2}})(?P<total>\d{{1,5}}){_STOP}{_CLOSE}",
    rf"(?P<ordinal>[-.ºª°’']?(?:{_LETTER}{{0,4}}))[ \t](?P<word>{_WORD})(?=\s?(?:[:.)\]|–—-](?:\s|$)|[*_#=~-]*$))",
    rf"(?P<close>\\?[)\]）］】}}>:.：．、]{{1,2}}|\s?(?:(?!/){_SIGN}){{1,3}}(?=[:.]?(?:\s|$))|[–—])(?!\d)",
    r"(?P<glued>(?![A-Za-z])[^\W\d_ªº]|[ªº])",
    r"(?=\s|$)",
    rf"[/／⁄∕](?P<many>{_LETTER}{{3,9}})(?=:?\s)",
    rf"(?P<suffix>-?{_LETTER}{{1,3}})(?P<close>[:.)\]]|\s[–—-])(?=\s)",
    r"(?P<close>…|\.{2,3})(?=\s)",
)
_REST = (
    r"(?:\s\([^()\d\n]{1,30}\)(?=:|[*_]*$))?"  # Tweet 1 (hook):
    r"(?:\s?[:：.)\]|](?![.:])|\s?[-–—→•·»>|]{1,2}(?=\s|$)|[*_#=~ \t-]{1,8}$)?[*_]{0,3}"
)
# A word ends where its letters do, or before a number that is a letter: to try each of its parts takes long.
_WORDS = (
    rf"(?:{_LETTER}{{1,28}}(?!{_LETTER}){_BEHIND_WORD}?"
    rf"|{_WORD}(?!{_LETTER}){_BEHIND_WORD}{_WORD}(?:(?!{_LETTER}){_BEHIND_WORD}?|(?=[{NUMBER_LETTERS}]))"
    rf"|{_LETTER}{{1,28}}(?=[{NUMBER_LETTERS}]))"
)
_BEFORE = rf"(?P<before>(?:{_BARE_SIGN}{{1,6}}[ \t]?)??{_WORDS}??(?:{_BARE_SIGN}{{1,4}}[ \t]?)??)"
_HEAD = re.compile(rf"{_LEADING}{_BEFORE}(?:{_NUMBERS}){_RANGE}")
_START = [re.compile(rf"{after}{_REST}") for after in _AFTER]
_SELF_CLOSING = re.compile(r"[.:)]?")  # after a keycap or a circled number
_NUMBER = re.compile(rf"(?:{_NUMBERS}){_RANGE}")
_OPENING = r"[(\[（［【{<*~_–—🧵-]"
_END = [
    (re.compile(rf"(?<![\w/.,])(?<!\d:)(?P<before>{before})\Z"), most, re.compile(after))
    for before, most, after in (  # with the most characters before the number
        *((rf"(?:{_OPENING}{{1,3}}\s?)?", 4, after) for after in _AFTER[:2]),
        *((rf"(?:{_OPENING}\s?)?{_WORD}\s", 17, after) for after in _AFTER[:2]),
        (rf"{_OPENING}{{1,3}}\s?", 4, r"(?P<close>\s?[)\]）］】}>*~_–—-]{1,3})"),
        (rf"{_OPENING}?\s?(?:{_WORD}\s)?{_WORD}[.:]?\s?[#№]?", 34, rf"\s?{_CLOSE}[.]?"),
        (_OPENING, 1, rf"(?P<ordinal>[-.ºª°’']?{_LETTER}{{0,4}})[ \t]?(?P<word>{_WORD})(?P<close>[)\]）］】])"),
        (r"[/#№]", 1, ""),
        ("", 0, r"(?P<close>[)\]])?"),
    )
]
_END.append((re.compile(r"(?<=[.!?…])(?P<before>/)\Z"), 1, re.compile("")))
_WITH_TOTAL, _BEHIND_STROKE = _END[:4], [_END[-3], _END[-1]]  # others want no number behind, or no stroke before it
_LONE_LETTER = rf"(?<![\w.]){LETTER}(?![\w\u0300-\u036f])"
_LETTER_START = re.compile(
    rf"{_LEADING}{_BEFORE}(?P<letter>{_LONE_LETTER})(?P<close>(?:[)\]）.:、．/]{{1,2}}|\s[–—-])(?=\s|$)|、|$){_REST}"
)
_LETTER_END = re.compile(rf"(?:\s|\A)(?P<before>[(\[（/]?)(?P<letter>{_LONE_LETTER})(?P<close>[)\]）/]?)\Z")
# Cheap tests, before the patterns above are tried.
_HAS_NUMBER = re.compile(NUMBER_SIGN)
_HAS_LETTER = re.compile(rf"\b{LETTER}(?:[)\]）.:、．/]|\s[–—-]|$)")
_ENDS_IN_NUMBER = re.compile(
    rf"{NUMBER_SIGN}[\W_]*(?:[nNxXkK]{{1,3}}[\W_]*|[ªº]?{_LETTER}{{0,14}}(?:[ \t]{_WORD})?[)\]）］】])?\Z"
)
_HEAD_LENGTH, _LETTER_LENGTH, _END_LENGTH = 48, 60, 32  # up to a number, up to a letter; of a number at the end
_DASH = re.compile(r"\s[·•|—–-]\Z")  # between a post and its number
_FRAME = re.compile(rf"^(?:[^\w\s(\[（［【{{<#№/]|#(?=[#\s])|\s)+|[\s:：–—→*_~=|-]+$|[{_INVISIBLE}\\]")


def start_markers(text: str) -> list[Marker]:
    """Return the possible readings of a number at the start of *text*, one for each style.

    >>> start_markers("2/ that, if")
    [Marker(number=2, total=0, style='stroke', label='2/', text='that, if', last=0)]
    >>> [marker.label for marker in start_markers("Part 1: We put")]
    ['Part 1']
    >>> start_markers("5/7/2020 was a Sunday"), start_markers("24/7 and 2.5")
    ([], [])
    """
    letter = _LETTER_START.match(text) if _HAS_LETTER.search(text, 0, _LETTER_LENGTH) else None
    letters = _lettered(letter, _behind(text, letter.end())) if letter else []
    head = _HEAD.match(text) if _HAS_NUMBER.search(text[:_HEAD_LENGTH]) else None
    if not head:
        return letters
    patterns = [_SELF_CLOSING, *_START] if head["keycap"] or head["sign"] else _START
    matches = (pattern.match(text, head.end()) for pattern in patterns)
    found = (_marker(head, head, after, _behind(text, after.end())) for after in matches if after)
    return _distinct([*(marker for marker in found if marker and not _is_in_sentence(marker)), *letters])


def _is_in_sentence(marker: Marker) -> bool:
    """Say whether a sentence begins with the number: "Room 1 smells of paint"."""
    return marker.style.endswith("|") and marker.label[:1].isupper() and marker.text[:1].islower()


def _behind(text: str, stop: int) -> str:
    return cut_behind(text[:stop], text[stop:].lstrip())


def end_markers(text: str) -> list[Marker]:
    """Return the possible readings of a number at the end of *text*; links, hashtags and signs may follow it.

    >>> end_markers("a thread (1/24)")
    [Marker(number=1, total=24, style='stroke', label='(1/24)', text='a thread', last=0)]
    >>> [end_markers(text)[0].text for text in ("Nobody asked us. 1/4 #piano", "Nobody came (b) #piano")]
    ['Nobody asked us. #piano', 'Nobody came #piano']
    >>> [end_markers(text)[0].label for text in ("Nobody (1/4 – to be continued)", "Nobody [1 of 4, more below]")]
    ['(1/4)', '[1 of 4]']
    """
    text, tail = without_tail(text)
    letter = _LETTER_END.search(text, max(0, len(text) - _HEAD_LENGTH))
    found: list[Marker | None] = []
    if letter and (letter["before"] or letter["close"]):
        found += _lettered(letter, _joined(text[: letter.start()], tail))
    ends = _ENDS_IN_NUMBER.search(text, max(0, len(text) - _END_LENGTH))
    numbers = [*_NUMBER.finditer(text, max(0, len(text) - _HEAD_LENGTH))][-3:] if ends else []  # 1 of 4, and one
    for number in numbers:
        ways = _END if number is numbers[-1] else _WITH_TOTAL
        for before_pattern, most, after_pattern in _BEHIND_STROKE if text.endswith("/", 0, number.start()) else ways:
            after = after_pattern.fullmatch(text, number.end())
            if after and (before := before_pattern.search(text, max(0, number.start() - most), number.start())):
                found.append(_marker(before, number, after, _joined(text[: before.start()], tail)))
    return _distinct(found)


def _lettered(found: re.Match[str], text: str) -> list[Marker]:
    """Return the markers of the letter *found*, one for each alphabet."""
    label = _FRAME.sub("", found[0].strip())
    before, close = ("".join(found[group].split()).casefold() for group in ("before", "close"))
    return [
        Marker(place, 0, f"letter{alphabet}{before}|{close}", label, text)
        for alphabet, place in lettered(found["letter"]).items()
        if close or not text
    ]


def _distinct(markers: Iterable[Marker | None]) -> list[Marker]:
    """Return the first of *markers* in each style."""
    styles: dict[str, Marker] = {}
    for marker in filter(None, markers):
        styles.setdefault(marker.style, marker)
    return list(styles.values())


def _marker(before: re.Match[str], number: re.Match[str], after: re.Match[str], text: str) -> Marker | None:
    """Return the marker of a *number* with what stands before and after it, if its values are possible."""
    kind = next(kind for kind in KINDS if number[kind])
    groups = {"before": before["before"]} | after.groupdict(default="")
    value, total, last = counted(number[kind]), counted(groups.get("total", "")), counted(number["last"] or "")
    style = _style(kind, groups)
    if (not value and "stroke" not in style) or (total and max(value, last) > total) or (last and last <= value):
        return None
    above = before.string[: before.start()].rstrip()[-20:].rpartition(" ")[2] if style == "|" else ""
    if names_month(groups.get("of", "") if len(groups.get("total", "")) == 4 else above):  # noqa: PLR2004
        return None  # a date: 2 June 2024, or Jan 3
    if kind in {"roman", "ideograph"} and (style == f"{kind}|" or "of" in groups):
        return None  # I, V and 一 are words too
    label = number[kind] if style == "keycap" else _FRAME.sub("", before.string[before.start() : after.end()].strip())
    return Marker(value, total, style, label, text, last)


def _style(kind: str, groups: dict[str, str]) -> str:
    """Return the words and signs around a number; strokes are one style, whatever stands around them."""
    before = "".join(groups["before"].split()).casefold()
    word = "".join(char for char in before if char.isalpha())
    if "total" in groups and "of" not in groups:
        return f"{word}stroke"
    if "many" in groups:
        return f"{word}stroke{groups['many'].casefold()}"
    if "of" in groups:
        return f"{word}of{groups['of'].casefold()}"
    if kind in {"keycap", "sign"} and not word:
        return kind
    named = "" if kind == "digits" else kind
    after = groups.get("word", "") or groups.get("glued", "") or "".join(groups.get("close", "").split()).lstrip("\\")
    return f"{named}{before}|{after.casefold()}"


def _joined(before: str, after: str) -> str:
    before = _DASH.sub("", before.rstrip())
    return before + after if before else after.strip()
