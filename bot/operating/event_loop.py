"""An event loop that ends without waiting for name servers.

asyncio looks names up in the threads of its executor and waits for them at the end: if no name server answers, for
longer than a supervisor allows. Here each look-up has a thread that ends with the program. Look-ups of the same name at
the same time are one, so that there are few threads while no name server answers.
"""

import asyncio
import socket
from collections.abc import Callable, Coroutine
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
    loop.getaddrinfo = _LookUps(loop).addresses  # type: ignore[method-assign] # the loop's class depends on the system
    return loop


class _LookUps:
    """Look-ups of names, for *loop*."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._pending: dict[object, Future[Any]] = {}

    async def addresses(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - socket's
        """Return what `socket.getaddrinfo` does for *arguments* and *options*."""
        key = arguments, *options.items()
        found = self._pending.get(key)
        if found is None:
            self._pending[key] = found = Future[Any]()
            found.set_running_or_notify_cancel()  # from now on it cannot be cancelled, only left alone
            look_up = partial(socket.getaddrinfo, *arguments, **options)
            Thread(target=self._end, args=(key, look_up), name="look-up", daemon=True).start()
        return await asyncio.wrap_future(found, loop=self._loop)

    def _end(self, key: object, look_up: Callable[[], Any]) -> None:
        try:
            result = look_up()
        except Exception as error:  # noqa: BLE001 - whoever waits for it gets it
            self._pending.pop(key).set_exception(error)
        else:
            self._pending.pop(key).set_result(result)
