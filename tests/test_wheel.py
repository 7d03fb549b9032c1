"""The wheel runs outside the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_a_wheel_carries_all_it_needs(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own build
    [wheel] = tmp_path.glob("threadquote-*.whl")
    archive = zipfile.ZipFile(wheel)
    archive.extractall(unpacked := tmp_path / "unpacked")
    russian = {"LC_ALL": "ru_RU.UTF-8", "PYTHONUTF8": "1"}
    env = {**os.environ, **russian, "PYTHONPATH": str(unpacked), "TELEGRAM_TOKEN": "", "MEANING": "off"}
    ask = [sys.executable, "-m", "bot", "ask", "What happened in 1994?"]
    done = subprocess.run(ask, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False)  # noqa: S603

    folders = [ROOT / name for name in ("bot", "index", "seeds")]
    files = [path for folder in folders for path in folder.rglob("*.*") if path.suffix != ".pyc"]
    assert {str(path.relative_to(ROOT)) for path in files} <= set(archive.namelist())
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ближе всего:\n\n" in done.stdout
    assert "/7\n> " in done.stdout
