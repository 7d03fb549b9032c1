"""Presses of buttons: every one is answered, whatever the button is on, and however long ago it was pressed."""

from contextlib import suppress

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot import phrases


async def pressed(update: Update) -> tuple[CallbackQuery, Message] | None:
    """Return a press, still to be answered, and the message under which the button stands.

    A message that is gone, too old for a bot, or in a chat without the bot is out of reach: then the press is answered.
    """
    query = update.callback_query
    if query is None:
        return None
    message = query.message
    if isinstance(message, Message) and message.is_accessible:
        return query, message
    await answer(query, phrases.OUT_OF_REACH)
    return None


async def answer(query: CallbackQuery, said: str | None = None) -> None:
    """Answer a press, with a sentence where there is something to be said."""
    with suppress(BadRequest):  # it was pressed long ago
        await query.answer(said)
