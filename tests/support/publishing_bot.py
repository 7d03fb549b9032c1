"""A bot that publishes threads in chats, restarted for every batch of updates."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import text

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.message import Message
from tests.bot_api.person import Person

OFFER = "Post it here, one message a post"


class PublishingBot:
    """A bot with these seed *threads*; it is started for every `settle` and stopped afterwards."""

    def __init__(self, telegram: Telegram, threads: list[Thread], database: Database) -> None:
        self.telegram, self.threads, self.database = telegram, threads, database

    async def settle(self) -> None:
        """Process all waiting updates, and publish everything that is due."""
        async with self.program() as app:
            await self.telegram.deliver(app)
            await self.idle()

    async def publish(self, person: Person, group: Chat, **how: Any) -> None:
        """Let *person*, an administrator, publish the thread in *group*; `Person.says` explains *how*."""
        person.says(group, "/thread@threadquote_bot post", **how)
        await self.settle()
        person.presses(group.last, "Post it")
        await self.settle()

    async def idle(self) -> None:
        """Wait until everything is published."""
        while await self.database.rows(text("SELECT 1 FROM posted WHERE message = 0")):
            await self.telegram.until(lambda: True)

    @asynccontextmanager
    async def program(self, pace: float = 1000) -> AsyncIterator[App]:
        """Start the bot, yield its application, and stop it."""
        async with in_process(self.telegram, self.threads, self.database, pace=pace) as app:
            assert app.post_init
            await app.post_init(app)
            yield app
            assert app.post_stop
            await app.post_stop(app)

    def posts(self, chat: Chat) -> list[Message]:
        """Return the messages in *chat* that are published posts, not answers."""
        return [message for message in chat.sent if message.parameters.get("disable_notification") == "true"]
