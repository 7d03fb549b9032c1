"""A webhook: Telegram sends updates to an address of ours, and each is stored before it is acknowledged.

One ASGI application; the server of the extra `[webhook]` runs it behind a proxy that speaks HTTPS.
https://core.telegram.org/bots/api#setwebhook
"""

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http import HTTPStatus
from typing import Any, TypeAlias

from bot.delivery.incoming.update_row import has_id
from bot.storage.connection.errors import DatabaseError

Json: TypeAlias = dict[str, Any]
Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
StoreUpdate: TypeAlias = Callable[[Json], Awaitable[None]]

_LOG = logging.getLogger(__name__)
_MAX_BYTES = 1_000_000  # of an update; Telegram's are far smaller
_SECRET_HEADER = b"x-telegram-bot-api-secret-token"


def secret_token(token: str) -> str:
    """Return the secret that Telegram sends with each update: 64 hex digits that tell nothing of the bot's *token*."""
    return hmac.new(token.encode(), b"threadquote webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The ASGI application: updates at *path*, and /healthz and /readyz for supervisors and load balancers.

    *store* stores an update, or raises DatabaseError; then Telegram sends it again. *is_ready* tells whether the
    program takes updates.
    """

    def __init__(self, path: str, secret: str, store: StoreUpdate, is_ready: Callable[[], Awaitable[bool]]) -> None:
        self._path = path
        self._secret = secret.encode()
        self._store = store
        self._is_ready = is_ready

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":  # a WebSocket: closing before accepting refuses it
            await send({"type": "websocket.close"})
            return
        try:
            status = await self._status(scope, receive)
        except asyncio.CancelledError:  # the program stops; Telegram will send the update again
            status = HTTPStatus.SERVICE_UNAVAILABLE
        retry = [(b"retry-after", b"1")] if status == HTTPStatus.SERVICE_UNAVAILABLE else []
        await send({"type": "http.response.start", "status": status, "headers": [*retry, (b"content-length", b"0")]})
        await send({"type": "http.response.body"})

    async def _status(self, scope: Scope, receive: Receive) -> HTTPStatus:
        match scope["path"]:
            case "/healthz":  # the event loop turns, or nobody would answer
                return HTTPStatus.OK
            case "/readyz":
                return HTTPStatus.OK if await self._is_ready() else HTTPStatus.SERVICE_UNAVAILABLE
            case self._path:
                return await self._receive(scope, receive)
        return HTTPStatus.NOT_FOUND

    async def _receive(self, scope: Scope, receive: Receive) -> HTTPStatus:
        if scope["method"] != "POST":
            return HTTPStatus.METHOD_NOT_ALLOWED
        if not hmac.compare_digest(_header(scope["headers"], _SECRET_HEADER), self._secret):
            return HTTPStatus.UNAUTHORIZED
        body = await _body(receive)
        if body is None:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        update = _update(body)
        if not update:
            _LOG.warning("skipping a request to the webhook that is no update")
            return HTTPStatus.OK  # or Telegram would send it again for a day
        try:
            await self._store(update)
        except DatabaseError:  # Telegram will send it again
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.OK


def _header(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> bytes:
    return next((value for name, value in headers if name.lower() == wanted), b"")


async def _body(receive: Receive) -> bytes | None:
    """Return the body of a request, None if it is too large or its sender went away."""
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > _MAX_BYTES or message["type"] == "http.disconnect":
            return None
    return body


def _update(body: bytes) -> Json:
    """Return the update in *body*; {} if there is none."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return update if has_id(update) else {}
