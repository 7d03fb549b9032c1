"""The settings, read once: here, or in a process of its own."""

import json
import os
import subprocess
import sys

from bot.settings import Settings


def read_settings() -> Settings:
    """Read the settings here: the quicker way.

    Raises:
        BotError: a value cannot be used. It names the setting and never its value, which may be a secret.
    """
    from bot.environment import environment  # noqa: PLC0415 - pydantic, with 10 MB

    return Settings.of(environment())


def read_settings_beside() -> Settings:
    """Read the settings in a process of its own, for pydantic takes 10 MB that a bot can do without for a year.

    Whatever fails there is done here, which tells best what is wrong.

    Raises:
        BotError: as above.
    """
    known = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-P", "-m", "bot.environment"]  # -P: nothing of the folder in which it is started
    try:
        done = subprocess.run(command, env=known, stdin=subprocess.DEVNULL, capture_output=True, check=True)  # noqa: S603
        return Settings.of(json.loads(done.stdout))
    except (OSError, subprocess.CalledProcessError, ValueError):
        return read_settings()
