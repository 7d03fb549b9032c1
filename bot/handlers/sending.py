"""Replies on their way out: each to the message that asked, in its topic, link previews off."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.ext import Defaults

from bot.replies import Button, Reply

DEFAULTS = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    do_quote=True,
    allow_sending_without_reply=True,  # the question may have been deleted meanwhile
)
"""What every message that the bot sends has in common."""

_ROW = 4  # buttons side by side that a telephone shows without cutting their words


async def send(message: Message, replies: Sequence[Reply]) -> None:
    """Send *replies*, in order, as replies to *message*."""
    for reply in replies:
        await message.reply_text(reply.html, reply_markup=keyboard(reply.buttons))


def keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """Return *buttons* as Telegram takes them."""
    keys = [InlineKeyboardButton(button.text, callback_data=button.data) for button in buttons]
    return InlineKeyboardMarkup([keys[at : at + _ROW] for at in range(0, len(keys), _ROW)]) if keys else None
