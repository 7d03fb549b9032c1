"""Replies on their way out: each to the message that asked, in its topic, link previews off.

An edited question edits its answer: the messages that answered it become the new replies.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TypeAlias, cast

from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated
from telegram.ext import Defaults, ExtBot

from bot.delivery.rate_limiter import SentCallback
from bot.replies.published_post import Jump
from bot.replies.replies import AnyButton, Button, OpenButton, Reply, VoteButton
from bot.replies.telegram_html import escape
from bot.storage.sent import SentAnswers

# What goes with a text is made as Telegram has it: to make python-telegram-bot's objects, and to write them down, takes
# longer than all the rest of a request.
Json: TypeAlias = dict[str, object]

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
    """Sends replies, and notes in *answers* which messages answer which."""

    def __init__(self, answers: SentAnswers) -> None:
        self._answers = answers

    async def send(self, question: Message, replies: Sequence[Reply]) -> list[int]:
        """Answer *question* with *replies*, in order, and return the ids of the messages.

        They take the place of those it has already, where it was edited or is dealt with anew.

        Raises:
            BadRequest: Telegram refuses one; so it does where what it is to jump to is not there.
        """
        before = await self._answers.messages_for(question)
        for old, reply in zip(before, replies, strict=False):
            await self._edit(question, old, reply)
        for old in before[len(replies) :]:
            with suppress(BadRequest, ChatMigrated):  # somebody deleted it, or the group it was in is no more
                await question.get_bot().delete_message(question.chat_id, old)
            await self._answers.record_deleted(question, old)
        for reply in replies[len(before) :]:
            await self._send(question, reply)
        return await self._answers.messages_for(question)

    async def send_file(self, question: Message, file: InputFile) -> None:
        """Answer *question* with *file*, unless it has been."""
        if not await self._answers.messages_for(question):
            await _bot(question).send_document(
                question.chat_id, file, api_kwargs=_where(question, None), rate_limit_args=self._note(question)
            )

    async def _edit(self, question: Message, old: int, reply: Reply) -> None:
        """Turn the message *old* into *reply*; send that if the old is there no more."""
        keys, bot = keyboard(reply.buttons), question.get_bot()
        try:
            await bot.edit_message_text(reply.html, question.chat_id, old, reply_markup=keys)
        except (BadRequest, ChatMigrated) as error:
            if "not modified" not in error.message:
                await self._answers.record_deleted(question, old)
                await self._send(question, reply)

    async def _send(self, question: Message, reply: Reply) -> None:
        bot, where, note = _bot(question), _where(question, reply.jump), self._note(question)
        try:
            await bot.send_message(
                question.chat_id, reply.html, api_kwargs={**where, **_below(reply)}, rate_limit_args=note
            )
        except ChatMigrated as error:  # the group became a supergroup between question and answer
            await bot.send_message(error.new_chat_id, reply.html, api_kwargs=_below(reply), rate_limit_args=note)

    def _note(self, question: Message) -> SentCallback:
        return partial(self._answers.record_sent, question)


def _where(question: Message, jump: Jump | None) -> Json:
    """Return where in its chat a reply to *question* goes: to its topic, and below which message."""
    topic = {"message_thread_id": question.message_thread_id} if question.is_topic_message else {}
    below = _at(jump) if jump else {"message_id": question.message_id, "allow_sending_without_reply": True}
    return {**topic, "reply_parameters": below}


def _at(jump: Jump) -> Json:
    words = {"quote": escape(jump.quote), "quote_position": jump.position} if jump.quote else {}
    return {"message_id": jump.message, "quote_parse_mode": ParseMode.HTML, **words}


def _below(reply: Reply) -> Json:
    """Return what stands below *reply*: buttons, or a field to type in."""
    if reply.hint:
        asked = {"force_reply": True, "selective": True, "input_field_placeholder": reply.hint}
        return {"reply_markup": asked}
    return {"reply_markup": {"inline_keyboard": _rows(reply.buttons)}} if reply.buttons else {}


def _bot(message: Message) -> "ExtBot[SentCallback]":
    return cast("ExtBot[SentCallback]", message.get_bot())


def keyboard(buttons: Sequence[AnyButton]) -> InlineKeyboardMarkup | None:
    """Return *buttons* as python-telegram-bot has them."""
    return InlineKeyboardMarkup.de_json({"inline_keyboard": _rows(buttons)}) if buttons else None


def _rows(buttons: Sequence[AnyButton]) -> list[list[Json]]:
    rows: list[list[AnyButton]] = []
    for button in buttons:
        if not rows or not _side_by_side([*rows[-1], button]):
            rows.append([])
        rows[-1].append(button)
    return [list(map(_key, row)) for row in rows]


def _side_by_side(buttons: Sequence[AnyButton]) -> bool:
    widest = max(len(button.text) for button in buttons)
    alike = len({isinstance(button, VoteButton) for button in buttons}) == 1
    return alike and len(buttons) <= _ROW and widest * len(buttons) <= _WIDTH


def _key(button: AnyButton) -> Json:
    if isinstance(button, Button):
        return {"text": button.text, "callback_data": button.data}
    if isinstance(button, OpenButton):
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "copy_text": {"text": button.copied}}
