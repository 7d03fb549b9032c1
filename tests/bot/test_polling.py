"""The bot as its own process, polling a Bot API over HTTP."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.test_command import AWAY, environment
from tests.telegram import Telegram, faults

SIDES = "Why won't Russia take sides?"


@contextmanager
def polling(telegram: Telegram, log: Path, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    with telegram.served() as url, log.open("wb") as file:
        database = f"sqlite+aiosqlite:///{log.with_suffix('.db')}"
        known = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": url, "DATABASE_URL": database, "PACE": "100"}
        env = environment({**known, **settings})
        process = subprocess.Popen([sys.executable, "-m", "bot"], cwd=AWAY, env=env, stderr=file)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


def test_answers_over_http_in_order_and_keeps_its_mouth_shut_in_the_log(log: Path) -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    early = alice.says(chat, "a question from before the start, with a zebra")
    with polling(telegram, log) as process:
        questions = [early, *(alice.says(chat, f"{SIDES} {number}") for number in range(20))]
        telegram.wait(lambda: all(chat.answers(question) for question in questions), 20)
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0

    assert [answer.reply_to for answer in chat.sent] == questions
    assert not telegram.updates.waiting
    assert telegram.calls.refused == []
    said = log.read_text()
    assert telegram.token.partition(":")[2] not in said
    assert "zebra" not in said
    assert "sides" not in said


def test_answers_while_telegram_has_the_menu_wait(log: Path) -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    telegram.faults.next("setMyCommands", faults.retry_after(600))
    with polling(telegram, log) as process:
        telegram.wait(lambda: telegram.calls.of("setMyCommands"), 10)
        telegram.wait_for_answer(alice.says(chat, SIDES))
        process.send_signal(signal.SIGTERM)

        assert process.wait(5) == 0


def test_sigterm_ends_it_within_two_seconds_while_it_waits(log: Path) -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    with polling(telegram, log) as process:
        telegram.wait_for_answer(alice.says(chat, SIDES))
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)

        assert process.wait(10) == 0
        assert time.monotonic() - begun < 4  # two on a quiet machine


def test_a_wrong_token_is_one_sentence_and_exit_2(log: Path) -> None:
    telegram = Telegram()
    with polling(telegram, log, TELEGRAM_TOKEN="7000000001:wrong-token") as process:
        assert process.wait(10) == 2

    said = log.read_text()
    assert said == "threadquote: Telegram does not accept TELEGRAM_TOKEN; @BotFather shows the right one\n"


def test_a_bad_moment_at_the_start_is_survived(log: Path) -> None:
    telegram = Telegram()
    telegram.faults.next("getMe", faults.broken_server(502))
    chat = telegram.private(alice := telegram.person("Alice"))
    with polling(telegram, log):
        telegram.wait_for_answer(alice.says(chat, SIDES), timeout=15)
