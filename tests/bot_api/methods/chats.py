"""Methods about chats, their members and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api import membership
from tests.bot_api.errors import bad_request
from tests.bot_api.member import Member
from tests.bot_api.methods.access import chat_to_read, check_not_upgraded
from tests.bot_api.methods.method import method

if TYPE_CHECKING:
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]


@method("getChat", "chat_id")
def get_chat(telegram: Telegram, parameters: Parameters) -> Json:
    chat = chat_to_read(telegram, parameters)
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    return chat.json() | {"accent_color_id": 5, "max_reaction_count": 11, "accepted_gift_types": gifts}


@method("getChatMember", "chat_id user_id")
def get_chat_member(telegram: Telegram, parameters: Parameters) -> Json:
    chat = chat_to_read(telegram, parameters)
    person = telegram.people.get(parameters.integer("user_id"))
    if person is None:
        raise bad_request("invalid user_id specified")
    return chat.member(person).json(chat.kind)


@method("getChatAdministrators", "chat_id return_bots")
def get_chat_administrators(telegram: Telegram, parameters: Parameters) -> list[Json]:
    chat = chat_to_read(telegram, parameters)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    check_not_upgraded(chat)
    administrators = [member for member in chat.members.values() if member.is_administrator]
    # Other bots are left out.
    return [
        member.json(chat.kind) for member in administrators if not member.person.is_bot or member.person.is_this_bot
    ]


@method("getFile", "file_id")
def get_file(telegram: Telegram, parameters: Parameters) -> Json:
    if not parameters.has("file_id"):
        raise bad_request("file_id not specified")
    return telegram.files.file(parameters.text("file_id"))


@method("leaveChat", "chat_id")
def leave_chat(telegram: Telegram, parameters: Parameters) -> bool:
    chat = chat_to_read(telegram, parameters)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    membership.change(chat, telegram.bot, Member(telegram.bot, "left"), by=telegram.bot)
    return True
