"""A hung event loop ends the process with a traceback of lines only."""

import subprocess
import sys

HUNG = """
import asyncio, time
from bot.delivery import watchdog

watchdog._INTERVAL, watchdog._HUNG_AFTER = 0.05, 4

async def main(secret="zebra"):
    watching = asyncio.create_task(watchdog.watch_event_loop())
    await asyncio.sleep(0.5)
    print("runs", flush=True)
    time.sleep(600)

asyncio.run(main())
"""


def test_a_hung_event_loop_ends_the_process_with_status_1_and_lines_only() -> None:
    done = subprocess.run([sys.executable, "-c", HUNG], capture_output=True, text=True, check=False)  # noqa: S603

    assert (done.returncode, done.stdout) == (1, "runs\n")
    assert "in main" in done.stderr
    assert "zebra" not in done.stderr
