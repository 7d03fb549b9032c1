r"""Markdown: its plain text, and its posts.

    [@ann](https://x.com/ann)   [#Bus](https://…/hashtag/Bus)   [a report](https://example.org/r)   2\.5   **bold**
    ![Image](https://…)         | [![](a.jpg)](a.jpg) |         <blockquote class="twitter-tweet">…</blockquote>

Pictures and quoted posts are dropped. Posts are separated by rules, or each ends with a picture or a quoted post.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.reading.cleaning import tidy, without_artifacts
from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.reading.texts.clipping import clipping
from index.reading.texts.front_matter import FrontMatter, front_matter
from index.reading.texts.guessing import guesses
from index.reading.texts.headings import headings
from index.reading.texts.plain import numbered_posts
from index.reading.texts.prose import is_prose

_MARKUP = re.compile(
    r"\A\s*---\n|<blockquote class=|\]\(https?://|\*\*[^*\n]+\*\*|^#{1,6} |^\d+\\[.)]|^---[ -]*$", re.MULTILINE
)
_RULE = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(
    r"<blockquote class=[\"']twitter-tweet(?:[^<]|<(?!/?blockquote))*+</blockquote>(?:\s{0,9}<script[^<>]*></script>)?"
)
_PICTURE_TABLE = re.compile(r"^\|(?=[^\n]*!\[)[^\n]*\|[ \t]*\n(?:\|[ :|-]+\|[ \t]*)?$", re.MULTILINE)
_PICTURE = re.compile(r"\[?!\[[^\[\]\n]*\]\([^()\n]*\)(?:\]\([^()\n]*\))?")
_LINK = re.compile(
    r"\[(?P<shown>[^\[\]\n]{1,500})\]\(<?(?P<address>https?://[^\s()<>]{1,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,500})?)>?"
    r"(?:[ \t]+\"[^\"\n]{0,200}\")?\)"
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$&])")
_HEADING = re.compile(r"\A\s*#{1,3} +(?P<title>[^\n]{1,200})\n")
_BYLINE = re.compile(
    r"^(?:\*{0,2}(?:Author|By|Автор):\*{0,2}) .*?(?:twitter|x)\.com/(?P<handle>\w{1,20})\).*\n", re.MULTILINE
)
_NOTE = re.compile(r"^\*[^*\n]*\]\([^\n]*\*[ \t]*$", re.MULTILINE)
_MIN_POSTS = 2


def markdown(text: str) -> list[Draft]:
    """Return the threads in *text*, if it has Markdown formatting."""
    if not _MARKUP.search(text):
        return []
    matter = front_matter(text)
    drafts = clipping(matter.text) or headings(matter.text)
    if drafts:
        return [_plain_draft(draft, matter) for draft in drafts]
    matter = _with_title(matter)
    plain = plain_text(matter.text)
    numbered = numbered_posts(plain) or guesses(plain)[:1]
    separated = _between_rules(matter.text) or _below_pictures(matter.text)
    return [_plain_draft(draft, matter) for draft in max(separated, numbered, key=_label_count)]


def _with_title(matter: FrontMatter) -> FrontMatter:
    """Move a heading above all posts to the title, which the front matter overrides."""
    heading = _HEADING.match(matter.text)
    if not heading:
        return matter
    return FrontMatter(matter.title or heading["title"].strip(), matter.author, matter.text[heading.end() :])


def _label_count(drafts: Sequence[Draft]) -> int:
    return sum(bool(post.label) for draft in drafts for post in draft.posts)


def plain_text(text: str) -> str:
    r"""Return the plain text of the Markdown *text*.

    >>> plain_text(r"**Cost:** [@ann](https://x.com/ann) in [a report](https://a.org/r), 2\.5 ![](b.jpg)")
    'Cost: @ann in a report https://a.org/r, 2.5'
    >>> plain_text('[a map](<https://a.org/m> "The old town")')
    'a map https://a.org/m'
    """
    text = _PICTURE.sub("", _PICTURE_TABLE.sub("", _QUOTE.sub("", text)))
    text = _LINK.sub(_link_text, text.replace("<br>", "\n").replace("<br />", "\n"))
    return tidy(without_artifacts(_ESCAPED.sub(r"\1", _BOLD.sub(r"\2", text))))


def _link_text(link: re.Match[str]) -> str:
    shown, address = link["shown"].strip("*"), link["address"]
    if shown.startswith(("@", "#")):
        return shown
    bare = shown.removesuffix("…").removesuffix("...").removeprefix("https://").removeprefix("http://").rstrip("/")
    return address if bare and bare in address else f"{shown} {address}"


def _plain_draft(draft: Draft, matter: FrontMatter) -> Draft:
    posts = tuple(post._replace(text=plain_text(post.text)) for post in draft.posts)
    plain = Draft(posts, draft.author or matter.author, draft.title or matter.title, draft.remarks)
    return plain if any(post.label for post in posts) else labelled(plain)


def _between_rules(text: str) -> list[Draft]:
    parts = _RULE.split(text)
    return _draft(text, parts) if len(parts) > _MIN_POSTS else []


def _below_pictures(text: str) -> list[Draft]:
    """Cut after each quoted post and each table of pictures; several in a row belong to one post."""
    ends = [found.end() for sign in (_QUOTE, _PICTURE_TABLE) for found in sign.finditer(text)]
    if len(ends) <= _MIN_POSTS:
        return []
    edges = [0, *sorted(ends), len(text)]
    return _draft(text, [text[start:stop] for start, stop in pairwise(edges)])


def _draft(text: str, parts: Sequence[str]) -> list[Draft]:
    author = _BYLINE.search(text)
    bodies = [plain_text(_NOTE.sub("", _BYLINE.sub("", part))) for part in parts]
    posts = tuple(DraftPost(body) for body in bodies if body)
    if len(posts) < _MIN_POSTS or not is_prose([post.text for post in posts]):
        return []
    return [labelled(Draft(posts, f"@{author['handle']}" if author else ""))]
