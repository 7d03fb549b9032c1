"""Whether this machine's processor can run the language model, which ends the process where it cannot."""

import platform
from pathlib import Path

_NEEDED = {"avx2", "fma"}  # the instructions with which the wheels for x86-64 are compiled


def runs_model(processors: Path = Path("/proc/cpuinfo")) -> bool:
    """Return whether the processor has the model's instructions; *processors* is Linux's list of them."""
    if platform.machine() != "x86_64" or platform.system() != "Linux":
        return True
    try:
        lines = processors.read_text(encoding="utf-8").splitlines()
    except OSError:
        return True
    return any(set(line.split()) >= _NEEDED for line in lines if line.startswith("flags"))
