"""The threads that the bot starts with, and the reader of meaning for their posts."""

import logging
import stat
from pathlib import Path

from bot.processor import runs_model
from bot.settings import BotError, Settings
from index import Reader, Thread, ThreadError, meaning, meaning_installed, no_meaning, read_threads

_LOG = logging.getLogger(__name__)
_MOST = 20_000_001  # bytes; one more than `read_threads` accepts


def read_seeds(path: Path) -> list[Thread]:
    """Read the threads of a file, or of all files in a folder, sorted by name; there, log each file without a thread.

    Raises:
        BotError: the path cannot be read, or no thread is found.
    """
    try:
        if not path.is_dir():
            return _read_seed(path)
        threads = [thread for file in _files(path) for thread in _read_or_log(file)]
    except (OSError, ThreadError) as error:
        reason = (error.strerror or "unreadable").lower() if isinstance(error, OSError) else error
        raise BotError(f"SEEDS: cannot read the seed {path}: {reason}") from error
    if not threads:
        raise BotError(f"SEEDS: no seed in {path}: put a thread there as a file")
    return threads


def _read_or_log(file: Path) -> list[Thread]:
    try:
        return _read_seed(file)
    except (OSError, ThreadError) as error:
        _LOG.warning("skipping the seed %s: %s", file, error)
        return []


def _read_seed(file: Path) -> list[Thread]:
    return read_threads(_content(file), file.name)


def _content(file: Path) -> bytes:
    """Return the content of *file*, unless it is a pipe or a device, which may never end."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise ThreadError("it is no file")
    with file.open("rb") as opened:
        return opened.read(_MOST)


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith((".", "_")))


def reader(settings: Settings) -> Reader:
    """Return the reader of meaning that *settings* choose, where it is installed and the processor can run it."""
    if settings.meaning == "off" or not meaning_installed():
        return no_meaning
    if not runs_model():
        _LOG.warning("this processor lacks AVX2, which the model needs, so the bot looks for words only")
        return no_meaning
    return meaning
