"""Edited messages: Telegram also reports those in which only a reaction, a preview or a keyboard has changed."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.addressing import Context, Handler
from bot.handlers.sending import Sender
from bot.storage.sent import SentAnswers


def skip_unchanged(answers: SentAnswers, sender: Sender) -> Handler:
    """Return a handler that ends the processing of an edited message whose text is answered, or being answered.

    A text that *sender* is just about to replace may come back.
    """

    async def on_update(update: Update, _context: Context) -> None:
        question = update.edited_message
        if question is None:
            return
        if sender.is_answering(question):
            unchanged = sender.is_answering_this(question)
        else:
            unchanged = await answers.is_unchanged(question)
        if unchanged:
            raise ApplicationHandlerStop

    return TypeHandler(Update, on_update)
