"""Files that were sent, for download."""

import hashlib
from typing import Any, NamedTuple

from tests.bot_api.errors import bad_request

Json = dict[str, Any]
LARGEST_DOWNLOAD = 20 * 1024 * 1024


class Stored(NamedTuple):
    file_id: str
    path: str
    data: bytes


class Files:
    """The files that getFile and the download address serve."""

    def __init__(self) -> None:
        self._stored: dict[str, Stored] = {}

    def keep(self, fields: Json, content: Any) -> None:
        """Store the file of *content* and put its ids and size into *fields*."""
        stored = self.store(content.data, content.name)
        for field, value in fields.items():
            if isinstance(value, dict) and "file_id" in value:
                fields[field] = value | _identity(stored)
            elif field == "photo":
                fields[field] = [size | _identity(stored) for size in value]

    def store(self, data: bytes, name: str) -> Stored:
        digest = hashlib.sha256(data + name.encode()).hexdigest()[:20]
        path = f"documents/file_{len(self._stored)}{name[name.rfind('.') :] if '.' in name else ''}"
        return self._stored.setdefault(f"BQAC{digest}", Stored(f"BQAC{digest}", path, data))

    def content_of(self, file_id: str) -> bytes:
        """Return the content of a file."""
        return self._stored[file_id].data

    def file(self, file_id: str) -> Json:
        """Return Telegram's File object.

        Raises:
            Refused: there is no such file, or it is too large for bots to download.
        """
        stored = self._stored.get(file_id)
        if stored is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if len(stored.data) > LARGEST_DOWNLOAD:
            raise bad_request("file is too big")
        return _identity(stored) | {"file_path": stored.path}

    def download(self, path: str) -> bytes | None:
        return next((stored.data for stored in self._stored.values() if stored.path == path), None)


def _identity(stored: Stored) -> Json:
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.file_id[4:],
        "file_size": len(stored.data),
    }
