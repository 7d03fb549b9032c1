"""The requests for sending and for polling, by python-telegram-bot's HTTP client."""

import httpx
from telegram.request import HTTPXRequest

from bot.delivery.polling import Polling, StoreUpdates
from bot.delivery.rate_limiter import MESSAGES
from bot.settings import BotError

_CONNECTIONS = MESSAGES + 20  # for answers to presses and the like, which must not wait for messages


def build_requests(store: StoreUpdates) -> tuple[HTTPXRequest, Polling]:
    """Build the requests for sending and for polling; updates are passed to *store*.

    Raises:
        BotError: a proxy or certificate file from the environment cannot be used.
    """
    try:
        certificates = {"verify": httpx.create_ssl_context()}  # loaded once for both
        # No timeout for a free connection: each call that holds one times out itself.
        sending = HTTPXRequest(_CONNECTIONS, pool_timeout=None, httpx_kwargs=certificates)
        return sending, Polling(store, certificates)
    except Exception:  # noqa: BLE001 - httpx raises four kinds of errors; some show the proxy's password
        names = "ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, SSL_CERT_FILE"
        raise BotError(f"cannot use what one of {names} names; a SOCKS proxy needs the package httpx[socks]") from None
