"""Updates received through the inbox, as from polling."""

import asyncio

from telegram import Update

from bot.delivery.incoming.inbox import Inbox
from bot.delivery.runner import App
from tests.bot_api import Telegram


async def receive_updates(telegram: Telegram, app: App) -> None:
    """Put all waiting updates into the inbox of *app*, which is running, and wait until they are processed."""
    assert isinstance(app.update_queue, Inbox)
    for update in telegram.updates.take():
        await app.update_queue.put(Update.de_json(update, app.bot))
    async with asyncio.timeout(60):
        await app.update_queue.join()
        await app.update_queue.flush()
