"""Plain text: posts that are numbered, parted by a sign, or guessed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.reading.cleaning import joined_lines, tidied_lines, without_artifacts
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.labels import labelled
from index.reading.remarks import PARTED
from index.reading.texts.copies.site_chrome import body, followed, footer
from index.reading.texts.cutting import cut
from index.reading.texts.guessing import guesses
from index.reading.texts.inline import with_line_breaks
from index.reading.texts.numbering import Numbering, numberings
from index.reading.texts.prose import are_sentences, is_prose
from index.reading.texts.separators import begun, drawn_separator, is_separator, parted, separator

_MOST = 3  # numberings of one text


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
    page = body("\n".join(lines).strip("\n"))
    found = [
        proposal for drafts, below in _numbered(page.lines) for proposal in _proposed(drafts, below, Bounds.NUMBERED)
    ]
    return [_signed(proposal, page.author) for proposal in found or _unnumbered(page.lines, page.announced)]


def _numbered(lines: list[str]) -> Iterable[tuple[list[Draft], list[str]]]:
    """Yield the threads in *lines* by each of the best numberings, and the lines of the footer below the first."""
    found = [(lines, numbering) for numbering in numberings(lines)[:_MOST]]
    at_edges = max((numbering.numbers for lines, numbering in found if cut(lines, numbering)), default=0)
    if (broken := with_line_breaks("\n".join(lines), at_edges).split("\n")) != lines:
        lines = broken
        found = [(lines, numbering) for numbering in numberings(lines)[:_MOST]]
    sign = drawn_separator(lines)
    first_footer = _footer(lines, 1, sign)
    seen: set[frozenset[int]] = set()
    for _, numbering in found:
        start, last = _ends(numbering)
        stop = _footer(lines, last + 1, sign)
        positions = frozenset(candidate.position for run in numbering.runs for candidate in run)
        if start >= first_footer or positions in seen:
            continue
        drafts = cut(lines[:stop], _above(numbering, stop))
        if not (drafts and (_is_sure(numbering) or _make_up(drafts, lines[:stop]))):
            continue
        seen.add(positions)
        yield [_without_signs(draft, sign) for draft in drafts], lines[stop:]


def _footer(lines: Sequence[str], start: int, sign: str) -> int:
    """Return where the footer begins at or after *start*; it is not a *sign* that parts the posts."""
    stop = footer(lines, start)
    while stop < len(lines) and is_separator(lines[stop], sign):
        stop = footer(lines, stop + 1)
    return stop


def _ends(numbering: Numbering) -> tuple[int, int]:
    """Return the lines of the first and the last number of the first thread."""
    positions = [[candidate.position for candidate in run] for run in numbering.runs]
    first = min(positions, key=min)
    return min(first), max(first)


def _is_sure(numbering: Numbering) -> bool:
    return all(run[0].marker.is_sure for run in numbering.runs)


def _make_up(drafts: Sequence[Draft], lines: Sequence[str]) -> bool:
    """Say whether the posts of *drafts* make up most of *lines*: a manual has lists in some of its sections."""
    return sum(len(post.text) for draft in drafts for post in draft.posts) * 2 > sum(map(len, lines))


def _above(numbering: Numbering, stop: int) -> Numbering:
    runs = [[candidate for candidate in run if candidate.position < stop] for run in numbering.runs]
    return numbering._replace(runs=[run for run in runs if len(run) > 1])


def _without_signs(draft: Draft, sign: str) -> Draft:
    """Remove the lines that part the posts, or only look like a rule, from their ends."""
    posts = [post._replace(text=_stripped(post.text, sign)) for post in draft.posts]
    return replace(draft, posts=tuple(post for post in posts if post.text))


def _stripped(text: str, sign: str) -> str:
    lines = text.split("\n")
    while lines and (not lines[-1] or is_separator(lines[-1], sign)):
        lines.pop()
    while lines and (not lines[0] or is_separator(lines[0], sign)):
        lines.pop(0)
    return "\n".join(lines)


def _unnumbered(lines: Sequence[str], announced: int) -> list[Proposal]:
    stop = _footer(lines, 2, separator(lines))
    above = lines[:stop]
    texts = parted(above) or begun(above)
    proposals = []
    if texts and (is_prose(texts) or are_sentences(texts)):
        draft = labelled(Draft(tuple(map(DraftPost, texts))))
        draft = draft if any(post.label for post in draft.posts) else replace(draft, remarks=(PARTED,))
        proposals = _proposed([draft], lines[stop:], Bounds.PARTED)
    guessed = guesses(joined_lines(above), announced)
    return [*proposals, *(each for draft in guessed for each in _proposed([draft], lines[stop:], Bounds.GUESSED))]


def _proposed(drafts: list[Draft], below: Sequence[str], bounds: Bounds) -> list[Proposal]:
    """Propose *drafts*, which have all of the text but signs, and the footer *below*."""
    author = followed(below)
    return proposed([replace(draft, author=draft.author or author) for draft in drafts], bounds, furniture=ALL)


def _signed(proposal: Proposal, author: str) -> Proposal:
    return proposal._replace(drafts=tuple(replace(draft, author=draft.author or author) for draft in proposal.drafts))
