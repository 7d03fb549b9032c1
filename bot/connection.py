"""A connection to an HTTP server, kept open from one request to the next; h11 knows the language."""

import asyncio
import time
from ssl import SSLContext
from typing import NamedTuple, cast

import h11

_IDLE = 5.0  # seconds after which a connection is used no more, as in httpx
_NEXT_ADDRESS = 0.25  # seconds that one address of a server may take before the next is tried beside it
_NEW = {h11.CLIENT: h11.IDLE, h11.SERVER: h11.IDLE}
_OVER = {h11.CLIENT: h11.DONE, h11.SERVER: h11.DONE}


class Server(NamedTuple):
    """Whom to connect to; *trusted* makes it prove who it is."""

    host: str
    port: int
    trusted: SSLContext | None


class Connection(asyncio.Protocol):
    """A connection, for one request at a time; one that fails is closed."""

    def __init__(self) -> None:
        self._http = h11.Connection(h11.CLIENT)
        self._heard = asyncio.Event()
        self._used = time.monotonic()

    @classmethod
    async def to(cls, server: Server, limit: float | None) -> "Connection":
        """Connect to *server* in at most *limit* seconds."""
        host, port, trusted = server
        connect = asyncio.get_running_loop().create_connection
        async with asyncio.timeout(limit):
            _, connection = await connect(cls, host, port, ssl=trusted, happy_eyeballs_delay=_NEXT_ADDRESS)
        return connection

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        self._http.receive_data(data)
        self._heard.set()

    def connection_lost(self, _error: Exception | None) -> None:
        """Called by asyncio."""
        self.data_received(b"")  # which is h11's word for the end

    @property
    def usable(self) -> bool:
        """Whether it may have another request: nothing came since the last answer, not even the end."""
        silent = self._http.states == _NEW and self._http.trailing_data == (b"", False)
        return silent and time.monotonic() - self._used < _IDLE

    def close(self) -> None:
        """Hang up."""
        self._transport.abort()

    async def ask(self, request: h11.Request, body: bytes, limit: float | None) -> tuple[int, bytes]:
        """Return the status and the body of the answer to *request*; no part of it may take more than *limit* seconds.

        Raises:
            TimeoutError, h11.ProtocolError: there is none, and nobody knows what the server did.
        """
        try:
            said = [self._http.send(event) or b"" for event in (request, h11.Data(body), h11.EndOfMessage())]
            self._transport.write(b"".join(said))
            status, heard = 0, b""
            while not isinstance(event := await self._event(limit), h11.EndOfMessage):
                if isinstance(event, h11.Response):
                    status = event.status_code
                elif isinstance(event, h11.Data):
                    heard += event.data
        except BaseException:
            self.close()
            raise
        if self._http.states == _OVER:
            self._http.start_next_cycle()
        self._used = time.monotonic()
        return status, heard

    async def _event(self, limit: float | None) -> h11.Event:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            self._heard.clear()
            async with asyncio.timeout(limit):
                await self._heard.wait()
        return cast("h11.Event", event)
