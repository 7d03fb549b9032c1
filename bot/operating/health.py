"""Whether the running bot is alive: its event loop touches a file, or answers over HTTP.

`threadquote health` runs beside the bot, with the same settings, for Docker and other supervisors.
"""

import asyncio
import hashlib
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import httpx
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.operating.systemd import notify, watchdog_interval
from bot.settings import Settings

_INTERVAL = 5.0  # seconds between two signs of life
_DEAD_AFTER = 40  # seconds without one
_TIMEOUT = 5  # seconds for an answer over HTTP


async def show_life(settings: Settings, stop: asyncio.Event) -> None:
    """Touch the file of `health_file` and tell systemd, for ever, as long as the event loop turns.

    A program that stands by is alive and ready, too. When *stop* is set, systemd is told that the program stops.
    """
    file, interval = health_file(settings), min(_INTERVAL, watchdog_interval() or _INTERVAL)
    notify("READY=1")
    stopping = False
    while True:
        with suppress(OSError):  # a full disk is no death
            _touch(file)
        notify("WATCHDOG=1")
        if stop.is_set() and not stopping:
            stopping = True
            notify("STOPPING=1")
        if stopping:
            await asyncio.sleep(interval)
        else:
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), interval)


def is_alive(settings: Settings) -> bool:
    """Return whether the bot that runs with *settings* is alive."""
    if settings.webhook_url:
        return _answers(f"http://{_host(settings.webhook_host)}:{settings.webhook_port}/healthz")
    try:
        return time.time() - health_file(settings).stat().st_mtime < _DEAD_AFTER
    except OSError:
        return False


def health_file(settings: Settings) -> Path:
    """Return the file that shows life: beside a SQLite database, else in the folder for temporary files."""
    token = settings.telegram_token.get_secret_value().encode()
    name = f"threadquote-{hashlib.sha256(token).hexdigest()[:8]}.alive"
    with suppress(ArgumentError, ValueError):
        url = make_url(settings.database_url.get_secret_value())
        if url.get_backend_name() == "sqlite" and url.database:
            return Path(url.database).parent / name
    return Path(tempfile.gettempdir()) / name


def _touch(file: Path) -> None:
    """Set the time of *file* to now; never through a link that somebody else may have put there."""
    opened = os.open(file, os.O_CREAT | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        os.utime(opened if os.utime in os.supports_fd else file)
    finally:
        os.close(opened)


def _host(host: str) -> str:
    """Return the host to connect to for a server that listens at *host*.

    >>> _host("0.0.0.0"), _host("::"), _host("127.0.0.1")
    ('127.0.0.1', '[::1]', '127.0.0.1')
    """
    local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not listened to
    return f"[{local}]" if ":" in local else local


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=_TIMEOUT, trust_env=False).is_success
    except (httpx.HTTPError, httpx.InvalidURL):
        return False
