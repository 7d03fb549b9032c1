"""The program with a webhook: in its own process, and its parts."""

import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.delivery.incoming.webhook import secret_token
from tests.bot_api import Telegram, faults
from tests.bot_api.chat import Chat
from tests.bot_api.message import Message
from tests.bot_api.waiting import PATIENCE
from tests.support.webhook_program import URL, program

pytestmark = pytest.mark.xdist_group("webhook")  # one run of the program is judged by most
SIDES = "Why won't Russia take sides?"


class Run(NamedTuple):
    """The program with a webhook, started while Telegram asked to wait, stopped while it was slow, and run again."""

    telegram: Telegram
    chat: Chat
    questions: list[Message]
    log: str
    health: list[int]
    readiness: list[int]
    statuses: list[int]
    webhooks: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    telegram, folder = Telegram(), tmp_path_factory.mktemp("webhook")
    for method in ("getMe", "setWebhook"):
        telegram.faults.next(method, faults.retry_after(1))
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    questions, health, readiness, statuses, webhooks = [alice.says(chat, f"{SIDES} 0")], [], [], [], list[str]()
    with telegram.served() as url:
        with program(telegram, folder, url) as first:
            telegram.wait_for_answer(questions[0])
            webhooks.append(telegram.updates.webhook)
            health.append(first.health())
            readiness.append(first.status("/readyz"))
            telegram.faults.next("sendMessage", faults.slow(2))
            questions.append(alice.says(chat, f"{SIDES} 1"))
            telegram.wait(lambda: not telegram.faults.left)
            first.process.send_signal(signal.SIGTERM)
            telegram.wait(lambda: first.status("/readyz") != 200)
            readiness.append(first.status("/readyz"))
            questions.append(alice.says(chat, f"{SIDES} 2"))  # while it stops
            statuses.append(first.process.wait(PATIENCE))
            health.append(first.health())
        with program(telegram, folder, url) as second:
            telegram.wait(lambda: all(map(chat.answers, questions)))
            second.process.send_signal(signal.SIGTERM)
            statuses.append(second.process.wait(PATIENCE))
        with program(telegram, folder, url, WEBHOOK_URL="") as polling:
            questions.append(alice.says(chat, f"{SIDES} 3"))
            telegram.wait(lambda: all(map(chat.answers, questions)))
            webhooks.append(telegram.updates.webhook)
            polling.process.send_signal(signal.SIGTERM)
            statuses.append(polling.process.wait(PATIENCE))
    return Run(telegram, chat, questions, (folder / "log").read_text(), health, readiness, statuses, webhooks)


def test_each_question_is_answered_once_and_in_order(run: Run) -> None:
    assert [answer.reply_to for answer in run.chat.sent] == run.questions
    assert run.telegram.calls.refused == []


def test_the_webhook_is_set_only_when_telegram_has_another_one(run: Run) -> None:
    [call] = [call for call in run.telegram.calls.of("setWebhook") if call.fault is None]
    assert call.parameters["url"] == URL
    assert call.parameters["secret_token"] == secret_token(run.telegram.token)
    assert "drop_pending_updates" not in call.parameters


def test_polling_removes_the_webhook_and_loses_nothing(run: Run) -> None:
    assert run.webhooks == [URL, ""]
    assert all("drop_pending_updates" not in call.parameters for call in run.telegram.calls.of("deleteWebhook"))


def test_a_program_that_is_told_to_stop_is_not_ready_finishes_and_ends(run: Run) -> None:
    assert run.readiness == [200, 503]
    assert run.statuses == [0, 0, 0]
    assert "Traceback" not in run.log


def test_health_asks_the_running_program(run: Run) -> None:
    assert run.health == [0, 1]


def test_a_start_waits_as_long_as_telegram_asks_and_says_so(run: Run) -> None:
    assert "Telegram asks to wait for 1 seconds before the start" in run.log
    assert "Telegram asks to wait for 1 seconds before the webhook is set" in run.log


def test_nothing_private_is_logged(run: Run) -> None:
    assert run.telegram.token.partition(":")[2] not in run.log
    assert secret_token(run.telegram.token) not in run.log
    assert "sides" not in run.log


@pytest.fixture
def served() -> Iterator[tuple[Telegram, str]]:
    telegram = Telegram()
    with telegram.served() as url:
        yield telegram, url


def test_a_port_in_use_is_one_sentence_and_exit_75(served: tuple[Telegram, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with program(served[0], tmp_path, served[1], WEBHOOK_PORT=port) as started:
            assert started.process.wait(PATIENCE) == 75

    said = (tmp_path / "log").read_text()
    assert (
        said == f"threadquote: cannot listen at WEBHOOK_HOST 127.0.0.1, WEBHOOK_PORT {port}: address already in use\n"
    )


def test_without_its_extra_a_webhook_is_one_sentence_and_exit_78(served: tuple[Telegram, str], tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['uvicorn'] = None\n")
    path = f"{tmp_path}:{Path(__file__).parents[4]}"
    with program(served[0], tmp_path, served[1], PYTHONPATH=path) as started:
        assert started.process.wait(PATIENCE) == 78

    said = (tmp_path / "log").read_text()
    assert said == "threadquote: WEBHOOK_URL: for a webhook, install the extra [webhook]\n"


def test_an_address_that_telegram_refuses_is_named_and_exit_78(served: tuple[Telegram, str], tmp_path: Path) -> None:
    refusal = faults.refusal(400, "Bad Request: bad webhook: Failed to resolve host: Name or service not known")
    served[0].faults.next("setWebhook", refusal)
    with program(served[0], tmp_path, served[1]) as started:
        assert started.process.wait(PATIENCE) == 78

    said = (tmp_path / "log").read_text().splitlines()[-1]
    assert said.startswith("threadquote: WEBHOOK_URL: Telegram refuses it: ")
    assert "failed to resolve host" in said
