"""How requests travel: small ones over connections of our own, the others as python-telegram-bot sends them."""

import json
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from ssl import SSLContext
from typing import Any
from urllib.request import getproxies

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest

from bot.connection import Connection, Server

_USUAL_LIMIT = 5.0  # seconds, as of HTTPXRequest


class Transport(HTTPXRequest):
    """python-telegram-bot's request in a fifth of its time, for what has no file in it and meets no proxy.

    Nothing is sent twice, not even when a connection turns out to be dead: it may have died on the way back.
    """

    def __init__(self) -> None:
        super().__init__(httpx_kwargs={"verify": _trusted()})
        self._proxied = bool(getproxies().keys() & {"http", "https", "all"})
        self._idle: defaultdict[Server, list[Connection]] = defaultdict(list)

    async def shutdown(self) -> None:
        """Close every connection."""
        for connection in chain(*self._idle.values()):
            connection.close()
        self._idle.clear()
        await super().shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        """Do what the parent does, and raise its errors."""
        data = kwargs.get("request_data")
        if self._proxied or args or data is None or data.contains_files:
            return await super().do_request(*args, **kwargs)
        said = (kwargs.get(name, self.DEFAULT_NONE) for name in ("connect_timeout", "read_timeout"))
        connecting, answering = (_USUAL_LIMIT if limit is self.DEFAULT_NONE else limit for limit in said)
        server, head = _parts(kwargs["url"])
        body = json.dumps(data.parameters).encode()  # python-telegram-bot's has JSON within JSON, which takes longer
        try:
            connection = self._at_hand(server) or await Connection.to(server, connecting)
            answer = await connection.ask(b"%bContent-Length: %d\r\n\r\n%b" % (head, len(body), body), answering)
        except TimeoutError as error:
            raise TimedOut from error
        except OSError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error
        self._idle[server].append(connection)
        return answer

    def _at_hand(self, server: Server) -> Connection | None:
        """Return the connection to *server* that was used last, if there is one; close those that are used no more."""
        idle = self._idle[server]
        for connection in [connection for connection in idle if not connection.usable]:
            idle.remove(connection)
            connection.close()
        return idle.pop() if idle else None


@cache
def _trusted() -> SSLContext:
    return httpx.create_ssl_context()


@lru_cache
def _parts(url: str) -> tuple[Server, bytes]:
    """Return whom *url* names, and how a request to it begins."""
    parts = httpx.URL(url)
    trusted = {"https": _trusted(), "http": None}[parts.scheme]
    server = Server(parts.raw_host.decode("ascii"), parts.port or (443 if trusted else 80), trusted)
    said = (b"POST %b HTTP/1.1", b"Host: %b", b"User-Agent: %b", b"Content-Type: application/json", b"")
    return server, b"\r\n".join(said) % (parts.raw_path, parts.netloc, Transport.USER_AGENT.encode())
