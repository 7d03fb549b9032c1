"""Posts of a plain text, cut at the numbers that begin or end them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from index.reading.draft import Draft, Piece
from index.reading.markers import Marker, end_markers, start_markers
from index.reading.runs import Candidate, Run, runs
from index.reading.texts.prose import ends_sentences, is_prose
from index.thread import Remark

TURNED = Remark("the posts stood in reverse order and were turned round")
_SURE = {"slash", "keycap", "of"}
_READS_ON = re.compile(r"[\w,]$")
_TITLE = re.compile(r"[^#@\n]{1,80}(?<![.!?…:;,👇🧵⬇])$")
_LINKS = re.compile(r"(?:https?://\S+\s*)+$")
_CALL = re.compile(
    r"(?:if you (?:like|enjoy|found|learn|want)|that's (?:a wrap|it\b|all\b)|thanks? (?:you )?for reading|follow me"
    r"|если (?:вам |тебе )?понравил|подписывай|спасибо за внимание)",
    re.IGNORECASE,
)

Cut = Callable[[Sequence[str], Run], list[Piece]]


class Numbering(NamedTuple):
    """The runs of one style, and how the lines are cut at them."""

    style: str
    runs: list[Run]
    cut: Cut
    turned: bool

    @property
    def weight(self) -> tuple[int, bool]:
        """How many posts are numbered; between equals the surer style."""
        return sum(map(len, self.runs)), self.style in _SURE


def numberings(lines: Sequence[str]) -> list[Draft]:
    """Return the threads that the numbers in *lines* make, by the style that counts most posts."""
    options = [*_options(lines, start_markers, _at_starts), *_options(lines, end_markers, _at_ends)]
    for option in sorted(options, key=lambda option: option.weight, reverse=True):
        if drafts := _drafts(lines, option):
            return drafts
    return []


def _options(lines: Sequence[str], markers: Callable[[str], list[Marker]], cut: Cut) -> list[Numbering]:
    places = defaultdict(list)
    for place, line in enumerate(lines):
        for marker in markers(line) if line else ():
            places[marker.style].append(Candidate(place, marker))
    options = []
    for style, candidates in places.items():
        firm = _firm(lines, candidates, 1 if cut is _at_ends else -1)
        forward, backward = runs(firm), runs(reversed(firm))
        turned = _longest(backward) > max(2, _longest(forward))
        options.append(Numbering(style, backward if turned else forward, cut, turned))
    return [option for option in options if option.runs]


def _longest(found: Sequence[Run]) -> int:
    return max(map(len, found), default=0)


def _firm(lines: Sequence[str], candidates: Sequence[Candidate], side: int) -> list[Candidate]:
    """Mark the candidates that stand at a paragraph's edge, or in texts without blank lines at a sentence's."""
    edges = [not (0 <= c.place + side < len(lines) and lines[c.place + side]) for c in candidates]
    if sum(edges) * 2 < len(edges):
        edges = [
            edge or side > 0 or not (_READS_ON.search(lines[c.place - 1]) and c.marker.text[:1].islower())
            for edge, c in zip(edges, candidates, strict=True)
        ]
    return [Candidate(c.place, c.marker, edge) for c, edge in zip(candidates, edges, strict=True)]


def _drafts(lines: Sequence[str], numbering: Numbering) -> list[Draft]:
    """Cut *lines* at every run; none if the numbers leave out most of the text."""
    found = [sorted(run, key=lambda candidate: candidate.place) for run in numbering.runs]
    found.sort(key=lambda run: run[0].place)
    drafts = []
    for (start, stop), run in zip(_regions(found, numbering.cut, len(lines)), found, strict=True):
        region = [Candidate(c.place - start, c.marker) for c in run]
        draft = _draft(lines[start:stop], region, numbering)
        drafts += [draft] if draft else []
    return drafts


def _regions(found: Sequence[Run], cut: Cut, length: int) -> Iterable[tuple[int, int]]:
    """Return the lines of each run: up to where the next one begins, or this one ends."""
    begins, ends = [run[0].place for run in found[1:]], [run[-1].place + 1 for run in found[:-1]]
    return pairwise([0, *(begins if cut is _at_starts else ends), length])


def _draft(lines: Sequence[str], run: Run, numbering: Numbering) -> Draft | None:
    pieces = numbering.cut(lines, run)
    texts = [piece.text for piece in pieces]
    likely = numbering.style in _SURE or is_prose(texts) or ends_sentences(texts)
    if not (likely and _covers(pieces, "\n\n" if "" in lines else "\n")):
        return None
    pieces = _without_closing(pieces, run[-1].marker.total)
    title = ""
    if _is_title(pieces, run):
        title, pieces = pieces[0].text, pieces[1:]
    elif not pieces[0].label:
        pieces = [_labelled(pieces[0], run[0].marker), *pieces[1:]]
    if numbering.turned:
        return Draft(tuple(reversed(pieces)), title=title, remarks=(TURNED,))
    return Draft(tuple(pieces), title=title)


def _covers(pieces: Sequence[Piece], gap: str) -> bool:
    """Say whether the numbered posts are the text: what stands before and after them is no longer than they are."""
    sizes = [len(piece.text.split(gap)) for piece in pieces]
    numbered = [size for size, piece in zip(sizes, pieces, strict=True) if piece.label]
    outside = sum(sizes) - sum(numbered)
    excess = max(0, max(numbered[0], numbered[-1]) - 2 * int(median(numbered[:-1] or [1])))
    return outside + excess <= len(numbered) + 2


def _is_title(pieces: Sequence[Piece], run: Run) -> bool:
    """Say whether the first piece is a line above posts that are complete by the author's count."""
    complete = run[0].marker.number == 1 and len(run) == run[-1].marker.total
    return complete and not pieces[0].label and bool(_TITLE.match(pieces[0].text))


