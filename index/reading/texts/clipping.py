r"""Clippings of x.com in Markdown, as Obsidian's Web Clipper saves them.

    **Ann Example** @ann [2024-06-02](https://x.com/ann/status/1797)

    1/6 Our city tested … 2\.5

    ![Image](https://pbs.twimg.com/media/a.jpg)

    ---

Replies by others follow in the same format.
"""

import re

from index.reading.draft import Draft, DraftPost
from index.reading.speakers import thread_above_replies

_HEADER = re.compile(
    r"^(?:\*\*[^*\n]{1,80}\*\*|\[[^\[\]\n]{1,80}\]\([^()\n]*\)) ?(?:\[?@(?P<handle>\w{1,20})(?:\]\([^()\n]*\))?)[ ·]*"
    r"(?:\[[^\[\]\n]{0,40}\]\((?P<link>https?://(?:www\.)?(?:twitter|x)\.com/\w{1,20}/status/\d{1,20})[^()\n]*\))?[^\n]{0,20}$",
    re.MULTILINE,
)
_RULE = re.compile(r"\n-{3,}\Z")


def clipping(text: str) -> list[Draft]:
    """Return the clipped thread in *text*: without replies."""
    headers = list(_HEADER.finditer(text))
    if len(headers) < 2:  # noqa: PLR2004  one post is no thread
        return []
    stops = [*(header.start() for header in headers[1:]), len(text)]
    return thread_above_replies(
        [
            DraftPost(
                _RULE.sub("", text[header.end() : stop].rstrip()).strip(),
                link=header["link"] or "",
                author=f"@{header['handle']}",
            )
            for header, stop in zip(headers, stops, strict=True)
        ]
    )
