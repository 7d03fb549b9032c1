"""Posts of a plain text that the same line, or a wider gap, parts.

We tested every tap.       Im Mai waren es acht,          Eleven lamps.
                           im August drei.
* * *                                                     next
                           (three empty lines)
Nine were dry.             Der Hausmeister weiß davon.    Never eleven lit.

→ One.          (a sign at the beginning of each)

More of it.

→ Two.

The sign is learned: a short line that stands between all blocks of text and is the same each time.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

_MAX_LENGTH = 24  # characters of a line that parts posts
_MIN_TIMES = 2  # a sign that stands once may be anything
_SIGNS = re.compile(r"[\W_]+")
_BEGINNING = re.compile(r"(?![-*+>])[^\w\s\"'“«(\[#@]{1,3} |[\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।։]$")
_GAP = re.compile(r"\n{3,}")


def separator(lines: Sequence[str]) -> str:
    r"""Return the line that parts posts in *lines*, as `written_shortly`; the empty string if there is none.

    >>> separator(["One.", "", "* * *", "", "Two.", "", "* * *", "", "Three."])
    '*'
    """
    rows = groupby(_key(line) if _may_part(lines, at) else "" for at, line in enumerate(lines) if line)
    counts = Counter(key for key, _ in rows if key)
    key, times = next(iter(counts.most_common(1)), ("", 0))
    is_sure = bool(_SIGNS.fullmatch(key)) or _parts_evenly(lines, key)
    return key if times >= _MIN_TIMES + (not is_sure) else ""


def _parts_evenly(lines: Sequence[str], key: str) -> bool:
    """Say whether *key* parts *lines* in about equal parts, so that two times are enough."""
    rows = groupby((line for line in lines if line), key=lambda line: _key(line) == key)
    sizes = [(is_key, len(list(row))) for is_key, row in rows]
    parts = [size for is_key, size in sizes if not is_key]
    return len(parts) * 2 - 1 == len(sizes) and max(parts) <= 2 * min(parts)


def is_separator(line: str, separator: str) -> bool:
    """Say whether *line* is *separator*, however long it is drawn."""
    return bool(separator) and len(line) <= _MAX_LENGTH * 4 and _key(line) == separator


def drawn_separator(lines: Sequence[str]) -> str:
    """Return the separator of *lines* if it is drawn of signs, without words; else the empty string."""
    sign = separator(lines)
    return sign if _SIGNS.fullmatch(sign) else ""


def parted(lines: Sequence[str]) -> list[str]:
    """Return the texts that a repeated line parts in *lines*, or else wider gaps; none below three."""
    if sign := separator(lines):
        groups = groupby(lines, key=lambda line: is_separator(line, sign))
        texts = ["\n".join(group).strip("\n") for is_sign, group in groups if not is_sign]
    else:
        texts = _GAP.split("\n".join(lines).strip("\n"))
        if not any("\n\n" in text for text in texts):
            return []
    texts = [_GAP.sub("\n\n", text) for text in texts if text]
    return texts if len(texts) > _MIN_TIMES else []


def begun(lines: Sequence[str]) -> list[str]:
    r"""Return the texts that begin with the same sign, of several paragraphs each; none unless the first one does.

    >>> begun(["→ One.", "", "More.", "", "→ Two.", "", "→ Three."])
    ['→ One.\n\nMore.', '→ Two.', '→ Three.']
    """
    gap = "\n\n" if "" in lines else "\n"
    paragraphs = [paragraph for paragraph in "\n".join(lines).split(gap) if paragraph.strip("\n")]
    first = _BEGINNING.match(paragraphs[0].lstrip("\n")) if paragraphs else None
    starts = [at for at, paragraph in enumerate(paragraphs) if first and paragraph.lstrip("\n").startswith(first[0])]
    if len(starts) <= _MIN_TIMES:
        return []
    return [gap.join(paragraphs[start:stop]).strip("\n") for start, stop in pairwise([*starts, len(paragraphs)])]


def _may_part(lines: Sequence[str], at: int) -> bool:
    """Say whether line *at* is drawn of signs, or is short and stands alone between empty lines."""
    line = lines[at]
    if not line or len(line) > _MAX_LENGTH * 4:
        return False
    inside = 0 < at < len(lines) - 1
    if _SIGNS.fullmatch(line):
        return not inside or bool(lines[at - 1]) == bool(lines[at + 1])  # otherwise it underlines a heading
    alone = inside and (not (lines[at - 1] or lines[at + 1]) or bool(_SENTENCE_END.search(lines[at - 1])))
    return (
        alone and len(line) <= _MAX_LENGTH and not line[-1].isdecimal() and not _SENTENCE_END.search(line.rstrip("…"))
    )


def _key(line: str) -> str:
    """Return the signs of *line*, each once, or its words in lower case: "-----" is the same as "---"."""
    line = "".join(line.split())
    return "".join(dict.fromkeys(line)) if _SIGNS.fullmatch(line) else line.casefold()
