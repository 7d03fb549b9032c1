r"""The headers of messages in a chat: time and name in any order, and the signs around them.

[02.06.2024, 21:14] Night Bus: text      [10:01] <mira> text      10:01\tMira\ttext      [Mira] [10:01 AM] text
20/09/2025, 21:15 - Mira: text           Mira, [02.06.2024 21:14]        Mira Holt  10:01 AM        Mira:

No app is named here. The shape of the headers is learned from the text: the one that most lines share, and in which
names come again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final, NamedTuple

from index.reading.numbers.counting import names_month
from index.reading.numbers.dates import has_clock, is_date, key
from index.reading.numbers.markers import end_markers, start_markers

_DAYTIME = r"(?:[ap]\.? ?m\b\.?|오전|오후|上午|下午|午前|午後|凌晨|早上|晚上)"
_SHORT_DAYTIME = r"[^\W\d_]\.? ?[^\W\d_]?\.?(?= [-–—|])"  # ΜΜ, م, π.μ., in any language
_NUMBERS = r"\d{1,4}(?:(?:\u200f?[./:-]|[年月日时時년월일시] ?)\d{1,4}){0,6}[.年月日时時分년월일시분]?"
_CLOCK = rf"(?:{_DAYTIME} ?)?{_NUMBERS}(?:[ap]m\b)?"
_MOMENT = (
    rf"{_CLOCK}"
    rf"(?:[,،]? (?:@ )?(?:{_DAYTIME}|{_SHORT_DAYTIME}|(?:[^\W\d_]{{1,10}}\.?,? ){{0,2}}{_CLOCK})){{0,4}}"
)
_BARE_TIME = rf"(?P<bare>(?:[^\W\d_]{{3,10}}\.?,? )?{_MOMENT})"  # the day of the week may come first
_TIME_BEHIND_NAME = rf"(?P<bare>(?:[^\W\d_]{{2,10}}\.?, (?=\d+[ .:/]))?{_MOMENT})"
_TIME_IN_BRACKETS = r"(?:\[ ?[\d./-]{6,10} ?\] ?)?[\[(](?P<time>[^\[\]()\n]{4,48})[\])]"  # the date may come first
_TIME = rf"(?:{_TIME_IN_BRACKETS}|{_BARE_TIME})"
_NAME = r"(?P<name>@[\w.=+-]+:[\w.-]+|[^\s:<>\[\]()][^\n\t:<>\[\]]{0,63}?)"
_ONLY_A_NAME = r"(?P<name>(?:\+\d|[^\W\d_])[^\n\t:<>\[\]]{1,40}?)"
_ROLE = r"(?:[ \t]+\[[^\W\d_]+\],?(?=[ \t]+[–—]))?"
_DASH = r",?[ \t]+(?:[-–—|·•][ \t]+(?:[^\W\d_]+\.? ){0,3})?"
_TEXT = r"[ \t]*(?P<text>.*)"
_NO_TEXT = r":?[ \t]*(?P<text>)$"
_TIMED: Final = {
    "time <name> text": rf"{_TIME}:?[ \t]*(?:[-–—|,][ \t]+)?[<\[(] ?{_NAME}[>\])]:?{_TEXT}",
    "time name: text": rf"{_TIME}[:,]?[ \t]+(?:[-–—|,][ \t]+)?{_NAME}(?P<sign> ?:(?=[ \t]|$)|\t){_TEXT}",
    "[name] time text": rf"\[{_NAME}\][ \t]*{_TIME_IN_BRACKETS}:?{_TEXT}",
    "name [time] text": rf"{_NAME},? ?{_TIME_IN_BRACKETS}:?{_TEXT}",
    "[name, time]": rf"\[{_NAME}, ?{_TIME_BEHIND_NAME}\]:?{_TEXT}",
    "name time": rf"{_NAME}{_ROLE}(?P<sign>{_DASH}){_TIME_BEHIND_NAME}{_NO_TEXT}",
    "[time] name": rf"{_TIME_IN_BRACKETS}[ \t]+{_NAME}{_NO_TEXT}",
}
_UNTIMED: Final = {
    "name:": rf"{_ONLY_A_NAME}:(?P<text>)$",
}
_SHAPES = {shape: re.compile(pattern, re.IGNORECASE) for shape, pattern in (_TIMED | _UNTIMED).items()}
_UNTIMED_SHAPES = {shape: _SHAPES[shape] for shape in _UNTIMED}
_CLOCK_SIGN = re.compile(r"\d[:.hH]\d\d|\d[時时시点]")  # in every time of day
_TIMED_LINE = re.compile(rf"{_TIME}[ \t]", re.IGNORECASE)
INVISIBLE: Final = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_FIRST_WORD = "first word"
_DAY = re.compile(r"\d{1,2}\b(?![:.])")
_FIGURES = re.compile(r"(?:\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]{4,6})?|[\W\d_])+(?=[^\W\d_])")
_SIGN = re.compile(r"(?: ?[^\w\s'’.,&*]{1,3} ?|[ \t]*\t[ \t]*)(?:\d[\d:./ -]{6,20}[\t|;])?")
_MAX_NAME = 42  # characters
_MAX_WORDS = 3
_MAX_ABOVE = 8  # lines above the first message
_MAX_LENGTH = 200  # characters of a line in which a header is looked for
_LONGEST = 40_000  # characters of a line; no post may be as long


class Header(NamedTuple):
    """The first line of a message: its *shape*, who wrote the message, and the beginning of its text."""

    at: int
    shape: tuple[str, bool, str]
    name: str
    text: str

    @property
    def is_timed(self) -> bool:
        """Say whether a time is beside the name."""
        return self.shape[0] in _TIMED


def headers(lines: Sequence[str]) -> list[Header]:
    """Return the headers in *lines* of the shape that most of them have, timed ones first; none if it is no chat.

    >>> [header.name for header in headers(["[Al] [10:01] Hi", "[Bo] [10:02] Hi", "there", "[Al] [10:03] Bye"])]
    ['Al', 'Bo', 'Al']
    """
    shapes: dict[tuple[str, bool, str], list[Header]] = defaultdict(list)
    for at, line in enumerate(lines):
        for header in _readings(at, line):
            shapes[header.shape].append(header)
    chats = [found for found in shapes.values() if _is_chat(lines, found)]
    best = max(chats, key=lambda found: (found[0].is_timed, len(found)), default=[])
    return _with_bare_names(_with_long_names(best) if best and best[0].shape[0] == _FIRST_WORD else best)


def _with_long_names(found: Sequence[Header]) -> list[Header]:
    """Return *found* with names of several words: all texts of a person seem to begin with the others."""
    texts: dict[str, list[list[str]]] = defaultdict(list)
    for header in found:
        texts[header.name].append(header.text.split(" "))
    more = {name: " ".join(of_one[0][: _shared(of_one)]) for name, of_one in texts.items() if of_one[1:] != of_one[:-1]}
    return [
        header._replace(name=f"{header.name} {words}", text=header.text.removeprefix(words).lstrip())
        if (words := more.get(header.name))
        else header
        for header in found
    ]


def _with_bare_names(found: Sequence[Header]) -> list[Header]:
    """Return *found* without the words on both sides of every name: "From Ann Moor to Everyone"."""
    names = [name.split() for name in sorted({header.name for header in found})]
    before, after = _shared(names), _shared([name[::-1] for name in names])
    if len(names) == 1 or not (before and after) or min(map(len, names), default=0) <= before + after:
        return list(found)
    return [header._replace(name=" ".join(header.name.split()[before:-after])) for header in found]


def _shared(names: Sequence[Sequence[str]]) -> int:
    """Return how many words all *names* begin with."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*names, strict=False)))


