"""Find the author's numbers in separate posts, and move them from the texts to the labels."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from index.reading.draft import Draft, DraftPost
from index.reading.markers import Marker, end_markers, start_markers
from index.reading.runs import Candidate, Run, counts, runs

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
    markers = {candidate.position: candidate.marker for candidate in [*_out_of_order(styles, best), *best]}
    posts = (_with_marker(post, markers.get(position)) for position, post in enumerate(draft.posts))
    return replace(draft, posts=tuple(posts))


def _make_up(run: Run, posts: Sequence[DraftPost]) -> bool:
    """Say whether *run* counts enough of *posts*, or, in a style that lists have too, most of their text."""
    if run[0].marker.is_sure:
        return len(run) * _POSTS_PER_NUMBER >= len(posts)
    counted = sum(len(candidate.marker.text) for candidate in run)
    return counted * 2 > sum(len(post.text) for post in posts)


def numbered_threads(draft: Draft) -> list[Draft]:
    """Return the complete numbered threads in *draft*, a log such as a channel, with the posts that announce them."""
    found = [run for style in _candidates(draft.posts).values() for run in runs(style)]
    parts = []
    for run in found:
        if run[0].marker.is_sure and len(run) == run[-1].marker.total:
            start, stop = max(0, run[0].position), run[-1].position + 1
            start -= _is_announced(draft.posts, start, stop)
            parts.append(labelled(replace(draft, posts=draft.posts[start:stop])))
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


def _out_of_order(styles: dict[str, list[Candidate]], run: Run) -> list[Candidate]:
    """Return all candidates with the total of *run*, also those out of order, which are the author's slips."""
    total = run[-1].marker.total
    return [candidate for candidate in styles[run[0].marker.style] if total and candidate.marker.total == total]


def _with_marker(post: DraftPost, marker: Marker | None) -> DraftPost:
    if not marker:
        return post
    return post._replace(
        text=marker.text, label=marker.label, number=marker.number, total=marker.total, last=marker.last
    )
