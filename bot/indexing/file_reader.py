"""Reads files, long ones in the worker process."""

import asyncio

from bot.indexing.jobs import FileContent, read_file
from bot.indexing.worker import Worker

MOST_PREVIEWED = 4
"""The most threads of one file that are previewed."""
_SHORT = 200_000  # bytes that take less than a tenth of a second


class FileReader:
    """Reads files; long ones are read by *worker*."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    async def read(self, chat: int, data: bytes, name: str = "") -> FileContent:
        """Read *data*, the content of a file with this *name* that was sent to *chat*.

        Raises:
            ThreadError: it has no thread.
            WorkerError: the worker process died of it, or took too long.
        """
        if len(data) <= _SHORT:
            return await asyncio.to_thread(read_file, data, name, MOST_PREVIEWED)
        return await self._worker.run(chat, read_file, data, name, MOST_PREVIEWED)
