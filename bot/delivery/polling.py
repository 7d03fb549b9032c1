"""Long polling: updates are stored before Telegram is told that they arrived."""

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

Json: TypeAlias = dict[str, Any]
Keep: TypeAlias = Callable[[list[Json]], Awaitable[None]]

_LOG = logging.getLogger(__name__)
_SHORTEST_PAUSE = 0.5  # seconds after a poll that failed
_LONGEST_PAUSE = 5.0
_LARGEST = 2**63 - 1  # number of an update
_REFUSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}  # the token, that is
_ANOTHER = "another program is polling with this token; stop one of them"


class Polling(HTTPXRequest):
    """The request for updates; each batch goes to *keep* before the application sees it.

    *heard* is when Telegram last answered, in seconds of the monotonic clock; *denied* says whether it rejects the
    token; it has been told that all updates below the id *confirmed* arrived.
    """

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self.heard = time.monotonic()
        self.denied = False
        self.confirmed = 0
        self._keep = keep
        self._last = b""
        self._pause = _SHORTEST_PAUSE
        self._trouble = ""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        """Poll once; after an error wait a little, then have python-telegram-bot poll again."""
        try:
            status, payload = await super().do_request(*args, **kwargs)
            self.denied = status in _REFUSED
            _check(status)
            if status == HTTPStatus.OK:
                payload = await self._store(payload, kwargs.get("request_data"))
        except TelegramError as error:
            await self._rest(str(error))
            # After any other error python-telegram-bot waits longer each time, until `watch` takes Telegram for dead.
            raise TimedOut from error
        return status, payload

    async def _store(self, payload: bytes, poll: RequestData | None) -> bytes:
        """Keep the updates of an answer; return the answer for python-telegram-bot to parse."""
        answer = _parse(payload)
        self.heard = time.monotonic()
        self.confirmed = _offset(poll) or self.confirmed
        updates = [update for update in answer["result"] if _numbered(update)]
        await self._keep(updates)
        if self._trouble:
            _LOG.warning("Telegram can be reached again")
        self._trouble, self._pause = "", _SHORTEST_PAUSE
        # The same answer twice: python-telegram-bot cannot parse one of its updates, and would ask for it for ever.
        again, self._last = payload == self._last, payload
        if again:
            updates = [_parsable(update) for update in updates]
        return payload if updates == answer["result"] else json.dumps({**answer, "result": updates}).encode()

    async def _rest(self, trouble: str) -> None:
        """Log *trouble*, unless it is the same as before, and wait, longer each time."""
        if trouble != self._trouble:
            _LOG.warning("cannot reach Telegram, retrying: %s", trouble)
        self._trouble = trouble
        await asyncio.sleep(self._pause)
        self._pause = min(_LONGEST_PAUSE, 2 * self._pause)


def _check(status: int) -> None:
    """Raise TelegramError for a status after which polling again may help."""
    if status == HTTPStatus.CONFLICT:
        raise TelegramError(_ANOTHER)
    if not HTTPStatus.OK <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        raise TelegramError(f"HTTP status {status}")


def _offset(poll: RequestData | None) -> int:
    offset = poll.parameters.get("offset") if poll else 0
    return offset if isinstance(offset, int) else 0


def _parse(payload: bytes) -> Json:
    """Parse the answer to a poll.

    Raises:
        TelegramError: it is not the Bot API's.
    """
    try:
        answer = json.loads(payload)
    except ValueError:
        answer = None
    if isinstance(answer, dict) and isinstance(answer.get("result"), list):
        return answer
    raise TelegramError("an answer that cannot be read")


def _numbered(update: object) -> bool:
    number = update.get("update_id") if isinstance(update, dict) else None
    return type(number) is int and 0 <= number < _LARGEST


def _parsable(update: Json) -> Json:
    """Return *update*, without its content if python-telegram-bot cannot parse it."""
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - python-telegram-bot raises anything
        _LOG.error("skipping update %d, which cannot be parsed: %s", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return update
