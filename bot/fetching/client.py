"""Fetch what stands at an address that somebody sent, within limits of time and size."""

import asyncio
import math
import re
import ssl
import zlib
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Final, NamedTuple, Self
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from bot import phrases
from bot.fetching.addresses import AddressError, checked_address, is_public
from bot.fetching.connections import IsAllowed, PublicTransport, Resolve, judged, resolved
from bot.phrases import Phrase
from bot.settings import usable_network_settings
from bot.version import program_version

SECONDS: Final = 15.0
"""For all requests of a link together."""
_MAX_BYTES = 5_000_000  # of one answer, decompressed
_MAX_BYTES_IN_ALL = 20_000_000  # of a link
_MAX_REQUESTS = 20  # of a link, redirects included
_MAX_REDIRECTS = 5  # of an address
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = {301, 302, 303, 307, 308}
_COMPRESSED = {"gzip", "x-gzip", "deflate"}
_LONGEST_WAIT = 86_400  # seconds; a wish for more is none
_DETECT = 47  # zlib: gzip or deflate


class FetchError(Exception):
    """An address cannot be fetched; *phrase* says why, and *later* whether trying again later may help."""

    def __init__(self, phrase: Phrase, *, later: bool = False) -> None:
        super().__init__(phrase.text)
        self.phrase = phrase
        self.later = later


class Page(NamedTuple):
    """The answer of a server: *url* is the address after redirects, *retry_after* its wish in seconds, 0 for none."""

    url: str
    status: int
    body: bytes
    retry_after: int = 0


class Fetcher:
    """Fetches the pages of one link; an asynchronous context manager, for a fresh client without cookies.

    Names whose IP addresses are not all *allowed* are refused. A proxy resolves names once more, and may find others.
    *tls* has the authorities to trust. All requests together may take so many *seconds*.
    """

    def __init__(
        self,
        resolve: Resolve = resolved,
        allowed: IsAllowed = is_public,
        tls: ssl.SSLContext | None = None,
        seconds: float = SECONDS,
    ) -> None:
        self._resolve = resolve
        self._allowed = allowed
        with usable_network_settings():
            self._tls = tls or httpx.create_ssl_context()
        self._deadline = asyncio.get_running_loop().time() + seconds
        self._requests = 0
        self._bytes = 0
        self._clients: dict[str, httpx.AsyncClient] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def fetch(self, address: str, accept: str = "*/*") -> Page:
        """Return the page at *address*, whatever its status, after at most five redirects.

        Raises:
            FetchError: it is not allowed, not reached, too slow or too large.
        """
        try:
            async with asyncio.timeout_at(self._deadline):
                return await self._follow(address, accept)
        except AddressError:
            raise FetchError(phrases.ADDRESS_NOT_ALLOWED) from None
        except (TimeoutError, httpcore.TimeoutException, httpx.TimeoutException):
            raise FetchError(phrases.SITE_TOO_SLOW, later=True) from None
        except (
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.ProxyError,
            httpx.HTTPError,
            ssl.SSLError,
        ) as error:
            if _is_about_certificate(error):
                raise FetchError(phrases.CERTIFICATE_INVALID) from None
            raise FetchError(phrases.SITE_NOT_REACHED, later=True) from None
        except (httpcore.UnsupportedProtocol, zlib.error):
            raise FetchError(phrases.SITE_NOT_REACHED) from None

    async def _follow(self, address: str, accept: str) -> Page:
        url = checked_address(address)
        page, location = await self._request(url, accept)
        try:
            for _ in range(_MAX_REDIRECTS):
                if not location:
                    return page
                url = checked_address(_joined(url, location))
                page, location = await self._request(url, accept)
        except AddressError:
            raise FetchError(phrases.LEADS_ELSEWHERE) from None
        if location:
            raise FetchError(phrases.ENDLESS_LINK)
        return page

    async def _request(self, url: httpx.URL, accept: str) -> tuple[Page, str]:
        """Return the page at *url*, and the address that it redirects to."""
        self._requests += 1
        if self._requests > _MAX_REQUESTS:
            raise FetchError(phrases.TOO_MANY_PAGES)
        headers = {"User-Agent": _USER_AGENT, "Accept": accept, "Accept-Encoding": "gzip, deflate"}
        proxy = _proxy(url)
        if proxy:
            with suppress(httpcore.ConnectError):  # only the proxy can resolve it
                await judged(url.raw_host.decode(), _PORTS[url.scheme], self._resolve, self._allowed)
        client = self._client_through(proxy)
        async with client.stream("GET", url, headers=headers) as answer:
            location = answer.headers.get("location", "") if answer.status_code in _REDIRECTS else ""
            body = b"" if location else await self._body(answer)
        client.cookies.clear()
        return Page(str(url), answer.status_code, body, _seconds_to_wait(answer.headers)), location

    async def _body(self, answer: httpx.Response) -> bytes:
        """Return the decompressed body.

        Raises:
            FetchError: it is too large.
        """
        body = bytearray()
        async for chunk in _decompressed(answer):
            body += chunk
            self._bytes += len(chunk)
            if len(body) > _MAX_BYTES:
                raise FetchError(phrases.PAGE_TOO_LARGE)
            if self._bytes > _MAX_BYTES_IN_ALL:
                raise FetchError(phrases.TOO_MANY_PAGES)
        return bytes(body)

    def _client_through(self, proxy: str) -> httpx.AsyncClient:
        """Return the client through *proxy*, or, if that is empty, without one."""
        if proxy not in self._clients:
            with usable_network_settings():
                transport: httpx.AsyncBaseTransport = (
                    httpx.AsyncHTTPTransport(verify=self._tls, trust_env=False, proxy=httpx.Proxy(proxy))
                    if proxy
                    else PublicTransport(self._resolve, self._allowed, self._tls)
                )
            self._clients[proxy] = httpx.AsyncClient(transport=transport, timeout=SECONDS)
        return self._clients[proxy]


