"""The environment that decides how pages are fetched: proxies, and authorities of certificates."""

import asyncio
from pathlib import Path

import pytest

from bot.fetching.client import Fetcher
from tests.support.web_sites import WebSites, on_loopback, page


async def piped(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65_536):
        writer.write(data)
        await writer.drain()


def fetched_with(monkeypatch: pytest.MonkeyPatch, authority: Path, no_proxy: str) -> tuple[list[str], bytes]:
    """Return what a tunnelling proxy was asked for, and the page, with certificates by *authority* in a file."""
    sites = WebSites({"site.example": {"/": page("hello")}})
    sites.authority.cert_pem.write_to_path(str(authority))
    asked, closed = list[str](), asyncio.Event()

    async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode().partition(" HTTP")[0])
        site_reader, site_writer = await asyncio.open_connection("127.0.0.1", sites.ports[443])
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        ways = [asyncio.create_task(piped(*way)) for way in ((reader, site_writer), (site_reader, writer))]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for end in (writer, site_writer):
            end.close()
        await asyncio.gather(*ways, return_exceptions=True)
        closed.set()

    async def story() -> bytes:
        proxy = await asyncio.start_server(tunnel, "127.0.0.1", 0)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority))
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.sockets[0].getsockname()[1]}")
        monkeypatch.setenv("NO_PROXY", no_proxy)
        async with proxy, sites.serve(), Fetcher(sites.resolve, on_loopback) as fetcher:
            body = (await fetcher.fetch("https://site.example/")).body
        if asked:
            await closed.wait()
        return body

    return asked, asyncio.run(story())


@pytest.mark.parametrize(
    ("no_proxy", "asked"), [("", ["CONNECT site.example:443"]), ("site.example", []), (".example", []), ("*", [])]
)
def test_https_goes_through_the_proxy_and_trusts_the_authorities_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, no_proxy: str, asked: list[str]
) -> None:
    assert fetched_with(monkeypatch, tmp_path / "authority.pem", no_proxy) == (asked, b"hello")
