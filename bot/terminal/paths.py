"""The path after /load in the terminal, as it is typed, pasted or dropped: with ~, quotes or escaped spaces."""

import re
import shlex
from pathlib import Path

from bot import phrases
from bot.phrases import Translation

_LOAD = re.compile(r"/load\s+(?P<path>\S.*)")
_LIKE_A_PATH = re.compile(
    r"""
    ["'].+["']$       # "my thread.txt"
    | ~?[/\\]         # /home/ann/thread.txt
    | ~|\.\.?[/\\]    # ~, ./thread.txt
    | [A-Za-z]:\\     # C:\thread.txt
    | (?:\\.|\S)*\.[A-Za-z]{2,5}$  # thread.txt
""",
    re.VERBOSE,
)


def uploaded_file(line: str) -> Path | None:
    """Return the file that *line* uploads, "/load ~/thread.txt", None if it uploads none."""
    return next((path for path in _paths(line) if path.is_file()), None)


def upload_problem(line: str, translate: Translation) -> str:
    """Say that the path in *line* is no file; empty if it is one, or if the text after /load is no path."""
    paths = _paths(line)
    if not paths or uploaded_file(line) or not _LIKE_A_PATH.match(_typed(line)):
        return ""
    shown = str(paths[-1])
    is_folder = any(path.is_dir() for path in paths)
    return phrases.is_folder(translate, shown) if is_folder else phrases.no_such_file(translate, shown)


def _paths(line: str) -> list[Path]:
    """Return the readings of the path in *line*: as it is, and as a shell reads it."""
    typed = _typed(line)
    try:
        words = shlex.split(typed)
    except ValueError:  # a quote that is not closed
        words = []
    return [Path(written).expanduser() for written in [typed, *(words if len(words) == 1 else [])] if written]


def _typed(line: str) -> str:
    found = _LOAD.fullmatch(line)
    return found["path"].strip() if found else ""
