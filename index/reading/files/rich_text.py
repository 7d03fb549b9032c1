r"""Rich text (.rtf), as WordPad and TextEdit write it, as plain text.

{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Helvetica;}}\f0 1/2 Caf\'e9 \u8212? here.\par 2/2 And there.}
"""

import re

from index.thread import ThreadError

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_BREAKS = {"par": "\n\n", "line": "\n", "sect": "\n\n", "page": "\n\n", "tab": "\t", "row": "\n", "cell": "\t"}
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_HIDDEN = {"fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "themedata", "datastore", "fldinst"}
_DEEPEST = 200
_LONGEST = 3_000_000  # characters


def is_rich_text(text: str) -> bool:
    """Say whether *text* is rich text."""
    return text.lstrip().startswith("{\\rtf")


def rich_text(text: str) -> str:
    r"""Return the plain text in the rich *text*.

    >>> rich_text(r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Caf\'e9 \u8212? here.\par There.}")
    'Café — here.\n\nThere.'

    Raises:
        ThreadError: it is too long.
    """
    if len(text) > _LONGEST:
        raise ThreadError("the text is too long for a thread, so send only the part with the thread")
    page = re.search(r"\\ansicpg(\d{3,5})", text[:2000])
    codec = f"cp{page[1]}" if page else "cp1252"
    written: list[str] = []
    hidden, stack, skipped = False, list[bool](), 0
    for token in _TOKEN.finditer(text):
        word, value, code, sign, brace, plain = (group or "" for group in token.groups())
        if brace == "{":
            stack.append(hidden)
        elif brace == "}":
            hidden = stack.pop() if stack else False
        elif sign == "*" or word in _HIDDEN or len(stack) > _DEEPEST:
            hidden = True
        elif skipped and (code or plain):
            plain, skipped = plain[1:], 0
            written.append("" if hidden else plain)
        elif not hidden:
            written.append(_written(word, value, code, sign, plain, codec))
            skipped = word == "u"
    return "".join(written).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()


def _written(word: str, value: str, code: str, sign: str, plain: str, codec: str) -> str:
    if word == "u" and value:
        return chr(int(value) % 0x10000)
    if code:
        try:
            return bytes([int(code, 16)]).decode(codec, "replace")
        except LookupError:
            return bytes([int(code, 16)]).decode("cp1252", "replace")
    return _BREAKS.get(word) or _SIGNS.get(word or sign) or plain
