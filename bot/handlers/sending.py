"""Sends replies: each to the message that asked, in its topic, without link previews.

If the question is edited, the messages that answered it are edited too.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TypeAlias, cast
from weakref import WeakValueDictionary

from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, ChatMigrated
from telegram.ext import Defaults, ExtBot

from bot.delivery.outgoing.rate_limiter import SentCallback
from bot.delivery.outgoing.send_queue import SupersededError
from bot.delivery.outgoing.topics import in_topic
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
        self._answering: WeakValueDictionary[tuple[int, int], Answering] = WeakValueDictionary()

    async def send(self, question: Message, replies: Sequence[Reply]) -> list[int]:
        """Answer *question* with *replies*, in order, and return the ids of the messages.

        If the question has replies already, because it was edited or is repeated after a restart, they are edited.

        Raises:
            BadRequest: Telegram refuses a reply, for example because the message that it replies to is deleted.
            SupersededError: the question was edited again, and the later text is being answered.
        """
        answering = self.begin(question)
        before = await self._answers.messages_for(question)
        for number, reply in enumerate(replies):
            await self._show(answering, question, number, reply)
        for old in before[len(replies) :]:
            with suppress(BadRequest, ChatMigrated):  # it is deleted already, or the group became a supergroup
                await question.get_bot().delete_message(question.chat_id, old)
            await self._answers.record_deleted(question, old)
        if before:
            await self._answers.record_edited(question)
        return await self._answers.messages_for(question)

    def begin(self, question: Message) -> "Answering":
        """Return the answering of *question*, whose text is now the latest; one that takes long can be superseded."""
        key = question.chat_id, question.message_id
        answering = self._answering.setdefault(key, Answering(self._answers, question.chat_id))
        answering.question = question
        return answering

    def is_answering(self, question: Message) -> bool:
        """Return whether *question*, or another text of it, is being answered."""
        return (question.chat_id, question.message_id) in self._answering

    def is_answering_this(self, question: Message) -> bool:
        """Return whether *question* is being answered, and has the text that it had before."""
        answering = self._answering.get((question.chat_id, question.message_id))
        latest = answering.question if answering else None
        return latest is not None and (latest.text, latest.caption) == (question.text, question.caption)

    async def send_file(self, question: Message, file: InputFile) -> None:
        """Answer *question* with *file*, unless it is answered."""
        if not await self._answers.messages_for(question):
            bot, note = _bot(question), self._note(question)
            to_question = {"reply_parameters": _to_question(question)}
            send = partial(bot.send_document, question.chat_id, file, api_kwargs=to_question, rate_limit_args=note)
            await in_topic(send, _topic(question), private=_is_private(question))

    async def _show(self, answering: "Answering", question: Message, number: int, reply: Reply) -> None:
        """Send the reply with this *number*, or edit the message that is there."""
        # With the lock, what another edit of the question sends is recorded before it is looked for here.
        async with answering.lock:
            answering.require_latest(question)
            there = (await self._answers.messages_for(question))[number : number + 1]
            if not there:
                await self._send(question, reply)
        if there:
            await self._edit(question, there[0], reply)

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
        bot, markup, note = _bot(question), _reply_markup(reply), self._note(question)
        parameters = _reply_parameters(reply.reply_to) if reply.reply_to else _to_question(question)
        more = {"reply_parameters": parameters, **markup}
        send = partial(bot.send_message, question.chat_id, reply.html, api_kwargs=more, rate_limit_args=note)
        try:
            await in_topic(send, _topic(question), private=_is_private(question))
        except ChatMigrated as error:  # the group became a supergroup between question and answer
            await bot.send_message(error.new_chat_id, reply.html, api_kwargs=markup, rate_limit_args=note)

    def _note(self, question: Message) -> SentCallback:
        return partial(self._answers.record_sent, question)


class Answering:
    """The answering of one question in *chat*; *question* is its latest text."""

    def __init__(self, answers: SentAnswers, chat: int) -> None:
        self.lock = asyncio.Lock()
        self.question: Message | None = None
        self._answers = answers
        self._forgotten = answers.times_forgotten(chat)

    def require_latest(self, question: Message) -> None:
        """Check that *question* is still to be answered.

        Raises:
            SupersededError: it was edited, and the later text is being answered; or the chat's data was deleted.
        """
        if self.question is not question or self._answers.times_forgotten(question.chat_id) != self._forgotten:
            raise SupersededError("the question was edited again, or is to be forgotten")


def _topic(question: Message) -> int:
    return (question.is_topic_message and question.message_thread_id) or 0


def _is_private(question: Message) -> bool:
    return question.chat.type == ChatType.PRIVATE


def _to_question(question: Message) -> Json:
    return {"message_id": question.message_id, "allow_sending_without_reply": True}


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
