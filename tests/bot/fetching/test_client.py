"""Fetching pages, from real servers over real TLS."""

import asyncio
import gzip
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot import phrases
from bot.fetching import client
from bot.fetching.client import Fetcher, FetchError, Page
from bot.settings import BotError
from tests.support.web_sites import BOMB, Respond, WebSites, drip, on_loopback, page, redirect, without_end


def fetched(sites: WebSites, address: str, times: int = 1, seconds: float = client.SECONDS) -> Page:
    async def story() -> Page:
        async with sites.serve(), Fetcher(sites.resolve, on_loopback, sites.client_tls, seconds) as fetcher:
            for _ in range(times - 1):
                await fetcher.fetch(address)
            return await fetcher.fetch(address)

    return asyncio.run(story())


def site(responses: Mapping[str, Respond]) -> WebSites:
    return WebSites({"site.example": responses})


def test_returns_the_page_and_says_who_asks() -> None:
    sites = site({"/a": page("hello")})

    assert fetched(sites, "https://site.example/a") == Page("https://site.example/a", 200, b"hello")
    assert sites.headers[0]["user-agent"].startswith("threadquote")
    assert "cookie" not in sites.headers[0]


def test_follows_redirects_to_other_sites() -> None:
    other = {"/b": page("there")}
    sites = WebSites({"site.example": {"/a": redirect("//other.example/b")}, "other.example": other})

    assert fetched(sites, "http://site.example/a").url == "http://other.example/b"


@pytest.mark.parametrize("compress", [gzip.compress, zlib.compress], ids=["gzip", "deflate"])
def test_decompresses(compress: object) -> None:
    assert callable(compress)
    encoding = "gzip" if compress is gzip.compress else "deflate"
    sites = site({"/": page(compress(b"text " * 1000), Content_Encoding=encoding)})

    assert fetched(sites, "https://site.example/").body == b"text " * 1000


SOON = datetime.now(UTC) + timedelta(hours=1)
WISHES = {
    "seconds": ({"Retry_After": "30"}, range(30, 31)),
    "a time": ({"Retry_After": format_datetime(SOON, usegmt=True)}, range(3000, 3700)),
    "Mastodon's": ({"X_RateLimit_Reset": SOON.isoformat().replace("+00:00", "Z")}, range(3000, 3700)),
    "a time that is over": ({"Retry_After": "Wed, 21 Oct 2015 07:28:00 GMT"}, range(1)),
    "a time of no zone": ({"X_RateLimit_Reset": "2026-11-30T10:00:00"}, range(1)),
    "very long": ({"Retry_After": "9" * 5000}, range(1)),
    "no number": ({"Retry_After": "soon"}, range(1)),
    "other digits": ({"Retry_After": "-30"}, range(1)),
    "none": ({}, range(1)),
}


@pytest.mark.parametrize(("headers", "seconds"), WISHES.values(), ids=WISHES)
def test_tells_when_to_come_back(headers: dict[str, str], seconds: range) -> None:
    assert fetched(site({"/": page("", 429, **headers)}), "https://site.example/").retry_after in seconds


def test_keeps_no_cookies() -> None:
    sites = site({"/": page("", Set_Cookie="id=1")})

    fetched(sites, "https://site.example/", times=2)

    assert ["cookie" in headers for headers in sites.headers] == [False, False]


