"""A bot in its own process, killed and restarted."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bot_api import Telegram

# Answers each message, and confirms it with the next call, as a careful program does.
PROGRAM = """
import json, sys
from http.client import HTTPConnection

address, token = sys.argv[1:]
connection = HTTPConnection(address)

def call(method, **parameters):
    connection.request("POST", f"/bot{token}/{method}", json.dumps(parameters), {"Content-Type": "application/json"})
    return json.load(connection.getresponse())["result"]

offset = 0
while True:
    for update in call("getUpdates", offset=offset, timeout=20):
        message = update["message"]
        reply = {"message_id": message["message_id"]}
        call("sendMessage", chat_id=message["chat"]["id"], text=message["text"], reply_parameters=reply)
        offset = update["update_id"] + 1
"""


@contextmanager
def running(telegram: Telegram, url: str) -> Iterator[None]:
    address = url.removeprefix("http://")
    with subprocess.Popen([sys.executable, "-c", PROGRAM, address, telegram.token]) as program:  # noqa: S603 - our own program
        yield
        program.kill()


def test_what_was_not_acknowledged_comes_again_after_a_kill() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    with telegram.served() as url:
        with running(telegram, url):
            first = alice.says(chat, "first")
            assert telegram.wait_for_answer(first).text == "first"
            telegram.wait(lambda: not telegram.updates.waiting)
        second = alice.says(chat, "second")
        with running(telegram, url):
            telegram.wait_for_answer(second)
    assert [message.reply_to for message in chat.sent] == [first, second]
