"""Somebody who presses buttons, the program being started anew between press and answer."""

from typing import Any

from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.message import Message

VOTES = ["👍 Helpful", "👎 Not helpful"]
SIDES = "Why won't Russia take sides?"
LONG = Thread.of(["Ice comes in May. " * 20, "word " * 2000, "It goes in June."])


class Reader:
    """Somebody in a chat."""

    def __init__(self, telegram: Telegram, threads: list[Thread], database: Database) -> None:
        self.telegram, self.threads, self.database = telegram, threads, database
        self.person = telegram.person("Alice")
        self.chat = telegram.private(self.person)

    async def asks(self, text: str, **how: Any) -> Message:
        self.person.says(self.chat, text, **how)
        return await self._answered()

    async def presses(self, *labels: str) -> Message:
        for label in labels:
            press = self.person.presses(self.chat.last, label)
            await self._answered()
            assert press.answered
            assert not press.text
        return self.chat.last

    async def told(self, label: str) -> str:
        press = self.person.presses(self.chat.last, label)
        await self._answered()
        assert press.answered
        return press.text

    async def _answered(self) -> Message:
        async with in_process(self.telegram, self.threads, self.database) as app:
            await self.telegram.deliver(app)
        return self.chat.last


def face(message: Message) -> tuple[object, ...]:
    return message.text, message.entities, [[button.raw for button in row] for row in message.rows]
