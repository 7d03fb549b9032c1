"""Deliveries to a webhook, to a server that the test makes."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.bot_api import Telegram
from tests.bot_api.parameters import Parameters

Taken = list[tuple[str | None, dict[str, Any]]]


@contextmanager
def listening(status: Callable[[dict[str, Any]], int]) -> Iterator[tuple[int, Taken]]:
    """Listen, and answer each update with its *status*; yield the port and the secrets and updates that arrived."""
    taken: Taken = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            taken.append((self.headers["X-Telegram-Bot-Api-Secret-Token"], update))
            self.send_response(status(update))
            self.send_header("Retry-After", "0.01")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Log nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1], taken
        server.shutdown()
        thread.join()


def set_webhook(telegram: Telegram, **more: str) -> None:
    parameters = Parameters({"url": "https://bot.example/hook", "secret_token": "sesame", **more})
    telegram.dispatcher._call("setWebhook", parameters)  # noqa: SLF001 - without an event loop


def test_a_delivery_has_the_secret_and_what_was_taken_waits_no_longer() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    alice.says(telegram.private(alice), "Why?")
    with listening(lambda _: 200) as (port, taken), telegram.delivering(port):
        set_webhook(telegram)
        telegram.wait(lambda: not telegram.updates.waiting)

    [(secret, update)] = taken
    assert (secret, update["message"]["text"]) == ("sesame", "Why?")


def test_what_fails_comes_again_before_the_next_of_its_chat_and_after_those_of_others() -> None:
    telegram = Telegram()
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    failures = iter([503, 503])

    def status(update: dict[str, Any]) -> int:
        return next(failures, 200) if update["message"]["text"] == "first" else 200

    for person, text in ((alice, "first"), (alice, "second"), (bob, "third")):
        person.says(telegram.private(person), text)
    with listening(status) as (port, taken), telegram.delivering(port) as deliveries:
        set_webhook(telegram)
        telegram.wait(lambda: not telegram.updates.waiting)

    arrived = [update["message"]["text"] for _, update in taken]
    assert [text for text in arrived if text != "third"] == ["first", "first", "first", "second"]
    assert "third" in arrived[:3]
    assert deliveries.answers[503, "0.01"] == 2


def test_some_arrive_twice_and_a_program_that_does_not_listen_is_passed_over() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    for number in range(3):
        alice.says(telegram.private(alice), str(number))
    with listening(lambda _: 200) as (port, taken), telegram.delivering(9, port, doubled=1) as deliveries:
        set_webhook(telegram)
        telegram.wait(lambda: not telegram.updates.waiting)

    assert [update["message"]["text"] for _, update in taken] == ["0", "0", "1", "1", "2", "2"]
    assert deliveries.repeated == 3


def test_nothing_is_delivered_of_a_kind_that_is_not_wanted_or_without_a_webhook() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    with listening(lambda _: 200) as (port, taken), telegram.delivering(port):
        said = alice.says(telegram.private(alice), "wyh?")
        set_webhook(telegram, allowed_updates='["message"]')
        alice.edits(said, "why?")
        telegram.wait(lambda: not telegram.updates.waiting)
        telegram.dispatcher._call("deleteWebhook", Parameters({}))  # noqa: SLF001 - without an event loop
        alice.says(telegram.private(alice), "again")

    assert [update["message"]["text"] for _, update in taken] == ["wyh?"]
    assert len(telegram.updates.waiting) == 1
