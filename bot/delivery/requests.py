"""The requests for sending and for polling, by python-telegram-bot's HTTP client."""

import httpx
from telegram.request import HTTPXRequest

from bot.delivery.polling import Polling, StoreUpdates
from bot.settings import BotError

_CONNECTIONS = 20  # for sending; 30 messages a second keep about three busy


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
