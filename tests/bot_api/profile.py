"""The bot's settings at @BotFather, and its texts and menus."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Profile:
    """The settings at @BotFather, and the texts and menus that the bot has set, by language."""

    reads_everything: bool = False
    joins_groups: bool = True
    answers_inline: bool = True
    answers_as_guest: bool = True
    inline_feedback: bool = False
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    group_rights: Json | None = None
    channel_rights: Json | None = None

    def switches(self) -> Json:
        """Return the fields of getMe that depend on the settings at @BotFather."""
        return {
            "can_join_groups": self.joins_groups,
            "can_read_all_group_messages": self.reads_everything,
            "supports_inline_queries": self.answers_inline,
            "supports_guest_queries": self.answers_as_guest,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }
