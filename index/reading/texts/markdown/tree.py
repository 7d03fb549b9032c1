r"""Markdown as a tree of blocks, and the plain text of each.

    [@ann](https://x.com/ann)   [a report](https://example.org/r)   2\.5   **bold**   ==marked==   [[Note|shown]]
    ![Image](https://…)   <img src=…>   <!-- a comment -->   - [ ] an item   `code, word for word: __init__`

Pictures, comments and tags are left out; words that are links carry their addresses.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.reading.anchors import with_address
from index.reading.cleaning import without_artifacts

_TAG = re.compile(
    r"</?(?:a|abbr|b|br|center|code|del|details|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|mark|p"
    r"|picture|script|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|video)\b[^<>]*>",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"<br ?/?>\n?", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_MARKED = re.compile(r"(?<![\w=`])==(?=\S)([^=`\n]{1,500}?)(?<=\S)==(?![\w=`])")
_NOTE_LINK = re.compile(r"(!?)\[\[([^\[\]\n|]{1,200})(?:\|([^\[\]\n|]{1,200}))?\]\]")
_BLOCK_NAME = re.compile(r"[ \t]\^[\w-]{4,}$", re.MULTILINE)
_TASK = re.compile(r"\[[ xX/-]\] ")
_IDENTIFIER = re.compile(r"[a-z0-9_.]+")
_CODE = re.compile(r"[!-~]+")


class Block(NamedTuple):
    """A block of Markdown, on the source lines from *start* up to *stop*, with its plain *text*.

    *mark* is the sign before a heading or an item, an item's number, or the language of a fenced block. The *text* of
    an item has its sign; pictures, comments and rules have none.
    """

    kind: str
    start: int
    stop: int
    children: tuple["Block", ...]
    inline: Sequence[Token]
    mark: str
    text: str


def blocks(text: str) -> list[Block]:
    r"""Return the blocks of *text*; a row of hyphens below a line is a rule, no underlined heading.

    >>> [block.text for block in blocks(r'**Cost:** 2\.5, says [a.org/m…](<https://a.org/map> "The town") ![](b.jpg)')]
    ['Cost: 2.5, says https://a.org/map']
    >>> [block.text for block in blocks("`_a_`, __all__, x*y*z")]
    ['`_a_`, __all__, x*y*z']
    """
    return list(_blocks(iter(_parser().parse(text))))


def plain_blocks(text: str) -> list[Block]:
    """Return the items, quotes, fences and paragraphs of *text*, whose words are no Markdown."""
    return list(_blocks(iter(_plain_parser().parse(text))))


@cache
def _plain_parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["blockquote", "fence", "list"])


@cache
def _parser() -> MarkdownIt:
    return _Parser("commonmark").enable("table").disable(["lheading", "reference"])


class _Parser(MarkdownIt):
    """A parser that leaves addresses as they are written."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  the library's name
        return bool(url)

    def normalizeLink(self, url: str) -> str:  # noqa: N802  as above
        return url


def _blocks(tokens: Iterator[Token]) -> Iterator[Block]:
    """Yield the blocks up to the end of the block that *tokens* are in."""
    for token in tokens:
        if token.nesting < 0:
            return
        start, stop = token.map or (0, 0)
        children = tuple(_blocks(tokens)) if token.nesting else ()
        kind = token.type.removesuffix("_open").replace("bullet_", "").replace("ordered_", "")
        mark = token.info.strip() if kind == "fence" else f"{token.info}{token.markup}"
        if children:
            start, stop = children[0].start, max(child.stop for child in children)
        yield Block(kind, start, stop, children, token.children or (), mark, _text(kind, token, children))


