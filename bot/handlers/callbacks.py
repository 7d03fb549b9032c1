"""Callback queries: presses of buttons, each of which is answered, even under a message that is gone."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple, TypeVar

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from bot import phrases
from bot.addressing import Context, Handler
from bot.phrases import Translation
from bot.replies.buttons.button_data import ButtonData
from bot.replies.buttons.callback_data import parse
from bot.storage.languages import Languages

Kind = TypeVar("Kind", bound=ButtonData)


class Press(NamedTuple):
    """A press of a button, the message that has the button, and the language to answer in."""

    query: CallbackQuery
    message: Message
    translate: Translation


def button(kind: type[Kind], languages: Languages, callback: Callable[[Press, Kind], Awaitable[None]]) -> Handler:
    """Return a handler of presses of buttons of this *kind*; *callback* answers each press."""

    async def on_press(update: Update, _context: Context) -> None:
        query = update.callback_query
        if query and isinstance(data := parse(query.data or ""), kind) and (press := await _press(query, languages)):
            await callback(press, data)

    return CallbackQueryHandler(on_press, lambda data: isinstance(data, str) and isinstance(parse(data), kind))


async def answer_press(query: CallbackQuery, text: str | None = None) -> None:
    """Answer a press, with a *text* to show if there is one."""
    with suppress(BadRequest):  # the press is too old
        await query.answer(text)


async def _press(query: CallbackQuery, languages: Languages) -> Press | None:
    """Return a press; if its message is out of reach, or does not have the button, answer the press."""
    message, translate = query.message, await languages.pressed(query)
    if not isinstance(message, Message) or not message.is_accessible:
        await answer_press(query, translate(phrases.OUT_OF_REACH))
    elif _has_button(message, query.data):
        return Press(query, message, translate)
    else:  # the message was edited meanwhile, or somebody forged the data
        await answer_press(query)
    return None


def _has_button(message: Message, data: str | None) -> bool:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return any(button.callback_data == data for row in rows for button in row)
