"""Clean a text of traces that saving and copying leave in it."""

import html
import re
from collections.abc import Sequence

LINE_BREAKS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The signs that end a line."""

_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0), 0xFEFF) if code not in {0x09, 0x0A, 0x0D}}
_TRANSLATION = _CONTROLS | dict.fromkeys(map(ord, LINE_BREAKS), "\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = " \u2800\u200b\u200c\u200d\u200e\u200f\u2060\u3164\u00ad"
_FENCE = re.compile(r"[ \t]{0,12}(?:```|~~~)")
_INDENTED = re.compile(r"(?: {2,12}|\t{1,4})\S")
_BLOCK_OPENER = re.compile(r"[:({\[;]$")
_BLANK_LINES = re.compile(r"\n{3,}")
_ENTITY = re.compile(r"&(?:\s?#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
_EMOJI_IMAGE = re.compile(
    r"https?://abs\.twimg\.com/emoji/\S{0,200}+\s{0,3}\"?\s{0,3}"
    r"(?:draggable=\"false\"\s)?alt=\"([^\"\n]{1,40})\"[^<>\n]{0,300}>"
)
_DUPLICATED_LINK = re.compile(r"(?<![\w/])(https?://[^\s\"<>]{1,2000}+)\s{0,3}\">\s{0,3}https?://\S{0,2000}")
_PICTURE_LINK = re.compile(r"\bpic\.(?:twitter|x)\.com/\w{1,20}")
_EMOJI = r"[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]?"
_NUMBER_LINE = r"\n[ \t]*\d{1,4}[ \t]*"
_REACTIONS = re.compile(
    rf"(?:\n[ \t]*(?::[\w+-]{{2,30}}:[ \t]*(?:{_NUMBER_LINE})?|{_EMOJI}[ \t]*{_NUMBER_LINE})(?=\n|\Z))+"
)
_ICONS = re.compile("[\U000f0000-\U0010fffd]")  # in fonts of sites; no text has these
_EDITED = re.compile(
    r"\s*[(\[](?:edited|bearbeitet|modifiée?|editad[oa]|modificat[oa]|bewerkt|redigerad|edytowan[eoay]|upraveno|düzenlendi"
    r"|изменено|отредактировано|змінено|відредаговано|編集済み?|已编辑|已編輯|편집됨|수정됨|diedit)[)\]]\Z",
    re.IGNORECASE,
)
_PART = 100_000  # characters; the words of a longer text take much memory
_SPACE_AFTER_BRACKET = re.compile(r"(?<=[(\[«“]) +(?=[#@]\w)")


def tidy(text: str) -> str:
    r"""Return *text* with single spaces, its paragraphs, and no characters that Telegram refuses.

    >>> tidy("one\u00a0 two \n\n\n\n three\x00")
    'one two\n\nthree'
    """
    return joined_lines(tidied_lines(text))


def joined_lines(lines: Sequence[str]) -> str:
    """Return *lines* as a text, with a single blank line between its paragraphs."""
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def tidied_lines(text: str) -> list[str]:
    r"""Return the lines of *text* with single spaces, word for word in code; lines of invisible signs are empty.

    >>> tidied_lines("one\u00a0 two\n\u2800\ndef f():\n    return 1")
    ['one two', '', 'def f():', '    return 1']
    """
    text = _SURROGATE.sub("\ufffd", text.translate(_TRANSLATION))
    lines: list[str] = []
    fenced = code = False
    for line in text.split("\n"):
        is_fence = bool(_FENCE.match(line))
        code = fenced or (bool(_INDENTED.match(line)) and (code or bool(lines and _BLOCK_OPENER.search(lines[-1]))))
        tidied = " ".join(line.split())
        lines.append("" if not tidied.strip(_INVISIBLE) else line.rstrip() if code and not is_fence else tidied)
        fenced ^= is_fence
    return lines


def without_artifacts(text: str) -> str:
    r"""Return *text* without the artifacts of a page saved as raw text (samples: `texts.unrolled`).

    >>> without_artifacts('Baku& #39;s &amp; (   #Karabakh) R&D <3 https://a.org/long\u00a0">https://a.org/l...')
    "Baku's & (#Karabakh) R&D <3 https://a.org/long"
    """
    text = _ICONS.sub("", _EMOJI_IMAGE.sub(r"\1", text))
    text = _DUPLICATED_LINK.sub(r"\1", text)
    text = without_entities(text)
    return _SPACE_AFTER_BRACKET.sub("", _PICTURE_LINK.sub("", text))


def without_entities(text: str) -> str:
    """Return *text* with its HTML entities decoded, also where a space has split one.

    >>> without_entities("R&D &lt;3 AT&T &amp; 5 &#62; 4")
    'R&D <3 AT&T & 5 > 4'
    """
    return _ENTITY.sub(lambda entity: html.unescape(entity[0].replace(" ", "").replace("\u00a0", "")), text)


def without_edited(text: str) -> str:
    """Return *text* without the word of an app at its end that the message was edited.

    >>> without_edited("It is open again. (edited)")
    'It is open again.'
    """
    return _EDITED.sub("", text)


def without_reactions(text: str) -> str:
    r"""Return *text* without the names of emoji below a message, and how many people chose each.

    >>> without_reactions("It is open.\n:eyes:\n3\n:+1:\nNobody came.")
    'It is open.\nNobody came.'
    """
    return _REACTIONS.sub("", text)


def signs(text: str) -> int:
    """Return the number of characters in *text* that are no spaces.

    >>> signs("one\u00a0 two")
    6
    """
    return sum(len("".join(text[at : at + _PART].split())) for at in range(0, len(text), _PART))
