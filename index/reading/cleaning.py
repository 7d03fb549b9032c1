"""The marks that saving and copying leave in a text, taken off it."""

import html
import re

_SPACES = dict.fromkeys(map(ord, "\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0), 0xFEFF) if code not in {0x09, 0x0A, 0x0D}}
_TABLE = _CONTROLS | _SPACES
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK_LINES = re.compile(r"\n{3,}")
_ENTITY = re.compile(r"&(?:\s?#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
_EMOJI = re.compile(
    r"https?://abs\.twimg\.com/emoji/\S{0,200}+\s{0,3}\"?\s{0,3}"
    r"(?:draggable=\"false\"\s)?alt=\"([^\"\n]{1,40})\"[^<>\n]{0,300}>"
)
_TWICE_LINKED = re.compile(r"(?<![\w/])(https?://[^\s\"<>]{1,2000}+)\s{0,3}\">\s{0,3}https?://\S{0,2000}")
_PICTURE = re.compile(r"\bpic\.(?:twitter|x)\.com/\w{1,20}")
_OPENED = re.compile(r"(?<=[(\[«“]) +(?=[#@]\w)")


def tidy(text: str) -> str:
    r"""Return *text* with single spaces, paragraphs kept, and nothing that Telegram refuses.

    >>> tidy("one\u00a0 two \n\n\n\n three\x00")
    'one two\n\nthree'
    """
    text = _SURROGATE.sub("\ufffd", text.translate(_TABLE))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def without_damage(text: str) -> str:
    r"""Return *text* as it stood before a page was saved as raw text (see `unrolled` for samples).

    >>> without_damage('Baku& #39;s &amp; (   #Karabakh) R&D <3 https://a.org/long\u00a0">https://a.org/l...')
    "Baku's & (#Karabakh) R&D <3 https://a.org/long"
    """
    text = _EMOJI.sub(r"\1", text)
    text = _TWICE_LINKED.sub(r"\1", text)
    text = without_entities(text)
    return _OPENED.sub("", _PICTURE.sub("", text))


def without_entities(text: str) -> str:
    """Return *text* with its entities as the characters they stand for.

    >>> without_entities("R&D &lt;3 AT&T &amp; 5 &#62; 4")
    'R&D <3 AT&T & 5 > 4'
    """
    return _ENTITY.sub(lambda entity: html.unescape(entity[0].replace(" ", "").replace("\u00a0", "")), text)
