"""systemd's notification protocol: tell the service manager that the bot is ready, alive or stopping.

https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html
"""

import os
import socket
from contextlib import suppress


def notify(state: str) -> None:
    """Send *state*, such as "READY=1", to systemd, if it started this process and waits for it."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as connection:
        connection.settimeout(0)  # a service manager that does not read must not stop the bot
        connection.connect(address.replace("@", "\0", 1) if address.startswith("@") else address)
        connection.send(state.encode())


def watchdog_interval() -> float | None:
    """Return how often to send "WATCHDOG=1", in seconds: half of the time that systemd allows; else None."""
    limit, process = os.environ.get("WATCHDOG_USEC", ""), os.environ.get("WATCHDOG_PID", "")
    expected = limit.isdecimal() and int(limit) > 0 and process in {"", str(os.getpid())}
    return int(limit) / 2_000_000 if expected else None
