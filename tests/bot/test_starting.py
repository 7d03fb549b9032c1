import os
import subprocess
import sys

import pytest

ASK = "import sys; from bot.__main__ import main; main(['ask', 'Why no sides?']); print(*sys.modules)"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    env = os.environ | {"MEANING": "off"}
    done = subprocess.run([sys.executable, "-c", ASK], env=env, capture_output=True, text=True, check=True)  # noqa: S603
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("module", ["telegram", "httpx", "sqlalchemy", "aiosqlite", "alembic", "rich"])
def test_ask_does_without(module: str, loaded: set[str]) -> None:
    assert "index.thread_index" in loaded
    assert module not in loaded
