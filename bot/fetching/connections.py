"""Connections that lead only to the public internet, over httpcore, on which httpx is built.

The name of an address is resolved once for a connection, all its IP addresses are judged, and the connection goes to
one of those that were judged. Checking first and letting httpx resolve the name again would let a name server answer
differently the second time. The certificate is checked against the name, as always.
"""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from threading import Thread
from typing import TypeAlias

import httpcore
import httpx

from bot.fetching.addresses import AddressError

IsAllowed: TypeAlias = Callable[[str], bool]
Resolve: TypeAlias = Callable[[str, int], Awaitable[list[tuple[str, int]]]]
"""Returns the IP addresses of a host, and the port on each; raises httpcore.ConnectError if there is none."""
SocketOption: TypeAlias = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]

_TIMEOUT = 5.0  # seconds for a connection to one IP address of several


class PublicTransport(httpx.AsyncBaseTransport):
    """Sends requests for httpx to IP addresses that are *allowed*; *tls* has the authorities to trust."""

    def __init__(self, resolve: Resolve, allowed: IsAllowed, tls: ssl.SSLContext) -> None:
        backend = _JudgingBackend(resolve, allowed)
        self._pool = httpcore.AsyncConnectionPool(ssl_context=tls, network_backend=backend)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send *request*; errors are those of httpcore."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = await self._pool.handle_async_request(
            httpcore.Request(
                request.method, url, headers=request.headers.raw, content=request.stream, extensions=request.extensions
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()


class _Stream(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._answer.aiter_stream():
            yield chunk

    async def aclose(self) -> None:
        await self._answer.aclose()


class _JudgingBackend(httpcore.AsyncNetworkBackend):
    """Opens connections for httpcore, after judging all IP addresses of a name."""

    def __init__(self, resolve: Resolve, allowed: IsAllowed) -> None:
        self._resolve = resolve
        self._allowed = allowed
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - httpcore's signature; each IP address has its own
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first IP address of *host* that answers.

        Raises:
            AddressError: one of its IP addresses is not allowed.
            httpcore.ConnectError: it has none, or none answers.
        """
        addresses = await judged(host, port, self._resolve, self._allowed)
        error: Exception = httpcore.ConnectError("no IP address")
        for address, its_port in addresses:
            try:
                return await self._backend.connect_tcp(address, its_port, _TIMEOUT, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
        raise error

    async def connect_unix_socket(self, *_args: object, **_options: object) -> httpcore.AsyncNetworkStream:
        """Refuse: a socket of this machine is no public address."""
        raise AddressError

    async def sleep(self, seconds: float) -> None:
        """Pause, as httpcore asks."""
        await asyncio.sleep(seconds)


async def judged(host: str, port: int, resolve: Resolve, allowed: IsAllowed) -> list[tuple[str, int]]:
    """Return the IP addresses of *host*.

    Raises:
        AddressError: one of them is not allowed.
        httpcore.ConnectError: there is none.
    """
    addresses = await resolve(host, port)
    if not all(allowed(address) for address, _ in addresses):
        raise AddressError
    return addresses


async def resolved(host: str, port: int) -> list[tuple[str, int]]:
    """Return the IP addresses of *host* as the operating system finds them, in any spelling, each once.

    Raises:
        httpcore.ConnectError: there is none.
    """
    try:
        found = await _look_up(host, port)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError("the name cannot be resolved") from error
    return [(address, port) for address in dict.fromkeys(found)]


async def _look_up(host: str, port: int) -> list[str]:
    """Look *host* up in a daemon thread: one that hangs delays neither answers, as in an executor, nor the end."""
    loop = asyncio.get_running_loop()
    found: asyncio.Future[list[str] | Exception] = loop.create_future()

    def run() -> None:
        result: list[str] | Exception
        try:
            result = [str(address[0]) for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            result = error
        with suppress(RuntimeError):  # the program has ended
            loop.call_soon_threadsafe(lambda: None if found.done() else found.set_result(result))

    Thread(target=run, daemon=True).start()
    answer = await found
    if isinstance(answer, Exception):
        raise answer
    return answer
