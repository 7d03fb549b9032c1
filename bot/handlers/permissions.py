"""Permissions: in groups only administrators, anonymous ones included, change settings; in private everybody."""

from telegram import Chat, Message, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import ChatMigrated

from bot.storage.library import Place

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


async def upgraded(chat: Chat, place: Place) -> Place:
    """Return *place* in *chat*, or the supergroup that the group became: buttons from before name the group."""
    if chat.type == ChatType.GROUP:
        try:
            await chat.get_administrators()  # Telegram answers about a group that is gone with the id of the new one
        except ChatMigrated as error:
            return Place(error.new_chat_id)
    return place
