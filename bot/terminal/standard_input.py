"""Read lines from standard input without blocking the event loop."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

_PROMPT = "\n> "


async def next_line() -> str | None:
    """Return the next line, None at the end of input; a terminal shows a prompt."""
    return await _in_thread(_ask if sys.stdin.isatty() else _read)


@contextmanager
def terminal_restored() -> Iterator[None]:
    """Restore the terminal's settings at the end, even if a prompt is interrupted."""
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
    """Return *read*() from a daemon thread: unlike an executor's, it does not delay the end of the program."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str | None] = loop.create_future()

    def run() -> None:
        text = read()
        with suppress(RuntimeError):  # the event loop is closed
            loop.call_soon_threadsafe(_set_result, line, text)

    Thread(target=run, daemon=True).start()
    return await line


def _set_result(line: "asyncio.Future[str | None]", text: str | None) -> None:
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
    # Unbuffered: a daemon thread that ends in a buffered read never releases the buffer's lock, which blocks the exit.
    with open(0, "rb", buffering=0, closefd=False) as standard_input:
        line = standard_input.readline()
    return line.decode(errors="replace") if line else None
