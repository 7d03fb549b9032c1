"""The author's numbers in posts whose bounds are known: found, kept as labels, taken off the texts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from index.reading.draft import Draft, Piece
from index.reading.markers import Marker, end_markers, start_markers
from index.reading.runs import Candidate, Run, runs

_MOST = 3  # one post in three must carry its number
_SURE = {"slash", "keycap", "of"}


def labelled(draft: Draft) -> Draft:
    """Return *draft* with the numbers of its posts as labels, if they count the posts.

    >>> labelled(Draft((Piece("Hook"), Piece("1/ One"), Piece("2/ Two")))).pieces[2]
    Piece(text='Two', label='2/', number=2, total=0, link='')
    """
    styles = _candidates(draft.pieces)
    found = [run for style in styles.values() for run in runs(style)]
    best = max(found, key=lambda run: (len(run), run[0].marker.style in _SURE), default=[])
    if not best or len(best) * _MOST < len(draft.pieces):
        return draft
    markers = {candidate.place: candidate.marker for candidate in [*_stray(styles, best), *best]}
    pieces = (_with(piece, markers.get(place)) for place, piece in enumerate(draft.pieces))
    return replace(draft, pieces=tuple(pieces))


def numbered_parts(draft: Draft) -> list[Draft]:
    """Return the numbered threads inside *draft*, a longer row of posts such as a channel."""
    found = [run for style in _candidates(draft.pieces).values() for run in runs(style)]
    parts = []
    for run in found:
        start, stop = run[0].place, run[-1].place + 1
        if run[0].marker.style in _SURE and len(run) == run[-1].marker.total:
            parts.append(labelled(replace(draft, pieces=draft.pieces[start:stop])))
    return parts


def _candidates(pieces: Sequence[Piece]) -> dict[str, list[Candidate]]:
    """Return the candidates of each style; the first item of a list in the opener may count as number 1.

    "10 wild examples: … 1. Cars" is the opener of a thread that goes on with "2. Trains".
    """
    styles = defaultdict(list)
    for line in pieces[0].text.split("\n")[1:] if pieces else ():
        for marker in start_markers(line):
            if marker.number == 1:
                styles[marker.style].append(Candidate(-1, marker))
    for place, piece in enumerate(pieces):
        for marker in [*start_markers(piece.text), *end_markers(piece.text)]:
            styles[marker.style].append(Candidate(place, marker))
    return styles


def _stray(styles: dict[str, list[Candidate]], run: Run) -> list[Candidate]:
    """Return the candidates outside *run* with its total: the author's slips, out of order."""
    total = run[-1].marker.total
    return [candidate for candidate in styles[run[0].marker.style] if total and candidate.marker.total == total]


def _with(piece: Piece, marker: Marker | None) -> Piece:
    if not marker:
        return piece
    return piece._replace(text=marker.text, label=marker.label, number=marker.number, total=marker.total)
