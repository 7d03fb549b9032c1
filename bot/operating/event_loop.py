"""An event loop that ends without waiting for name servers.

asyncio looks names up in the threads of its executor and waits for them at the end: if no name server answers, for
longer than a supervisor allows. Here each look-up has a thread that ends with the program.
"""

import asyncio
import socket
from collections.abc import Coroutine
from concurrent.futures import Future
from functools import partial
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run *coroutine* as `asyncio.run` does, and return its result."""
    with asyncio.Runner(loop_factory=_event_loop) as runner:
        return runner.run(coroutine)


def _event_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    loop.getaddrinfo = partial(_addresses, loop)  # type: ignore[method-assign] # the loop's class depends on the system
    return loop


async def _addresses(loop: asyncio.AbstractEventLoop, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - socket's
    """Return what `socket.getaddrinfo` does for *arguments* and *options*."""
    found = Future[Any]()
    found.set_running_or_notify_cancel()  # from now on it cannot be cancelled, only left alone
    Thread(target=_look_up, args=(found, arguments, options), name="look-up", daemon=True).start()
    return await asyncio.wrap_future(found, loop=loop)


def _look_up(found: Future[Any], arguments: tuple[Any, ...], options: dict[str, Any]) -> None:
    try:
        found.set_result(socket.getaddrinfo(*arguments, **options))
    except Exception as error:  # noqa: BLE001 - whoever waits for it gets it
        found.set_exception(error)
