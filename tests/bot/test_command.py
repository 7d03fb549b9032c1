"""`python -m bot` as its own process; test_ask has the rest of `python -m bot ask`."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.bot_api.waiting import PATIENCE
from tests.support.databases import migrated

ROOT = Path(__file__).parents[2]
AWAY = Path(mkdtemp())  # a folder without a .env, which may hold somebody's token
BOT = (sys.executable, "-m", "bot")


def run(*arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    command, env = [*BOT, *arguments], environment(settings)
    return subprocess.run(  # noqa: S603 - our own program
        command, cwd=AWAY, env=env, input=typed, capture_output=True, text=True, timeout=PATIENCE, check=False
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


def test_what_the_command_returns_is_its_exit_status() -> None:
    done = run("ask", "What", "is", "photosynthesis?")

    assert (done.returncode, done.stderr) == (1, "")
    assert "“photosynthesis” isn't in it" in done.stdout


def test_piped_input_gives_plain_text_without_prompts() -> None:
    done = run(typed="Why won't Russia take sides?\n/post 5\nno newline at the end")

    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "\n4/7\n> Despite" in done.stdout
    assert "\n5/7\n> In the past" in done.stdout
    assert not any(line == ">" for line in done.stdout.splitlines())


@pytest.mark.parametrize("arguments", [[], ["ask", "Why no sides?"]], ids=["chat", "ask"])
def test_ends_quietly_when_nobody_reads_on(arguments: list[str]) -> None:
    unread, written = os.pipe()
    os.close(unread)
    done = subprocess.run(  # noqa: S603 - our own program
        [*BOT, *arguments],
        cwd=AWAY,
        env=environment({}),
        input=b"hello\n" * 3,
        stdout=written,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )
    os.close(written)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="only there is a device that is full")
def test_a_full_disk_behind_the_output_is_one_sentence_and_exit_75() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*BOT, "ask", "hi"], cwd=AWAY, env=environment({}), stdout=full, stderr=subprocess.PIPE)  # noqa: PLW1510, S603

    assert done.returncode == 75
    assert done.stderr.startswith(b"threadquote: ")
    assert done.stderr.count(b"\n") == 1


def test_no_network_is_one_sentence_and_exit_75() -> None:
    done = run(TELEGRAM_TOKEN="7:none", TELEGRAM_API_URL="http://127.0.0.1:9")

    assert done.returncode == 75
    assert "cannot reach Telegram" in done.stderr
    assert "Traceback" not in done.stderr
    assert "7:none" not in done.stderr


@pytest.mark.parametrize("token", ["7:no ne", "7:né", "elephant", "7:", "7:none\n"])
def test_a_malformed_token_is_told_from_a_network_that_is_away(token: str) -> None:
    done = run(TELEGRAM_TOKEN=token, TELEGRAM_API_URL="http://127.0.0.1:9")

    assert done.returncode == 78
    assert done.stderr == "threadquote: TELEGRAM_TOKEN is no token; @BotFather gives one like 1234567:AbC\n"


@pytest.mark.parametrize(("mode", "warned"), [(0o644, True), (0o640, False), (0o600, False)])
def test_an_env_file_that_others_can_read_is_one_line(tmp_path: Path, mode: int, *, warned: bool) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_TOKEN=7:wrong token\n")
    (tmp_path / ".env").chmod(mode)
    env = environment({}) | {"TELEGRAM_TOKEN": "7:wrong token"}
    done = subprocess.run(BOT, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)  # noqa: S603

    assert (".env is open to other users" in done.stderr) == warned
    assert done.stderr.count("\n") == 1 + warned
    assert "7:wrong" not in done.stderr


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

    assert terminal.process.wait(PATIENCE) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_quietly(terminal: Terminal, number: int) -> None:
    terminal.until("\n> ")
    terminal.process.send_signal(number)

    assert terminal.process.wait(PATIENCE) == 0
    assert "Traceback" not in terminal.shown
