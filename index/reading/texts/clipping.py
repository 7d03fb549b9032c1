r"""Clippings of x.com in Markdown, as Obsidian's Web Clipper makes them.

    **Ann Example** @ann [2024-06-02](https://x.com/ann/status/1797)

    1/6 Our city tested … 2\.5

    ![Image](https://pbs.twimg.com/media/a.jpg)

    ---

Replies by others follow in the same form.
"""

import re
from itertools import groupby

from index.reading.draft import Draft, Piece

_HEAD = re.compile(
    r"^(?:\*\*[^*\n]{1,80}\*\*|\[[^\[\]\n]{1,80}\]\([^()\n]*\)) ?(?:\[?@(?P<handle>\w{1,20})(?:\]\([^()\n]*\))?)[ ·]*"
    r"(?:\[[^\[\]\n]{0,40}\]\((?P<link>https?://(?:www\.)?(?:twitter|x)\.com/\w{1,20}/status/\d{1,20})[^()\n]*\))?[^\n]{0,20}$",
    re.MULTILINE,
)
_RULE = re.compile(r"\n-{3,}\Z")


def clipping(text: str) -> list[Draft]:
    """Return the thread clipped in *text*: the longest row of posts under one handle."""
    heads = list(_HEAD.finditer(text))
    if len(heads) < 2:  # noqa: PLR2004  one post is no thread
        return []
    stops = [*(head.start() for head in heads[1:]), len(text)]
    posts = [
        (head["handle"], Piece(_RULE.sub("", text[head.end() : stop].rstrip()), link=head["link"] or ""))
        for head, stop in zip(heads, stops, strict=True)
    ]
    rows = [(handle, [piece for _, piece in row]) for handle, row in groupby(posts, key=lambda post: post[0])]
    handle, row = max(rows, key=lambda row: len(row[1]))
    return [Draft(tuple(row), author=f"@{handle}")]
