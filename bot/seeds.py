"""The threads that the bot starts with, and the reader of meaning for their posts."""

import stat
from pathlib import Path

from bot.settings import Settings
from index import Reader, Thread, ThreadError, meaning, meaning_installed, no_meaning, read_threads

_MOST = 20_000_001  # bytes; one more than `read_threads` accepts


def read_seeds(path: Path) -> list[Thread]:
    """Read the threads of a file, or of all files in a folder, sorted by name.

    Raises:
        ThreadError: a file cannot be opened, or contains no thread.
    """
    try:
        threads = [thread for file in _files(path) for thread in _read_seed(file)]
    except OSError as error:
        raise ThreadError(f"cannot read the seed {path}: {(error.strerror or 'unreadable').lower()}") from error
    if not threads:
        raise ThreadError(f"no seed in {path}: put a thread there as a file")
    return threads


def reader(settings: Settings) -> Reader:
    """Return the reader of meaning that *settings* choose, where it is installed."""
    return meaning if settings.meaning == "on" and meaning_installed() else no_meaning


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith((".", "_")))


def _read_seed(file: Path) -> list[Thread]:
    try:
        return read_threads(_content(file), file.name)
    except ThreadError as error:
        raise ThreadError(f"cannot read the seed {file}: {error}") from error


def _content(file: Path) -> bytes:
    """Return the content of *file*, unless it is a pipe or a device, which may never end."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise ThreadError("it is no file")
    with file.open("rb") as opened:
        return opened.read(_MOST)
