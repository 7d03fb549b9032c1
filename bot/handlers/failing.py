"""When a handler fails: the traceback to the log, one sentence to the person."""

import logging
from contextlib import suppress

from telegram import Update
from telegram.error import TelegramError

from bot import phrases
from bot.handlers.hearing import Context

_LOG = logging.getLogger(__name__)


async def apologise(update: object, context: Context) -> None:
    """Log what went wrong, without what was said, and apologise to whoever is waiting."""
    _LOG.error("an update could not be answered", exc_info=context.error)
    if isinstance(update, Update) and update.effective_message:
        with suppress(TelegramError):
            await update.effective_message.reply_text(phrases.APOLOGY)
