"""Posts of a plain text, cut at the numbers that begin or end them.

1/3 Our city tested           … on what we learned (1/3)
a night bus.                  … from the hospital (2/3)
2/3 Ridership: 1,940 …        https://example.org/riders
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from index.reading.draft import Draft, DraftPost
from index.reading.markers import Marker, end_markers, start_markers
from index.reading.runs import Candidate, Run, runs
from index.reading.texts.prose import ends_sentences, is_prose
from index.thread import Remark

REVERSED = Remark("the posts were in reverse order, so I put them in order")
_RELIABLE_STYLES = {"slash", "keycap", "of"}
_CONTINUES = re.compile(r"[\w,]$")
_TITLE = re.compile(r"[^#@\n]{1,80}(?<![.!?…:;,👇🧵⬇])$")
_LINKS = re.compile(r"(?:https?://\S+\s*)+$")
_CALL = re.compile(
    r"(?:if you (?:like|enjoy|found|learn|want)|that's (?:a wrap|it\b|all\b)|thanks? (?:you )?for reading|follow me"
    r"|если (?:вам |тебе )?понравил|подписывай|спасибо за внимание)",
    re.IGNORECASE,
)

Cut = Callable[[Sequence[str], Run], list[DraftPost]]


class Numbering(NamedTuple):
    """The runs of one style, and the function that cuts lines at them."""

    style: str
    runs: list[Run]
    cut: Cut
    is_reversed: bool

    @property
    def priority(self) -> tuple[int, bool]:
        """Return how many posts are numbered; of equals, reliable styles come first."""
        return sum(map(len, self.runs)), self.style in _RELIABLE_STYLES


def numberings(lines: Sequence[str]) -> list[Draft]:
    """Return the threads in *lines* by the style that numbers the most posts."""
    found = [*_numberings(lines, start_markers, _at_starts), *_numberings(lines, end_markers, _at_ends)]
    for numbering in sorted(found, key=lambda numbering: numbering.priority, reverse=True):
        if drafts := _drafts(lines, numbering):
            return drafts
    return []


def _numberings(lines: Sequence[str], markers: Callable[[str], list[Marker]], cut: Cut) -> list[Numbering]:
    by_style = defaultdict(list)
    for position, line in enumerate(lines):
        for marker in markers(line) if line else ():
            by_style[marker.style].append(Candidate(position, marker))
    found = []
    for style, candidates in by_style.items():
        marked = _with_edges(lines, candidates, 1 if cut is _at_ends else -1)
        forward, backward = runs(marked), runs(reversed(marked))
        is_reversed = _longest(backward) > max(2, _longest(forward))
        found.append(Numbering(style, backward if is_reversed else forward, cut, is_reversed))
    return [numbering for numbering in found if numbering.runs]


def _longest(found: Sequence[Run]) -> int:
    return max(map(len, found), default=0)


def _with_edges(lines: Sequence[str], candidates: Sequence[Candidate], side: int) -> list[Candidate]:
    """Mark the candidates at the edge of a paragraph or, in texts without blank lines, of a sentence."""
    edges = [not (0 <= c.position + side < len(lines) and lines[c.position + side]) for c in candidates]
    if sum(edges) * 2 < len(edges):
        edges = [
            edge or side > 0 or not (_CONTINUES.search(lines[c.position - 1]) and c.marker.text[:1].islower())
            for edge, c in zip(edges, candidates, strict=True)
        ]
    return [Candidate(c.position, c.marker, edge) for c, edge in zip(candidates, edges, strict=True)]


def _drafts(lines: Sequence[str], numbering: Numbering) -> list[Draft]:
    """Cut *lines* at every run; skip runs whose posts do not make up most of their text."""
    found = [sorted(run, key=lambda candidate: candidate.position) for run in numbering.runs]
    found.sort(key=lambda run: run[0].position)
    drafts = []
    for (start, stop), run in zip(_regions(found, numbering.cut, len(lines)), found, strict=True):
        region = [Candidate(c.position - start, c.marker) for c in run]
        draft = _draft(lines[start:stop], region, numbering)
        drafts += [draft] if draft else []
    return drafts


def _regions(found: Sequence[Run], cut: Cut, length: int) -> Iterable[tuple[int, int]]:
    """Return the range of lines of each run: up to the start of the next run, or to its own end."""
    begins, ends = [run[0].position for run in found[1:]], [run[-1].position + 1 for run in found[:-1]]
    return pairwise([0, *(begins if cut is _at_starts else ends), length])


def _draft(lines: Sequence[str], run: Run, numbering: Numbering) -> Draft | None:
    posts = numbering.cut(lines, run)
    texts = [post.text for post in posts]
    likely = numbering.style in _RELIABLE_STYLES or is_prose(texts) or ends_sentences(texts)
    if not (likely and _covers(posts, "\n\n" if "" in lines else "\n")):
        return None
    posts = _without_closing(posts, run[-1].marker.total)
    title = ""
    if _is_title(posts, run):
        title, posts = posts[0].text, posts[1:]
    elif not posts[0].label:
        posts = [_labelled(posts[0], run[0].marker), *posts[1:]]
    if numbering.is_reversed:
        return Draft(tuple(reversed(posts)), title=title, remarks=(REVERSED,))
    return Draft(tuple(posts), title=title)


def _covers(posts: Sequence[DraftPost], gap: str) -> bool:
    """Say whether the numbered posts make up most of the text."""
    sizes = [len(post.text.split(gap)) for post in posts]
    numbered = [size for size, post in zip(sizes, posts, strict=True) if post.label]
    outside = sum(sizes) - sum(numbered)
    excess = max(0, max(numbered[0], numbered[-1]) - 2 * int(median(numbered[:-1] or [1])))
    return outside + excess <= len(numbered) + 2


def _is_title(posts: Sequence[DraftPost], run: Run) -> bool:
    """Say whether the first post is a title above posts that are complete by the author's total."""
    complete = run[0].marker.number == 1 and len(run) == run[-1].marker.total
    return complete and not posts[0].label and bool(_TITLE.match(posts[0].text))


