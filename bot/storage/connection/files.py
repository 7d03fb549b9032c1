"""Files of the database: created for their owner only, and watched for being replaced."""

import logging
import os
import stat
from contextlib import suppress
from pathlib import Path

_LOG = logging.getLogger(__name__)
_OWNER_FOLDER = 0o700
_OWNER_FILE = 0o600


class FileIdentity:
    """The identity of *file* now: a file that replaces it later has another."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._identity = _identity(file)

    def is_same(self) -> bool:
        """Return whether the file is still there and the same."""
        try:
            return _identity(self._file) == self._identity
        except OSError:
            return False


def create_private(file: Path) -> None:
    """Create *file* and its missing folders for their owner only, whatever the umask; leave what exists as it is.

    Raises:
        OSError: they cannot be created.
    """
    _create_folder(file.parent)
    with suppress(FileExistsError):
        created = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_FILE)
        os.close(created)
        file.chmod(_OWNER_FILE)


def is_open_to_others(path: Path) -> bool:
    """Return whether other users of the computer can open *path*, a file or a folder."""
    try:
        return os.name == "posix" and bool(path.stat().st_mode & stat.S_IRWXO)
    except OSError:
        return False


def warn_of_readers(path: Path) -> None:
    """Log a line if other users of the computer can open *path*."""
    if is_open_to_others(path):
        _LOG.warning("%s is open to other users of this computer; chmod o= %s closes it", path, path)


def _create_folder(folder: Path) -> None:
    if not folder.exists():
        _create_folder(folder.parent)
        with suppress(FileExistsError):  # another program created it
            folder.mkdir(_OWNER_FOLDER)
            folder.chmod(_OWNER_FOLDER)


def _identity(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_dev, found.st_ino
