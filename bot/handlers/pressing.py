"""Presses of buttons: every one is answered, whatever the button is on, and however long ago it was pressed."""

from contextlib import suppress
from typing import NamedTuple

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot import phrases
from bot.languages import Languages
from bot.phrases import Speech


class Press(NamedTuple):
    """A press, the message under which the button stands, and the language to answer in."""

    query: CallbackQuery
    message: Message
    say: Speech


async def pressed(update: Update, languages: Languages) -> Press | None:
    """Return a press, still to be answered.

    A message that is gone, too old for a bot, or in a chat without the bot is out of reach: then the press is answered.
    """
    query = update.callback_query
    if query is None:
        return None
    message, say = query.message, await languages.pressed(query)
    if isinstance(message, Message) and message.is_accessible:
        return Press(query, message, say)
    await answer(query, say(phrases.OUT_OF_REACH))
    return None


async def answer(query: CallbackQuery, said: str | None = None) -> None:
    """Answer a press, with a sentence where there is something to be said."""
    with suppress(BadRequest):  # it was pressed long ago
        await query.answer(said)