def is_timed(line: str) -> bool:
    """Say whether *line* begins with a time, as the notices of an app do.

    >>> is_timed("20/09/2025, 21:10 - Messages are encrypted."), is_timed("At 10:01 he came.")
    (True, False)
    """
    found = _TIMED_LINE.match(line.lstrip(INVISIBLE))
    return found is not None and _has_clock(found)


def _readings(at: int, line: str) -> Iterator[Header]:
    """Yield the header that *line* may be, in each shape."""
    visible = line.lstrip(INVISIBLE)
    shapes = _SHAPES if _CLOCK_SIGN.search(visible, 0, _MAX_LENGTH) else _UNTIMED_SHAPES
    for shape, pattern in shapes.items():
        found = pattern.match(visible, 0, _MAX_LENGTH)
        if not found or (shape in _TIMED and not _has_clock(found)):
            continue
        name = found["name"].strip(INVISIBLE + " ~,*")
        if name and not is_date(name) and not _is_in_date(name, found):
            sign = (found.groupdict().get("sign") or "").strip(" ")[:1]
            text = found["text"] and visible[found.start("text") :]
            yield Header(at, (shape, "bare" in found.groupdict() and bool(found["bare"]), sign), name, text)
    yield from _signed(at, visible)


def _signed(at: int, line: str) -> Iterator[Header]:
    """Yield one header for each sign that may stand behind a name in *line*: "19:01 | Ann | text", "Ann – text"."""
    if len(line) > _LONGEST:
        return
    before = _FIGURES.match(line)
    start = before.end() if before else 0
    shapes: dict[tuple[str, bool, str], Header] = {}
    for sign in _SIGN.finditer(line, start, start + _MAX_NAME):
        name, text = line[start : sign.start()].strip("*"), line[sign.end() :]
        if name[:1].isalpha() and text and len(name.split()) <= _MAX_WORDS and not names_month(name):
            shape = "sign", False, f"{key(line[:start])}\0{key(sign[0])}"
            shapes.setdefault(shape, Header(at, shape, name, text))
    yield from shapes.values()
    if before and has_clock(before[0]):
        name, _, text = line[start:].partition(" ")
        yield Header(at, (_FIRST_WORD, False, key(before[0])), name, text)


