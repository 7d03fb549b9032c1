"""Receive updates by a webhook, and collect them from the database.

The server runs from the start of the program, also while it stands by. Every program stores what it receives; the one
that holds the lock takes from the database what it and the others have stored.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram import Bot
from telegram.error import TelegramError

from bot.delivery.inbox import Inbox
from bot.delivery.runner import ALLOWED_UPDATES
from bot.delivery.webhook import Json, Webhook, secret_token
from bot.settings import BotError, Settings, TransientBotError
from bot.storage.errors import DatabaseError

if TYPE_CHECKING:
    import uvicorn

_LOG = logging.getLogger(__name__)
_COLLECT_AFTER = 0.5  # seconds, at the latest: other programs store updates, too
_READY_WITHIN = 2.0  # seconds for an answer of the database


class Receiver:
    """Stores the updates that arrive by the webhook in *inbox*, and tells when one has *arrived*.

    It is ready until *stop* is set, as long as the database answers.
    """

    def __init__(self, inbox: Inbox, stop: asyncio.Event) -> None:
        self._inbox = inbox
        self._stop = stop
        self.arrived = asyncio.Event()

    async def store(self, update: Json) -> None:
        """Store *update*.

        Raises:
            DatabaseError: it cannot be stored now.
        """
        try:
            await self._inbox.store([update])
        except TelegramError as error:  # meant for polling
            raise DatabaseError(str(error), transient=True) from error
        self.arrived.set()

    async def is_ready(self) -> bool:
        """Return whether an update can be stored."""
        with suppress(DatabaseError, TimeoutError):
            async with asyncio.timeout(_READY_WITHIN):
                return not self._stop.is_set() and await self._inbox.is_readable()
        return False

    async def collect(self, inbox: Inbox, bot: Bot) -> None:
        """Queue in *inbox*, for ever, what is stored by this and by other programs."""
        while True:
            self.arrived.clear()
            with suppress(DatabaseError):  # logged when an update arrives
                await inbox.collect(bot)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.arrived.wait(), _COLLECT_AFTER)


@asynccontextmanager
async def served(receiver: Receiver, settings: Settings, token: str) -> AsyncIterator[None]:
    """Serve the webhook of *settings* for the bot with this *token*.

    Raises:
        BotError: the extra [webhook] is not installed, or the address cannot be listened at.
    """
    path = settings.webhook_url.path if settings.webhook_url else None
    webhook = Webhook(path or "/", secret_token(token), receiver.store, receiver.is_ready)
    server = _server(webhook, settings.webhook_host, settings.webhook_port)
    serving = asyncio.create_task(server.serve())
    try:
        while not server.started:
            if serving.done():
                raise TransientBotError(f"cannot listen at {settings.webhook_host}, port {settings.webhook_port}")
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        with suppress(asyncio.CancelledError, SystemExit):
            await serving


def _server(webhook: Webhook, host: str, port: int) -> "uvicorn.Server":
    try:
        import uvicorn  # noqa: PLC0415 - of the extra [webhook]
    except ImportError:
        raise BotError("WEBHOOK_URL: for a webhook, install the extra [webhook]") from None

    class Server(uvicorn.Server):
        """A server that leaves signals to the program."""

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

    options: dict[str, Any] = {"lifespan": "off", "log_config": None, "access_log": False, "server_header": False}
    return Server(uvicorn.Config(webhook, host, port, timeout_graceful_shutdown=1, **options))


async def set_webhook(bot: Bot, settings: Settings, token: str) -> None:
    """Tell Telegram where to send updates, if it has another address; what waits there stays.

    Raises:
        TelegramError: Telegram cannot be reached, or refuses the address.
    """
    url, now = str(settings.webhook_url), await bot.get_webhook_info()
    if now.url != url or set(now.allowed_updates or ()) != set(ALLOWED_UPDATES):
        await bot.set_webhook(url, allowed_updates=ALLOWED_UPDATES, secret_token=secret_token(token))
        _LOG.info("the webhook is set")
