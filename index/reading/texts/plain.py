"""Plain text: posts that are numbered, parted by a sign, or guessed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from index.reading.cleaning import joined_lines, tidied_lines, without_artifacts
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.labels import labelled
from index.reading.remarks import PARTED
from index.reading.texts.copies.page_edges import within_page, without_page_end
from index.reading.texts.copies.site_chrome import body, followed, footer
from index.reading.texts.cutting import cut
from index.reading.texts.guessing import guesses
from index.reading.texts.inline import with_line_breaks
from index.reading.texts.numbering import Numbering, numberings
from index.reading.texts.prose import is_prose
from index.reading.texts.separators import begun, drawn_separator, is_separator, parted, separator

_MOST = 3  # numberings of one text
_Way = tuple[Bounds, list[Draft], Sequence[str]]  # how threads are bounded, the threads, the footer below them


def plain(text: str) -> list[Proposal]:
    """Return the ways to read *text*: by its numbers, by what parts its posts, and by guessing."""
    return plain_lines(tidied_lines(without_artifacts(text)))


def numbered(text: str) -> list[Proposal]:
    r"""Return the ways to read *text* by the author's numbers.

    >>> [post.label for post in numbered("1/2 One\n\nmore line.\n\n2/2 Two")[0].drafts[0].posts]
    ['1/2', '2/2']
    """
    return [proposal for proposal in plain(text) if proposal.bounds is Bounds.NUMBERED]


def plain_lines(lines: Sequence[str]) -> list[Proposal]:
    """Return the ways to read *lines*, which are tidied, as plain text."""
    text = "\n".join(lines).strip("\n")
    page = body(text)
    edges = within_page if len(page.lines) <= text.count("\n") else without_page_end
    proposals = []
    for bounds, drafts, below in [*_numbered(page.lines)] or _unnumbered(page.lines, page.announced):
        author = followed(below) or page.author
        signed = [replace(draft, posts=tuple(edges(draft.posts)), author=draft.author or author) for draft in drafts]
        proposals += proposed(signed, bounds, furniture=ALL)
    return proposals


def _numbered(lines: list[str]) -> Iterable[_Way]:
    """Yield the threads in *lines* by each of the best numberings."""
    found = numberings(lines)
    cutting = [numbering for numbering in found[:_MOST] if cut(lines, numbering)]
    if not any(numbering.is_complete for numbering in cutting):
        most = max((numbering.numbers for numbering in cutting), default=0)
        broken = with_line_breaks("\n".join(lines), most).split("\n")
        lines, found = (broken, numberings(broken)) if broken != lines else (lines, found)
    sign = drawn_separator(lines)
    first_footer = _footer(lines, 1, sign)
    seen: set[frozenset[int]] = set()
    for numbering in found[:_MOST]:
        first_run = min(([candidate.position for candidate in run] for run in numbering.runs), key=min)
        stop = _footer(lines, max(first_run) + 1, sign)
        positions = frozenset(candidate.position for run in numbering.runs for candidate in run)
        if min(first_run) >= first_footer or positions in seen:
            continue
        drafts = cut(lines[:stop], numbering)
        if drafts and (_is_sure(numbering) or _make_up(drafts, lines[:stop])):
            seen.add(positions)
            yield Bounds.NUMBERED, [_without_signs(draft, sign) for draft in drafts], lines[stop:]


def _footer(lines: Sequence[str], start: int, sign: str) -> int:
    """Return where the footer begins at or after *start*; it is not a *sign* that parts the posts."""
    stop = footer(lines, start)
    while stop < len(lines) and is_separator(lines[stop], sign):
        stop = footer(lines, stop + 1)
    return stop


def _is_sure(numbering: Numbering) -> bool:
    return all(run[0].marker.is_sure for run in numbering.runs)


def _make_up(drafts: Sequence[Draft], lines: Sequence[str]) -> bool:
    """Say whether the posts of *drafts* make up most of *lines*: a manual has lists in some of its sections."""
    return sum(len(post.text) for draft in drafts for post in draft.posts) * 2 > sum(map(len, lines))


def _without_signs(draft: Draft, sign: str) -> Draft:
    """Remove the lines that part the posts, or only look like a rule, from their ends."""

    def from_first(lines: Sequence[str]) -> list[str]:
        return list(dropwhile(lambda line: not line or is_separator(line, sign), lines))

    bodies = [post.text.split("\n") for post in draft.posts]
    if len(bodies) > 1 and all(is_separator(next(filter(None, body[::-1]), ""), sign) for body in bodies[:-1]):
        bodies[-1] = list(takewhile(lambda line: not is_separator(line, sign), bodies[-1]))  # a note is below
    texts = ["\n".join(from_first(from_first(body)[::-1])[::-1]) for body in bodies]
    posts = (post._replace(text=text) for post, text in zip(draft.posts, texts, strict=True) if text)
    return replace(draft, posts=tuple(posts))


def _unnumbered(lines: Sequence[str], announced: int) -> Iterable[_Way]:
    """Yield the posts that a sign parts in *lines*, and guesses."""
    stop = _footer(lines, 2, separator(lines))
    above, below = lines[:stop], lines[stop:]
    texts = parted(above) or begun(above)
    if texts and is_prose(texts):
        draft = labelled(Draft(tuple(map(DraftPost, texts))))
        draft = draft if any(post.label for post in draft.posts) else replace(draft, remarks=(PARTED,))
        yield Bounds.PARTED, [draft], below
    for draft in guesses(joined_lines(above), announced):
        yield Bounds.GUESSED, [draft], below