async def after_the_end(_path: str, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n" + gzip.compress(b"hello"))
    while True:
        writer.write(b"x" * 65_536)
        await writer.drain()


async def no_http(_path: str, writer: asyncio.StreamWriter) -> None:
    writer.write(b"SSH-2.0-server\r\n")


def test_what_follows_the_compressed_page_is_not_collected() -> None:
    assert fetched(site({"/": after_the_end}), "https://site.example/").body == b"hello"


FAILURES = {
    "50 MB": (without_end, phrases.PAGE_TOO_LARGE),
    "a bomb": (BOMB, phrases.PAGE_TOO_LARGE),
    "no gzip": (page("hello", Content_Encoding="gzip"), phrases.SITE_NOT_REACHED),
    "no HTTP": (no_http, phrases.SITE_NOT_REACHED),
    "to this machine": (redirect("http://localhost/"), phrases.LEADS_ELSEWHERE),
    "to metadata": (redirect("http://169.254.169.254/latest/"), phrases.LEADS_ELSEWHERE),
    "to a file": (redirect("file:///etc/passwd"), phrases.LEADS_ELSEWHERE),
    "to another port": (redirect("http://site.example:6379/"), phrases.LEADS_ELSEWHERE),
    "to itself": (redirect("/"), phrases.ENDLESS_LINK),
    "nowhere": (redirect("https://none.example/"), phrases.SITE_NOT_REACHED),
}


@pytest.mark.parametrize(("response", "phrase"), FAILURES.values(), ids=FAILURES)
def test_each_failure_has_its_sentence(response: Respond, phrase: phrases.Phrase) -> None:
    sites = site({"/": response})
    sites.names |= {"localhost": ["127.0.0.9"], "169.254.169.254": ["169.254.169.254"]}

    with pytest.raises(FetchError) as caught:
        fetched(sites, "https://site.example/")
    assert caught.value.phrase == phrase


def test_a_server_that_drips_is_too_slow() -> None:
    with pytest.raises(FetchError) as caught:
        fetched(site({"/": drip}), "https://site.example/", seconds=0.5)
    assert caught.value.phrase == phrases.SITE_TOO_SLOW
    assert caught.value.later


def test_a_certificate_of_another_site_is_refused() -> None:
    sites = WebSites({"site.example": {"/": page("hello")}}, certified={"other.example"})

    with pytest.raises(FetchError) as caught:
        fetched(sites, "https://site.example/")
    assert caught.value.phrase == phrases.CERTIFICATE_INVALID
    assert sites.requests == []


def test_an_authority_that_nobody_trusts_is_refused() -> None:
    async def story() -> None:
        sites = site({"/": page("hello")})
        async with sites.serve(), Fetcher(sites.resolve, on_loopback) as fetcher:
            await fetcher.fetch("https://site.example/")

    with pytest.raises(FetchError) as caught:
        asyncio.run(story())
    assert caught.value.phrase == phrases.CERTIFICATE_INVALID


def test_a_second_name_at_the_same_ip_address_shows_its_own_certificate() -> None:
    responses = {"/": page("hello")}
    sites = WebSites({"site.example": responses, "other.example": responses}, certified={"site.example"})

    async def story() -> None:
        async with sites.serve(), Fetcher(sites.resolve, on_loopback, sites.client_tls) as fetcher:
            await fetcher.fetch("https://site.example/")
            await fetcher.fetch("https://other.example/")

    with pytest.raises(FetchError) as caught:
        asyncio.run(story())
    assert caught.value.phrase == phrases.CERTIFICATE_INVALID


def test_connects_to_the_address_that_was_judged() -> None:
    sites = site({"/": page("hello")})
    sites.names["site.example"] = ["127.0.0.1", "127.0.0.9"]  # the second look-up would lead elsewhere

    assert fetched(sites, "https://site.example/").body == b"hello"
    assert sites.lookups == ["site.example"]


def test_a_name_that_becomes_private_is_refused_at_the_next_connection() -> None:
    sites = site({"/": redirect("/b"), "/b": page("hello")})
    sites.names["site.example"] = ["127.0.0.1", "10.0.0.1"]

    with pytest.raises(FetchError) as caught:
        fetched(sites, "https://site.example/")
    assert caught.value.phrase == phrases.LEADS_ELSEWHERE


def test_a_link_has_twenty_requests() -> None:
    sites = site({"/": page("hello")})

    with pytest.raises(FetchError) as caught:
        fetched(sites, "https://site.example/", times=21)
    assert caught.value.phrase == phrases.TOO_MANY_PAGES
    assert len(sites.requests) == 20


@pytest.mark.parametrize("scheme", ["http://", ""])
def test_a_proxy_of_the_environment_is_used_except_where_it_says_no(
    monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    async def story() -> tuple[list[str], Page]:
        asked = list[str]()

        async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            asked.append((await reader.readline()).decode().split(" ")[1])
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nproxy")
            writer.close()

        server = await asyncio.start_server(proxy, "127.0.0.1", 0)
        monkeypatch.setenv("http_proxy", f"{scheme}127.0.0.1:{server.sockets[0].getsockname()[1]}")
        monkeypatch.setenv("no_proxy", "site.example")
        sites = site({"/": page("direct")})
        async with server, sites.serve(), Fetcher(sites.resolve, on_loopback, sites.client_tls) as fetcher:
            assert (await fetcher.fetch("http://far.example/")).body == b"proxy"
            return asked, await fetcher.fetch("http://site.example/")

    asked, direct = asyncio.run(story())
    assert asked == ["http://far.example/"]
    assert direct.body == b"direct"


def test_a_proxy_that_cannot_be_used_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks4://olga:secret@127.0.0.1:9")

    with pytest.raises(BotError, match="HTTP_PROXY") as caught:
        fetched(site({}), "http://far.example/")
    assert "secret" not in str(caught.value)


def test_no_proxy_is_asked_for_an_address_of_this_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    sites = site({})
    sites.names["10.0.0.1"] = ["10.0.0.1"]

    with pytest.raises(FetchError) as caught:
        fetched(sites, "http://10.0.0.1/")
    assert caught.value.phrase == phrases.ADDRESS_NOT_ALLOWED
