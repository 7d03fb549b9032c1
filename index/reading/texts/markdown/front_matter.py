"""The metadata above the text of a note: front matter, properties, and the list of a tool.

---                                title:: Buses at Night       ## Metadata
title: "Thread by @ann"            author:: [[@ann]]            - Author: [[@ann on Twitter]]
author:                                                         - URL: https://x.com/ann/status/17
  - "[[@ann]]"                     Author: Ann Example
---                                Created: June 3, 2025
"""

import re
from typing import NamedTuple

from index.reading.anchors import with_shown_addresses
from index.reading.texts.markdown.bylines import HANDLE, PROFILE

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(?P<lines>(?:(?!---)[^\n]*\n){0,100}?)---[ \t]*(?:\n|\Z)")
_PROPERTY = re.compile(
    r"^[ \t]*(?:(?:[-*] )?[\w-]{1,40}::[ \t][^\n]*|(?:\[\[[^\[\]\n]+\]\][ \t]*)+$|#[^\W\d][\w /-]*[\w]#$)\n?",
    re.MULTILINE,
)
_HIDDEN = re.compile(r"%%.*?%%", re.DOTALL)
_ITEM = re.compile(r"^\W*(?P<key>[^\W\d_][\w -]{0,30})\W{0,2}::?\W{0,2}(?:\s|$)", re.MULTILINE)
_AUTHOR_KEYS = {"author", "by", "автор", "autor", "autora", "yazar", "auteur"}
_KEYS = _AUTHOR_KEYS | {
    *("source", "url", "link", "links", "date", "created", "published", "tags", "title", "handle"),
    *("источник", "дата", "fuente", "fecha", "kaynak", "tarih", "quelle"),
}
_AUTHOR = re.compile(
    r"^\W*(?P<key>author|handle|by|автор|autora?|yazar|auteur)\W{0,2}::?[ \t]*(?:\n\s*-\s*)?[\[\"' ]*"
    r"(?P<value>@?[^\n\]\"']{1,160})",
    re.MULTILINE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*<?https?://\S+")
_TAGS = re.compile(r"\s*(?:#[^\W\d][\w/-]*\s*)+")
_TITLE = re.compile(r"^title::?[ \t]*[\"']?(?P<value>[^\n]{1,200}?)[\"']?[ \t]*$", re.MULTILINE)


class FrontMatter(NamedTuple):
    """The title and author of a note, and the *text* below its front matter."""

    title: str
    author: str
    text: str


def front_matter(text: str) -> FrontMatter:
    r"""Return the front matter of *text*; without one, title and author are empty.

    >>> front_matter("---\ntitle: Buses\nauthor: '[[@ann]]'\n---\nText")
    FrontMatter(title='Buses', author='@ann', text='Text')
    """
    text = _HIDDEN.sub("", text)
    block = _BLOCK.match(text)
    found = block["lines"] if block and ":" in block["lines"] else ""
    rest = text[block.end() :] if block and found else text
    properties = "".join(_PROPERTY.findall(rest))
    found = f"{found}{properties}"
    title = _TITLE.search(found)
    return FrontMatter(title["value"] if title else "", author(found), _PROPERTY.sub("", rest))


def author(metadata: str) -> str:
    """Return the author that *metadata* names, by handle if it has one.

    >>> author("Author: [[@ann on Twitter]]"), author("By: Ann https://x.com/ann"), author("Автор: Анна Мур")
    ('@ann', '@ann', 'Анна Мур')
    """
    values = [found["value"] for found in _AUTHOR.finditer(with_shown_addresses(metadata))]
    for value in values:
        if found := HANDLE.search(value):
            return found[0]
        if found := PROFILE.search(value):
            return f"@{found['handle']}"
    return _ADDRESS.sub("", values[0]).strip() if values else ""


def is_metadata(text: str) -> bool:
    r"""Say whether each line of *text* is a name and its value, and the names are usual in metadata; or it is tags.

    >>> is_metadata("Author: Ann\nCreated: June 3"), is_metadata("Cost: 4.10 a trip")
    (True, False)
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if _TAGS.fullmatch(text):
        return True
    keys = [found["key"].strip().casefold() if (found := _ITEM.match(line)) else "" for line in lines]
    usual = _KEYS if len(keys) > 1 else _AUTHOR_KEYS
    return bool(keys) and all(keys) and any(key in usual or key.endswith(" title") for key in keys)
