"""A private chat with a bot that is restarted before every answer, so that nothing it needs is only in memory."""

from typing import Any

from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.message import Message

VOTES = ["👍", "👎"]
SIDES = "Why won't Russia take sides?"
LONG = Thread.of(["Ice comes in May. " * 20, "word " * 2000, "It goes in June."])


class PrivateChat:
    """A person's private chat; the bot is restarted before every answer."""

    def __init__(self, telegram: Telegram, threads: list[Thread], database: Database) -> None:
        self.telegram, self.threads, self.database = telegram, threads, database
        self.person = telegram.person("Alice")
        self.chat = telegram.private(self.person)

    async def asks(self, text: str, **how: Any) -> Message:
        """Write *text*; return the bot's latest message."""
        self.person.says(self.chat, text, **how)
        return await self._answered()

    async def presses(self, *labels: str) -> Message:
        """Press buttons with these *labels*, one after the other; return the bot's latest message."""
        for label in labels:
            press = self.person.presses(self.chat.last, label)
            await self._answered()
            assert press.answered
            assert not press.text
        return self.chat.last

    async def told(self, label: str) -> str:
        """Press the button with this *label*; return the text that the person sees."""
        press = self.person.presses(self.chat.last, label)
        await self._answered()
        assert press.answered
        return press.text

    async def _answered(self) -> Message:
        async with in_process(self.telegram, self.threads, self.database) as app:
            await self.telegram.deliver(app)
        return self.chat.last


def appearance(message: Message) -> tuple[object, ...]:
    """Return the text, formatting and buttons of *message*, for comparison."""
    return message.text, message.entities, [[button.raw for button in row] for row in message.rows]
