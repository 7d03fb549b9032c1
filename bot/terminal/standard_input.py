"""Lines from standard input, for an event loop."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

_PROMPT = "\n> "


async def next_line() -> str | None:
    """Return the next line, asked for with a prompt where there is a person; None at the end of input."""
    return await _in_thread(_ask if sys.stdin.isatty() else _read)


@contextmanager
def terminal_kept() -> Iterator[None]:
    """Leave the terminal as it was, even when a prompt is left in the middle of a line."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios  # noqa: PLC0415 - Windows has none

    before = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


async def _in_thread(read: Callable[[], str | None]) -> str | None:
    """Call *read* in a thread that does not hold up the end of the program, as an executor's would."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str | None] = loop.create_future()

    def run() -> None:
        text = read()
        with suppress(RuntimeError):  # the program has ended meanwhile
            loop.call_soon_threadsafe(_settle, line, text)

    Thread(target=run, daemon=True).start()
    return await line


def _settle(line: "asyncio.Future[str | None]", text: str | None) -> None:
    if not line.done():
        line.set_result(text)


def _ask() -> str | None:
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415 - gives input() arrow keys and history
    try:
        return input(_PROMPT)
    except EOFError:
        return None


def _read() -> str | None:
    # Unbuffered, for a thread that dies inside a buffered read takes the buffer's lock with it and blocks the exit.
    with open(0, "rb", buffering=0, closefd=False) as standard_input:
        line = standard_input.readline()
    return line.decode(errors="replace") if line else None