def _text(kind: str, token: Token, children: Sequence[Block]) -> str:
    match kind:
        case "fence":
            return f"{token.markup}{token.info.strip()}\n{token.content.rstrip()}\n{token.markup}"
        case "code_block":
            return "\n".join(f"    {line}" for line in token.content.rstrip().split("\n"))
        case "html_block":
            return without_tags(token.content).strip()
        case "inline":
            return inline_text(token.children) if token.children else token.content
        case "blockquote":
            return "\n".join(f"> {line}".rstrip() for line in joined(children).split("\n"))
        case "list_item":
            text = joined(children)
            return f"{token.info}{token.markup} {text}" if text else ""
        case "tr":
            return " | ".join(child.text for child in children if child.text)
        case _:
            return joined(children)


def item_text(item: Block) -> str:
    r"""Return the text of *item* without its sign and its box.

    >>> [item_text(item) for item in blocks("- [x] One\n- Two")[0].children]
    ['One', 'Two']
    """
    return _TASK.sub("", item.text.removeprefix(item.mark).lstrip(" "), count=1)


def fenced_text(fence: Block) -> str:
    """Return the text between the signs of *fence*."""
    return "\n".join(fence.text.split("\n")[1:-1]).strip("\n")


def joined(blocks: Sequence[Block]) -> str:
    """Return the plain text of *blocks*, with an empty line where the source has one, or has something left out."""
    parts, stop = list[str](), 0
    for block in blocks:
        if block.text:
            parts += ["\n" if block.start == stop else "\n\n"] * bool(parts)
            parts.append(block.text)
            stop = block.stop
    return "".join(parts)


def inline_text(tokens: Sequence[Token]) -> str:
    """Return the plain text of inline *tokens*: code with its signs; words that are links carry their addresses."""
    parts: list[str] = []
    opened: list[tuple[int, Token]] = []
    for at, token in enumerate(tokens):
        if token.nesting > 0:
            opened.append((len(parts), token))
        elif token.nesting < 0:
            begin, opener = opened.pop()
            inner, before = "".join(parts[begin:]), "".join(parts[begin - 1 : begin])[-1:]
            after = tokens[at + 1].content[:1] if at + 1 < len(tokens) else ""
            parts[begin:] = filter(None, [_closed(opener, inner, before + after)])
        elif leaf := _leaf(token):
            parts.append(leaf)
    return _polished("".join(parts))


def _leaf(token: Token) -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline":
            return f"{token.markup}{token.content}{token.markup}"
        case "html_inline":
            return without_tags(token.content)
        case "image":
            return ""
        case _:
            return token.content


def without_tags(text: str) -> str:
    r"""Return *text* without comments and the tags that are usual in Markdown; others may be the author's signs.

    >>> without_tags("<b>Cost</b><br>of a <Map>")
    'Cost\nof a <Map>'
    """
    return _TAG.sub("", _LINE_BREAK.sub("\n", _COMMENT.sub("", text)))


def _closed(opener: Token, inner: str, around: str) -> str:
    """Return the text of an element from *opener* on; signs in an identifier or a formula are no emphasis."""
    if opener.type == "link_open" and not inner:
        return ""  # a picture
    if opener.type == "link_open":
        return link_text(inner, str(opener.attrs["href"]))
    glued = any(sign.isascii() and sign.isalnum() for sign in around) and _CODE.fullmatch(inner)
    if glued or (opener.markup == "__" and _IDENTIFIER.fullmatch(inner)):
        return f"{opener.markup}{inner}{opener.markup}"
    return inner


def link_text(shown: str, address: str) -> str:
    """Return the words of a link, which carry its *address*, or the whole address where a part of it is shown.

    >>> link_text("a.org/lo…", "https://a.org/long"), link_text("a note", "../note.md")
    ('https://a.org/long', 'a note')
    """
    if not address.startswith(("https://", "http://")):
        return shown
    if shown.startswith(("@", "#")):
        return with_address(shown, address)
    bare = shown.removesuffix("…").removesuffix("...").removeprefix("https://").removeprefix("http://").rstrip("/")
    return address if not bare or bare in address else with_address(shown, address)


def _polished(text: str) -> str:
    text = _NOTE_LINK.sub(lambda link: "" if link[1] else link[3] or link[2], _MARKED.sub(r"\1", text))
    return without_artifacts(_BLOCK_NAME.sub("", text)).strip()
