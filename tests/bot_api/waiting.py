"""Waiting for a condition, with the bot's latest calls in the error."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot_api.calls import Calls

PATIENCE = 60
"""The default timeout in seconds, for a busy machine."""
_PAUSE = 0.002


def wait(condition: Callable[[], object], timeout: float, calls: Calls) -> None:
    """Return when *condition* holds; fail after *timeout* seconds, with the latest calls."""
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, _message(timeout, calls)
        time.sleep(_PAUSE)


async def until(condition: Callable[[], object], timeout: float, calls: Calls) -> None:  # noqa: ASYNC109 - as wait
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, _message(timeout, calls)
        await asyncio.sleep(_PAUSE)


def _message(timeout: float, calls: Calls) -> str:
    latest = "\n  ".join(map(repr, calls[-5:])) or "(none)"
    return f"not within {timeout:g} s; the bot's latest calls:\n  {latest}"
