"""The lines of a copied page that are the post below a header, without the counts, buttons and notices around it.

What the page says is learned: it is figures, or comes again at the edges of posts. Below a post that quotes another
one, counts are missing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.reading.numbers.dates import are_counts, has_clock, is_count, is_date, is_figures, is_moment
from index.reading.texts.copies.frames import DATE, edge_key, recurring
from index.reading.texts.copies.header_lines import Header
from index.reading.texts.prose import ends_sentences

_BUTTON = re.compile(r"(?![^\n]*[#@/\d])[^\W_][^\n.!?:;,。！？、।؟]{0,29}")
_KNOWN_BUTTON = re.compile(
    r"ALT|GIF|Image|Pinned|…[^\W\d_]{2,12}|(?:Show|Read|See|Translate|Показать|Перевести) [\w ]{3,24}"
    r"|Last edited.{0,40}"
)
_CARD = re.compile(r"[^\W\d_]+ (?P<site>[\w-]+(?:\.[\w-]+)+)")  # "From example.org", below a link's picture
_MAX_WORDS = 3
_EDGE = 10  # lines at the end of a post in which buttons are looked for
_LONGEST = 300  # lines of a post
_MAX_PAGE_LINE = 60  # characters
_TOP = 10  # lines at the beginning of a post in which the page has more to say of its author
_FEW = 6  # lines of the page between two posts


class Block(NamedTuple):
    """A header, and the lines from *start* up to *stop* that are below it."""

    header: Header
    start: int
    stop: int


def page_of(lines: Sequence[str], blocks: Sequence[Block]) -> "Page":
    """Return the page with *lines*, and what it says around the posts in *blocks*."""
    names = {name for block in blocks for name in (block.header.name, block.header.author)}
    bodies = [[line for line in lines[block.start : block.stop] if line] for block in blocks]
    own = sum(block.header.author == blocks[0].header.author for block in blocks)
    above = recurring([body[:_TOP] for body in bodies], own / 2)
    below = recurring([body[-_EDGE:] for body in bodies])
    counts = _counts(lines)
    ends = sum(counts.issuperset(range(block.stop - 2, block.stop)) for block in blocks[:-1])
    return Page(lines, counts, ends * 2 > len(blocks), above, below, names)


class Page(NamedTuple):
    """The lines of a page, its *counts*, the frame *above* and *below* posts, and the *names* and handles on it.

    *is_counted* tells whether several counts in a row end most posts.
    """

    lines: Sequence[str]
    counts: set[int]
    is_counted: bool
    above: set[str]
    below: set[str]
    names: set[str]

    def is_chat(self, blocks: Sequence[Block]) -> bool:
        """Say whether *blocks* are messages: with names only, without counts, at times of day or without buttons."""
        if any(block.header.author.startswith("@") or self._is_counted(block) for block in blocks):
            return False
        is_dated = sum(is_date(self.lines[block.header.stop - 1]) for block in blocks) * 2 > len(blocks)
        return self.below <= (set() if is_dated else {DATE}) or all(map(self._has_clock, blocks))

    def _is_counted(self, block: Block) -> bool:
        below = self.lines[block.start + 1 : block.stop][-2:]
        return any(is_count(line) for line in below if line and not (is_date(line) or is_moment(line)))

    def _has_clock(self, block: Block) -> bool:
        near = (
            self.lines[max(0, block.header.start - 2) : block.start + 3],
            self.lines[block.start + 1 : block.stop][-2:],
        )
        return any(has_clock(line) or is_moment(line) for lines in near for line in lines)

    def quoting(self, blocks: Sequence[Block]) -> set[int]:
        """Return the few of *blocks* with somebody else's post in them: they end in a word, and have no counts."""
        authors = [block.header.author for block in blocks]
        found = {at for at, block in enumerate(blocks[:-1]) if self._is_open(block)}
        counted = sum(not self.counts.isdisjoint(range(block.start, block.stop)) for block in blocks)
        if len(found) * 3 > len(blocks) or counted * 2 < len(blocks):
            return set()
        return {at for at in found if authors.count(authors[at]) > 1 and authors[at] != authors[at + 1]}

    def _is_open(self, block: Block) -> bool:
        """Say whether *block* goes on below the next header: counts are missing, and a button is in their place."""
        last = next((at for at in range(block.stop - 1, block.start, -1) if self.lines[at]), block.start)
        return (
            last > block.start
            and _is_button(self.lines[last])
            and not self._tells_of_somebody(self.lines[last])
            and self.counts.isdisjoint(range(block.start, last))
        )

    def body(self, block: Block, *, is_last: bool) -> slice:
        """Return which lines of *block* are the post."""
        start, stop = block.start, self._above_counts(block)
        if is_last and self.is_counted:
            stop = min(stop, self._above_page_end(block))
        while start < stop and not self.lines[start].strip("·•—–- "):
            start += 1
        is_date_below = is_last or not block.header.has_date
        while start < stop and (self._is_below(start, stop) or (is_date_below and is_figures(self.lines[stop - 1]))):
            stop -= 1
        stop = self._above_card(start, stop)
        while start < stop and self._is_above(start, stop):
            start += 1
        return slice(start, stop)

    def _above_counts(self, block: Block) -> int:
        """Return the line of the date or the counts below the post in *block*, if only what a page says follows."""
        near = range(block.start + 1, block.stop)[-_LONGEST:]
        for at in near:
            if is_moment(self.lines[at]) and not any(map(_is_text, self.lines[at + 1 : block.stop])):
                return at
        for at in reversed(near):
            if at in self.counts and at - 1 not in self.counts:
                rest = [line for line in range(at, block.stop) if line not in self.counts and self.lines[line]]
                if _is_end([self.lines[line] for line in rest]):
                    return at
        return block.stop

    def _above_page_end(self, block: Block) -> int:
        """Return the line of the first counts below the post in *block*, the last one: the page goes on below them."""
        below = range(block.start + 1, block.stop)
        counts = (at for at in below if at in self.counts and (at + 1 in self.counts or are_counts(self.lines[at])))
        return next(counts, block.stop)

    def _above_card(self, start: int, stop: int) -> int:
        """Return the line of the preview of a link at the end of a post, which begins and ends with its site."""
        card = _CARD.fullmatch(self.lines[stop - 1]) if stop > start else None
        return next((at for at in range(start + 1, stop) if card and self.lines[at] == card["site"]), stop)

    def _is_below(self, start: int, stop: int) -> bool:
        """Say whether the line above *stop* is a count or a button below the post."""
        line, above = self.lines[stop - 1], stop - 2
        if not line or stop - 1 in self.counts:
            return True
        if above < start:
            return False
        known = edge_key(line) in self.below or bool(_KNOWN_BUTTON.fullmatch(line))
        return known or (above in self.counts and _is_button(line)) or self._tells_of_somebody(line)

    def _is_above(self, start: int, stop: int) -> bool:
        """Say whether line *start* is a button, or says whom the post answers."""
        line = self.lines[start]
        if start + 1 == stop:
            return False
        is_follow = not self.lines[start - 1].strip("·•—–- ") and _is_button(line) and len(line.split()) < _MAX_WORDS
        return (
            not line.strip("·•—–- ")
            or self._tells_of_somebody(line)
            or edge_key(line) in self.above
            or is_moment(line)
            or ((is_count(line) or _is_button(line)) and edge_key(self.lines[start + 1]) in self.above)
            or (is_follow and not line.isupper())
        )

    def _tells_of_somebody(self, line: str) -> bool:
        """Say whether *line* begins or ends with a name on the page: "Nora Lind boosted", "In reply to Nora Lind"."""
        words = line.split()
        parts = [(words[:at], words[at:]) for at in range(1, len(words))]
        names = [(rest, name) for rest, name in parts] + [
            (rest, name) for name, rest in parts if " ".join(rest).islower()
        ]
        return (
            any(len(rest) <= _MAX_WORDS and " ".join(name) in self.names for rest, name in names)
            and len(line) <= _MAX_PAGE_LINE
        )


def _counts(lines: Sequence[str]) -> set[int]:
    """Return which *lines* are counts, several with words ("12 boosts · 30 favorites"), or one below another."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line and (is_count(line) or are_counts(line) or (at - 1 in found and is_figures(line))):
            found.add(at)
    return found


def _is_button(line: str) -> bool:
    return bool(_BUTTON.fullmatch(line)) and len(line.split()) <= _MAX_WORDS


def _is_text(line: str) -> bool:
    return len(line) > _MAX_PAGE_LINE or (len(line.split()) > 2 and ends_sentences([line]))  # noqa: PLR2004  "48,2 d."


def _is_end(rest: Sequence[str]) -> bool:
    """Say whether *rest* is what a page says between two posts: few lines, none like a sentence."""
    return len(rest) <= _FEW and all(_BUTTON.fullmatch(line) or is_figures(line) for line in rest)
