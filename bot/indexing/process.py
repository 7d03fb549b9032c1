"""The worker process: `python -m bot.indexing.process` does the jobs that come in on standard input, one at a time.

A job is a pickled function with its arguments; its result, or the error that it raised, goes to standard output. Each
message begins with its length. The process ends when standard input does, as it does when the bot ends or is killed.
"""

import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

HEAD = 8  # bytes for the length of a message
_NICE = 5  # so that the bot goes first where there is little processor time
_EXPENDABLE = "900"  # where memory runs out, Linux ends this process rather than the bot


def framed(message: bytes) -> bytes:
    """Return *message* after its length."""
    return len(message).to_bytes(HEAD, "big") + message


def length(head: bytes) -> int:
    """Return the length of the message after *head*."""
    return int.from_bytes(head, "big")


def result(job: bytes) -> bytes:
    """Do a *job*; return, pickled, whether it succeeded, and its result or error."""
    try:
        function, arguments = pickle.loads(job)  # noqa: S301 - from the bot
        return pickle.dumps((True, function(*arguments)))
    except Exception as error:  # noqa: BLE001 - raised again in the bot
        return pickle.dumps((False, error))


def main() -> None:
    """Do jobs until standard input ends."""
    if sys.platform == "linux":
        os.nice(_NICE)
        with suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text(_EXPENDABLE, "ascii")
    while job := _received(sys.stdin.buffer):
        sys.stdout.buffer.write(framed(result(job)))
        sys.stdout.buffer.flush()


def _received(stream: BinaryIO) -> bytes:
    return stream.read(length(stream.read(HEAD)))


if __name__ == "__main__":
    main()
