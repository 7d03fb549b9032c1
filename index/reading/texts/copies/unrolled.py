"""Raw text of pages of twtext.com and twunroll.com.

    1/7 This escalation in   #Karabakh is … https://bit.ly/3laSzns ">https://bit.ly/3laSzns&q...
                            (about eleven lines of 16 to 48 spaces)
                            2/7 During the 2016 escalation, … to Baku& #39;s control
    A second line of the post, which is printed twice:

                        A second line of the post, which is printed twice:
                            3/7 …
                            Read on Twitter

A post begins after a line of spaces; its other lines begin at the margin. Words after an emoji are printed twice too.
"""

import re

from index.reading.cleaning import tidy, without_artifacts
from index.reading.draft import Draft, DraftPost

_SEPARATOR = re.compile(r"\n[ \t]{8,}\n")
_FOOTER = re.compile(r"^[ \t]*Read on Twitter[ \t]*$", re.MULTILINE)
_MIN_SEPARATORS = 2


def unrolled(text: str) -> list[Draft]:
    """Return the thread in *text*, if it is the raw text of such a page."""
    if len(_SEPARATOR.findall(text)) < _MIN_SEPARATORS:
        return []
    posts: list[str] = []
    for block in _blocks(text):
        kept: list[str] = []
        for line in block:
            before = kept[-1] if kept else posts[-1] if posts else ""
            kept += [] if _repeats(line, before) else [line]
        if kept and not (posts and set(block) <= set(posts[-1].split("\n"))):
            posts.append("\n".join(kept))
    return [Draft(tuple(map(DraftPost, posts)))]


def _repeats(line: str, before: str) -> bool:
    """Say whether *line* is the end of *before*, printed again."""
    return bool(line) and before.endswith(f" {line}")


def _blocks(text: str) -> list[list[str]]:
    """Return the cleaned lines of each block between lines of spaces."""
    body = _FOOTER.split(text)[0]
    blocks = (tidy(without_artifacts(block)) for block in re.split(r"\n(?:[ \t]{8,}\n)+", body))
    return [block.split("\n") for block in blocks if block]
