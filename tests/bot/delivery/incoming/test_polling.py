"""The bot as its own process, polling a Bot API over HTTP."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.phrases import LANGUAGES
from tests.bot.test_command import AWAY, environment
from tests.bot_api import Telegram, faults
from tests.bot_api.chat import Chat
from tests.bot_api.inline import Query
from tests.bot_api.message import Message
from tests.bot_api.waiting import PATIENCE
from tests.support.databases import migrated

pytestmark = pytest.mark.xdist_group("polling")  # one run of the program is judged by most
SIDES = "Why won't Russia take sides?"


@contextmanager
def polling(telegram: Telegram, log: Path, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    with telegram.served() as url, log.open("wb") as file:
        database = f"sqlite:///{log.with_suffix('.db')}"
        known = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": url, "DATABASE_URL": database, "PACE": "100"}
        env = environment({**known, **settings})
        process = subprocess.Popen([sys.executable, "-m", "bot"], cwd=AWAY, env=env, stderr=file)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


class Run(NamedTuple):
    """The program from its start, when Telegram had a bad moment, to its end: what it was asked, and what it did."""

    telegram: Telegram
    chat: Chat
    questions: list[Message]
    elsewhere: Chat
    guest: Message
    query: Query
    log: str
    status: int


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    telegram, log = Telegram(), tmp_path_factory.mktemp("polling") / "log"
    telegram.faults.next("getMe", faults.broken_server(502))
    telegram.faults.next("setMyName", faults.retry_after(600))
    chat = telegram.private(alice := telegram.person("Alice"))
    elsewhere = telegram.supergroup("Elsewhere", alice)
    early = alice.says(chat, "a question from before the start, with a zebra")
    with polling(telegram, log, BOT_NAME="Quotes") as process:
        questions = [early, *(alice.says(chat, f"{SIDES} {number}") for number in range(20))]
        telegram.wait(lambda: all(chat.answers(question) for question in questions))
        telegram.wait(lambda: telegram.calls.of("setMyName"))
        guest, query = alice.summons(elsewhere, f"@threadquote_bot {SIDES}"), alice.asks_inline(SIDES)
        telegram.wait(lambda: elsewhere.answers(guest) and query.answered)
        process.send_signal(signal.SIGTERM)
        status = process.wait(20)  # a poll takes 25 seconds
    return Run(telegram, chat, questions, elsewhere, guest, query, log.read_text(), status)


def test_answers_over_http_in_order(run: Run) -> None:
    assert [answer.reply_to for answer in run.chat.sent] == run.questions
    assert not run.telegram.updates.waiting


def test_telegram_refuses_nothing(run: Run) -> None:
    assert run.telegram.calls.refused == []


def test_keeps_its_mouth_shut_in_the_log(run: Run) -> None:
    assert run.telegram.token.partition(":")[2] not in run.log
    assert "zebra" not in run.log
    assert "sides" not in run.log


def test_a_bad_moment_at_the_start_is_survived(run: Run) -> None:
    assert len(run.telegram.calls.of("getMe")) > 1
    assert run.chat.answers(run.questions[0])


def test_answers_and_ends_while_telegram_has_a_name_wait(run: Run) -> None:
    assert len(run.telegram.profile.commands) == len(run.telegram.profile.descriptions) * 2 == len(LANGUAGES) * 2
    assert run.telegram.profile.names == {}
    assert run.query.answered
    assert run.status == 0


def test_hears_inline_and_guest_queries(run: Run) -> None:
    assert run.query.titles[0].startswith("4/7 ")
    [answer] = run.elsewhere.answers(run.guest)
    assert answer.bold[0] == "4/7"


def test_sigterm_ends_it_in_the_middle_of_a_poll(run: Run) -> None:
    assert run.status == 0


def test_a_wrong_token_is_one_sentence_and_exit_78(tmp_path: Path) -> None:
    log = tmp_path / "log"
    settings = {"TELEGRAM_TOKEN": "7000000001:wrong-token", "DATABASE_URL": migrated(tmp_path)}
    with polling(Telegram(), log, **settings) as process:
        assert process.wait(PATIENCE) == 78

    said = log.read_text()
    assert said == "threadquote: Telegram rejects TELEGRAM_TOKEN; @BotFather shows the right one\n"
