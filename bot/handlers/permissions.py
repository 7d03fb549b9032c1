"""Permissions: in groups only administrators, anonymous ones included, change settings; in private everybody."""

from telegram import Chat, Message, User
from telegram.constants import ChatMemberStatus, ChatType

_ADMINISTRATORS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


async def sent_by_administrator(message: Message) -> bool:
    """Return whether the sender of *message* is an administrator of its chat, as everybody is in private."""
    anonymous = message.sender_chat is not None and message.sender_chat.id == message.chat_id
    return anonymous or await is_administrator(message.chat, message.from_user)


async def is_administrator(chat: Chat, person: User | None) -> bool:
    """Return whether *person* is an administrator of *chat*, as everybody is in private."""
    if chat.type == ChatType.PRIVATE:
        return True
    return person is not None and (await chat.get_member(person.id)).status in _ADMINISTRATORS
