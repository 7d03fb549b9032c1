"""Access checks: which chats and messages the bot may read, change or write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bot_api.chat import GENERAL
from tests.bot_api.errors import Refused, bad_request, forbidden

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.message import Message
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram


def chat_to_read(telegram: Telegram, parameters: Parameters, name: str = "chat_id") -> Chat:
    """Return the chat that the parameter *name* identifies, if the bot may read it.

    Raises:
        Refused: there is no such chat for this bot.
    """
    if not parameters.has(name):
        raise bad_request(f"{name} is empty")
    chat = telegram.chat(parameters.text(name))
    if chat is None:
        raise bad_request("chat not found")
    place = chat.member(telegram.bot)
    if chat.kind in {"supergroup", "channel"} and not place.inside:
        raise _outside(chat, place.status)
    return chat


def chat_to_change(telegram: Telegram, parameters: Parameters) -> Chat:
    """Return the chat in *parameters*, if it is not upgraded and the bot is a member."""
    chat = chat_to_read(telegram, parameters)
    check_not_upgraded(chat)
    place = chat.member(telegram.bot)
    if chat.kind != "private" and not place.inside:
        raise _outside(chat, place.status)
    return chat


def chat_to_write(telegram: Telegram, parameters: Parameters) -> Chat:
    """Return the chat in *parameters*, if the bot may write there."""
    chat = chat_to_change(telegram, parameters)
    place = chat.member(telegram.bot)
    if chat.kind == "private":
        _check_private(chat, place.status)
    elif place.status == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")
    elif chat.kind == "channel" and not place.rights.get("can_post_messages", place.is_administrator):
        raise bad_request("need administrator rights in the channel chat")
    return chat


def check_not_upgraded(chat: Chat) -> None:
    if chat.successor:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refused(400, reason, migrate_to_chat_id=chat.successor.id)


def message_in(chat: Chat, parameters: Parameters, what: str) -> Message:
    """Return the message in *parameters*; *what* names it in the error, such as "message to edit"."""
    message = chat.message(parameters.integer("message_id"))
    if message is None:
        raise bad_request(f"{what} not found")
    return message


def topic_of(chat: Chat, parameters: Parameters) -> int | None:
    """Return the topic in *parameters*, None for General and for chats without topics."""
    topic = parameters.integer("message_thread_id")
    if not topic or chat.kind in {"group", "channel"} or (chat.kind == "supergroup" and not chat.forum):
        return None
    if topic == GENERAL or topic not in chat.topics:
        raise bad_request("message thread not found")
    return topic


def _check_private(chat: Chat, status: str) -> None:
    if status == "kicked":
        raise forbidden("bot was blocked by the user")
    if not chat.opened:
        raise forbidden("bot can't initiate conversation with a user")


def _outside(chat: Chat, status: str) -> Refused:
    was = "kicked from" if status == "kicked" else "not a member of"
    verb = "was" if status == "kicked" else "is"
    return forbidden(f"bot {verb} {was} the {chat.kind} chat")