def _labelled(post: DraftPost, following: Marker) -> DraftPost:
    """Move the number at the end of an opener to its label, if it precedes the number *following*."""
    for marker in end_markers(post.text):
        if marker.number == following.number - 1 and marker.total in {0, following.total}:
            return DraftPost(marker.text, marker.label, marker.number, marker.total)
    return post


def _at_starts(lines: Sequence[str], run: Run) -> list[DraftPost]:
    """Cut *lines* before each number of *run*; the text before the first is a post too."""
    edges = [*(candidate.position for candidate in run), len(lines)]
    posts = [DraftPost("\n".join(lines[: edges[0]]).strip("\n"))]
    for candidate, (start, stop) in zip(run, pairwise(edges), strict=True):
        posts.append(_post("\n".join([candidate.marker.text, *lines[start + 1 : stop]]), candidate.marker))
    return [post for post in posts if post.text or post.label]


def _at_ends(lines: Sequence[str], run: Run) -> list[DraftPost]:
    """Cut *lines* after each number of *run*; the text after the last is a post too."""
    posts, start = [], 0
    for candidate in run:
        end = candidate.position
        stop = _after_links(lines, end + 1)
        text = "\n".join([*lines[start:end], candidate.marker.text, *lines[end + 1 : stop]])
        posts.append(_post(text, candidate.marker))
        start = stop
    posts.append(DraftPost("\n".join(lines[start:]).strip("\n")))
    return [post for post in posts if post.text or post.label]


def _post(text: str, marker: Marker) -> DraftPost:
    return DraftPost(text.strip("\n"), marker.label, marker.number, marker.total)


def _after_links(lines: Sequence[str], position: int) -> int:
    """Return the line after the links below a number, which belong to its post."""
    for at in range(position, len(lines)):
        if _LINKS.match(lines[at]):
            position = at + 1
        elif lines[at]:
            break
    return position


def _without_closing(posts: list[DraftPost], total: int) -> list[DraftPost]:
    """Split an unnumbered closing, often a call to action, from the last numbered post.

    The closing is a separate post if all other posts are one paragraph long, or if it calls to like and follow. If the
    post has the author's announced *total*, no post follows.
    """
    last = posts[-1]
    first, _, rest = last.text.partition("\n\n")
    if not last.label or not rest or _LINKS.match(rest) or last.number == total:
        return posts
    others = [post for post in posts[:-1] if post.label]
    if len(others) > 1 and not any("\n\n" in post.text for post in others):
        return [*posts[:-1], last._replace(text=first), DraftPost(rest)]
    return _from_call(posts)


def _from_call(posts: Sequence[DraftPost]) -> list[DraftPost]:
    paragraphs = posts[-1].text.split("\n\n")
    for position, paragraph in enumerate(paragraphs):
        if position and _CALL.match(paragraph):
            body, rest = "\n\n".join(paragraphs[:position]), "\n\n".join(paragraphs[position:])
            return [*posts[:-1], posts[-1]._replace(text=body), DraftPost(rest)]
    return list(posts)
