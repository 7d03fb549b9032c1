"""A copy of an author's page on Thread Reader: the beginnings of several threads, each under a line about it.

Aug 9, 2024 • 6 tweets • 1 min read
The council wants to pave the last square (1/6)
First surprise: nobody was for it (2/6)
Jun 22, 2024 • 9 tweets • 2 min read
How to build a compost heap on a balcony (1/9)
"""

import re
from itertools import pairwise

from index.reading.draft import Draft, DraftPost
from index.reading.texts.plain import numbered

_MOST = 500  # threads of one page
_ABOUT = re.compile(r"^[^\n•]{4,40} • \d{1,4} [^\n•]{2,20} • \d{1,4} [^\n•]{2,20}$", re.MULTILINE)


def author_page(text: str) -> list[Draft]:
    """Return the threads on the page *text*, which is tidy; none if it is something else, or lists too many."""
    heads = list(_ABOUT.finditer(text))
    if not 2 <= len(heads) <= _MOST:  # noqa: PLR2004  a single thread is no list
        return []
    stops = [*(head.start() for head in heads), len(text)]
    parts = (text[head.end() : stop].strip() for head, (_, stop) in zip(heads, pairwise(stops), strict=True))
    return [draft for part in parts for draft in _threads(part)]


def _threads(part: str) -> list[Draft]:
    found = [draft for proposal in numbered(part)[:1] for draft in proposal.drafts]
    return found or [Draft(tuple(DraftPost(line) for line in part.split("\n") if line))]
