"""Posts below headings that count them, in Markdown: "### 1/4", "**Tweet 2/5**", "## Part 3: the costs", "### Post".

The headings of a thread are of one level, begin with the same word or with none, and their numbers go up.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, starmap, takewhile
from typing import NamedTuple

from index.reading.anchors import anchored
from index.reading.cleaning import signs
from index.reading.draft import Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.labels import with_number
from index.reading.numbers.markers import Marker, end_markers, start_markers
from index.reading.texts.markdown.tree import Block, fenced_text, joined
from index.reading.texts.prose import ends_sentences

_BEHIND = re.compile(r"(?:\||stroke|of).*")  # in a style
_FIRST_WORD = re.compile(r"\A[^\W\d_]{2,}[.,:#№_-]?\s+(?=\S)")
_SIGNS = re.compile(r"[\W_]+")
_MIN_POSTS = 2


class _Heading(NamedTuple):
    """A heading among the blocks: its word, and its number, if it has one."""

    at: int
    word: str
    number: Marker = Marker(0, 0, "", "", "")


def headed(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose the posts below numbered headings of one level; what is above the first is no post."""
    levels = dict.fromkeys(level for block in blocks if (level := _level(block)))
    for level in levels:
        found = [(at, block) for at, block in enumerate(blocks) if _level(block) == level]
        if headings := _numbered(list(starmap(_heading, found))) or _numbered(list(starmap(_titled, found))):
            stops = [*(heading.at for heading in headings), len(blocks)]
            sections = _above_rule([blocks[start + 1 : stop] for start, stop in pairwise(stops)])
            posts = [
                with_number(DraftPost(_below(section, level)), heading.number)
                for heading, section in zip(headings, sections, strict=True)
            ]
            return proposed([Draft(tuple(posts))], Bounds.GIVEN, signs(joined(blocks)))
    return []


def _level(block: Block) -> str:
    """Return the signs of the heading that *block* is: "##", or "**" for a line in bold."""
    if block.kind == "heading":
        return block.mark
    inline = block.children[0].inline if block.kind == "paragraph" else ()
    types = [token.type for token in inline if token.nesting or token.content.strip()]
    return "**" if types == ["strong_open", "text", "strong_close"] else ""


def _heading(at: int, block: Block) -> _Heading:
    text, _ = anchored(block.text)
    for marker in start_markers(text):
        word = _word(_BEHIND.sub("", marker.style))
        if word or not _word(marker.text):
            return _Heading(at, word, marker._replace(label=_FIRST_WORD.sub("", marker.label)))
    return _Heading(at, _word(text))


def _titled(at: int, block: Block) -> _Heading:
    """Return the heading with its number behind a title: "The river (1/4)"."""
    found = (marker for marker in end_markers(anchored(block.text)[0]) if marker.total)
    return next((_Heading(at, "", marker) for marker in found if not ends_sentences([marker.text])), _Heading(at, "-"))


def _word(text: str) -> str:
    return _SIGNS.sub("", text).casefold()


def _numbered(found: Sequence[_Heading]) -> list[_Heading]:
    """Return the headings with the word of the first numbered one, if their numbers go up."""
    first = next((heading for heading in found if heading.number.number), None)
    kept = [heading for heading in found if first and heading.word == first.word]
    numbers = [heading.number.number for heading in kept if heading.number.number]
    goes_up = all(before < after for before, after in pairwise(numbers))
    return kept if len(numbers) >= _MIN_POSTS and goes_up and numbers[0] <= _MIN_POSTS else []


def _above_rule(sections: Sequence[Sequence[Block]]) -> list[Sequence[Block]]:
    """Return *sections*, the last one up to a rule if a rule is below each of the others."""
    *others, last = sections
    is_ruled = bool(others) and all(section and section[-1].kind == "hr" for section in others)
    return [*others, list(takewhile(lambda block: block.kind != "hr", last)) if is_ruled else last]


def _below(blocks: Sequence[Block], level: str) -> str:
    """Return the text below a heading, up to a heading of a higher level; or the text in its fences."""
    end = next(
        (at for at, block in enumerate(blocks) if block.kind == "heading" and len(block.mark) < len(level)), None
    )
    section = [block for block in blocks[:end] if block.kind != "hr" and block.text]
    if section and all(block.kind == "fence" and not block.mark for block in section):
        return "\n\n".join(fenced_text(block) for block in section)
    return joined(section)
