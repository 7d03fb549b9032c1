"""Find the author's numbers in separate posts, and move them from the texts to the labels."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from index.reading.draft import Draft, DraftPost
from index.reading.numbers.markers import Marker, end_markers, start_markers
from index.reading.numbers.runs import Candidate, Run, counts, runs

_POSTS_PER_NUMBER = 3  # at least one post in three has a number
_POINTING = ("🧵", "👇", "⬇", "⤵", "↓")


def labelled(draft: Draft) -> Draft:
    """Return *draft* with the numbers of its posts as labels, if they count the posts.

    >>> labelled(Draft((DraftPost("Hook"), DraftPost("1/ One"), DraftPost("2/ Two")))).posts[2][:4]
    ('Two', '2/', 2, 0)
    """
    styles = _candidates(draft.posts)
    found = [run for style in styles.values() for run in runs(style) if counts(run)]
    best = max(found, key=lambda run: (len(run), run[0].marker.is_sure), default=[])
    if not best or not _make_up(best, draft.posts):
        return draft
    return _with_labels(draft, styles[best[0].marker.style], best)


def _make_up(run: Run, posts: Sequence[DraftPost]) -> bool:
    """Say whether *run* counts enough of *posts*, or, in a style that lists have too, most of their text."""
    if run[0].marker.is_sure:
        return len(run) * _POSTS_PER_NUMBER >= len(posts)
    counted = sum(len(candidate.marker.text) for candidate in run)
    return counted * 2 > sum(len(post.text) for post in posts)


def numbered_threads(draft: Draft) -> list[Draft]:
    """Return the complete numbered threads in *draft*, a log such as a channel, with the posts that announce them."""
    parts = []
    for style in _candidates(draft.posts).values():
        for run in runs(style):
            if run[0].marker.is_sure and len(run) == run[-1].marker.total:
                start, stop = max(0, run[0].position), run[-1].position + 1
                start -= _is_announced(draft.posts, start, stop)
                first, end = (bisect_left(style, at, key=attrgetter("position")) for at in (start, stop))
                part = replace(draft, posts=draft.posts[start:stop])
                parts.append(_with_labels(part, style[first:end], run, start))
    return parts


def _is_announced(posts: Sequence[DraftPost], start: int, stop: int) -> bool:
    """Say whether the post before *start* opens the thread: it points downwards, or there is nothing else."""
    if not start:
        return False
    return posts[start - 1].text.rstrip("\ufe0f \n").endswith(_POINTING) or (start == 1 and stop == len(posts))


def _candidates(posts: Sequence[DraftPost]) -> dict[str, list[Candidate]]:
    """Return the candidates of each style; the first item of a list in the opener may count as number 1.

    "10 wild examples: … 1. Cars" is the opener of a thread that goes on with "2. Trains".
    """
    styles = defaultdict(list)
    for line in posts[0].text.split("\n")[1:] if posts else ():
        for marker in start_markers(line):
            if marker.number == 1:
                styles[marker.style].append(Candidate(-1, marker))
    for position, post in enumerate(posts):
        for marker in [*start_markers(post.text), *end_markers(post.text)]:
            styles[marker.style].append(Candidate(position, marker))
    return styles


def _with_labels(draft: Draft, candidates: Sequence[Candidate], run: Run, start: int = 0) -> Draft:
    """Return *draft*, whose first post has the position *start*, with the numbers of *run* as labels.

    Other *candidates* with its total, also out of order, are the author's slips.
    """
    total = run[-1].marker.total
    slips = [candidate for candidate in candidates if total and candidate.marker.total == total]
    markers = {candidate.position: candidate.marker for candidate in [*slips, *run]}
    posts = list(draft.posts)
    for at, post in enumerate(posts):
        if marker := markers.get(start + at):
            posts[at] = with_number(post._replace(text=marker.text), marker)
    return replace(draft, posts=tuple(posts))


def with_number(post: DraftPost, marker: Marker) -> DraftPost:
    """Return *post* with the number of *marker*."""
    return post._replace(label=marker.label, number=marker.number, total=marker.total, last=marker.last)
