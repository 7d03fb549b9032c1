"""A user of Telegram, and the actions of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.bot_api import button_presses, membership, migration, writing

if TYPE_CHECKING:
    from tests.bot_api.button_presses import Press
    from tests.bot_api.chat import Chat
    from tests.bot_api.inline import Query
    from tests.bot_api.message import Message
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]


class Person:
    """A person or a bot. Every action sends the updates that Telegram would send."""

    def __init__(
        self,
        telegram: Telegram,
        user_id: int,
        name: str,
        *,
        last_name: str = "",
        username: str = "",
        language_code: str = "",
        is_bot: bool = False,
    ) -> None:
        self.telegram = telegram
        self.id = user_id
        self.name = name
        self.last_name = last_name
        self.username = username
        self.language_code = language_code
        self.is_bot = is_bot

    @property
    def is_this_bot(self) -> bool:
        return self is self.telegram.bot

    def names(self) -> Json:
        names = {"first_name": self.name, "last_name": self.last_name, "username": self.username}
        return {key: value for key, value in names.items() if value}

    def json(self) -> Json:
        """Return Telegram's User object."""
        language = {"language_code": self.language_code} if self.language_code else {}
        return {"id": self.id, "is_bot": self.is_bot} | self.names() | language

    # In any chat.

    def says(self, chat: Chat, text: str, **how: Any) -> Message:
        """Write *text*; `writing` explains reply_to, topic, quote, mentions, anonymous, on_behalf_of and via_bot."""
        return writing.write_text(self, chat, text, **how)

    def sends(self, chat: Chat, content: writing.Content, caption: str = "", **how: Any) -> Message:
        """Send a document, a photo, a sticker or another of `contents`."""
        return writing.send_content(self, chat, content, caption, **how)

    def edits(self, message: Message, text: str) -> None:
        writing.edit(self, message, text)

    def forwards(self, message: Message, chat: Chat, **how: Any) -> Message:
        return writing.forward(self, message, chat, **how)

    def deletes(self, message: Message) -> None:
        """Delete *message*; Telegram sends bots no update."""
        message.deleted = True

    def presses(self, message: Message, button: str) -> Press:
        """Press the *button* with this label or this callback data."""
        return button_presses.press(self, message, button)

    def forges(self, message: Message, data: str) -> Press:
        """Send the press of a button that *message* may not have."""
        return button_presses.send(self, message, data)

    def asks_inline(self, text: str, *, offset: str = "", chat_type: str = "sender") -> Query:
        """Type "@bot *text*" in a chat of this type; "sender" is the private chat with the bot."""
        return self.telegram.inline.ask(self, text, offset=offset, chat_type=chat_type)

    def chooses(self, query: Query, result_id: str, chat: Chat) -> Message:
        """Send the result with this id to *chat*."""
        return self.telegram.inline.choose(query, result_id, chat)

    def summons(self, chat: Chat, text: str, reply_to: Message | None = None) -> Message:
        """Mention the bot in a chat where it is not a member."""
        return self.telegram.inline.summon(self, chat, text, reply_to)

    # In groups and channels.

    def creates_group(self, title: str, *others: Person) -> Chat:
        """Create a basic group; if the bot is among *others*, it gets an update."""
        return membership.create(title, *others, by=self)

    def adds(self, person: Person, chat: Chat) -> None:
        membership.add(chat, person, by=self)

    def removes(self, person: Person, chat: Chat) -> None:
        """Ban *person* from *chat*."""
        membership.remove(chat, person, by=self)

    def restricts(self, person: Person, chat: Chat) -> None:
        """Take away the right of *person* to write in *chat*."""
        membership.restrict(chat, person, by=self)

    def promotes(self, person: Person, chat: Chat, **rights: bool) -> None:
        membership.promote(chat, person, by=self, rights=rights)

    def demotes(self, person: Person, chat: Chat) -> None:
        membership.demote(chat, person, by=self)

    def leaves(self, chat: Chat) -> None:
        membership.leave(chat, self)

    def upgrades(self, group: Chat) -> Chat:
        """Turn *group* into a supergroup."""
        return migration.upgrade(group, by=self)

    # In private.

    def starts(self, parameter: str = "") -> Message:
        """Press Start, or follow a t.me link with this *parameter*."""
        assert re.fullmatch("[A-Za-z0-9_-]{0,64}", parameter), "Telegram's apps do not follow such a link"
        return self.says(self.telegram.private(self), f"/start {parameter}".rstrip())

    def blocks_bot(self) -> None:
        membership.block(self)

    def unblocks_bot(self) -> None:
        membership.unblock(self)

    def __repr__(self) -> str:
        return f"<{self.name}>"