_USER_AGENT: Final = f"threadquote/{program_version()}"


async def _decompressed(answer: httpx.Response) -> AsyncIterator[bytes]:
    """Yield the body in parts of bounded size: httpx would inflate a small part to any size at once."""
    compressed = answer.headers.get("content-encoding", "").strip().lower() in _COMPRESSED
    inflating = zlib.decompressobj(_DETECT) if compressed else None
    async for chunk in answer.aiter_raw():
        if inflating is None:
            yield chunk
            continue
        rest = chunk
        while rest:
            yield inflating.decompress(rest, _MAX_BYTES)
            rest = inflating.unconsumed_tail
            if inflating.eof:  # it would collect whatever follows
                return


def _seconds_to_wait(headers: httpx.Headers) -> int:
    """Return the wish of a server, in seconds or as a time, 0 if it has none; X-RateLimit-Reset is Mastodon's."""
    wish = headers.get("retry-after", "").strip()
    if re.fullmatch("[0-9]{1,5}", wish):
        return int(wish)
    for time in (wish, headers.get("x-ratelimit-reset", "")):
        with suppress(ValueError, TypeError, OverflowError):  # no time, or one without a zone
            seconds = (_time(time) - datetime.now(UTC)).total_seconds()
            return math.ceil(seconds) if 0 < seconds < _LONGEST_WAIT else 0
    return 0


def _time(text: str) -> datetime:
    """Return the time of HTTP, or of ISO 8601, in *text*."""
    return datetime.fromisoformat(text) if text[:1].isdecimal() else parsedate_to_datetime(text)


def _joined(url: httpx.URL, location: str) -> str:
    try:
        return str(url.join(location))
    except (httpx.InvalidURL, ValueError):
        raise AddressError from None


def _proxy(url: httpx.URL) -> str:
    """Return the address of the proxy for *url*, empty if there is none."""
    if proxy_bypass(url.host):
        return ""
    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all", "")
    return proxy if "://" in proxy or not proxy else f"http://{proxy}"  # as for Telegram: httpx does the same


def _is_about_certificate(error: BaseException | None) -> bool:
    while error:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