def _labelled(piece: Piece, following: Marker) -> Piece:
    """Find the number at the end of an opener, when the other posts have theirs at the start."""
    for marker in end_markers(piece.text):
        if marker.number == following.number - 1 and marker.total in {0, following.total}:
            return Piece(marker.text, marker.label, marker.number, marker.total)
    return piece


def _at_starts(lines: Sequence[str], run: Run) -> list[Piece]:
    """Return the posts that begin with the numbers of *run*, and what stands before them."""
    edges = [*(candidate.place for candidate in run), len(lines)]
    pieces = [Piece("\n".join(lines[: edges[0]]).strip("\n"))]
    for candidate, (start, stop) in zip(run, pairwise(edges), strict=True):
        pieces.append(_post("\n".join([candidate.marker.text, *lines[start + 1 : stop]]), candidate.marker))
    return [piece for piece in pieces if piece.text or piece.label]


def _at_ends(lines: Sequence[str], run: Run) -> list[Piece]:
    """Return the posts that end with the numbers of *run*, and what stands after them."""
    pieces, start = [], 0
    for candidate in run:
        stop = _after_links(lines, candidate.place + 1)
        text = "\n".join([*lines[start : candidate.place], candidate.marker.text, *lines[candidate.place + 1 : stop]])
        pieces.append(_post(text, candidate.marker))
        start = stop
    pieces.append(Piece("\n".join(lines[start:]).strip("\n")))
    return [piece for piece in pieces if piece.text or piece.label]


def _post(text: str, marker: Marker) -> Piece:
    return Piece(text.strip("\n"), marker.label, marker.number, marker.total)


def _after_links(lines: Sequence[str], place: int) -> int:
    """Return where the links end that stand below a number: they belong to its post."""
    for at in range(place, len(lines)):
        if _LINKS.match(lines[at]):
            place = at + 1
        elif lines[at]:
            break
    return place


def _without_closing(pieces: list[Piece], total: int) -> list[Piece]:
    """Return *pieces* with what follows the last numbered post as a post of its own.

    It follows when all other posts are one paragraph long, or it calls to like and follow. Where the author
    announced a *total* and has reached it, there is no further post.
    """
    last = pieces[-1]
    post, _, rest = last.text.partition("\n\n")
    if not last.label or not rest or _LINKS.match(rest) or last.number == total:
        return pieces
    others = [piece for piece in pieces[:-1] if piece.label]
    if len(others) > 1 and not any("\n\n" in piece.text for piece in others):
        return [*pieces[:-1], last._replace(text=post), Piece(rest)]
    return _from_call(pieces)


def _from_call(pieces: Sequence[Piece]) -> list[Piece]:
    paragraphs = pieces[-1].text.split("\n\n")
    for place, paragraph in enumerate(paragraphs):
        if place and _CALL.match(paragraph):
            post, rest = "\n\n".join(paragraphs[:place]), "\n\n".join(paragraphs[place:])
            return [*pieces[:-1], pieces[-1]._replace(text=post), Piece(rest)]
    return list(pieces)
