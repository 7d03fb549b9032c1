"""Which messages are for the bot, and the text in them that is."""

import re
from collections.abc import Awaitable, Callable, Coroutine
from typing import TypeAlias

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler, CommandHandler, ContextTypes, MessageHandler, filters

from bot import phrases
from bot.storage.threads.library import Place
from index import has_question_form, noun_phrase

Context: TypeAlias = ContextTypes.DEFAULT_TYPE
Handler: TypeAlias = BaseHandler[Update, Context, None]
MessageCallback: TypeAlias = Callable[[Message], Awaitable[None]]

_CALLED = re.compile(r"^(?:@\w{3,32}[\s,:]+)+(?=\S)")


class _FromPerson(filters.UpdateFilter):
    """New and edited messages that a person wrote: not a bot, nor a person by means of one.

    Anonymous administrators are people; posts in a channel are not messages.
    """

    def filter(self, update: Update) -> bool:
        message = update.message or update.edited_message
        if message is None:
            return False
        robot = message.from_user is not None and message.from_user.is_bot and message.sender_chat is None
        return not (robot or message.via_bot or message.is_automatic_forward)


_FROM_PERSON = _FromPerson()


def command(name: str, callback: MessageCallback, whose: filters.BaseFilter = filters.ALL) -> Handler:
    """Return a handler that passes the command /*name* to *callback*, if *whose* accepts the message."""
    return CommandHandler(name, _message(callback), _FROM_PERSON & whose)


def caption_command(name: str, callback: MessageCallback, whose: filters.BaseFilter = filters.ALL) -> Handler:
    """Return a handler that passes files with the command /*name* in their caption to *callback*, if *whose* agrees."""
    return MessageHandler(_FROM_PERSON & whose & _CaptionCommand(name), _message(callback))


def message(kind: filters.BaseFilter, callback: MessageCallback) -> Handler:
    """Return a handler that passes messages of a *kind* to *callback*."""
    return MessageHandler(_FROM_PERSON & kind, _message(callback))


def place_of(message: Message) -> Place:
    """Return the chat of *message*, and its topic in a forum."""
    return Place(message.chat_id, (message.is_topic_message and message.message_thread_id) or 0)


def after_command(message: Message) -> str:
    """Return the text or the caption after the command, with its line breaks."""
    entities = message.entities or message.caption_entities
    begun = entities and entities[0].type == MessageEntity.BOT_COMMAND
    return (message.text or message.caption or "")[entities[0].length :].strip() if begun else ""


def replied_to(message: Message) -> str:
    """Return the text that *message* replies to, or the part that it quotes; "" for the bot's own messages.

    A command and mentions of the bot are left out: "/ask why …", "@bot why …".
    """
    original = message.reply_to_message
    if original is None or _is_mine(original):
        return ""
    if message.quote:
        return message.quote.text.strip()
    return after_command(original) if is_command(original) else _without_mention(original)[0]


def addressed_text(message: Message) -> str:
    """Return the text of a message that mentions the bot or replies to it, "" of any other.

    People mentioned before the text are called, and no part of it: "@bot @ann why …".
    """
    text, mentioned = _without_mention(message)
    return _CALLED.sub("", text) if mentioned or _replies_to_me(message) else ""


def is_called(message: Message) -> bool:
    """Return whether *message* mentions the bot or replies to its "What would you like to know?"."""
    original = message.reply_to_message
    prompts = phrases.in_every_language(phrases.ASK_BACK)
    return _without_mention(message)[1] or bool(_replies_to_me(message) and original and original.text in prompts)


def comment_to_bot(message: Message) -> str:
    """Return the text of a reply to the bot that mentions nobody, "" of any other message."""
    named = MessageEntity.MENTION, MessageEntity.TEXT_MENTION
    mentions = any(entity.type in named for entity in message.entities or message.caption_entities)
    return _without_mention(message)[0] if _replies_to_me(message) and not mentions else ""


def may_be_question(message: Message) -> bool:
    """Return whether *message* may ask the bot something: it is in private, calls the bot, or looks like a question."""
    if message.chat.type == ChatType.PRIVATE or is_command(message) or is_called(message):
        return True
    comment = comment_to_bot(message)
    return has_question_form(comment) or bool(noun_phrase(comment))


def is_command(message: Message) -> bool:
    """Return whether the text or the caption of *message* begins with a command."""
    first = (message.entities or message.caption_entities)[:1]
    return any(entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0 for entity in first)


class CommandToBot(filters.MessageFilter):
    """A filter for commands that name this bot: "/help@your_bot"."""

    def filter(self, message: Message) -> bool:
        """Return whether *message* begins with such a command."""
        written = (message.text or "")[: message.entities[0].length] if is_command(message) and message.text else ""
        return written.casefold().endswith(f"@{message.get_bot().username}".casefold())


class _CaptionCommand(filters.MessageFilter):
    """Files whose caption begins with a command of this bot."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._command = name

    def filter(self, message: Message) -> bool:
        if not message.caption or not is_command(message):
            return False
        written = message.caption[1 : message.caption_entities[0].length].casefold()
        return written in {self._command, f"{self._command}@{message.get_bot().username}".casefold()}


def _message(callback: MessageCallback) -> Callable[[Update, Context], Coroutine[None, None, None]]:
    async def of_update(update: Update, _context: Context) -> None:
        if update.effective_message:
            await callback(update.effective_message)

    return of_update


def _replies_to_me(message: Message) -> bool:
    original = message.reply_to_message
    return original is not None and _is_mine(original) and not original.forum_topic_created


def _is_mine(message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == message.get_bot().id


def _without_mention(message: Message) -> tuple[str, bool]:
    """Return the text without mentions of the bot, and whether there was one.

    Entities count UTF-16 units; a lone surrogate, which a hostile sender can insert, is one unit.
    """
    text = (message.text or message.caption or "").encode("utf-16-le", "surrogatepass")
    kept, at, mentioned = b"", 0, False
    for entity in sorted(message.entities or message.caption_entities, key=lambda entity: entity.offset):
        start, stop = 2 * entity.offset, 2 * (entity.offset + entity.length)
        if at <= start and _names_me(entity, text[start:stop].decode("utf-16-le", "replace"), message):
            kept, at, mentioned = kept + text[at:start], stop, True
    return (kept + text[at:]).decode("utf-16-le", "replace").strip(" \n,:;"), mentioned


def _names_me(entity: MessageEntity, text: str, message: Message) -> bool:
    me = message.get_bot()
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    return entity.type == MessageEntity.MENTION and text.casefold() == f"@{me.username}".casefold()
