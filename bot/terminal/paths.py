"""Paths in the terminal, after /load or alone, typed, pasted or dropped: with ~, quotes or escaped spaces."""

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
_ALONE = re.compile(r"~?/[^\s/]+/\S*|\.\.?/\S+")  # no command


def uploaded_file(line: str) -> Path | None:
    """Return the file that *line* uploads, "/load thread.txt" or "~/thread.txt", None if it uploads none."""
    typed = _after_load(line) or (line if _LIKE_A_PATH.match(line) else "")
    return next((path for path in _paths(typed) if _exists(path) and path.is_file()), None)


def upload_problem(line: str, translate: Translation) -> str:
    """Say that the path in *line* is no file; empty if it is one, or if *line* or the text after /load is no path."""
    typed = _after_load(line) or (line if _ALONE.fullmatch(line) else "")
    paths = _paths(typed)
    if not paths or uploaded_file(line) or not _LIKE_A_PATH.match(typed):
        return ""
    shown = str(paths[-1])
    is_folder = any(_exists(path) and path.is_dir() for path in paths)
    return phrases.is_folder(translate, shown) if is_folder else phrases.no_such_file(translate, shown)


def _paths(typed: str) -> list[Path]:
    """Return the readings of the path *typed*: as it is, and as a shell reads it."""
    try:
        words = shlex.split(typed)
    except ValueError:  # a quote that is not closed
        words = []
    return [_at_home(Path(written)) for written in [typed, *(words if len(words) == 1 else [])] if written]


def _at_home(path: Path) -> Path:
    """Return *path* with the home folder in place of ~, unless nobody has that name."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _exists(path: Path) -> bool:
    """Say whether *path* exists; a text after /load may be longer than any name of a file."""
    try:
        return path.exists()
    except OSError:
        return False


def _after_load(line: str) -> str:
    found = _LOAD.fullmatch(line)
    return found["path"].strip() if found else ""
