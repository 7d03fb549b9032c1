"""A watchdog that ends the process when its event loop hangs, with a traceback of lines only, for a supervisor."""

import asyncio
import faulthandler
from threading import Event, Thread

_INTERVAL = 1.0  # seconds
_HUNG_AFTER = 60  # intervals without a sign of life from the event loop
_STUCK_AFTER = 120  # seconds, after which a call that lets no other thread run ends the process, too


async def watch_event_loop() -> None:
    """Show for ever that the event loop runs; if it hangs for a minute, the process ends with status 1."""
    watchdog = _Watchdog()
    watchdog.start()
    try:
        while True:
            watchdog.missed = 0
            await asyncio.sleep(_INTERVAL)
    finally:
        watchdog.stopped.set()


class _Watchdog(Thread):
    """Counts intervals and compares no times: a process that was stopped for an hour has missed one."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.missed = 0
        self.stopped = Event()

    def run(self) -> None:
        while not self.stopped.wait(_INTERVAL):
            self.missed += 1
            if self.missed >= _HUNG_AFTER:
                # Armed once: arming it again would start its time anew.
                faulthandler.dump_traceback_later(0.1, exit=True)
                return
            faulthandler.dump_traceback_later(_STUCK_AFTER, exit=True)
        faulthandler.cancel_dump_traceback_later()
