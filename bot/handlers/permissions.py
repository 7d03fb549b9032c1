"""Permissions: in groups only administrators, anonymous ones included, change settings; in private everybody."""

from telegram import Bot, Chat, ChatMemberRestricted, Message, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot import phrases
from bot.handlers.callbacks import Press, answer_press
from bot.storage.threads.library import Library, Place
from index import Thread

NOT_MEMBERS = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
"""How Telegram calls somebody who is not in a chat."""
_ADMINISTRATORS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}
_MEMBERS = {*_ADMINISTRATORS, ChatMemberStatus.MEMBER}


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


async def is_member(bot: Bot, chat: int, person: int) -> bool:
    """Return whether *person* is a member of the group *chat*, or the person whose private chat it is."""
    if chat > 0:  # a private chat has the id of its person
        return chat == person
    try:
        member = await bot.get_chat_member(chat, person)
    except (BadRequest, Forbidden):  # the bot has left, or never saw the person
        return False
    return member.status in _MEMBERS or (isinstance(member, ChatMemberRestricted) and member.is_member)


async def changeable_thread(press: Press, library: Library, place: Place, key: str) -> Thread | None:
    """Answer the press of a thread's button; return the thread if it still exists and an administrator pressed."""
    query, message, translate = press
    thread = await library.thread(place.chat, key)
    problem = None if thread else phrases.OFFER_GONE
    if not await is_administrator(message.chat, query.from_user):
        problem = phrases.ADMINISTRATORS_ONLY
    await answer_press(query, translate(problem) if problem else None)
    return None if problem else thread
