"""Sends replies: each to the message that asked, in its topic, without link previews.

If the question is edited, the messages that answered it are edited too.
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
from bot.replies.published_post import ReplyParameters
from bot.replies.replies import AnyButton, Button, Reply, VoteButton
from bot.replies.telegram_html import escape
from bot.storage.sent import SentAnswers

# Reply markup and reply parameters are sent as plain dicts: building and serialising python-telegram-bot's objects
# takes longer than the rest of a request.
Json: TypeAlias = dict[str, object]

DEFAULTS = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    do_quote=True,
    allow_sending_without_reply=True,  # the question may be deleted
)
"""Defaults of every message that the bot sends."""

_ROW = 4  # buttons side by side
_WIDTH = 40  # characters in a row, each button as wide as the widest, that a telephone shows without cutting them


class Sender:
    """Sends replies, and records in *answers* which messages answer which question."""

    def __init__(self, answers: SentAnswers) -> None:
        self._answers = answers

    async def send(self, question: Message, replies: Sequence[Reply]) -> list[int]:
        """Answer *question* with *replies*, in order, and return the ids of the messages.

        If the question has replies already, because it was edited or is repeated after a restart, they are edited.

        Raises:
            BadRequest: Telegram refuses a reply, for example because the message that it replies to is deleted.
        """
        before = await self._answers.messages_for(question)
        for old, reply in zip(before, replies, strict=False):
            await self._edit(question, old, reply)
        for old in before[len(replies) :]:
            with suppress(BadRequest, ChatMigrated):  # it is deleted already, or the group became a supergroup
                await question.get_bot().delete_message(question.chat_id, old)
            await self._answers.record_deleted(question, old)
        for reply in replies[len(before) :]:
            await self._send(question, reply)
        if before:
            await self._answers.record_edited(question)
        return await self._answers.messages_for(question)

    async def send_file(self, question: Message, file: InputFile) -> None:
        """Answer *question* with *file*, unless it is answered."""
        if not await self._answers.messages_for(question):
            await _bot(question).send_document(
                question.chat_id, file, api_kwargs=_destination(question, None), rate_limit_args=self._note(question)
            )

    async def _edit(self, question: Message, old: int, reply: Reply) -> None:
        """Edit the message *old* to be *reply*; if it is deleted, send *reply*."""
        markup, bot = keyboard(reply.buttons), question.get_bot()
        try:
            await bot.edit_message_text(reply.html, question.chat_id, old, reply_markup=markup)
        except (BadRequest, ChatMigrated) as error:
            if "not modified" not in error.message:
                await self._answers.record_deleted(question, old)
                await self._send(question, reply)

    async def _send(self, question: Message, reply: Reply) -> None:
        bot, destination, note = _bot(question), _destination(question, reply.reply_to), self._note(question)
        try:
            await bot.send_message(
                question.chat_id, reply.html, api_kwargs={**destination, **_reply_markup(reply)}, rate_limit_args=note
            )
        except ChatMigrated as error:  # the group became a supergroup between question and answer
            await bot.send_message(error.new_chat_id, reply.html, api_kwargs=_reply_markup(reply), rate_limit_args=note)

    def _note(self, question: Message) -> SentCallback:
        return partial(self._answers.record_sent, question)


def _destination(question: Message, reply_to: ReplyParameters | None) -> Json:
    """Return the topic and the reply parameters of a reply to *question*, or to the message of *reply_to*."""
    topic = {"message_thread_id": question.message_thread_id} if question.is_topic_message else {}
    to_question = {"message_id": question.message_id, "allow_sending_without_reply": True}
    return {**topic, "reply_parameters": _reply_parameters(reply_to) if reply_to else to_question}


def _reply_parameters(reply_to: ReplyParameters) -> Json:
    quote = {"quote": escape(reply_to.quote), "quote_position": reply_to.position} if reply_to.quote else {}
    return {"message_id": reply_to.message, "quote_parse_mode": ParseMode.HTML, **quote}


def _reply_markup(reply: Reply) -> Json:
    """Return the reply markup: inline buttons, or a prompt to reply with a placeholder in the input field."""
    if reply.placeholder:
        prompt = {"force_reply": True, "selective": True, "input_field_placeholder": reply.placeholder}
        return {"reply_markup": prompt}
    return {"reply_markup": {"inline_keyboard": _rows(reply.buttons)}} if reply.buttons else {}


def _bot(message: Message) -> "ExtBot[SentCallback]":
    return cast("ExtBot[SentCallback]", message.get_bot())


async def replace_message(message: Message, reply: Reply) -> None:
    """Replace the text and the buttons of a *message* of the bot by *reply*."""
    with suppress(BadRequest):  # somebody else replaced or deleted it at the same moment
        await message.edit_text(reply.html, reply_markup=keyboard(reply.buttons))


def keyboard(buttons: Sequence[AnyButton]) -> InlineKeyboardMarkup | None:
    """Return *buttons* as an inline keyboard, None if there are none."""
    return InlineKeyboardMarkup.de_json({"inline_keyboard": _rows(buttons)}) if buttons else None


def _rows(buttons: Sequence[AnyButton]) -> list[list[Json]]:
    rows: list[list[AnyButton]] = []
    for button in buttons:
        if not rows or not _fit_in_row([*rows[-1], button]):
            rows.append([])
        rows[-1].append(button)
    return [list(map(_inline_button, row)) for row in rows]


def _fit_in_row(buttons: Sequence[AnyButton]) -> bool:
    widest = max(len(button.text) for button in buttons)
    same_kind = len({isinstance(button, VoteButton) for button in buttons}) == 1
    return same_kind and len(buttons) <= _ROW and widest * len(buttons) <= _WIDTH


def _inline_button(button: AnyButton) -> Json:
    if isinstance(button, Button):
        return {"text": button.text, "callback_data": button.data}
    return {"text": button.text, "url": button.url}
