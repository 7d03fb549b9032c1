"""Posts below headings with their numbers.

**Tweet 1/5**          ### Post 2: the costs          --- Tweet 3/6 ---          ### Post
Text of the post …     Text …                         Text …                     (a post without a number)
"""

import re

from index.reading.draft import Draft, DraftPost
from index.reading.markers import Marker, end_markers, start_markers

_HEADING = re.compile(
    r"^[ \t]*(?P<before>[#*=\-—–_🧵 ]{0,12})(?:tweet|post|твит|пост|toot|skeet)\b[ \t]*[#№]?(?P<rest>[^\n]{0,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_NUMBER = re.compile(r"(?P<label>\d{1,5})\b(?![./]\d)")
_RULE = re.compile(r"[ \t]*[-*_=]{3,}[ \t]*$")
_FRAME_SIGNS = " \t*#=-—–_:"
_TITLE = re.compile(r"^#{1,3} +(?P<title>[^\n]{1,200})$", re.MULTILINE)
_UNNUMBERED = Marker(0, 0, "", "", "")


def headings(text: str) -> list[Draft]:
    r"""Return the thread in *text* whose posts have headings, if there is one.

    >>> [post.label for post in headings("**Tweet 1/2**\nOne.\n\n---\n\n**Tweet 2/2**\nTwo.")[0].posts]
    ['1/2', '2/2']
    """
    heads = [(found, marker) for found in _HEADING.finditer(text) if (marker := _marker(found))]
    if len(heads) < 2 or not any(marker.number for _, marker in heads):  # noqa: PLR2004  one post is no thread
        return []
    stops = [*(found.start() for found, _ in heads[1:]), len(text)]
    posts = tuple(
        DraftPost(_without_rules(text[found.end() : stop]), marker.label, marker.number, marker.total)
        for (found, marker), stop in zip(heads, stops, strict=True)
    )
    title = _TITLE.search(text[: heads[0][0].start()])
    return [Draft(posts, title=title["title"] if title else "")]


def _marker(found: re.Match[str]) -> Marker | None:
    """Return the number in a heading; an empty marker if a framed heading has none; None for a sentence."""
    rest = found["rest"].strip(_FRAME_SIGNS)
    if not rest:
        return _UNNUMBERED if found["before"].strip() else None
    for marker in [*start_markers(rest), *end_markers(rest)]:
        if not marker.text or found["before"].strip():
            return marker
    bare = _BARE_NUMBER.match(rest)
    if bare and (found["before"].strip() or bare.end() == len(rest)):
        return Marker(int(bare["label"]), 0, "heading", bare["label"], "")
    return None


def _without_rules(text: str) -> str:
    lines = text.strip().split("\n")
    first, last = bool(_RULE.match(lines[0])), bool(_RULE.match(lines[-1]))
    return "\n".join(lines[first : len(lines) - last])
