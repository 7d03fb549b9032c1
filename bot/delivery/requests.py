"""The requests for sending and for polling, by python-telegram-bot's HTTP client."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest, HTTPXRequest

from bot.delivery.incoming.polling import Polling, StoreUpdates
from bot.delivery.outgoing.rate_limiter import MESSAGES
from bot.settings import usable_network_settings

_KEPT_OPEN = 30  # seconds, in which a next answer needs no new connection: over TLS that takes several round trips
_CONNECTIONS = MESSAGES + 20  # for answers to presses and the like, which must not wait for messages


class Sending(BaseRequest):
    """The request that sends, as long as *may_send* returns True: another program may have taken over.

    Each connection has a client of its own: at every request, httpx checks all connections of a client, which for
    fifty takes longer than all else that an answer needs.
    """

    def __init__(self, may_send: Callable[[], bool], httpx_kwargs: dict[str, Any]) -> None:
        self._may_send = may_send
        limits = httpx.Limits(max_connections=1, keepalive_expiry=_KEPT_OPEN)
        self._clients = [HTTPXRequest(1, httpx_kwargs=httpx_kwargs | {"limits": limits}) for _ in range(_CONNECTIONS)]
        self._free = asyncio.LifoQueue[HTTPXRequest]()  # the one used last first: its connection is still open
        for client in self._clients:
            self._free.put_nowait(client)

    @property
    def read_timeout(self) -> float | None:
        """The seconds to wait for an answer."""
        return self._clients[0].read_timeout

    async def initialize(self) -> None:
        """Open the clients."""
        for client in self._clients:
            await client.initialize()

    async def shutdown(self) -> None:
        """Close all connections."""
        for client in self._clients:
            await client.shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        """Send a request on a free connection; wait for one without a timeout: each call that holds one times out.

        Raises:
            NetworkError: the program may not send now.
        """
        client = await self._free.get()
        try:
            if not self._may_send():
                raise NetworkError("not certain to be the only program with this token")
            return await client.do_request(*args, **kwargs)
        finally:
            self._free.put_nowait(client)


def _always() -> bool:
    return True


def build_requests(store: StoreUpdates, may_send: Callable[[], bool] = _always) -> tuple[Sending, Polling]:
    """Build the requests for sending, if *may_send*, and for polling; updates are passed to *store*.

    Raises:
        BotError: a proxy or certificate file from the environment cannot be used.
    """
    with usable_network_settings():
        certificates = {"verify": httpx.create_ssl_context()}  # loaded once for both
        return Sending(may_send, certificates), Polling(store, certificates)
