"""The posts of a note in Markdown, by what bounds them: bylines, items, quotes, fences, headings, rules, pictures."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from index.reading.cleaning import signs
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.labels import labelled, with_number
from index.reading.numbers.markers import Marker, start_markers
from index.reading.remarks import PARAGRAPHS, PARTED
from index.reading.speakers import thread_above_replies
from index.reading.texts.guessing import without_moment
from index.reading.texts.markdown.bylines import byline, tool_link
from index.reading.texts.markdown.headings import headed
from index.reading.texts.markdown.tree import Block, fenced_text, item_text, joined
from index.reading.texts.plain import numbered, plain
from index.reading.texts.prose import is_prose

_CALLOUT = re.compile(r"\[!\w+\][+-]? ?(?P<title>[^\n]*)(?:\n|\Z)")
_PROSE_FENCES = {"", "text", "txt", "md", "markdown", "thread", "tweet", "tweets", "post"}
_FRAME = re.compile(r"[A-Z]+(?: [A-Z]+){1,2}")
_CELL = re.compile(r"(?:[^\W\d_]{0,12} ?)?#?(\d{1,3})(?:[ /]{1,3}(\d{1,3}))?[.)]?")
_MIN_POSTS = 2
_TITLE = 80  # characters, without spaces, above a list


def parted_posts(blocks: Sequence[Block]) -> list[Proposal]:
    """Return the ways to find posts in items, rows, quotes and fences, which plain text has too."""
    return [proposal for reader in (_listed, _tabled, _quoted, _fenced) for proposal in reader(blocks)]


def posts_in(blocks: Sequence[Block]) -> list[Proposal]:
    """Return the ways to find posts among the top *blocks* of a note."""
    readers = (headed, _ruled, _above_pictures)
    return [*(proposal for reader in readers for proposal in reader(blocks)), *parted_posts(blocks)]


def signed_posts(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose posts with a byline above each; replies may follow."""
    lines = [_first_line(block) for block in blocks]
    times = Counter(lines)
    found = [(at, by) for at, line in enumerate(lines) if line and (by := byline(line))]
    found = [(at, by) for at, by in found if by.is_sure or blocks[at].kind == "heading" or times[lines[at]] > 1]
    if len(found) < _MIN_POSTS:
        return []
    posts = []
    for (at, by), stop in zip(found, [*(at for at, _ in found), len(blocks)][1:], strict=True):
        text = joined([block for block in blocks[at:stop] if not _is_signed_quote(block)])
        post = _without_tool_link(without_moment(text.partition("\n")[2]))
        posts.append(post._replace(author=by.author, link=post.link or by.link))
    posts = [post for post in posts if post.text]
    return proposed(thread_above_replies(posts), Bounds.GIVEN, signs(joined(blocks[found[0][0] :])))


def _first_line(block: Block) -> str:
    return block.text.partition("\n")[0] if block.kind in {"paragraph", "heading"} else ""


def _is_signed_quote(block: Block) -> bool:
    """Say whether *block* is a quoted post, with a byline of its own."""
    lines = (_first_line(child) for child in block.children if block.kind == "blockquote")
    return any(by.is_sure for line in lines if (by := byline(line)))


def _without_tool_link(text: str) -> DraftPost:
    """Return the post that *text* is, up to a tool's link to it; notes and tags may follow the link."""
    found = tool_link(text)
    return DraftPost(text[: found.start()].strip("\n"), link=found["link"]) if found else DraftPost(text.strip("\n"))


