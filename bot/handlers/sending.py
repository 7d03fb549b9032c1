"""Replies on their way out: each to the message that asked, in its topic, link previews off.

An edited question edits its answer: the messages that answered it become the new replies.
"""

from collections.abc import Sequence
from contextlib import suppress

from telegram import CopyTextButton, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated
from telegram.ext import Defaults

from bot.inbox import Inbox
from bot.replies import AnyButton, Button, OpenButton, Reply, VoteButton

DEFAULTS = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    do_quote=True,
    allow_sending_without_reply=True,  # the question may have been deleted meanwhile
)
"""What every message that the bot sends has in common."""

_ROW = 4  # buttons side by side, all as wide as the widest,
_WIDTH = 40  # and their characters together, that a telephone shows without cutting their words


class Sender:
    """Sends replies, and remembers in *inbox* which messages answered which."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def send(self, question: Message, replies: Sequence[Reply]) -> list[int]:
        """Answer *question* with *replies*, in order, and return the ids of the messages.

        They take the place of those it has already, where it was edited or is tried again.
        """
        before = await self._inbox.answer_to(question)
        now = [await _edited(question, old, reply) for old, reply in zip(before, replies, strict=False)]
        for old in before[len(replies) :]:
            with suppress(BadRequest, ChatMigrated):  # somebody deleted it, or the group it was in is no more
                await question.get_bot().delete_message(question.chat_id, old)
        for reply in replies[len(now) :]:
            now.append(await _sent(question, reply))
            self._inbox.answered(question, now)
        self._inbox.answered(question, now)
        return now


async def _edited(question: Message, old: int, reply: Reply) -> int:
    """Turn the message *old* into *reply*; return its id, or another's if it is there no more."""
    keys, bot = keyboard(reply.buttons), question.get_bot()
    try:
        await bot.edit_message_text(reply.html, question.chat_id, old, reply_markup=keys)
    except (BadRequest, ChatMigrated) as error:
        if "not modified" not in error.message:
            return await _sent(question, reply)
    return old


async def _sent(question: Message, reply: Reply) -> int:
    keys = ForceReply(selective=True, input_field_placeholder=reply.hint) if reply.hint else keyboard(reply.buttons)
    try:
        message = await question.reply_text(reply.html, reply_markup=keys)
    except ChatMigrated as error:  # the group became a supergroup between question and answer
        message = await question.get_bot().send_message(error.new_chat_id, reply.html, reply_markup=keys)
    return message.message_id


def keyboard(buttons: Sequence[AnyButton]) -> InlineKeyboardMarkup | None:
    """Return *buttons* as Telegram takes them."""
    rows: list[list[AnyButton]] = []
    for button in buttons:
        if not rows or not _side_by_side([*rows[-1], button]):
            rows.append([])
        rows[-1].append(button)
    return InlineKeyboardMarkup([list(map(_key, row)) for row in rows]) if rows else None


def _side_by_side(buttons: Sequence[AnyButton]) -> bool:
    widest = max(len(button.text) for button in buttons)
    alike = len({isinstance(button, VoteButton) for button in buttons}) == 1
    return alike and len(buttons) <= _ROW and widest * len(buttons) <= _WIDTH


def _key(button: AnyButton) -> InlineKeyboardButton:
    if isinstance(button, Button):
        return InlineKeyboardButton(button.text, callback_data=button.data)
    if isinstance(button, OpenButton):
        return InlineKeyboardButton(button.text, url=button.url)
    return InlineKeyboardButton(button.text, copy_text=CopyTextButton(button.copied))
