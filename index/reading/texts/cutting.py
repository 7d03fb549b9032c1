"""Posts of a plain text, cut at the numbers that begin or end them."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from statistics import median

from index.reading.draft import Draft, DraftPost
from index.reading.judging import LIMIT
from index.reading.numbers.labels import with_number
from index.reading.numbers.markers import Marker, end_markers, start_markers
from index.reading.numbers.runs import Candidate, Run
from index.reading.remarks import LISTED
from index.reading.texts.guessing import packed
from index.reading.texts.markdown.bylines import byline
from index.reading.texts.numbering import Numbering
from index.reading.texts.prose import ends_sentences, is_prose
from index.thread import Remark

REVERSED = Remark("the posts were in reverse order, so I put them in order")
_WORD = 16  # characters
_LONG = 2 * LIMIT  # characters of a post on average; sections of manuals are longer
_TITLE = re.compile(r"[^@\n]{1,80}(?<![.!?…:;,。！？：।։👇🧵⬇])$")
_SIGN = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]{1,3}")
_FIRST_ITEM = re.compile(r"^(?:(\d{1,5})\.1\b|[aAаА][.)] )", re.MULTILINE)
_LINKS = re.compile(r"(?:https?://\S+\s*)+$")
_PARAGRAPH = re.compile(r"\n\n")
_BEFORE_CALL = re.compile(
    r"\n\n(?=if you (?:like|enjoy|found|learn|want)|that's (?:a wrap|it\b|all\b)|thanks? (?:you )?for reading|follow me"
    r"|[^\W\d_]{2,8}/\s"  # END/ after 7/
    r"|если (?:вам |тебе )?понравил|подписывай|спасибо за внимание)",
    re.IGNORECASE,
)


def cut(lines: Sequence[str], numbering: Numbering) -> list[Draft]:
    """Cut *lines* at every run of *numbering*; skip runs whose posts do not make up most of their text.

    Two runs may share a number, which fills a gap in both: only one of them has it in its region.
    """
    inside = ([candidate for candidate in run if candidate.position < len(lines)] for run in numbering.runs)
    found = [sorted(run, key=lambda candidate: candidate.position) for run in inside if len(run) > 1]
    found.sort(key=lambda run: run[0].position)
    drafts = []
    for (start, stop), run in zip(_regions(found, numbering, len(lines)), found, strict=True):
        region = [Candidate(c.position - start, c.marker, c.at_edge) for c in run if start <= c.position < stop]
        part = lines[start:stop]
        if numbering.at_start and stop < len(lines):
            part = part[: len(part) - _heading_below(part)]
        draft = _draft(part, region, numbering) if region else None
        drafts += [draft] if draft else []
    return drafts


def _regions(found: Sequence[Run], numbering: Numbering, length: int) -> Iterable[tuple[int, int]]:
    """Return the range of lines of each run: up to the start of the next run, or to its own end."""
    begins, ends = [run[0].position for run in found[1:]], [run[-1].position + 1 for run in found[:-1]]
    return pairwise([0, *(begins if numbering.at_start else ends), length])


def _heading_below(lines: Sequence[str]) -> int:
    """Return how many lines at the end of a thread are the heading of the next: one below a blank line, and blanks."""
    written = [at for at, line in enumerate(lines) if line]
    last = written[-1] if len(written) > 1 else 0
    is_heading = last and not lines[last - 1] and _TITLE.match(lines[last]) and not start_markers(lines[last])
    return len(lines) - last if is_heading else 0


def _draft(lines: Sequence[str], run: Run, numbering: Numbering) -> Draft | None:
    run = _without_signs(run, lines)
    posts = _posts(lines, run, at_start=numbering.at_start)
    if not (posts[0].text and posts[-1].text):
        return None  # the numbers stand on the other side of the posts
    gap = "\n\n" if "" in lines else "\n"
    posts = [post for post, _ in groupby(post for post in posts if post.text)]  # a copy may have each line twice
    posts = _above_comments(posts, run, gap)
    if not (run[0].marker.is_sure or _are_posts(posts)) or not _covers(posts, gap):
        return None
    remarks = () if run[0].marker.is_sure or not _are_items(posts) else (LISTED,)
    posts = _without_closing(posts, run[-1].marker.total)
    if not posts[0].label:
        posts = [_labelled(posts[0], run[0].marker), *posts[1:]]
    title = author = ""
    if _is_title(posts, run):
        (title, *below), posts = posts[0].text.split("\n"), posts[1:]
        author = next((by.author for line in below if (by := byline(line))), "")
    if numbering.is_reversed:
        posts, remarks = posts[::-1], (*remarks, REVERSED)
    return Draft(tuple(posts), author, title, remarks)


def _without_signs(run: Run, lines: Sequence[str]) -> Run:
    """Return *run* without what stands behind all its numbers alike: "2/4 ⬇️", "2/4. rész", "2/4 👇 We put"."""
    texts = [candidate.marker.text for candidate in run]
    edges = [*(candidate.position for candidate in run), len(lines)]
    above = all(any(lines[start + 1 : stop]) for start, stop in pairwise(edges))
    word = above and len(set(texts)) == 1 and len(texts[0]) <= _WORD and not ends_sentences(texts)
    sign = texts[0].partition(" ")[0]
    if word or not any(char.isalnum() for text in texts for char in text):
        texts = [""] * len(texts)
    elif len(texts) > 2 and _SIGN.fullmatch(sign) and all(text.startswith(f"{sign} ") for text in texts):  # noqa: PLR2004
        texts = [text.removeprefix(sign).lstrip() for text in texts]
    return [c._replace(marker=c.marker._replace(text=text)) for c, text in zip(run, texts, strict=True)]


def _are_posts(posts: Sequence[DraftPost]) -> bool:
    """Say whether *posts*, in a style that lists and manuals have too, are short, written in sentences, and no list."""
    texts = [post.text for post in posts]
    short = sum(map(len, texts)) <= _LONG * len(texts)
    prose = is_prose(texts) or ends_sentences(texts)
    return short and prose and not _is_list_in_paragraphs(posts) and not _are_sections(posts)


def _are_sections(posts: Sequence[DraftPost]) -> bool:
    """Say whether several of *posts* have items of their own: sections 2.1 and 2.2, or answers a) and b)."""
    inner = (
        any(found[1] in {None, str(post.number)} for found in _FIRST_ITEM.finditer(post.text))
        for post in posts
        if post.number
    )
    return sum(inner) > 1


def _are_items(posts: Sequence[DraftPost]) -> bool:
    """Say whether *posts* may be the items of a document: they have a title above them, or one each."""
    parts = [post.text.partition("\n") for post in posts if post.label]
    above = "" if posts[0].label else posts[0].text.partition("\n")[0]
    return bool(_TITLE.match(above)) or all(below and _TITLE.match(first.rstrip("?؟？")) for first, _, below in parts)


def _is_list_in_paragraphs(posts: Sequence[DraftPost]) -> bool:
    """Say whether the numbers are those of a list of single paragraphs, with as many or more paragraphs around it."""
    items = [post.text.split("\n\n") for post in posts if post.label]
    before = 0 if posts[0].label else len(posts[0].text.split("\n\n"))
    outside = before + len(items[-1]) - 1
    return before > 1 and outside >= len(items) and all(len(item) == 1 for item in items[:-1])


def _covers(posts: Sequence[DraftPost], gap: str) -> bool:
    """Say whether the numbered posts make up most of the text."""
    if sum(not post.label for post in posts) > 1:
        return True  # lines are posts
    sizes = [len(post.text.split(gap)) for post in posts]
    numbered = [size for size, post in zip(sizes, posts, strict=True) if post.label]
    outside = sum(sizes) - sum(numbered)
    excess = max(0, max(numbered[0], numbered[-1]) - 2 * int(median(numbered[:-1] or [1])))
    return outside + excess <= len(numbered) + 2


def _above_comments(posts: list[DraftPost], run: Run, gap: str) -> list[DraftPost]:
    """Cut the long rest of a page, such as comments, below the last of posts whose numbers are complete.

    The last post is then as long as the longest of the others.
    """
    last = run[-1].marker
    is_complete = len(run) == last.total == last.through and is_prose([post.text for post in posts[:-1]])
    if not is_complete or _covers(posts, gap):
        return posts
    if not posts[-1].label:
        return posts[:-1]
    most = max(len(post.text.split(gap)) for post in posts[:-1] if post.label)
    return [*posts[:-1], posts[-1]._replace(text=gap.join(posts[-1].text.split(gap)[:most]))]


def _is_title(posts: Sequence[DraftPost], run: Run) -> bool:
    """Say whether the first post is a title above posts that are complete by the author's total, or have headings."""
    first, last = run[0].marker, run[-1].marker
    complete = first.number == 1 and last.through == last.total
    headed = first.number == 1 and all(not candidate.marker.text for candidate in run)
    head = [line for line in posts[0].text.split("\n") if line]
    return (complete or headed) and not posts[0].label and all(_TITLE.match(line) or byline(line) for line in head)


