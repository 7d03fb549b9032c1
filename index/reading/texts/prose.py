"""Tell prose, which can be posts, from lists, tables and programs."""

import re
from collections.abc import Sequence

from index.reading.anchors import CARRIER_SIGNS

_LINK = re.compile(rf"https?://[^\s{CARRIER_SIGNS}]+")
_UNSPACED_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।։][\"'”’»)\]]?\s*$")
_CODE_SIGNS = re.compile(r"[{}=;<>\\|\[\]_]")
_CELL_BREAK = re.compile(r"\t|\s\|\s|,(?! )|;(?! )")
_BULLET = re.compile(r"(?:[-*•·–☐☑✅✔]|\[[ x]?\]|\d{1,2}[.)])\s")
_MIN_ROWS = 3


def is_prose(texts: Sequence[str]) -> bool:
    """Say whether at least half of *texts* read like sentences.

    >>> is_prose(["Night buses ran for three months.", "Most riders came from the hospital."])
    True
    >>> is_prose(["Milk", "- 1/2 kg flour", "Call mum."])
    False
    """
    lines = [line for text in texts for line in text.split("\n") if line]
    sentences = [_is_sentence(text) for text in texts]
    short = any(sentences) and all(map(_ends_sentence, texts))  # as in a diary
    return short or (sum(sentences) * 2 >= len(texts) and not _is_table(lines) and not is_list(lines))


def ends_sentences(texts: Sequence[str]) -> bool:
    """Say whether at least half of *texts* end like sentences, however short they are."""
    return sum(map(_ends_sentence, texts)) * 2 >= len(texts)


def is_list(lines: Sequence[str]) -> bool:
    """Say whether most *lines* are items of a list."""
    return sum(1 for line in lines if _BULLET.match(line)) * 2 > len(lines)


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def _is_sentence(text: str) -> bool:
    text = _LINK.sub("", text)
    words = len(_WORD.findall(text)) + len(_UNSPACED_SCRIPT.findall(text)) // 3
    if len(_CODE_SIGNS.findall(text)) * 16 > len(text):
        return False
    return words >= 6 or (words >= 4 and bool(_SENTENCE_END.search(text)))  # noqa: PLR2004  a short sentence


def _is_table(lines: Sequence[str]) -> bool:
    """Say whether all *lines* are rows with the same number of cells."""
    cells = {len(_CELL_BREAK.findall(line)) for line in lines}
    return len(lines) >= _MIN_ROWS and len(cells) == 1 and cells != {0}
