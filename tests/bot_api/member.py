"""Membership of a person in a chat."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.bot_api.person import Person

Json = dict[str, Any]
ADMINISTRATORS = frozenset({"creator", "administrator"})


@dataclass
class Member:
    """A *person* with a status: creator, administrator, member, restricted, left or kicked."""

    person: Person
    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)

    @property
    def inside(self) -> bool:
        return self.status not in {"left", "kicked"}

    @property
    def is_administrator(self) -> bool:
        return self.status in ADMINISTRATORS

    def json(self, kind: str) -> Json:
        """Return Telegram's ChatMember object for a chat of this *kind*."""
        member: Json = {"user": self.person.json(), "status": self.status}
        match self.status:
            case "creator":
                return member | {"is_anonymous": self.rights.get("is_anonymous", False)}
            case "administrator":
                return member | {"can_be_edited": False} | rights_of(kind) | self.rights
            case "kicked":
                return member | {"until_date": 0}
            case "restricted":
                return member | _RESTRICTED | self.rights
        return member


def rights_of(kind: str) -> dict[str, bool]:
    """Return the default rights of an administrator in a chat of this *kind*."""
    rights = {
        "can_manage_chat": True,
        "can_change_info": True,
        "can_delete_messages": True,
        "can_invite_users": True,
        "can_restrict_members": True,
        "can_promote_members": False,
        "can_manage_video_chats": True,
        "can_post_stories": False,
        "can_edit_stories": False,
        "can_delete_stories": False,
        "is_anonymous": False,
    }
    if kind == "channel":
        return rights | {"can_post_messages": True, "can_edit_messages": True}
    topics = {"can_manage_topics": False} if kind == "supergroup" else {}
    return rights | {"can_pin_messages": True} | topics


_RESTRICTED: Json = {
    "until_date": 0,
    "is_member": True,
    "can_send_messages": False,
    "can_send_audios": False,
    "can_send_documents": False,
    "can_send_photos": False,
    "can_send_videos": False,
    "can_send_video_notes": False,
    "can_send_voice_notes": False,
    "can_send_polls": False,
    "can_send_other_messages": False,
    "can_add_web_page_previews": False,
    "can_change_info": False,
    "can_invite_users": False,
    "can_pin_messages": False,
    "can_manage_topics": False,
    "can_react_to_messages": False,
    "can_edit_tag": False,
}
