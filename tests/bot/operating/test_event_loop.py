import asyncio
import socket
import threading
from typing import Any

import pytest

from bot.operating.event_loop import run


def test_the_end_does_not_wait_for_a_name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    answer, asked = threading.Event(), threading.Event()

    def unanswered(*_arguments: Any, **_options: Any) -> list[Any]:
        asked.set()
        answer.wait()
        return []

    async def connect() -> str:
        connecting = asyncio.create_task(asyncio.open_connection("bot.example.org", 443))
        await asyncio.to_thread(asked.wait)
        connecting.cancel()
        await asyncio.wait([connecting])
        return "ended"

    monkeypatch.setattr(socket, "getaddrinfo", unanswered)
    try:
        assert run(connect()) == "ended"
    finally:
        answer.set()


def test_look_ups_of_one_name_at_the_same_time_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    answer, asked = threading.Event(), list[str]()

    def late(host: str, *_arguments: Any, **_options: Any) -> list[Any]:
        asked.append(host)
        answer.wait()
        return [host]

    async def three() -> list[Any]:
        loop = asyncio.get_running_loop()
        found = [asyncio.create_task(loop.getaddrinfo(host, 443)) for host in ("a.example", "b.example", "a.example")]
        await asyncio.sleep(0)
        answer.set()
        return await asyncio.gather(*found)

    monkeypatch.setattr(socket, "getaddrinfo", late)
    assert run(three()) == [["a.example"], ["b.example"], ["a.example"]]
    assert sorted(asked) == ["a.example", "b.example"]


def test_names_are_looked_up() -> None:
    async def addresses(host: str) -> set[str]:
        found = await asyncio.get_running_loop().getaddrinfo(host, 80, type=socket.SOCK_STREAM)
        return {str(address[0]) for *_, address in found}

    assert run(addresses("127.0.0.1")) == {"127.0.0.1"}
    assert "127.0.0.1" in run(addresses("localhost"))
    with pytest.raises(socket.gaierror):
        run(addresses("no name at all.invalid"))
