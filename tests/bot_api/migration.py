"""The upgrade of a group to a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.person import Person


def upgrade(group: Chat, *, by: Person) -> Chat:
    """Upgrade *group*; return the supergroup. A service message in each names the other."""
    telegram = group.telegram
    with telegram.changing():
        successor = telegram.supergroup(group.title, by)
        successor.members = dict(group.members)
        telegram.announce(group.write({"migrate_to_chat_id": successor.id}, {"from": by.json()}))
        telegram.announce(successor.write({"migrate_from_chat_id": group.id}, {"from": by.json()}))
        group.successor = successor
    return successor
