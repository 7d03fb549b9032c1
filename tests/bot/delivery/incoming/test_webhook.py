"""The webhook, over HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from bot.delivery.incoming.webhook import Webhook, secret_token
from bot.storage.connection.errors import DatabaseError

TOKEN = "7:none"
SECRET = {"X-Telegram-Bot-Api-Secret-Token": secret_token(TOKEN)}


class Stored:
    """A store that can be away."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.away = False

    async def store(self, update: dict[str, Any]) -> None:
        if self.away:
            raise DatabaseError("away", transient=True)
        self.updates.append(update)


@asynccontextmanager
async def client(stored: Stored, *, ready: bool = True) -> AsyncIterator[httpx.AsyncClient]:
    async def is_ready() -> bool:
        return ready

    app = Webhook("/hook", secret_token(TOKEN), stored.store, is_ready)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot") as requests:
        yield requests


REQUESTS = {
    "an update": ("POST", "/hook", SECRET, b'{"update_id": 1}', 200),
    "no secret": ("POST", "/hook", {}, b'{"update_id": 1}', 401),
    "wrong secret": ("POST", "/hook", {"X-Telegram-Bot-Api-Secret-Token": "x"}, b'{"update_id": 1}', 401),
    "not a POST": ("GET", "/hook", SECRET, b"", 405),
    "another path": ("POST", "/hook/", SECRET, b'{"update_id": 1}', 404),
    "too large": ("POST", "/hook", SECRET, b'{"update_id": 1, "x": "' + b"x" * 1_000_001, 413),
    "no JSON": ("POST", "/hook", SECRET, b"{", 200),
    "deep": ("POST", "/hook", SECRET, b"[" * 100_000, 200),
    "no id": ("POST", "/hook", SECRET, b'{"update_id": "1"}', 200),
    "a truth for an id": ("POST", "/hook", SECRET, b'{"update_id": true}', 200),
    "health": ("GET", "/healthz", {}, b"", 200),
    "readiness": ("GET", "/readyz", {}, b"", 200),
}


@pytest.mark.parametrize(("method", "path", "headers", "body", "status"), REQUESTS.values(), ids=REQUESTS)
def test_answers(method: str, path: str, headers: dict[str, str], body: bytes, status: int) -> None:
    stored = Stored()

    async def request() -> int:
        async with client(stored) as requests:
            return (await requests.request(method, path, headers=headers, content=body)).status_code

    assert asyncio.run(request()) == status
    assert stored.updates == ([{"update_id": 1}] if (body, status) == (b'{"update_id": 1}', 200) else [])


def test_an_update_is_asked_for_again_while_the_database_is_away() -> None:
    stored = Stored()

    async def story() -> list[httpx.Response]:
        async with client(stored) as requests:
            stored.away = True
            first = await requests.post("/hook", headers=SECRET, json={"update_id": 1})
            stored.away = False
            return [first, await requests.post("/hook", headers=SECRET, json={"update_id": 1})]

    first, second = asyncio.run(story())
    assert (first.status_code, first.headers["Retry-After"], second.status_code) == (503, "1", 200)
    assert stored.updates == [{"update_id": 1}]


def test_an_update_that_is_half_here_when_the_program_stops_is_asked_for_again() -> None:
    async def story() -> list[dict[str, Any]]:
        sent = list[dict[str, Any]]()

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(dict(message))

        async def is_ready() -> bool:
            return True

        app = Webhook("/hook", secret_token(TOKEN), Stored().store, is_ready)
        headers = [(name.lower().encode(), value.encode()) for name, value in SECRET.items()]
        scope = {"type": "http", "method": "POST", "path": "/hook", "headers": headers}
        request = asyncio.create_task(app(scope, asyncio.Future, send))
        await asyncio.sleep(0)
        request.cancel()
        await request
        return sent

    start, end = asyncio.run(story())
    assert (start["status"], dict(start["headers"])[b"retry-after"]) == (503, b"1")
    assert end == {"type": "http.response.body"}


def test_a_program_that_stops_is_alive_and_not_ready() -> None:
    async def story() -> list[int]:
        async with client(Stored(), ready=False) as requests:
            return [(await requests.get(path)).status_code for path in ("/healthz", "/readyz")]

    assert asyncio.run(story()) == [200, 503]


def test_nothing_of_a_request_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        async with client(Stored()) as requests:
            await requests.post("/hook", headers=SECRET, content=json.dumps({"message": "private words"}))

    asyncio.run(story())
    assert len(caplog.messages) == 1
    assert "private" not in caplog.text


def test_the_secret_is_long_and_tells_nothing_of_the_token() -> None:
    assert len(secret_token(TOKEN)) >= 32
    assert secret_token(TOKEN) != secret_token("7:other")
    assert "none" not in secret_token(TOKEN)
