r"""Markdown: notes, clippings, and the exports of note tools.

    ---                        **Ann Example** @ann [2024-06-02](https://x.com/ann/status/17)
    title: "Thread by @ann"
    ---                        1/6 Our city tested … 2\.5
    # Night bus                ---
    > [!quote] Ann (@ann)      **Ann Example** @ann [2024-06-02](https://x.com/ann/status/18)
    > 1/3 A post.
                               - A post in an item. ([View Tweet](https://x.com/ann/status/17))

`markdown_posts` finds the posts in the blocks; the note without its Markdown is also read as plain text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, dropwhile
from typing import NamedTuple

from index.reading.cleaning import signs
from index.reading.draft import Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.texts.markdown.bylines import byline, tool_link
from index.reading.texts.markdown.front_matter import author, front_matter, is_metadata
from index.reading.texts.markdown.posts import parted_posts, posts_in, signed_posts
from index.reading.texts.markdown.tree import Block, blocks, item_text, joined, plain_blocks
from index.reading.texts.plain import plain

_MARKUP = re.compile(
    r"\A\s*---\n(?=[\w-]+:)|<!--|<blockquote class=|<(?:img|br)\b|\[\[[^\[\]\n]+\]\]"
    r"|!?\[[^\[\]\n]{0,200}\]\([^()\s]{2,}[^()\n]{0,200}\)|\*\*(?=\S)[^*\n]+\*\*|==(?=\S)[^=\n]+=="
    r"|^#{1,6} +\S|^\d+\\[.)]|^[ \t]*[-*] \[[ xX]\] |^> ?\[!\w+\]|^[ \t]*(?:[-*] )?[\w-]{1,40}:: "
    r"|^\|[ :|-]*---[ :|-]*\|[ \t]*$",
    re.MULTILINE,
)
_QUOTE = re.compile(
    r"<blockquote class=[\"']twitter-tweet(?:[^<]|<(?!/?blockquote))*+</blockquote>(?:\s{0,9}<script[^<>]*></script>)?"
)
_STRUCTURE = re.compile(r"^[ \t]*(?:>|[-*+] |1[.)] [^\n]*\n{1,2}1[.)] |```)", re.MULTILINE)
_BOLD_NUMBER = re.compile(r"^(\*\*[^*\n]{0,24}\d[^*\n]{0,12}\*\*)[ \t]*$", re.MULTILINE)
_QUOTED = "\n\n![](quoted)\n\n"
_FEW_SIGNS = 60
_MAX_LENGTH = 150_000  # characters; the parser takes seconds for more


def is_markdown(text: str) -> bool:
    """Say whether *text* has signs that only Markdown has; quotes, lists and rules are in plain text too.

    >>> is_markdown("1/2 **Cost**"), is_markdown("> 1/2 *Cost*")
    (True, False)
    """
    return len(text) <= _MAX_LENGTH and bool(_MARKUP.search(text))


def structure(text: str) -> list[Proposal]:
    """Return the ways to read *text*, which is plain, by its quotes, items and fences."""
    return parted_posts(plain_blocks(text)) if len(text) <= _MAX_LENGTH and _STRUCTURE.search(text) else []


def markdown(text: str) -> list[Proposal]:
    """Return the ways to read *text* as Markdown: by what bounds its posts there, and as plain text."""
    matter = front_matter(text)
    source = _BOLD_NUMBER.sub(r"\n\1\n", _QUOTE.sub(_QUOTED, matter.text))
    head, body = _parted(blocks(source))
    signed = signed_posts(body)
    if matter.title and not signed:
        body = list(dropwhile(_is_site_line, body))
    written = joined(body)
    found = signed or [*posts_in(body), *plain(written)]
    if not found and head.is_signed:
        found = proposed([Draft((DraftPost(written),))], Bounds.GUESSED)
    title = matter.title or head.title
    name = matter.author or head.author or (author(f"by: {title}") if "@" in title else "")
    return [_named(proposal, title, name, signs(text) - signs(written)) for proposal in found]


def _named(proposal: Proposal, title: str, name: str, left_out: int) -> Proposal:
    """Return *proposal* with the *title* and the author's *name*, and with what the note has *left_out* around it."""
    drafts = (replace(draft, author=draft.author or name, title=draft.title or title) for draft in proposal.drafts)
    return proposal._replace(drafts=tuple(drafts), furniture=proposal.furniture + left_out)


class _Head(NamedTuple):
    """What is above the posts of a note: a title, and an author, in metadata or in a byline (*is_signed*)."""

    title: str = ""
    author: str = ""
    is_signed: bool = False


def _parted(top: Sequence[Block]) -> tuple[_Head, list[Block]]:
    """Return the head of a note, and the blocks below it without metadata."""
    listed = next((block.text for block in top if _is_metadata_list(block)), "")
    head = _Head(author=author(listed))
    marks = [block.mark for block in top if block.kind == "heading"]
    signed = [at for at, block in enumerate(top) if (by := byline(block.text.partition("\n")[0])) and by.is_sure]
    for at, block in enumerate(top):
        text = block.text
        if block.kind == "heading" and not at and at not in signed and marks.count(block.mark) == 1:
            head = head._replace(title=text)
        elif block.kind == "paragraph" and is_metadata(text):
            head = head._replace(author=head.author or author(text))
        elif [at] == signed and (by := byline(text)):
            head = head._replace(author=head.author or by.author, is_signed=True)
        elif text or block.kind == "hr":
            return head, _without_metadata(top[at:])
    return head, []


def _without_metadata(body: Sequence[Block]) -> list[Block]:
    """Return *body* without a list of metadata and the headings around it, and without a tool's link at the end."""
    kept: list[Block] = []
    dropped = ""
    for block in body:
        if _is_metadata_list(block):
            dropped = kept.pop().mark if kept and kept[-1].kind == "heading" else ""
        elif not (dropped and block.kind == "heading" and block.mark == dropped):
            kept.append(block)
            dropped = ""
    last = tool_link(kept[-1].text) if kept else None
    return kept[:-1] if last and not last.start() else kept


def _is_metadata_list(block: Block) -> bool:
    return block.kind == "list" and is_metadata("\n".join(map(item_text, block.children)))


def _is_site_line(block: Block) -> bool:
    """Say whether *block* has links and few other words: "3 tweets • 1 min read • Read on X" above a clipped page."""
    if block.kind != "paragraph" or not any(token.type == "link_open" for token in block.children[0].inline):
        return False
    tokens = block.children[0].inline
    depths = accumulate(token.nesting for token in tokens)
    outside = "".join(token.content for token, depth in zip(tokens, depths, strict=True) if not depth)
    return len(outside) < _FEW_SIGNS and not outside.rstrip().endswith((".", "!", "?"))
