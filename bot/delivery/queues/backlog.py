"""Old questions in groups: after a long pause each person's last is answered, and says how long ago it was asked."""

from datetime import UTC, datetime, timedelta

from telegram import Message, Update

from bot.addressing import comment_to_bot, is_called, is_command

OLD = timedelta(hours=1)
"""The age from which a question in a group is old: the conversation has moved on."""

_ASKING = "ask", "find", "post", "summary"


def age(message: Message) -> timedelta:
    """Return the time since *message* was sent or last edited."""
    return datetime.now(UTC) - (message.edit_date or message.date)


def is_old_question(update: Update) -> bool:
    """Return whether *update* is a question in a group from more than an hour ago."""
    message = update.message or update.edited_message
    return message is not None and message.chat_id < 0 and age(message) > OLD and _asks(message)


def _asks(message: Message) -> bool:
    if is_command(message):
        first = (message.entities or message.caption_entities)[0]
        name = (message.text or message.caption or "")[1 : first.length].partition("@")[0]
        return name.casefold() in _ASKING
    return is_called(message) or bool(comment_to_bot(message))
