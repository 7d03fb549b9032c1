"""Updates that come in as they do from polling: through the inbox."""

import asyncio

from telegram import Update

from bot.delivery.inbox import Inbox
from bot.delivery.runner import App
from tests.bot_api import Telegram


async def arrive(telegram: Telegram, app: App) -> None:
    """Have everything arrive at once, as after an absence, and wait until it is dealt with; *app* is started."""
    assert isinstance(app.update_queue, Inbox)
    for update in telegram.updates.take():
        await app.update_queue.put(Update.de_json(update, app.bot))
    async with asyncio.timeout(60):
        await app.update_queue.join()
        await app.update_queue.flush()
