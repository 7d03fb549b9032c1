"""A connection to an HTTP server, kept open from one request to the next; httptools knows the language."""

import asyncio
import time
from ssl import SSLContext
from typing import NamedTuple, cast

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

_IDLE = 5.0  # seconds after which a connection is used no more, as in httpx
_NEXT_ADDRESS = 0.25  # seconds that one address of a server may take before the next is tried beside it
_ENDING = {b"content-length", b"transfer-encoding"}
_ANSWER = 200  # what has a smaller status only goes before the answer


class Server(NamedTuple):
    """Whom to connect to; *trusted* makes it prove who it is."""

    host: str
    port: int
    trusted: SSLContext | None


class Connection(asyncio.Protocol):
    """A connection, for one request at a time; one that fails is closed."""

    def __init__(self) -> None:
        self._parser = HttpResponseParser(self)
        self._heard = asyncio.Event()
        self._used = time.monotonic()
        self._status, self._body = 0, b""
        self._ends = False  # whether the answer says where it ends; otherwise that is where the connection does
        self._whole = True  # whether nothing is to be heard
        self._over = False  # whether it was heard all the same, or nothing more can be

    @classmethod
    async def to(cls, server: Server, limit: float | None) -> "Connection":
        """Connect to *server* in at most *limit* seconds."""
        host, port, trusted = server
        connect = asyncio.get_running_loop().create_connection
        async with asyncio.timeout(limit):
            _, connection = await connect(cls, host, port, ssl=trusted, happy_eyeballs_delay=_NEXT_ADDRESS)
        return connection

    @property
    def usable(self) -> bool:
        """Whether it may have another request: nothing came since the last answer, not even the end."""
        return self._whole and not self._over and time.monotonic() - self._used < _IDLE

    def close(self) -> None:
        """Hang up."""
        self._transport.abort()

    async def ask(self, request: bytes, limit: float | None) -> tuple[int, bytes]:
        """Return the status and the body of the answer to *request*; no part of it may take more than *limit* seconds.

        Raises:
            TimeoutError, OSError: there is none, and nobody knows what the server did.
        """
        self._status, self._body, self._ends, self._whole = 0, b"", False, False
        try:
            self._transport.write(request)
            while not self._whole:
                if self._over:
                    raise ConnectionError("no answer, or none that can be read")  # noqa: TRY301 - closed like others
                self._heard.clear()
                async with asyncio.timeout(limit):
                    await self._heard.wait()
        except BaseException:
            self.close()
            raise
        self._used = time.monotonic()
        return self._status, self._body

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        self._over = self._over or self._whole
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade):
            self._over = True
        self._heard.set()

    def connection_lost(self, _error: Exception | None) -> None:
        """Called by asyncio."""
        self._whole = self._whole or (self._status >= _ANSWER and not self._ends)
        self._over = True
        self._heard.set()

    def on_message_begin(self) -> None:
        """Called by httptools."""
        self._over = self._over or self._whole

    def on_header(self, name: bytes, _value: bytes) -> None:
        """Called by httptools."""
        self._ends = self._ends or name.lower() in _ENDING

    def on_headers_complete(self) -> None:
        """Called by httptools."""
        if not self._whole:
            self._status = self._parser.get_status_code()
            self._ends = self._ends and self._status >= _ANSWER

    def on_body(self, body: bytes) -> None:
        """Called by httptools."""
        if not self._whole:
            self._body += body

    def on_message_complete(self) -> None:
        """Called by httptools."""
        self._whole = self._whole or self._status >= _ANSWER
        self._over = self._over or not self._parser.should_keep_alive()
