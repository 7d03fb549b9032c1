"""Changes of membership, and the updates about them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from tests.bot_api.member import Member

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.person import Person

Json = dict[str, Any]


def add(chat: Chat, person: Person, *, by: Person) -> None:
    """Add *person* to *chat*, with a service message except in channels."""
    with chat.telegram.changing():
        # In channels, bots can only be administrators.
        bot_in_channel = chat.kind == "channel" and person.is_bot
        change(chat, person, Member(person, "administrator" if bot_in_channel else "member"), by=by)
        _service(
            chat,
            by,
            new_chat_participant=person.json(),
            new_chat_member=person.json(),
            new_chat_members=[person.json()],
        )


def remove(chat: Chat, person: Person, *, by: Person) -> None:
    with chat.telegram.changing():
        _left(chat, person, by)
        change(chat, person, Member(person, "kicked"), by=by)


def leave(chat: Chat, person: Person) -> None:
    with chat.telegram.changing():
        _left(chat, person, person)
        change(chat, person, Member(person, "left"), by=person)


def promote(chat: Chat, person: Person, *, by: Person, rights: dict[str, bool]) -> None:
    with chat.telegram.changing():
        change(chat, person, Member(person, "administrator", rights), by=by)


def demote(chat: Chat, person: Person, *, by: Person) -> None:
    with chat.telegram.changing():
        change(chat, person, Member(person, "member"), by=by)


def restrict(chat: Chat, person: Person, *, by: Person) -> None:
    with chat.telegram.changing():
        change(chat, person, Member(person, "restricted"), by=by)


def create(title: str, *others: Person, by: Person) -> Chat:
    """Create a basic group of these people; its service message is group_chat_created, without new_chat_members."""
    telegram = by.telegram
    with telegram.changing():
        chat = telegram.group(title, by, *(person for person in others if not person.is_this_bot))
        if telegram.bot in others:
            change(chat, telegram.bot, Member(telegram.bot), by=by)
        _service(chat, by, group_chat_created=True)
    return chat


def block(person: Person) -> None:
    _switch(person, "kicked")


def unblock(person: Person) -> None:
    _switch(person, "member")


def change(chat: Chat, person: Person, new: Member, *, by: Person) -> None:
    """Change the membership of *person*, with an update if the bot receives such updates."""
    old = chat.member(person)
    chat.members[person.id] = new
    kind = "my_chat_member" if person.is_this_bot else "chat_member"
    if kind == "chat_member" and not chat.member(chat.telegram.bot).is_administrator:
        return
    chat.telegram.updates.add(
        kind,
        {
            "chat": chat.json(),
            "from": by.json(),
            "date": int(time.time()),
            "old_chat_member": old.json(chat.kind),
            "new_chat_member": new.json(chat.kind),
        },
    )


def _switch(person: Person, status: str) -> None:
    telegram = person.telegram
    with telegram.changing():
        change(telegram.private(person), telegram.bot, Member(telegram.bot, status), by=person)


def _left(chat: Chat, person: Person, by: Person) -> None:
    _service(chat, by, left_chat_participant=person.json(), left_chat_member=person.json())


def _service(chat: Chat, by: Person, **content: Any) -> None:
    if chat.kind != "channel":
        chat.telegram.announce(chat.write(content, {"from": by.json()}))
