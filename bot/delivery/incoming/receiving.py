"""Receive updates by a webhook, and collect them from the database.

The server runs from the start of the program, also while it stands by. Every program stores what it receives; the one
that holds the lock takes from the database what it and the others have stored.
"""

import asyncio
import errno
import logging
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from telegram import Bot

from bot.delivery.incoming.inbox import Inbox
from bot.delivery.incoming.stored_updates import StoredUpdates
from bot.delivery.incoming.webhook import Json, Webhook, secret_token
from bot.settings import BotError, Settings, TransientBotError
from bot.storage.connection.errors import DatabaseError

if TYPE_CHECKING:
    import uvicorn

_LOG = logging.getLogger(__name__)
_COLLECT_AFTER = 0.5  # seconds, at the latest: other programs store updates, too
_INTERVAL = 0.1  # seconds after an arrival: those that arrive meanwhile are collected together
_STORE_WITHIN = 3.0  # seconds, then Telegram sends the update again
_READY_WITHIN = 2.0  # seconds for an answer of the database
_FINISH_WITHIN = 0.5  # seconds for requests in hand when the program stops; it must end within five
_BACKLOG = 128  # connections that wait to be accepted


class Receiver:
    """Stores the updates that arrive by the webhook in *updates*, and tells the collector that one has arrived.

    It is ready until *stop* is set, as long as updates can be stored. *requests* are the tasks that answer requests.
    """

    def __init__(self, updates: StoredUpdates, stop: asyncio.Event) -> None:
        self.requests: set[asyncio.Task[None]] = set()
        self._updates = updates
        self._stop = stop
        self._arrived = asyncio.Event()
        self._is_away = False

    async def store(self, update: Json) -> None:
        """Store *update*.

        Raises:
            DatabaseError: it cannot be stored now.
        """
        try:
            async with asyncio.timeout(_STORE_WITHIN):
                await self._updates.add(update)
        except (DatabaseError, TimeoutError) as error:
            reason = str(error) or "no answer in time"
            if not self._is_away:
                _LOG.warning("cannot store updates, so Telegram delivers them again: %s", reason)
            self._is_away = True
            raise DatabaseError(reason, transient=True) from error
        if self._is_away:
            _LOG.warning("updates can be stored again")
        self._is_away = False
        self._arrived.set()

    async def is_ready(self) -> bool:
        """Return whether an update can be stored."""
        if self._stop.is_set():
            return False
        with suppress(DatabaseError, TimeoutError):
            async with asyncio.timeout(_READY_WITHIN):
                await self._updates.check_writable()
                return not self._stop.is_set()
        return False

    async def collect(self, inbox: Inbox, bot: Bot) -> None:
        """Queue in *inbox*, for ever, what is stored by this and by other programs."""
        while True:
            self._arrived.clear()
            with suppress(DatabaseError):  # logged when an update arrives
                await inbox.collect(bot)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), _COLLECT_AFTER)
                await asyncio.sleep(_INTERVAL)


@asynccontextmanager
async def served(receiver: Receiver, settings: Settings, token: str) -> AsyncIterator[None]:
    """Serve the webhook of *settings* for the bot with this *token*.

    Raises:
        BotError: the extra [webhook] is not installed, or the address cannot be listened at.
    """
    path = unquote(settings.webhook_url.path or "/") if settings.webhook_url else "/"
    server = _server(Webhook(path, secret_token(token), receiver.store, receiver.is_ready))
    receiver.requests = server.server_state.tasks
    listening = await _listening(settings.webhook_host, settings.webhook_port)
    serving = asyncio.create_task(server.serve([listening]))
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.wait({serving}, timeout=_FINISH_WITHIN)
        for request in receiver.requests:  # later, the server would do so and log errors
            request.cancel()
        await serving


async def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens: uvicorn would end the process if it cannot.

    Raises:
        TransientBotError: the address is in use, or not one of this computer.
    """
    try:
        family, address = await address_of(host, port)
        return socket.create_server(address, family=family, backlog=_BACKLOG)
    except OSError as error:
        reason = (error.strerror or "unknown").partition(" (")[0].lower()
        raise TransientBotError(f"cannot listen at WEBHOOK_HOST {host}, WEBHOOK_PORT {port}: {reason}") from None


async def address_of(host: str, port: int) -> tuple[socket.AddressFamily, tuple[str, int]]:
    """Return the family and the address to listen at for the name *host*.

    Raises:
        OSError: there is none.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # not even a name
        raise OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL)) from error
    family, *_, address = min(found, key=lambda each: each[0] != socket.AF_INET)  # for "localhost"
    return family, (str(address[0]), int(address[1]))


def _server(webhook: Webhook) -> "uvicorn.Server":
    try:
        import uvicorn  # noqa: PLC0415 - of the extra [webhook]
    except ImportError:
        raise BotError("WEBHOOK_URL: for a webhook, install the extra [webhook]") from None

    class Server(uvicorn.Server):
        """A server that leaves signals to the program."""

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

    quiet: dict[str, Any] = {"log_config": None, "access_log": False, "server_header": False}
    options: dict[str, Any] = {"lifespan": "off", "ws": "none", "timeout_graceful_shutdown": 2 * _FINISH_WITHIN}
    return Server(uvicorn.Config(webhook, **options, **quiet))
