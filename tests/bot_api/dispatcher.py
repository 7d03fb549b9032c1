"""The dispatcher of Bot API calls, for requests over HTTP and in process."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from tests.bot_api.calls import Call
from tests.bot_api.errors import Refused, not_found, unauthorized
from tests.bot_api.faults import DroppedError
from tests.bot_api.methods import METHODS
from tests.bot_api.response import Response, refused

if TYPE_CHECKING:
    from tests.bot_api.faults import Fault
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

_LONGEST_POLL = 50


class Dispatcher:
    """Checks the token of a request, calls the method, and answers in JSON."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    async def request(self, token: str, name: str, parameters: Parameters) -> Response:
        """Return the answer to one call of the Bot API.

        Raises:
            DroppedError: a fault drops the connection.
        """
        fault = self._fault(name)
        if fault is None:
            return await self._answer(token, name, parameters)
        if fault.takes_effect:
            return await _faulty(fault, await self._answer(token, name, parameters))
        self._telegram.calls.append(Call(name, parameters.raw, fault=fault))
        return await _faulty(fault)

    async def download(self, token: str, path: str) -> Response:
        """Return the answer to a request for a file; a fault for it is registered as "download"."""
        data = self._telegram.files.download(path) if token == self._telegram.token else None
        response = refused(not_found()) if data is None else Response(200, data)
        fault = self._fault("download")
        return await _faulty(fault, response) if fault else response

    def _fault(self, name: str) -> Fault | None:
        faults = self._telegram.faults
        if faults.away:
            raise DroppedError
        return faults.take(name)

    async def _answer(self, token: str, name: str, parameters: Parameters) -> Response:
        try:
            self._check(token)
            result = await self._poll(parameters) if name.lower() == "getupdates" else self._call(name, parameters)
        except Refused as refusal:
            return refused(refusal)
        except Exception as error:  # noqa: BLE001 - the test gets unforeseen errors as answers
            return refused(Refused(500, f"Internal Server Error: {error!r} (said by the tests' Telegram)"))
        return Response(200, json.dumps({"ok": True, "result": result}).encode())

    def _check(self, token: str) -> None:
        if token != self._telegram.token:
            raise unauthorized()

    def _call(self, name: str, parameters: Parameters) -> Any:
        method = METHODS.get(name.lower())
        if method is None:
            raise not_found("method not found")
        telegram = self._telegram
        with telegram.changing():
            call = Call(method.name, parameters.raw)
            telegram.calls.append(call)
            telegram.current_method = method.name
            try:
                parameters.check_names(method.name, method.parameters)
                telegram.limits.check(method.name, parameters.text("chat_id"))
                call.result = method.answer(telegram, parameters)
            except Refused as refusal:
                call.refusal = refusal
                raise
            except Exception as error:
                call.refusal = Refused(500, repr(error))
                raise
        return call.result

    async def _poll(self, parameters: Parameters) -> Any:
        parameters.check_names("getUpdates", frozenset({"offset", "limit", "timeout", "allowed_updates"}))
        updates = self._telegram.updates
        if parameters.has("allowed_updates"):
            updates.allowed = parameters.json("allowed_updates")
        limit = min(max(parameters.integer("limit", 100), 1), 100)
        timeout = min(max(parameters.integer("timeout"), 0), _LONGEST_POLL)
        return await updates.poll(parameters.integer("offset"), limit, timeout)


async def _faulty(fault: Fault, answer: Response | None = None) -> Response:
    """Return *answer* as *fault* changes it."""
    if fault.delay:
        await asyncio.sleep(fault.delay)
    response = fault.response or (answer if fault.delay else None)
    if response is None:
        raise DroppedError
    return response
