"""`python -m bot` as its own process."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.databases import migrated

ROOT = Path(__file__).parents[2]
AWAY = Path(mkdtemp())  # a folder without a .env, which may hold somebody's token
BOT = (sys.executable, "-m", "bot")


def run(*arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    command, env = [*BOT, *arguments], environment(settings)
    return subprocess.run(  # noqa: S603 - our own program
        command, cwd=AWAY, env=env, input=typed, capture_output=True, text=True, timeout=30, check=False
    )


def environment(settings: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "SYSTEMROOT"}}
    return {
        **kept,
        "LANG": "C.UTF-8",
        "TELEGRAM_TOKEN": "",
        "DATABASE_URL": migrated(AWAY),
        "MEANING": "off",
        "PYTHONPATH": str(ROOT),
        **settings,
    }


def test_ask_prints_the_post_and_exits_0() -> None:
    done = run("ask", "Why won't Russia take sides?")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("4/7\n> Despite all the military and political alliances with Armenia")


def test_ask_exits_1_when_the_thread_does_not_say() -> None:
    done = run("ask", "What", "is", "photosynthesis?")

    assert (done.returncode, done.stderr) == (1, "")
    assert "never uses the word “photosynthesis”" in done.stdout


@pytest.mark.parametrize("arguments", [("ask",), ("sing",), ("--loud",), ("ask", " ")])
def test_wrong_use_exits_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_piped_input_gives_plain_text_without_prompts() -> None:
    done = run(typed="Why won't Russia take sides?\n/post 5\nno newline at the end")

    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "\n4/7\n> Despite" in done.stdout
    assert "\n5/7\n> In the past" in done.stdout
    assert not any(line == ">" for line in done.stdout.splitlines())


SEEDS = {
    "missing": (Path.exists, "no such file"),
    "empty": (Path.touch, ""),
    "no thread": (lambda path: path.write_bytes(bytes(range(256)) * 9), ""),
    "an empty folder": (Path.mkdir, "no seed in"),
}


@pytest.mark.parametrize(("make", "says"), SEEDS.values(), ids=SEEDS)
def test_an_unreadable_seed_is_one_sentence(tmp_path: Path, make: Callable[[Path], object], says: str) -> None:
    make(tmp_path / "seed.txt")
    done = run("ask", "why?", SEEDS=str(tmp_path / "seed.txt"))

    assert done.returncode == 2
    assert done.stderr.startswith("threadquote: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_network_is_one_sentence_and_exit_2() -> None:
    done = run(TELEGRAM_TOKEN="7:none", TELEGRAM_API_URL="http://127.0.0.1:9")

    assert done.returncode == 2
    assert "cannot reach Telegram" in done.stderr
    assert "Traceback" not in done.stderr
    assert "7:none" not in done.stderr


class Terminal:
    """The bot at a terminal of its own."""

    def __init__(self) -> None:
        ours, theirs = pty.openpty()
        self._ours = ours
        env = environment({"TERM": "xterm"})
        self.process = subprocess.Popen(BOT, cwd=AWAY, env=env, stdin=theirs, stdout=theirs, stderr=theirs)  # noqa: S603
        os.close(theirs)
        self.shown = ""

    def until(self, text: str) -> None:
        while text not in self.shown:
            self.shown += os.read(self._ours, 65536).decode(errors="replace")
        self.shown = self.shown.partition(text)[2]

    def types(self, text: str) -> None:
        os.write(self._ours, text.encode())


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


def test_a_terminal_shows_a_prompt_and_bold_type(terminal: Terminal) -> None:
    terminal.until("\n> ")
    terminal.types("Why won't Russia take sides?\n")
    terminal.until("\x1b[1m4/7\x1b[0m")
    terminal.until("\n> ")
    terminal.types("\x04")

    assert terminal.process.wait(5) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_quietly(terminal: Terminal, number: int) -> None:
    terminal.until("\n> ")
    begun = time.monotonic()
    terminal.process.send_signal(number)

    assert terminal.process.wait(5) == 0
    assert time.monotonic() - begun < 4
    assert "Traceback" not in terminal.shown
