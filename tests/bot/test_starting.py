import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.running import running

ASK = "import sys; from bot.__main__ import main; main(['ask', 'Why no sides?']); print(*sys.modules)"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    env = os.environ | {"MEANING": "off"}
    done = subprocess.run([sys.executable, "-c", ASK], env=env, capture_output=True, text=True, check=True)  # noqa: S603
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("module", ["telegram", "httpx", "sqlalchemy", "sqlite3", "alembic", "rich", "numpy"])
def test_ask_does_without(module: str, loaded: set[str]) -> None:
    assert "index.thread_index" in loaded
    assert module not in loaded


@pytest.mark.skipif(sys.platform != "linux", reason="only there /proc shows it")
def test_the_bot_keeps_nothing_that_it_needs_no_more(tmp_path: Path) -> None:
    with running("bot", tmp_path, many=1) as bot:
        mapped = Path(f"/proc/{bot.process.pid}/maps").read_text(encoding="utf-8")

    assert "_sqlite3" in mapped
    for library in ("pydantic", "sqlalchemy", "numpy", "selectolax", "greenlet"):
        assert library not in mapped
