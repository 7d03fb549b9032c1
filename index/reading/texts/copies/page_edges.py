"""The edges of a page, around the first post of a thread and below the last: buttons, links, a copyright.

Follow
1/9 I read cookbooks for a living.
…
9/9 So if a book tells you three times to do the same dull thing, do it.
Share this thread
Copy link
© 2025 Example
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from index.reading.draft import DraftPost
from index.reading.texts.prose import ends_sentences

_BUTTON = re.compile(
    r"(?=[^\n]*[^\W\d_])[^\n.!?:;,#@/|…。！？、।؟]{1,40}(?<![\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])"
)
_MAX_WORDS = 6
_FEW_WORDS = 3  # of a single button
_FEWEST = 3  # posts
_RIGHTS = re.compile(r"©|\bCopyright\b")


def without_page_end(posts: Sequence[DraftPost]) -> list[DraftPost]:
    r"""Return *posts*, the last one without lines of the page: several buttons in a row, where no other post has any.

    >>> [post.text for post in without_page_end([DraftPost("A."), DraftPost("B."), DraftPost("C.\nShare\nCopy")])]
    ['A.', 'B.', 'C.']
    """
    *others, last = posts
    if len(others) < 2 or any(_page_end(post.text) for post in others):  # noqa: PLR2004  two may be alike
        return list(posts)
    rest = last.text.split("\n")
    return others if len(rest) > 1 and all(map(_is_button, rest)) else [*others, _above_page_end(last)]


def within_page(posts: Sequence[DraftPost]) -> list[DraftPost]:
    """Return *posts* of a copied page without what the page says above and below the first, and below the last."""
    if len(posts) < _FEWEST:
        return list(posts)
    first, *others = posts
    lines = first.text.split("\n")
    if not first.number and any(post.number for post in others) and all(map(_is_button, lines)):
        return without_page_end(others)
    above = len(list(takewhile(_is_button, lines)))
    is_above = above < len(lines) and (above > 1 or (above == 1 and len(lines[0].split()) <= _FEW_WORDS))
    first = first._replace(text="\n".join(lines[above:]).lstrip("\n")) if is_above else first
    is_alone = not any(_page_end(post.text) for post in others[:-1])
    return without_page_end([_above_page_end(first) if is_alone else first, *others])


def _above_page_end(post: DraftPost) -> DraftPost:
    lines = post.text.split("\n")
    return post._replace(text="\n".join(lines[: _page_end(post.text) or len(lines)]).rstrip("\n"))


def _page_end(text: str) -> int:
    """Return the first line of *text* with which the page goes on below a sentence; 0 if there is none."""
    lines = text.split("\n")
    written = [at for at, line in enumerate(lines) if line]
    for (above, at), (_, below) in zip(pairwise(written), pairwise(written[1:]), strict=False):
        if _is_button(lines[at]) and _is_button(lines[below]) and (at > above + 1 or ends_sentences([lines[above]])):
            return at
    rights = next((at for at in written[1:] if _RIGHTS.search(lines[at])), 0)
    return next((at + 1 for at in range(rights - 1, 0, -1) if not lines[at]), rights) if rights else 0


def _is_button(line: str) -> bool:
    return bool(_BUTTON.fullmatch(line)) and len(line.split()) <= _MAX_WORDS
