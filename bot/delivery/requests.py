"""The requests for sending and for polling, by python-telegram-bot's HTTP client."""

from collections.abc import Callable
from typing import Any

import httpx
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from bot.delivery.polling import Polling, StoreUpdates
from bot.delivery.rate_limiter import MESSAGES
from bot.settings import BotError

_CONNECTIONS = MESSAGES + 20  # for answers to presses and the like, which must not wait for messages


class Sending(HTTPXRequest):
    """The request that sends, as long as *may_send* returns True: another program may have taken over."""

    def __init__(self, may_send: Callable[[], bool], httpx_kwargs: dict[str, Any]) -> None:
        # No timeout for a free connection: each call that holds one times out itself.
        super().__init__(_CONNECTIONS, pool_timeout=None, httpx_kwargs=httpx_kwargs)
        self._may_send = may_send

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        """Send a request.

        Raises:
            NetworkError: the program may not send now.
        """
        if not self._may_send():
            raise NetworkError("not certain to be the only program with this token")
        return await super().do_request(*args, **kwargs)


def _always() -> bool:
    return True


def build_requests(store: StoreUpdates, may_send: Callable[[], bool] = _always) -> tuple[HTTPXRequest, Polling]:
    """Build the requests for sending, if *may_send*, and for polling; updates are passed to *store*.

    Raises:
        BotError: a proxy or certificate file from the environment cannot be used.
    """
    try:
        certificates = {"verify": httpx.create_ssl_context()}  # loaded once for both
        return Sending(may_send, certificates), Polling(store, certificates)
    except Exception:  # noqa: BLE001 - httpx raises four kinds of errors; some show the proxy's password
        names = "ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, SSL_CERT_FILE"
        raise BotError(f"cannot use what one of {names} names") from None
