"""Judge proposals: of several ways to read one text, pick the likeliest.

Readers propose without knowing of each other. A proposal is more likely the surer the bounds of its posts, the more of
its posts are numbered without a gap from 1, the more of the text it explains, the fewer of its lines are the furniture
of a site, and the more of its posts are short enough for a network.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.reading.cleaning import signs
from index.reading.draft import Bounds, Draft, DraftPost, Proposal
from index.reading.numbers.dates import is_figures, key

LIMIT = 280  # characters of a post on X without a subscription; other networks allow 300 to 500
_CLOSE = 6  # points between two readings that are both likely
_WEIGHTS = {Bounds.GUESSED: 0, Bounds.PARTED: 12, Bounds.NUMBERED: 20, Bounds.GIVEN: 30}
_NUMBERS, _COVERED, _FURNITURE, _SHORT = 30, 40, 40, 10  # points for each share


class Judgement(NamedTuple):
    """The threads of the likeliest proposal, and of others nearly as likely whose bounds are as sure, best first."""

    best: tuple[Draft, ...]
    others: tuple[tuple[Draft, ...], ...] = ()


def judged(proposals: Sequence[Proposal], length: int = 0) -> Judgement:
    """Pick the likeliest of *proposals* for a text of *length* characters; of equals the first.

    With a *length* of 0 each proposal counts as explaining the whole file, as in JSON, which has more than posts.
    """
    if len(proposals) < 2:  # noqa: PLR2004  nothing to compare
        return Judgement(proposals[0].drafts if proposals else ())
    most = max(map(_numbered, proposals))
    points = [_points(proposal, most, length) for proposal in proposals]
    order = sorted(range(len(proposals)), key=points.__getitem__, reverse=True)
    best = proposals[order[0]]
    close = [proposals[at] for at in order[1:] if points[at] >= points[order[0]] - _CLOSE]
    close = [other for other in close if other.bounds >= best.bounds]
    return Judgement(best.drafts, _different(best, close))


def _points(proposal: Proposal, most: int, length: int) -> int:
    posts = _posts(proposal)
    written = sum(signs(post.text) + signs(post.label) for post in posts)
    covered = min(1.0, (written + proposal.furniture) / length) if length else 1.0
    furniture = _furniture([[line.strip() for line in post.text.split("\n") if line.strip()] for post in posts])
    short = min(1.0, 2 * sum(len(post.text) <= LIMIT for post in posts) / max(1, len(posts)))
    numbers = _numbered(proposal) / most if most else 0
    shares = _NUMBERS * numbers + _COVERED * covered - _FURNITURE * furniture + _SHORT * short
    return round(_WEIGHTS[proposal.bounds] + shares)


def _furniture(posts: Sequence[Sequence[str]]) -> float:
    """Return the share of furniture in the lines of *posts*: counts, dates, and what comes again in every third post.

    It is the mean of the share of lines and the share of posts that have such lines.
    """
    times = Counter(key(line) for lines in posts for line in lines)
    again = {text for text, count in times.items() if 1 < count >= len(posts) / 3}
    found = [[is_figures(line) or bool(again and key(line) in again) for line in lines] for lines in posts]
    of_lines = sum(map(sum, found)) / max(1, sum(map(len, found)))
    return (of_lines + sum(map(any, found)) / max(1, len(found))) / 2


def _numbered(proposal: Proposal) -> int:
    """Return how many numbers in *proposal* follow one another from 1, or from an opener; a single one is none."""
    followed = sum(_followed([post.number for post in draft.posts]) for draft in proposal.drafts)
    return followed if followed > 1 else 0


def _followed(numbers: Sequence[int]) -> int:
    present = set(numbers) - {0}
    return sum(1 for number in present if number - 1 in present or number <= 2)  # noqa: PLR2004  1, or 2 after an opener


def _posts(proposal: Proposal) -> list[DraftPost]:
    return [post for draft in proposal.drafts for post in draft.posts]


def _different(best: Proposal, others: Sequence[Proposal]) -> tuple[tuple[Draft, ...], ...]:
    """Return *others* without those whose first thread is that of *best*, but for its labels."""
    first = best.drafts[0].posts
    return tuple(other.drafts for other in others if not _same(first, other.drafts[0].posts))


def _same(posts: Sequence[DraftPost], others: Sequence[DraftPost]) -> bool:
    if len(posts) != len(others):
        return False
    pairs = zip(map(_words, posts), map(_words, others), strict=True)
    return all(ours in theirs or theirs in ours for ours, theirs in pairs)


def _words(post: DraftPost) -> str:
    return " ".join(post.text.split())
