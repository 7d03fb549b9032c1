"""Edited messages: Telegram also reports those in which only a reaction, a preview or a keyboard has changed."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.addressing import Context, Handler
from bot.storage.sent import SentAnswers


def skip_unchanged(answers: SentAnswers) -> Handler:
    """Return a handler that ends the processing of an edited message whose text *answers* has answered already."""

    async def on_update(update: Update, _context: Context) -> None:
        if update.edited_message and await answers.is_unchanged(update.edited_message):
            raise ApplicationHandlerStop

    return TypeHandler(Update, on_update)
