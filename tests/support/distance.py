"""A proxy that puts a distance between a PostgreSQL server on a Unix socket and its clients."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import make_url

_READ = 65536  # bytes


@dataclass
class Distance:
    """The server, *seconds* away and back, at *url*; *trips* counts how often a client wrote after an answer."""

    seconds: float
    url: str = ""
    trips: int = 0
    _answered: bool = True

    def client_wrote(self) -> None:
        self.trips += self._answered
        self._answered = False

    def server_wrote(self) -> None:
        self._answered = True


@contextmanager
def distant(url: str, seconds: float) -> Iterator[Distance]:
    """Yield the server at *url* as if it were so far away."""
    socket, distance = f"{make_url(url).query['host']}/.s.PGSQL.5432", Distance(seconds)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    proxy = asyncio.run_coroutine_threadsafe(_proxy(socket, distance), loop).result()
    distance.url = f"postgresql://postgres@127.0.0.1:{proxy.sockets[0].getsockname()[1]}/postgres"
    try:
        yield distance
    finally:
        asyncio.run_coroutine_threadsafe(_close(proxy), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _close(proxy: asyncio.Server) -> None:
    proxy.close()
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    await asyncio.sleep(0)


async def _proxy(socket: str, distance: Distance) -> asyncio.Server:
    async def connect(client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        server, to_server = await asyncio.open_unix_connection(socket)
        with suppress(OSError, asyncio.CancelledError):
            await asyncio.gather(
                _forward(client, to_server, distance.seconds / 2, distance.client_wrote),
                _forward(server, to_client, distance.seconds / 2, distance.server_wrote),
            )

    return await asyncio.start_server(connect, "127.0.0.1", 0)


async def _forward(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, delay: float, wrote: Callable[[], None]
) -> None:
    """Forward what *reader* reads to *writer*, each piece *delay* seconds after it came."""
    loop = asyncio.get_running_loop()
    while data := await reader.read(_READ):
        wrote()
        loop.call_later(delay, writer.write, data)
    loop.call_later(delay, writer.close)
