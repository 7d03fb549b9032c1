"""A chat: its members and its messages."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from tests.bot_api.member import Member
from tests.bot_api.message import Message

if TYPE_CHECKING:
    from tests.bot_api.person import Person
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]
GENERAL = 1


class Chat:
    """A private chat, a group, a supergroup, a forum or a channel; `kind` is Telegram's word for it."""

    def __init__(self, telegram: Telegram, chat_id: int, kind: str, title: str = "", username: str = "") -> None:
        self.telegram = telegram
        self.id = chat_id
        self.kind = kind
        self.title = title
        self.username = username
        self.forum = False
        self.topics: dict[int, str] = {}
        self.members: dict[int, Member] = {}
        self.messages: list[Message] = []
        self.actions: list[Json] = []
        self.opened = kind != "private"
        self.successor: Chat | None = None
        # Chats number their messages from different starts, so that a test notices an id of another chat. Message 1 of
        # a forum is General.
        self._last_id = abs(chat_id) % 97 + 1

    # For assertions.

    @property
    def sent(self) -> list[Message]:
        """The bot's messages that were not deleted, in order."""
        return [message for message in self.messages if message.method and not message.deleted]

    @property
    def last(self) -> Message:
        """The bot's latest message."""
        assert self.sent, f"the bot has sent nothing to {self.title or self.id}"
        return self.sent[-1]

    def answers(self, question: Message) -> list[Message]:
        """Return the bot's messages that reply to *question*."""
        return [message for message in self.sent if message.reply_to is question]

    def message(self, message_id: int) -> Message | None:
        """Return the message with this id, unless it was deleted."""
        found = (message for message in reversed(self.messages) if message.id == message_id)
        return next((message for message in found if not message.deleted), None)

    # Changes.

    def write(
        self, content: Json, sender: Json, *, reply_to: Message | None = None, topic: int | None = None
    ) -> Message:
        """Add a message with this *content*, without an update.

        *sender* has the fields that name its origin: "from", "sender_chat".
        """
        self._last_id += 1
        thread = self._thread(reply_to, topic)
        head = {"message_id": self._last_id, **sender, "chat": self.json(), "date": int(time.time())}
        data = {key: value for key, value in (head | thread | content).items() if value is not None}
        message = Message(self, data, reply_to or self._topic_root(data))
        self.messages.append(message)
        return message

    def member(self, person: Person) -> Member:
        return self.members.setdefault(person.id, Member(person, "left"))

    def json(self) -> Json:
        """Return Telegram's Chat object, as messages contain it."""
        chat: Json = {"id": self.id}
        if self.kind == "private":
            person = next(member.person for member in self.members.values() if not member.person.is_this_bot)
            return chat | person.names() | {"type": "private"}
        chat |= {"title": self.title} | ({"username": self.username} if self.username else {})
        chat |= {"is_forum": True} if self.forum else {}
        if self.kind == "group":
            chat |= {"all_members_are_administrators": False}
        return chat | {"type": self.kind}

    def _thread(self, reply_to: Message | None, topic: int | None) -> Json:
        if self.forum:
            topic = topic or (reply_to.topic if reply_to else None)
            known = topic not in {None, GENERAL}
            return {"message_thread_id": topic, "is_topic_message": True} if known else {}
        if self.kind == "supergroup" and reply_to:
            # Telegram numbers threads of replies even in chats without topics.
            return {"message_thread_id": reply_to.topic or reply_to.id}
        return {}

    def _topic_root(self, data: Json) -> Message | None:
        return self.message(data["message_thread_id"]) if data.get("is_topic_message") else None
