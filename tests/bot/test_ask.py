"""`python -m bot ask`, without a process of its own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.__main__ import main, notice_of_wait
from bot.settings import Settings
from index import Thread, meaning, no_meaning


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a folder without a .env, which may hold somebody's token
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("MEANING", "off")


def test_prints_the_post_and_returns_0(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["ask", "Why won't Russia take sides?"])

    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    assert said.out.startswith("4/7\n> Despite all the military and political alliances with Armenia")


def test_returns_1_when_the_thread_does_not_say(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["ask", "What", "is", "photosynthesis?"])

    said = capsys.readouterr()
    assert (status, said.err) == (1, "")
    assert said.out.startswith("The thread doesn't say. “photosynthesis” isn't in it. Closest posts: ")


POST = "The night bus runs every hour, says the council. " * 5
WAITS = {1: "", 200: "may take a minute;", 6000: "of 6,000 posts may take 12 minutes; MEANING=off looks for words only"}


@pytest.mark.parametrize(("posts", "says"), WAITS.items(), ids=map(str, WAITS))
def test_a_long_wait_for_the_meaning_of_a_thread_is_announced(posts: int, says: str) -> None:
    thread = Thread.of([POST] * posts)

    assert says in notice_of_wait(thread, meaning)
    assert bool(notice_of_wait(thread, meaning)) == bool(says)
    assert not notice_of_wait(thread, no_meaning)


@pytest.mark.parametrize("arguments", [["ask"], ["sing"], ["--loud"], ["ask", " "]])
def test_wrong_use_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)

    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("usage: threadquote")


@pytest.mark.parametrize(
    "arguments", [["ask", "--thread", "social.example/@ann/4", "why?"], ["--console", "./none.txt"]]
)
def test_a_thread_that_is_no_file_and_no_link_is_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.endswith(": no such file; a link begins with https://\n")


def _huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 10**10)  # takes no room


SEEDS = {
    "missing": (Path.exists, "no such file"),
    "empty": (Path.touch, ""),
    "no thread": (lambda path: path.write_bytes(bytes(range(256)) * 9), ""),
    "an empty folder": (Path.mkdir, "no seed in"),
    "a pipe": (os.mkfifo, "it is no file"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "it is no file"),
    "too large": (_huge, "bigger than 20 MB"),
}


@pytest.mark.parametrize(("make", "says"), SEEDS.values(), ids=SEEDS)
def test_an_unreadable_seed_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    make: Callable[[Path], object],
    says: str,
) -> None:
    make(tmp_path / "seed.txt")
    monkeypatch.setenv("SEEDS", str(tmp_path / "seed.txt"))
    status = main(["ask", "why?"])

    said = capsys.readouterr()
    assert status == 78
    assert said.err.startswith("threadquote: ")
    assert says in said.err
    assert said.err.count("\n") == 1