def _listed(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose the items of the list with the most text, if a tool links to them, they are numbered, or they are all."""
    lists = [found for block in blocks for found in _lists(block) if len(found.children) >= _MIN_POSTS]
    items: Sequence[Block] = max((found.children for found in lists), key=_likely_posts, default=())
    posts = _items(items)
    if len(posts) < _MIN_POSTS:
        return []
    everything = signs(joined(blocks))
    if _are_linked(posts):
        top = [_items(block.children) for block in blocks if block.kind == "list"]
        linked = [post for found in top if _are_linked(found) for post in found] if posts in top else posts
        return proposed([labelled(Draft(tuple(linked)))], Bounds.GIVEN, everything)
    texts = [post.text for post in posts]
    listed = sum(map(signs, texts))
    counted = numbered("\n\n".join(texts))
    if counted and (listed * 2 > everything or _likely_posts(items)[0]):
        return counted
    if listed * 10 < everything * 7 or not is_prose(texts):
        return []
    if listed * 10 > everything * 9 or everything - listed < _TITLE:
        return proposed([Draft(tuple(posts), remarks=(PARTED,))], Bounds.PARTED, everything)
    return proposed([Draft(tuple(posts), remarks=(PARAGRAPHS,))], Bounds.GUESSED)


def _items(items: Sequence[Block]) -> list[DraftPost]:
    return [post for item in items if (post := _without_tool_link(item_text(item))).text]


def _are_linked(posts: Sequence[DraftPost]) -> bool:
    return sum(bool(post.link) for post in posts) * 2 > len(posts)


def _lists(block: Block) -> Iterator[Block]:
    """Yield the lists in *block*, from the outermost."""
    if block.kind == "list":
        yield block
    for child in block.children:
        yield from _lists(child)


def _likely_posts(items: Sequence[Block]) -> tuple[bool, int]:
    """Return how likely *items* are posts: several are linked or numbered, or they have much text."""
    posts = [_without_tool_link(item_text(item)) for item in items]
    sure = sum(bool(post.link) or any(marker.is_sure for marker in start_markers(post.text)) for post in posts)
    return sure * 2 > len(posts) > 1, sum(len(post.text) for post in posts)


def _tabled(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose the rows of a table as posts, if the numbers in one of its columns count them."""
    bodies = [part for block in blocks if block.kind == "table" for part in block.children[1:]]
    rows = [[cell.text for cell in row.children] for body in bodies for row in body.children]
    for column in range(min(map(len, rows)) if len(rows) > 1 else 0):
        posts = [_row_post(row, column) for row in rows]
        if [post.number for post in posts] == [*range(1, len(posts) + 1)] and is_prose([post.text for post in posts]):
            return proposed([Draft(tuple(posts))], Bounds.GIVEN, ALL)
    return []


def _row_post(cells: Sequence[str], column: int) -> DraftPost:
    """Return the longest of *cells* as a post, with the number in the cell at *column*.

    >>> _row_post(["2/5", "The second post.", "16"], 0)[:4]
    ('The second post.', '2/5', 2, 5)
    """
    number = _CELL.fullmatch(cells[column])
    text = max(cells, key=len, default="")
    return DraftPost(text, number[0], int(number[1]), int(number[2] or 0)) if number else DraftPost(text)


def _quoted(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose quotes as posts, each under its title or not, and the numbered posts in all of them together.

    Text between quotes belongs to posts that only begin with a quote, or with its sign.
    """
    places = [at for at, block in enumerate(blocks) if block.kind == "blockquote"]
    if not places or joined([block for block in blocks[places[0] : places[-1]] if block.kind != "blockquote"]):
        return []
    quotes = [joined(_innermost(blocks[at])) for at in places]
    posts = [post for quote in quotes if (post := _titled(quote)).text]
    whole = numbered("\n\n".join(post.text for post in posts))
    if len(posts) < _MIN_POSTS or sum(map(signs, quotes)) * 2 < signs(joined(blocks)):
        return whole
    if all(post.author for post in posts):
        return proposed(thread_above_replies(posts), Bounds.GIVEN, sum(map(signs, quotes)))
    return [*whole, *proposed([labelled(Draft(tuple(posts)))], Bounds.PARTED)]


def _innermost(quote: Block) -> Sequence[Block]:
    """Return the blocks in *quote*, or in the only quote in it."""
    inner = quote.children
    return _innermost(inner[0]) if len(inner) == 1 and inner[0].kind == "blockquote" else inner


def _titled(quote: str) -> DraftPost:
    """Return the post in *quote* without the title of a callout or the last line, which may name its author."""
    callout = _CALLOUT.match(quote)
    title, text = (callout["title"], quote[callout.end() :]) if callout else ("", quote)
    above, _, last = text.rpartition("\n")
    if above and (by := byline(last)) and by.is_sure:
        return DraftPost(above.strip("\n"), link=by.link, author=by.author)
    by = byline(title)
    number = next((marker for marker in start_markers(title) if not marker.text), Marker(0, 0, "", "", ""))
    return with_number(_without_tool_link(text)._replace(author=by.author if by else ""), number)


def _fenced(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose the text between fences: posts, if there are several, or a whole thread."""
    fences = [
        _unframed(fenced_text(block)) for block in blocks if block.kind == "fence" and block.mark in _PROSE_FENCES
    ]
    fences = [text for text in fences if is_prose([line for line in text.split("\n") if line])]
    if len(fences) > 1:
        return proposed([labelled(Draft(tuple(map(DraftPost, fences))))], Bounds.PARTED)
    around = signs(joined([block for block in blocks if block.kind != "fence"]))
    return [
        proposal._replace(furniture=proposal.furniture + around)
        for text in fences
        for proposal in plain(text)
        if around < signs(text)
    ]


def _unframed(text: str) -> str:
    """Return *text* without lines such as THREAD START and THREAD END around it."""
    lines = text.split("\n")
    framed = len(lines) > 1 and _FRAME.fullmatch(lines[0].strip()) and _FRAME.fullmatch(lines[-1].strip())
    return "\n".join(lines[1:-1] if framed and lines[0].split()[0] == lines[-1].split()[0] else lines)


def _ruled(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose the parts between rules; a heading alone above the first rule is a title."""
    parts = [list(part) for is_rule, part in groupby(blocks, lambda block: block.kind == "hr") if not is_rule]
    if parts and all(block.kind == "heading" for block in parts[0]):
        parts = parts[1:]
    return _parted([joined(part) for part in parts])


def _above_pictures(blocks: Sequence[Block]) -> list[Proposal]:
    """Propose the parts that end with pictures or quoted posts, several in a row with one; manuals have headings."""
    if any(block.kind == "heading" for block in blocks):
        return []
    ends = [at + 1 for at, block in enumerate(blocks) if block.kind in {"paragraph", "table"} and not block.text]
    return _parted([joined(blocks[start:stop]) for start, stop in pairwise([0, *ends, len(blocks)])])


def _parted(texts: Iterable[str]) -> list[Proposal]:
    posts = [_without_tool_link(text) for text in texts if text]
    if len(posts) <= _MIN_POSTS or not is_prose([post.text for post in posts]):
        return []
    return proposed([labelled(Draft(tuple(posts)))], Bounds.PARTED)
