"""The frame of posts on a copied page, learned from the text: which lines name the authors.

Odile Marchand       A page writes each post in the same frame: the name, a date, the post, counts and buttons, in any
Auteur               order and language. The first line that comes again is a name, and the lines above and below it
Le moulin tourne.    are the frame. Whatever line stands in the same frame is a name too, also of people who have only
1 j                  one post.
J’aime
Répondre
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.reading.numbers.dates import are_counts, is_count, is_date, is_moment, key
from index.reading.texts.copies.header_lines import Header, named_lines
from index.reading.texts.prose import ends_sentences

_NAME = re.compile(
    r"\+\d[\d ()-]{6,20}"
    r"|(?!\W*\d+\W*$|[#=>`*-]|\d+ |[^\n]*(?:=|\w\(|: |[{};]))[^\n]{0,39}(?:[\w)\U0001f000-\U0001ffff\ufe0f]| \w\.)$"
)
_FURNITURE = re.compile(r"(?=[^\n]*[^\W\d_])(?:[^\n#@]|(?<=\w)@){0,59}[^\n#@.?…。]|#\d+|\d+(?: \d+)+|[^\w\s]{1,9}")
_PICTURES = re.compile(r"^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f ]+")
_DOT = re.compile(r" ?[•·](?: |$)| \(")
_DIGIT = re.compile(r"\d")
_SCRAMBLED = re.compile(r"(?=[^\n]*[^\W\d_]\d+[^\W\d_]+\d+[^\W\d_])[^\W_]{12,40}(?: [^\W_]{1,40}){0,5} ?·?")
DATE = "date"
_OWN = "\0"  # the name, in a line beside it
_SHORT = 3  # words of a button
_LONGEST = 100  # characters of a line of the page
_MAX_WORDS = 4
_TRIED = 4  # lines that come again
_ANYWHERE = {DATE, "count"}  # kinds of lines that are in posts, too


def framed_names(lines: Sequence[str]) -> list[Header]:
    """Return the lines that name authors, if somebody has two posts; else none.

    >>> [name.author for name in framed_names(["Al", "One.", "2 h", "Like", "Bo", "No!", "1 h", "Like", "Al", "Two."])]
    ['Al', 'Bo', 'Al']
    """
    written = [at for at, line in enumerate(lines) if line.strip("·•—–- ")]
    times = Counter(key(lines[at]) for at in written)
    page = _Page(lines, written, [_kind(lines[at], times) for at in written])
    framed = [found for name in page.candidates() if page.is_dated(found := list(page.framed(name)))] or [[]]
    best = next((found for found in framed if _people(found) > 1), framed[0])  # "Avatar" may stand above all names
    in_line = named_lines(lines)
    found = in_line if len(in_line) >= len(best) or _people(in_line) > _people(best) == 1 else best
    return _below_badges(found, lines)


def _below_badges(found: list[Header], lines: Sequence[str]) -> list[Header]:
    """Return *found*, or the names below them: "Ann" is below "Ann avatar", or stands elsewhere without her badge."""
    below = ["".join(lines[header.stop : header.stop + 1]) for header in found]
    times = Counter(lines)
    again = sum(times[name] for name in below) > sum(times[header.author] or len(lines) for header in found)
    within = all(name in header.author for name, header in zip(below, found, strict=True))
    if (
        not all(map(is_name, below))
        or len({header.author for header in found}) > len(set(below))
        or not (again or within)
    ):
        return found
    return [header._replace(stop=header.stop + 1, author=name) for name, header in zip(below, found, strict=True)]


def _people(names: Sequence[Header]) -> int:
    """Return how many people *names* are; what stands above the first post only is none."""
    return len({name.author for name in names[1:]})


def is_name(line: str) -> bool:
    """Say whether *line* may be a name alone: a few words, no date and no count."""
    return bool(_NAME.fullmatch(line)) and len(line.split()) <= _MAX_WORDS and not is_date(line) and not is_count(line)


def shows_date(line: str) -> bool:
    """Say whether *line* is a date, maybe behind a picture, or in front of a dot, a star or a bracket and a few words.

    Facebook scrambles its dates.

    >>> [shows_date(line) for line in ("🌐 2h", "3w • Edited", "3w (edited)", "oedSsn1tl8h02fa t9c8l7u5g ·", "• 2nd")]
    [True, True, True, True, False]
    """
    if not _DIGIT.search(line):
        return False
    if _SCRAMBLED.fullmatch(line):
        return True
    date, *more = _DOT.split(_PICTURES.sub("", line).lstrip("· ").rstrip("* "))
    return is_date(date) and all(len(part.split()) < _SHORT for part in more)


def edge_key(line: str) -> str:
    """Return what comes again of *line* above or below a post, if it may be a line of the page.

    >>> edge_key("12 Kommentare"), edge_key("2 h"), edge_key("It is the size of a pram.")
    ('0 kommentare', 'date', '')
    """
    if shows_date(line):
        return DATE
    if are_counts(line):
        return "counts"
    return key(line) if _FURNITURE.fullmatch(line) else ""


def recurring(edges: Sequence[Sequence[str]], least: float = 2) -> set[str]:
    """Return the keys that come again in *edges*, at *least* so often; long ones and signs in half of them."""
    times = Counter(found for edge in edges for found in set(map(edge_key, edge)))
    long = {found for found in times if len(found.split()) > _SHORT or not found[-1:].isalnum()}
    return {
        found for found, count in times.items() if found and count >= max(2, least, (found in long) * len(edges) / 2)
    }


class _Page(NamedTuple):
    """The *lines* of a page, the positions of those that are *written*, and the *kinds* of these."""

    lines: Sequence[str]
    written: Sequence[int]
    kinds: Sequence[str]

    def candidates(self) -> list[str]:
        """Return the first lines that come again and may be names; "Post 3" and "Post 4" are none."""
        lines = Counter(self.lines[at] for at in self.written)
        again = [line for line, times in lines.items() if times > 1 and is_name(line)]
        keys = Counter(key(line) for line in lines) if again else {}
        return [line for line in again if keys[key(line)] == 1][:_TRIED]

    def framed(self, name: str) -> Iterator[Header]:
        """Yield the lines that stand in the frame in which *name* comes again."""
        places = {place for place, at in enumerate(self.written) if self.lines[at] == name}
        firsts = {place for place in places if place - 1 not in places}  # a name may be written twice
        above = _usual(self._above(place) for place in firsts - {min(firsts, default=0)})
        below = _usual(self._below(place) for place in places if place + 1 not in places)
        if len(firsts) < 2 or ("" in above and "" in below):  # noqa: PLR2004
            return
        for place, at in enumerate(self.written):
            if place in firsts or (place not in places and self._fits(place, above, below)):
                before = self._above(place)
                is_own = _OWN in before  # "Ann avatar"
                start = self.written[place - 1] if is_own else at
                stop = self.written[place + (place + 1 in places)] + 1
                yield Header(start, stop, self.lines[at])

    def _above(self, place: int) -> str:
        """Return the kind of the line above *place*, where *place* is a name, which that line may have, too."""
        if place and self.lines[self.written[place]] in (line := self.lines[self.written[place - 1]]):
            return key(line.replace(self.lines[self.written[place]], _OWN))
        above = next((at for at in range(place - 1, -1, -1) if self.kinds[at] != "count"), -1)
        return self._kind(above) if self._kind(above) not in {"", DATE} else self._kind(place - 1)

    def _below(self, place: int) -> str:
        """Return the kind of the line below *place*, or how far below a date is, under lines about the person."""
        for ahead, at in enumerate(self.written[place + 1 : place + 1 + _MAX_WORDS], 1):
            if shows_date(self.lines[at]):
                return DATE * ahead
            if ends_sentences([self.lines[at]]):
                break
        return self._kind(place + 1)

    def is_dated(self, names: Sequence[Header]) -> bool:
        """Say whether nearly all posts below *names* have a date or an age near them, as on every page, and a text."""
        dates = [at for at, kind in zip(self.written, self.kinds, strict=True) if kind == DATE or kind[:1] == "0"]
        edges = [*(name.start for name in names), len(self.lines)]
        places = [bisect_left(dates, edge) for edge in edges]
        dated = sum(before < after for before, after in pairwise(places))
        return len(names) > 2 and dated >= len(names) - max(1, len(names) // 5)  # noqa: PLR2004

    def _kind(self, place: int) -> str:
        return self.kinds[place] if 0 <= place < len(self.kinds) else "edge"

    def _fits(self, place: int, above: set[str], below: set[str]) -> bool:
        line, before, after = self.lines[self.written[place]], self._above(place), self._below(place)
        if not is_name(line) or key(line) in above | below:
            return False
        if "" in above:
            return after in (below if any(DATE * 2 in kind for kind in below) else below | {DATE})
        if before not in above:
            return False
        return before not in _ANYWHERE or after in below | {DATE, ""}


def _kind(line: str, times: Mapping[str, int]) -> str:
    """Return what *line* is: a date, a count, the key of a line that comes again, or "", a text."""
    if is_date(line) or is_moment(line):
        return DATE
    if is_count(line):
        return "count"
    return found if len(line) <= _LONGEST and times[found := key(line)] > 1 else ""


def _usual(kinds: Iterable[str]) -> set[str]:
    """Return the *kinds* that come again, or all if none does."""
    times = Counter(kinds)
    return {kind for kind, count in times.items() if count > 1} or set(times)
