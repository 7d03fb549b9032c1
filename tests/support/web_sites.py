"""Web sites on loopback with names of their own, over TLS with a test authority."""

import asyncio
import gzip
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import httpcore
import trustme

Respond = Callable[[str, asyncio.StreamWriter], Awaitable[None]]
"""Writes the answer to a request for a path."""


def page(body: bytes | str, status: int = 200, **headers: str) -> Respond:
    """Return a response with *body*; underscores in names of *headers* stand for hyphens."""
    content = body.encode() if isinstance(body, str) else body

    async def respond(_path: str, writer: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status} OK", f"Content-Length: {len(content)}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join([*lines, "", ""]).encode() + content)
        await writer.drain()

    return respond


def answering(host: str, answer: Callable[[str], tuple[int, bytes]]) -> Respond:
    """Return a response that is what *answer* returns for an address on *host*: the status and the body."""

    async def respond(path: str, writer: asyncio.StreamWriter) -> None:
        status, body = answer(f"{host}{path}")
        await page(body, status)(path, writer)

    return respond


def redirect(location: str, status: int = 302) -> Respond:
    return page("", status, Location=location)


async def without_end(_path: str, writer: asyncio.StreamWriter) -> None:
    """Send a page that is longer than any limit."""
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    while True:
        writer.write(b"x" * 65_536)
        await writer.drain()


async def drip(_path: str, writer: asyncio.StreamWriter) -> None:
    """Send a page byte by byte, without end."""
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


BOMB = page(gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip")
"""A page of 50 kB that is 50 MB when decompressed."""


@dataclass
class WebSites:
    """Sites by name, each a table of responses by path; *requests* are those that arrived, as "METHOD name path"."""

    sites: dict[str, Mapping[str, Respond]]
    names: dict[str, list[str]] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    lookups: list[str] = field(default_factory=list)
    authority: trustme.CA = field(default_factory=trustme.CA)
    certified: set[str] | None = None  # names in the certificate; None: all
    ports: dict[int, int] = field(default_factory=dict)

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        names = self.sites if self.certified is None else self.certified
        self.authority.issue_cert(*names).configure_cert(tls)
        async with AsyncExitStack() as stack:
            for port, context in ((80, None), (443, tls)):
                server = await asyncio.start_server(self._connection, "127.0.0.1", 0, ssl=context)
                stack.callback(server.close)
                self.ports[port] = server.sockets[0].getsockname()[1]
            yield

    @property
    def client_tls(self) -> ssl.SSLContext:
        tls = ssl.create_default_context()
        self.authority.configure_trust(tls)
        return tls

    async def resolve(self, host: str, port: int) -> list[tuple[str, int]]:
        """Return where *host* leads: 127.0.0.1, or what `names` has for this look-up; the last stays."""
        self.lookups.append(host)
        answers = self.names.get(host)
        if answers:
            address = answers.pop(0) if len(answers) > 1 else answers[0]
        elif host in self.sites:
            address = "127.0.0.1"
        else:
            raise httpcore.ConnectError("no such name")
        return [(address, self.ports[port])]

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            method, path, _ = head[0].split(" ", 2)
            headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
            self.requests.append(f"{method} {headers['host']} {path}")
            self.headers.append(headers)
            site = self.sites.get(headers["host"], {})
            await (site.get(path) or site.get("*") or page("", 404))(path, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


def on_loopback(address: str) -> bool:
    """Allow the addresses of test sites, in place of those of the public internet."""
    return address == "127.0.0.1"
