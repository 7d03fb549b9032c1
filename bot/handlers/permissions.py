"""Who may decide for a chat: anybody in private, administrators in groups, anonymous ones included."""

from telegram import Chat, Message, User
from telegram.constants import ChatMemberStatus, ChatType

_LEADS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


async def may_decide(message: Message) -> bool:
    """Return whether whoever wrote *message* may decide for its chat."""
    anonymous = message.sender_chat is not None and message.sender_chat.id == message.chat_id
    return anonymous or await leads(message.chat, message.from_user)


async def leads(chat: Chat, person: User | None) -> bool:
    """Return whether *person* may decide for *chat*."""
    if chat.type == ChatType.PRIVATE:
        return True
    return person is not None and (await chat.get_member(person.id)).status in _LEADS
