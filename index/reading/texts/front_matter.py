"""The front matter of a Markdown file: its metadata, above the text.

---
title: "Thread by @ann"
author:
  - "[[@ann]]"
source: https://x.com/ann/status/17
---
"""

import re
from typing import NamedTuple

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(?P<lines>(?:(?!---)[^\n]*\n){0,100}?)---[ \t]*(?:\n|\Z)")
_AUTHOR = re.compile(r"^author:\s*(?:\[?\s*|\n\s*-\s*)[\"']?(?:\[\[)?(?P<value>@?[^\n\]\"']{1,80})", re.MULTILINE)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<value>[^\n]{1,200}?)[\"']?[ \t]*$", re.MULTILINE)


class FrontMatter(NamedTuple):
    """The title and author of a Markdown file, and the *text* below its front matter."""

    title: str
    author: str
    text: str


def front_matter(text: str) -> FrontMatter:
    r"""Return the front matter of *text*; without one, title and author are empty.

    >>> front_matter("---\ntitle: Buses\nauthor: '[[@ann]]'\n---\nText")
    FrontMatter(title='Buses', author='@ann', text='Text')
    """
    block = _BLOCK.match(text)
    if not block or ":" not in block["lines"]:
        return FrontMatter("", "", text)
    title, author = _TITLE.search(block["lines"]), _AUTHOR.search(block["lines"])
    return FrontMatter(title["value"] if title else "", author["value"].strip() if author else "", text[block.end() :])
