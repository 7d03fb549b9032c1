"""An HTTP server on the loopback interface, for a bot that runs in its own process."""

from __future__ import annotations

import asyncio
import threading
from contextlib import contextmanager, suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from tests.bot_api import request_bodies
from tests.bot_api.errors import Refused, not_found
from tests.bot_api.response import Response, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bot_api.telegram import Telegram

_LARGEST_HEAD = 1 << 20
_INTERVAL = 0.01


@contextmanager
def served(telegram: Telegram) -> Iterator[str]:
    """Serve *telegram* from a background thread; yield the address for TELEGRAM_API_URL."""
    server = Server(telegram)
    thread = threading.Thread(target=server.run, name="the tests' Telegram", daemon=True)
    thread.start()
    server.ready.wait()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.stop()
        thread.join()


class Request(NamedTuple):
    """An HTTP request."""

    verb: str
    target: str
    headers: dict[str, str]
    body: bytes


class Server:
    """An HTTP/1.1 server with keep-alive."""

    def __init__(self, telegram: Telegram) -> None:
        self.ready = threading.Event()
        self.port = 0
        self._telegram = telegram
        self._stopped = False
        self._listening: asyncio.Server | None = None
        self._connections: set[asyncio.StreamWriter] = set()

    def run(self) -> None:
        asyncio.run(self._serve())

    def stop(self) -> None:
        self._stopped = True

    async def _serve(self) -> None:
        while not self._stopped:
            if self._telegram.faults.away:
                self._close()
            elif self._listening is None:
                await self._open()
            await asyncio.sleep(_INTERVAL)
        self._close()

    async def _open(self) -> None:
        self._listening = await asyncio.start_server(self._connection, "127.0.0.1", self.port, limit=_LARGEST_HEAD)
        self.port = self._listening.sockets[0].getsockname()[1]
        self.ready.set()

    def _close(self) -> None:
        if self._listening:
            self._listening.close()
            self._listening = None
        for writer in self._connections:
            writer.transport.abort()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections.add(writer)
        # Either side may close the connection at any moment.
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while request := await _read(reader):
                await asyncio.sleep(self._telegram.latency / 2)
                response = await self._response(request)
                await asyncio.sleep(self._telegram.latency / 2)
                writer.write(_bytes(response))
                await writer.drain()
        self._connections.discard(writer)
        writer.close()

    async def _response(self, request: Request) -> Response:
        path, _, query = request.target.partition("?")
        dispatcher = self._telegram.dispatcher
        if path.startswith("/file/bot"):
            token, _, file_path = path.removeprefix("/file/bot").partition("/")
            return await dispatcher.download(unquote(token), unquote(file_path))
        token, _, name = path.removeprefix("/bot").partition("/")
        if not path.startswith("/bot"):
            return refused(not_found())
        try:
            parameters = request_bodies.parameters(request.headers.get("content-type", ""), request.body, query)
        except Refused as refusal:
            return refused(refusal)
        return await dispatcher.request(unquote(token), name, parameters)


async def _read(reader: asyncio.StreamReader) -> Request | None:
    """Return the next request on a connection, or None after the last."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    except asyncio.IncompleteReadError:
        return None
    verb, target, _ = head[0].split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
    return Request(verb, target, headers, await _body(reader, headers))


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return await reader.readexactly(int(headers.get("content-length", 0)))
    body = b""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readuntil(b"\r\n")
    return body


def _bytes(response: Response) -> bytes:
    kind = "application/json" if response.body.startswith(b"{") else "text/html"
    head = (
        f"HTTP/1.1 {response.status} {HTTPStatus(response.status).phrase}\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(response.body)}\r\nConnection: keep-alive\r\n\r\n"
    )
    return head.encode() + response.body
