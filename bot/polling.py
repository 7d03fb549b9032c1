"""The request that polls: it gets past updates that cannot be read, and knows when Telegram was last heard."""

import json
import time
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest, RequestData


class Polling(HTTPXRequest):
    """python-telegram-bot's request, watched.

    *heard* is when Telegram last answered, in seconds of the monotonic clock; *denied* whether it refused the token;
    *confirmed* the id below which it knows that every update arrived.
    """

    def __init__(self) -> None:
        super().__init__(connection_pool_size=1)
        self.heard = time.monotonic()
        self.denied = False
        self.confirmed = 0
        self._last = b""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        """Do what the parent does, and note how it went."""
        status, payload = await super().do_request(*args, **kwargs)
        self.denied = status == HTTPStatus.UNAUTHORIZED
        if status == HTTPStatus.OK:
            self.heard = time.monotonic()
            self.confirmed = _offset(kwargs.get("request_data")) or self.confirmed
            # The same again: it was not taken. An update that python-telegram-bot cannot read would come for ever.
            payload, self._last = _readable(payload) if payload == self._last else payload, payload
        return status, payload


def _offset(poll: RequestData | None) -> int:
    offset = poll.parameters.get("offset") if poll else 0
    return offset if isinstance(offset, int) else 0


def _readable(payload: bytes) -> bytes:
    """Return the answer to a poll, the updates in it that cannot be read left empty."""
    try:
        answer = json.loads(payload)
    except ValueError:
        return payload
    if isinstance(answer, dict) and isinstance(answer.get("result"), list):
        answer["result"] = [_read_or_emptied(update) for update in answer["result"]]
    return json.dumps(answer).encode()


def _read_or_emptied(update: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(update, None)
    except Exception:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
        return {"update_id": update["update_id"]}
    return update
