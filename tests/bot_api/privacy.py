"""Privacy mode: which messages Telegram delivers to a bot.

https://core.telegram.org/bots/features#privacy-mode
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bot_api.message import Message


def reaches_bot(message: Message) -> bool:
    """Return whether Telegram delivers *message* to the bot."""
    chat = message.chat
    bot = chat.telegram.bot
    place = chat.member(bot)
    if not place.inside or _by_bot(message):
        return False
    if chat.kind in {"private", "channel"} or message.service or place.is_administrator:
        return True
    return chat.telegram.profile.reads_everything or _addressed(message)


def _by_bot(message: Message) -> bool:
    """Return whether a bot wrote *message*: bots receive neither their own messages nor, in groups, those of others."""
    sender = message.data.get("from", {})
    hidden = "sender_chat" in message.data  # Telegram names a bot as the sender of anonymous messages
    return bool(sender.get("is_bot")) and not hidden and message.chat.kind != "private"


def _addressed(message: Message) -> bool:
    telegram = message.chat.telegram
    if message.data.get("via_bot", {}).get("id") == telegram.bot.id:
        return True
    explicit = message.reply_to if message.reply_to and not message.reply_to.service else None
    if explicit and explicit.sender == telegram.bot.id:
        return True
    return any(_is_for_bot(command, message) for command in message.marked("bot_command"))


def _is_for_bot(command: str, message: Message) -> bool:
    telegram = message.chat.telegram
    _, _, addressee = command.partition("@")
    if addressee:
        return addressee.casefold() == telegram.bot.username.casefold()
    return _last_bot(message) == telegram.bot.id


def _last_bot(message: Message) -> int | None:
    """Return the id of the bot that wrote last before *message*, or None."""
    earlier = (other for other in reversed(message.chat.messages) if other.id < message.id)
    return next((other.sender for other in earlier if _wrote_as_bot(other)), None)


def _wrote_as_bot(message: Message) -> bool:
    sender = message.data.get("from", {})
    return bool(sender.get("is_bot")) and "sender_chat" not in message.data and not message.service
