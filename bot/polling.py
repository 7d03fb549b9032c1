"""The request that polls: what it hears is kept before Telegram is told, and it knows when it last heard anything."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, TypeAlias

from telegram import Update
from telegram.error import TelegramError, TimedOut
from telegram.request import RequestData

from bot.transport import Transport

Json: TypeAlias = dict[str, Any]
Keep: TypeAlias = Callable[[list[Json]], Awaitable[None]]

_LOG = logging.getLogger(__name__)
_SHORTEST_PAUSE = 0.5  # seconds after a poll that failed
_LONGEST_PAUSE = 5.0
_LARGEST = 2**63 - 1  # number of an update
_ANOTHER = "another program is reading this bot's messages; only one can, so stop one of the two"


class Polling(Transport):
    """The request that asks for updates, with *keep* given each batch of updates before anybody else.

    *heard* is when Telegram last answered, in seconds of the monotonic clock; *denied* whether it refused the token;
    *confirmed* the id below which it knows that every update arrived.
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
        """Do what the parent does; after what goes wrong, wait a little and have python-telegram-bot poll again."""
        try:
            status, payload = await super().do_request(*args, **kwargs)
            self.denied = status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}
            if status == HTTPStatus.CONFLICT:
                raise TelegramError(_ANOTHER)  # noqa: TRY301 - one way for all that goes wrong
            if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise TelegramError(f"HTTP status {status}")  # noqa: TRY301 - as above
            if status == HTTPStatus.OK:
                payload = await self._taken(payload, kwargs.get("request_data"))
        except TelegramError as error:
            await self._rest(str(error))
            # After other errors it would wait longer and longer, in the end as long as the watchdog has patience.
            raise TimedOut from error
        return status, payload

    async def _taken(self, payload: bytes, poll: RequestData | None) -> bytes:
        """Keep the updates of an answer; return what python-telegram-bot is to make of it."""
        answer = _read(payload)
        self.heard = time.monotonic()
        self.confirmed = _offset(poll) or self.confirmed
        updates = [update for update in answer["result"] if _numbered(update)]
        await self._keep(updates)
        if self._trouble:
            _LOG.warning("Telegram is heard again")
        self._trouble, self._pause = "", _SHORTEST_PAUSE
        # The same again: it was not taken. An update that python-telegram-bot cannot read would come for ever.
        again, self._last = payload == self._last, payload
        if again:
            updates = [_read_or_emptied(update) for update in updates]
        return payload if updates == answer["result"] else json.dumps({**answer, "result": updates}).encode()

    async def _rest(self, trouble: str) -> None:
        if trouble != self._trouble:
            _LOG.warning("cannot hear Telegram, trying again: %s", trouble)
        self._trouble = trouble
        await asyncio.sleep(self._pause)
        self._pause = min(_LONGEST_PAUSE, 2 * self._pause)


def _offset(poll: RequestData | None) -> int:
    offset = poll.parameters.get("offset") if poll else 0
    return offset if isinstance(offset, int) else 0


def _read(payload: bytes) -> Json:
    """Read the answer to a poll.

    Raises:
        TelegramError: it is none.
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


def _read_or_emptied(update: Json) -> Json:
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
        _LOG.error("the update %d cannot be read and is passed over: %s", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return update
