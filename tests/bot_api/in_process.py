"""Requests of python-telegram-bot, answered in this process without a network."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from tests.bot_api.faults import DroppedError
from tests.bot_api.parameters import Parameters, Upload

if TYPE_CHECKING:
    from tests.bot_api.telegram import Telegram


class InProcess(BaseRequest):
    """A python-telegram-bot request that calls *telegram* directly."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None:
        """No resources to open."""

    async def shutdown(self) -> None:
        """No resources to close."""

    async def do_request(  # noqa: PLR0917 - python-telegram-bot's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - nothing is written
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        seconds = self.read_timeout if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        try:
            return await asyncio.wait_for(self._response(url, method, request_data), seconds)
        except TimeoutError:
            raise TimedOut from None
        except DroppedError:
            raise NetworkError("the connection was dropped") from None

    async def _response(self, url: str, verb: str, data: RequestData | None) -> tuple[int, bytes]:
        dispatcher = self._telegram.dispatcher
        if verb == "GET":
            token, _, path = url.partition("/file/bot")[2].partition("/")
            return await dispatcher.download(unquote(token), unquote(path))
        *_, before, name = url.split("/")
        return await dispatcher.request(before.removeprefix("bot"), name, _parameters(data))


def _parameters(data: RequestData | None) -> Parameters:
    if data is None:
        return Parameters({})
    files = {}
    for name, field in data.multipart_data.items():
        file_name, content = field[0], field[1]
        files[name] = Upload(str(file_name), content if isinstance(content, bytes) else content.read())
    return Parameters(dict(data.json_parameters), files)