def _is_in_date(name: str, found: re.Match[str]) -> bool:
    """Say whether *name* begins the date that goes on behind it: "Jun 2, 2024, 9:10 PM", "20 sept 2025, 21:10"."""
    bare = found.groupdict().get("bare") or ""
    return (names_month(name) and bool(_DAY.match(bare))) or (name.isdecimal() and names_month(bare))


def _has_clock(found: re.Match[str]) -> bool:
    times = found.groupdict()
    return has_clock(times.get("time") or times.get("bare") or "")


def _is_chat(lines: Sequence[str], found: Sequence[Header]) -> bool:
    """Say whether names come again in *found*, and nothing else speaks against a chat."""
    first, names = found[0], {header.name for header in found}
    if first.at > _MAX_ABOVE:
        return False
    if not first.is_timed and any(line.strip() and not is_date(line) for line in lines[: first.at]):
        return False
    if len(names) == 1 and first.at and lines[first.at - 1].strip() and not first.text:
        return False  # a date below names: "Today at 9:10 PM"
    if len(names) == len(found) or len(names) * 5 > len(found) * 4:
        return not first.text and any(_is_above_post(lines, header.at) for header in found)
    if first.is_timed:
        return not any(marker.is_sure for line in lines[: first.at] for marker in start_markers(line))
    if first.text:
        written = sum(map(bool, map(str.strip, lines)))
        likely = _takes_turns(found) and len(names) * 2 <= len(found) and len(found) * 5 >= written * 4
        return likely and not _are_counted([lines[header.at] for header in found])
    return len(names) > 1 and all(not header.at or not lines[header.at - 1].strip() for header in found)


def _are_counted(lines: Sequence[str]) -> bool:
    """Say whether *lines* are numbered from 1 to the last: the posts of a thread that tells who says what."""
    found = ([*start_markers(line), *end_markers(line)] for line in lines)
    return all(any(marker.number == at and marker.is_sure for marker in markers) for at, markers in enumerate(found, 1))


def _takes_turns(found: Sequence[Header]) -> bool:
    """Say whether somebody goes on after somebody else, unlike the fields of a form."""
    rows = Counter(name for name, _ in groupby(header.name for header in found))
    return max(rows.values()) > 1


def _is_above_post(lines: Sequence[str], at: int) -> bool:
    """Say whether line *at* begins a paragraph that goes on with the first of several numbered posts."""
    below = start_markers(lines[at + 1]) if at + 1 < len(lines) and not "".join(lines[at - 1 : at]).strip() else []
    return any(marker.number == 1 and marker.is_sure for marker in below)
