"""Split a plain text into posts: at the author's numbers, or into paragraphs if there are none.

1/3 Our city tested           … on what we learned (1/3)      Text without a number,
a night bus.                  … from the hospital (2/3)       one paragraph per post.
2/3 Ridership: 1,940 …        … is here (3/3)
                                                              The second post.
"""

from index.reading.draft import Draft, DraftPost
from index.reading.judging import LIMIT
from index.reading.texts.inline import with_line_breaks
from index.reading.texts.numbering import numberings
from index.reading.texts.prose import is_prose
from index.thread import Remark

PARAGRAPHS = Remark("I read each paragraph as a post")


def numbered_posts(text: str) -> list[Draft]:
    r"""Return the threads in *text*, which is tidy, that are cut at the author's numbers.

    >>> [[post.label for post in draft.posts] for draft in numbered_posts("1/2 One\n\nmore line.\n\n2/2 Two")]
    [['1/2', '2/2']]
    """
    return numberings(text.split("\n")) or numberings(with_line_breaks(text).split("\n"))


def guessed_posts(text: str) -> list[Draft]:
    """Return a draft for each way to guess posts in *text*, which has no numbers: paragraphs and lines."""
    blocks = [block for block in text.split("\n\n") if block] or [""]
    lines = [line for line in text.split("\n") if line]
    if len(blocks) == 1 or _is_headed(blocks):
        ways = [lines]
    else:
        ways = [blocks, lines] if any(len(block) > LIMIT for block in blocks) else [blocks]
    return [Draft(tuple(map(DraftPost, way)), remarks=(PARAGRAPHS,)) for way in ways if len(way) > 1 and is_prose(way)]


def _is_headed(blocks: list[str]) -> bool:
    """Say whether only the first post has a blank line after it, as on Buzzchronicles."""
    lines = blocks[-1].split("\n")
    return len(blocks) == 2 and len(lines) > 2 and all(is_prose([line]) for line in lines)  # noqa: PLR2004  first and rest
