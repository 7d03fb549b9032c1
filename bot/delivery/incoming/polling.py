"""Long polling that stores updates before it confirms them to Telegram."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, TypeAlias

from telegram import Update
from telegram.error import TelegramError, TimedOut
from telegram.request import HTTPXRequest, RequestData

from bot.delivery.incoming.update_row import has_id

Json: TypeAlias = dict[str, Any]
StoreUpdates: TypeAlias = Callable[[list[Json]], Awaitable[None]]

_LOG = logging.getLogger(__name__)
_INTERVAL = 0.2  # seconds after a poll: updates that arrive meanwhile are stored in one transaction
_LARGEST_BATCH = 100  # updates; after so many, more are waiting
_SHORTEST_PAUSE = 0.5  # seconds after a poll that failed
_LONGEST_PAUSE = 5.0
_TOKEN_REJECTED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}
_CONFLICT = "another program is polling with this token; stop one of them"


class Polling(HTTPXRequest):
    """The request that polls for updates, and passes each batch to *store* before the application sees it.

    *last_answer* is the time of Telegram's last answer on the monotonic clock, in seconds; *rejected* tells whether
    Telegram rejects the token; updates below the id *confirmed* were confirmed to Telegram.
    """

    def __init__(self, store: StoreUpdates, httpx_kwargs: dict[str, Any] | None = None) -> None:
        super().__init__(httpx_kwargs=httpx_kwargs)
        self.last_answer = time.monotonic()
        self.rejected = False
        self.confirmed = 0
        self._store_updates = store
        self._last = b""
        self._interval = 0.0
        self._pause = _SHORTEST_PAUSE
        self._problem = ""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        """Poll once; after an error pause, then let python-telegram-bot poll again."""
        try:
            await asyncio.sleep(self._interval)
            status, payload = await super().do_request(*args, **kwargs)
            self.rejected = status in _TOKEN_REJECTED
            _check(status)
            if status == HTTPStatus.OK:
                payload = await self._store(payload, kwargs.get("request_data"))
        except TelegramError as error:
            await self._pause_after(str(error))
            # After other errors python-telegram-bot pauses longer each time, until `watch` ends the program.
            raise TimedOut from error
        return status, payload

    async def _store(self, payload: bytes, poll: RequestData | None) -> bytes:
        """Store the updates of an answer; return the answer for python-telegram-bot to parse."""
        answer = _parse(payload)
        self.last_answer = time.monotonic()
        self.confirmed = _offset(poll) or self.confirmed
        updates = [update for update in answer["result"] if has_id(update)]
        self._interval = 0.0 if len(updates) >= _LARGEST_BATCH else _INTERVAL
        await self._store_updates(updates)
        if self._problem:
            _LOG.warning("Telegram can be reached again")
        self._problem, self._pause = "", _SHORTEST_PAUSE
        # The same answer again: python-telegram-bot cannot parse one of its updates, and would poll for it for ever.
        again, self._last = payload == self._last, payload
        if again:
            updates = [_parsable(update) for update in updates]
        return payload if updates == answer["result"] else json.dumps({**answer, "result": updates}).encode()

    async def _pause_after(self, problem: str) -> None:
        """Log a new *problem*, and pause, longer each time."""
        if problem != self._problem:
            _LOG.warning("cannot reach Telegram, retrying: %s", problem)
        self._problem = problem
        await asyncio.sleep(self._pause)
        self._pause = min(_LONGEST_PAUSE, 2 * self._pause)


def _check(status: int) -> None:
    """Raise TelegramError for a status after which polling again may help."""
    if status == HTTPStatus.CONFLICT:
        raise TelegramError(_CONFLICT)
    if not HTTPStatus.OK <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        raise TelegramError(f"HTTP status {status}")


def _offset(poll: RequestData | None) -> int:
    offset = poll.parameters.get("offset") if poll else 0
    return offset if isinstance(offset, int) else 0


def _parse(payload: bytes) -> Json:
    """Parse the answer to a poll.

    Raises:
        TelegramError: it is not from the Bot API.
    """
    try:
        answer = json.loads(payload)
    except ValueError:
        answer = None
    if isinstance(answer, dict) and isinstance(answer.get("result"), list):
        return answer
    raise TelegramError("the answer cannot be parsed")


def _parsable(update: Json) -> Json:
    """Return *update*, without its content if python-telegram-bot cannot parse it."""
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - python-telegram-bot raises anything
        _LOG.error("skipping update %d, which cannot be parsed: %s", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return update
