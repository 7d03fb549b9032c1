"""The program with a webhook, in its own process."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from tests.bot_api import Telegram
from tests.bot_api.webhooks import Deliveries
from tests.support.databases import migrated

ROOT = Path(__file__).parents[2]
URL = "https://bot.example/hook"


class Program(NamedTuple):
    """The running *process* at *port*, with the environment *settings*, and what it logs in *log*."""

    process: "subprocess.Popen[bytes]"
    port: int
    settings: dict[str, str]
    log: Path
    deliveries: Deliveries

    def status(self, path: str) -> int:
        """Return the status of a request for *path*, 0 if nothing listens."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}{path}", trust_env=False).status_code
        except httpx.HTTPError:
            return 0

    def health(self) -> int:
        """Return the exit status of `threadquote health` with the program's settings."""
        command = [sys.executable, "-m", "bot", "health"]
        return subprocess.run(command, cwd=self.log.parent, env=self.settings, check=False).returncode  # noqa: S603 - our own program


@contextmanager
def program(telegram: Telegram, folder: Path, url: str, **settings: str) -> Iterator[Program]:
    """Run the program for *telegram* at *url*, with its database and log in *folder*, and deliver updates to it."""
    port = free_port()
    env = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": migrated(folder),
        "WEBHOOK_URL": URL,
        "WEBHOOK_PORT": str(port),
        "PACE": "1000",
        "MEANING": "off",
        **settings,
    }
    with (folder / "log").open("ab") as log, telegram.delivering(port) as deliveries:
        process = subprocess.Popen([sys.executable, "-m", "bot"], cwd=folder, env=env, stderr=log)
        try:
            yield Program(process, port, env, folder / "log", deliveries)
        finally:
            process.kill()
            process.wait()


def free_port() -> int:
    """Return a port at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port
