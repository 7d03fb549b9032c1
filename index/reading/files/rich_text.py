r"""Rich text (.rtf), as WordPad and TextEdit write it, as plain text.

{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Helvetica;}}\f0 1/2 Caf\'e9 \u8212? here.\par 2/2 And there.}
"""

import re
from collections.abc import Iterator

from index.thread import ThreadError

_TOKEN = re.compile(
    r"\\u(?P<letter>-?\d{1,6}) ?(?P<old>\\'[0-9a-f]{2}|[^\\{}\r\n])?|\\(?P<word>[a-z]{1,32})(?:-?\d{1,10})? ?"
    r"|\\'(?P<code>[0-9a-f]{2})|\\(?P<sign>[^a-z'])|(?P<brace>[{}])|[\r\n]+|(?P<plain>[^\\{}\r\n]+)",
    re.IGNORECASE,
)
_NO_OLD_SIGNS = "\\uc0"  # says that no sign for old programs follows a letter of Unicode
_BREAKS = {
    "par": "\n", "line": "\n", "\n": "\n", "sect": "\n\n", "page": "\n\n", "tab": "\t", "row": "\n", "cell": "\t",
}  # fmt: skip
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
    'Café — here.\nThere.'

    Raises:
        ThreadError: it is too long.
    """
    if len(text) > _LONGEST:
        raise ThreadError(
            "the file is bigger than {size} MB, so send only the part with the thread", size=_LONGEST // 1_000_000
        )
    page = re.search(r"\\ansicpg(\d{3,5})", text[:2000])
    codec = f"cp{page[1]}" if page else "cp1252"
    keeps_old = _NO_OLD_SIGNS in text
    written = "".join(_written(token, codec, keeps_old=keeps_old) for token in _shown(text))
    return written.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()


def _shown(text: str) -> Iterator[re.Match[str]]:
    """Yield the tokens of *text* that are shown, not those of fonts, pictures and the like."""
    hidden, stack = False, list[bool]()
    for token in _TOKEN.finditer(text):
        if token["brace"] == "{":
            stack.append(hidden)
        elif token["brace"]:
            hidden = stack.pop() if stack else False
        elif token["sign"] == "*" or token["word"] in _HIDDEN or len(stack) > _DEEPEST:
            hidden = True
        elif not hidden:
            yield token


def _written(token: re.Match[str], codec: str, *, keeps_old: bool) -> str:
    if token["letter"]:
        return chr(int(token["letter"]) % 0x10000) + ((token["old"] or "") if keeps_old else "")
    if token["code"]:
        try:
            return bytes([int(token["code"], 16)]).decode(codec, "replace")
        except LookupError:
            return bytes([int(token["code"], 16)]).decode("cp1252", "replace")
    sign = token["word"] or token["sign"] or ""
    return _BREAKS.get(sign) or _SIGNS.get(sign) or token["plain"] or ""