def _labelled(post: DraftPost, following: Marker) -> DraftPost:
    """Move the number of an opener to its label, if it precedes the number *following*: at its end, or 0 before 1."""
    for marker in [*end_markers(post.text), *start_markers(post.text)]:
        if marker.is_usual and marker.number == following.number - 1 and marker.total in {0, following.total}:
            return with_number(post._replace(text=marker.text), marker)
    return post


def _posts(lines: Sequence[str], run: Run, *, at_start: bool) -> list[DraftPost]:
    """Cut *lines* before each number of *run*, or after each; the text before the first or after the last is a post."""
    texts = list(lines)
    for candidate in run:
        texts[candidate.position] = candidate.marker.text
    edges = [candidate.position if at_start else _after_links(lines, candidate.position + 1) for candidate in run]
    parts = ["\n".join(texts[start:stop]).strip("\n") for start, stop in pairwise([0, *edges, len(lines)])]
    around = [DraftPost(text) for text in [parts.pop(0 if at_start else -1)] if text]
    posts = [with_number(DraftPost(text), candidate.marker) for text, candidate in zip(parts, run, strict=True)]
    if at_start and _is_line_a_post(lines, run):
        posts = [each for post in posts for each in _with_lines(post)]
    return [*around, *posts] if at_start else [*posts, *around]


def _with_lines(post: DraftPost) -> list[DraftPost]:
    """Return *post* up to as many lines as fit, and the posts of the lines below."""
    first, *others = packed(post.text.split("\n"))
    return [post._replace(text=first), *map(DraftPost, others)]


def _is_line_a_post(lines: Sequence[str], run: Run) -> bool:
    """Say whether each line is as much as fits in a post on X, so that lines without a number are posts too."""
    inside = [line for line in lines[run[0].position :] if line]
    breaks = len(lines) - run[0].position - len(inside)
    half = median(len(line) for line in inside) > LIMIT // 2
    return half and breaks == 0 and not run[-1].marker.total and all(len(line) <= LIMIT for line in inside)


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
    others = [post.text for post in posts[:-1] if post.label]
    are_short = len(others) > 1 and not any("\n\n" in text for text in others)
    text, *closing = (_PARAGRAPH if are_short else _BEFORE_CALL).split(last.text, maxsplit=1)
    if not last.label or last.number == total or not closing or _LINKS.match(closing[0]):
        return posts
    return [*posts[:-1], last._replace(text=text), *map(DraftPost, closing)]
