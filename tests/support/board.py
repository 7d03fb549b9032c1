"""A chat in which a thread is posted, the program being started anew whenever somebody has done something."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.message import Message

OFFER = "Post it here, one message a post"


class Board:
    """What becomes of what people do; *threads* is what the program starts with."""

    def __init__(self, telegram: Telegram, threads: list[Thread], database: Database) -> None:
        self.telegram, self.threads, self.database = telegram, threads, database

    async def settle(self) -> None:
        """Deal with all that was done, and post all that is to be posted."""
        async with self.program() as app:
            await self.telegram.deliver(app)
            await self.idle()

    async def idle(self) -> None:
        """Wait until nothing more is posted."""
        while await self.database.rows(text("SELECT 1 FROM posted WHERE message = 0")):
            await self.telegram.until(lambda: True)

    @asynccontextmanager
    async def program(self, pace: float = 1000) -> AsyncIterator[App]:
        """The program from its start to its end."""
        async with in_process(self.telegram, self.threads, self.database, pace=pace) as app:
            assert app.post_init
            await app.post_init(app)
            yield app
            assert app.post_stop
            await app.post_stop(app)

    def posts(self, chat: Chat) -> list[Message]:
        """The messages that are posts of the thread, and not an answer."""
        return [message for message in chat.sent if message.parameters.get("disable_notification") == "true"]
