r"""Markdown: what the signs of a text stand for, and how its posts are parted.

    [@ann](https://x.com/ann)   [#Bus](https://…/hashtag/Bus)   [a report](https://example.org/r)   2\.5   **bold**
    ![Image](https://…)         | [![](a.jpg)](a.jpg) |         <blockquote class="twitter-tweet">…</blockquote>

Pictures and quoted posts are no text. Posts stand between rules, or each ends with a picture or a quoted post.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.reading.cleaning import tidy, without_damage
from index.reading.draft import Draft, Piece
from index.reading.labels import labelled
from index.reading.texts.clipping import clipping
from index.reading.texts.front_matter import FrontMatter, front_matter
from index.reading.texts.headings import headings
from index.reading.texts.prose import is_prose
from index.reading.texts.splitting import split

_SIGNS = re.compile(
    r"\A\s*---\n|<blockquote class=|\]\(https?://|\*\*[^*\n]+\*\*|^#{1,6} |^\d+\\[.)]|^---[ -]*$", re.MULTILINE
)
_RULE = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(
    r"<blockquote class=[\"']twitter-tweet(?:[^<]|<(?!/?blockquote))*+</blockquote>(?:\s{0,9}<script[^<>]*></script>)?"
)
_PICTURES = re.compile(r"^\|(?=[^\n]*!\[)[^\n]*\|[ \t]*\n(?:\|[ :|-]+\|[ \t]*)?$", re.MULTILINE)
_PICTURE = re.compile(r"\[?!\[[^\[\]\n]*\]\([^()\n]*\)(?:\]\([^()\n]*\))?")
_LINK = re.compile(
    r"\[(?P<shown>[^\[\]\n]{1,500})\]\((?P<address>https?://[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)\)"
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$&])")
_HEADING = re.compile(r"\A\s*#{1,3} +(?P<title>[^\n]{1,200})\n")
_BYLINE = re.compile(
    r"^(?:\*{0,2}(?:Author|By|Автор):\*{0,2}) .*?(?:twitter|x)\.com/(?P<handle>\w{1,20})\).*\n", re.MULTILINE
)
_NOTE = re.compile(r"^\*[^*\n]*\]\([^\n]*\*[ \t]*$", re.MULTILINE)
_FEW = 2


def markdown(text: str) -> list[Draft]:
    """Return the threads in *text*, if it has the signs of Markdown."""
    if not _SIGNS.search(text):
        return []
    matter = front_matter(text)
    drafts = clipping(matter.text) or headings(matter.text)
    if drafts:
        return [_said(draft, matter) for draft in drafts]
    matter = _titled(matter)
    numbered = split(plain(matter.text))
    parted = _between_rules(matter.text) or _below_pictures(matter.text)
    return [_said(draft, matter) for draft in max(parted, numbered, key=_numbers)]


def _titled(matter: FrontMatter) -> FrontMatter:
    """Take a heading above all posts for the title, where the front matter has none."""
    heading = _HEADING.match(matter.text)
    if not heading:
        return matter
    return FrontMatter(matter.title or heading["title"].strip(), matter.author, matter.text[heading.end() :])


def _numbers(drafts: Sequence[Draft]) -> int:
    return sum(bool(piece.label) for draft in drafts for piece in draft.pieces)


def plain(text: str) -> str:
    r"""Return what the Markdown *text* says.

    >>> plain(r"**Cost:** [@ann](https://x.com/ann) in [a report](https://a.org/r), 2\.5 ![](b.jpg)")
    'Cost: @ann in a report https://a.org/r, 2.5'
    """
    text = _PICTURE.sub("", _PICTURES.sub("", _QUOTE.sub("", text)))
    text = _LINK.sub(_linked, text.replace("<br>", "\n").replace("<br />", "\n"))
    return tidy(without_damage(_ESCAPED.sub(r"\1", _BOLD.sub(r"\2", text))))


def _linked(link: re.Match[str]) -> str:
    shown, address = link["shown"].strip("*"), link["address"]
    if shown.startswith(("@", "#")):
        return shown
    bare = shown.removesuffix("…").removesuffix("...").removeprefix("https://").removeprefix("http://").rstrip("/")
    return address if bare and bare in address else f"{shown} {address}"


def _said(draft: Draft, matter: FrontMatter) -> Draft:
    pieces = tuple(piece._replace(text=plain(piece.text)) for piece in draft.pieces)
    said = Draft(pieces, draft.author or matter.author, draft.title or matter.title, draft.remarks)
    return said if any(piece.label for piece in pieces) else labelled(said)


def _between_rules(text: str) -> list[Draft]:
    parts = _RULE.split(text)
    return _draft(text, parts) if len(parts) > _FEW else []


def _below_pictures(text: str) -> list[Draft]:
    """Cut after every quoted post and table of pictures; several in a row belong to one post."""
    ends = [found.end() for sign in (_QUOTE, _PICTURES) for found in sign.finditer(text)]
    if len(ends) <= _FEW:
        return []
    edges = [0, *sorted(ends), len(text)]
    return _draft(text, [text[start:stop] for start, stop in pairwise(edges)])


def _draft(text: str, parts: Sequence[str]) -> list[Draft]:
    author = _BYLINE.search(text)
    bodies = [plain(_NOTE.sub("", _BYLINE.sub("", part))) for part in parts]
    pieces = tuple(Piece(body) for body in bodies if body)
    if len(pieces) < _FEW or not is_prose([piece.text for piece in pieces]):
        return []
    return [labelled(Draft(pieces, f"@{author['handle']}" if author else ""))]
