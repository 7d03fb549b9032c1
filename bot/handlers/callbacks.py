"""Presses of buttons: each is answered, under whatever message the button stands and however old the press is."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple, TypeVar

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from bot import phrases
from bot.addressing import Context, Handler
from bot.phrases import Translation
from bot.replies.callback_data import ButtonData, parse
from bot.storage.languages import Languages

Kind = TypeVar("Kind", bound=ButtonData)


class Press(NamedTuple):
    """A press, the message under which the button stands, and the language to answer in."""

    query: CallbackQuery
    message: Message
    translate: Translation


def button(kind: type[Kind], languages: Languages, pressed: Callable[[Press, Kind], Awaitable[None]]) -> Handler:
    """Have *pressed* take each press of a button of this *kind*, and answer it."""

    async def callback(update: Update, _context: Context) -> None:
        query = update.callback_query
        if query and isinstance(data := parse(query.data or ""), kind) and (press := await _press(query, languages)):
            await pressed(press, data)

    return CallbackQueryHandler(callback, lambda data: isinstance(data, str) and isinstance(parse(data), kind))


async def answer(query: CallbackQuery, said: str | None = None) -> None:
    """Answer a press, with a sentence if there is one."""
    with suppress(BadRequest):  # it was pressed long ago
        await query.answer(said)


async def _press(query: CallbackQuery, languages: Languages) -> Press | None:
    """Return a press; answer it if its message is deleted, too old for a bot, or in a chat without the bot."""
    message, translate = query.message, await languages.pressed(query)
    if isinstance(message, Message) and message.is_accessible:
        return Press(query, message, translate)
    await answer(query, translate(phrases.OUT_OF_REACH))
    return None
