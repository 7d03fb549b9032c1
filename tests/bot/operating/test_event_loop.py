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


def test_names_are_looked_up() -> None:
    async def addresses(host: str) -> set[str]:
        found = await asyncio.get_running_loop().getaddrinfo(host, 80, type=socket.SOCK_STREAM)
        return {str(address[0]) for *_, address in found}

    assert run(addresses("127.0.0.1")) == {"127.0.0.1"}
    assert "127.0.0.1" in run(addresses("localhost"))
    with pytest.raises(socket.gaierror):
        run(addresses("no name at all.invalid"))
