"""Messages of people, and the updates about them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bot_api import utf16
from tests.bot_api.formatting import LONGEST_TEXT, normalized
from tests.bot_api.parser import Formatted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.bot_api.chat import Chat
    from tests.bot_api.message import Message
    from tests.bot_api.person import Person

Json = dict[str, Any]
ANONYMOUS_ADMINISTRATOR: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
SERVICE: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


class Content(NamedTuple):
    """Content other than text: Telegram's fields, and the data and name of the file."""

    fields: Json
    data: bytes = b""
    name: str = ""


def write_text(
    person: Person,
    chat: Chat,
    text: str,
    *,
    mentions: Mapping[str, Person] | None = None,
    **how: Any,
) -> Message:
    """Write *text*; Telegram finds the commands, mentions and links in it.

    *mentions* are people without a username, by the words in *text* that name them. `post` explains the rest.
    """
    content = _formatted("text", "entities", text, mentions)
    assert content, "nobody can send an empty message"
    assert utf16.units(text) <= LONGEST_TEXT, "Telegram's apps cut such a text into several messages"
    return post(person, chat, content, **how)


def send_content(
    person: Person,
    chat: Chat,
    content: Content,
    caption: str = "",
    *,
    mentions: Mapping[str, Person] | None = None,
    **how: Any,
) -> Message:
    fields = dict(content.fields)
    if content.data or content.name:
        person.telegram.files.keep(fields, content)
    return post(person, chat, fields | _formatted("caption", "caption_entities", caption, mentions), **how)


def edit(person: Person, message: Message, text: str) -> None:
    """Change the text or caption of the person's own *message*."""
    assert message.sender in {person.id, None, ANONYMOUS_ADMINISTRATOR["id"]}, "people edit only their own messages"
    name, entities = ("text", "entities") if "text" in message.data else ("caption", "caption_entities")
    with person.telegram.changing():
        content = _formatted(name, entities, text, None)
        message.change(**{entities: None} | content, edit_date=int(time.time()))
        person.telegram.announce(message, edited=True)


def forward(person: Person, message: Message, chat: Chat, **how: Any) -> Message:
    """Forward *message* to *chat*, with its origin."""
    origin = message.data.get("forward_origin") or _origin(message)
    content = {key: value for key, value in message.data.items() if key not in _NOT_FORWARDED}
    return post(person, chat, content | {"forward_origin": origin}, **how)


def post(
    person: Person,
    chat: Chat,
    content: Json,
    *,
    reply_to: Message | None = None,
    topic: int | None = None,
    quote: str = "",
    anonymous: bool = False,
    on_behalf_of: Chat | None = None,
    automatic_forward: bool = False,
    via_bot: Person | None = None,
) -> Message:
    """Send a message to *chat*.

    *reply_to* is the message it replies to, and *quote* a part of that; *topic* is the id of a forum topic. It is sent
    by *anonymous* administrators in the name of the group, or *on_behalf_of* a channel; an *automatic_forward* is a
    post of the linked channel *on_behalf_of*. *via_bot* is the bot whose inline result was chosen.
    """
    telegram = person.telegram
    with telegram.changing():
        if chat.kind == "private":
            chat.opened = True
        sender = _sender(person, chat, anonymous=anonymous, channel=on_behalf_of, automatic=automatic_forward)
        if quote and reply_to:
            content = content | {
                "quote": {"text": quote, "position": utf16.position(reply_to.text, quote), "is_manual": True}
            }
        if via_bot:
            content = content | {"via_bot": via_bot.json()}
        message = chat.write(content, sender, reply_to=reply_to, topic=topic)
        telegram.announce(message)
    return message


def _sender(person: Person, chat: Chat, *, anonymous: bool, channel: Chat | None, automatic: bool) -> Json:
    if chat.kind == "channel":
        return {"sender_chat": chat.json()}
    if automatic and channel:
        return {"from": SERVICE, "sender_chat": channel.json(), "is_automatic_forward": True}
    if channel:
        return {"from": CHANNEL_BOT, "sender_chat": channel.json()}
    if anonymous:
        assert chat.member(person).is_administrator, "only administrators can be anonymous"
        return {"from": ANONYMOUS_ADMINISTRATOR, "sender_chat": chat.json()}
    assert chat.kind == "private" or chat.member(person).inside, f"{person.name} is not in {chat.title}"
    return {"from": person.json()}


def _origin(message: Message) -> Json:
    data = message.data
    if message.chat.kind == "channel":
        return {"type": "channel", "date": data["date"], "chat": message.chat.json(), "message_id": message.id}
    if "sender_chat" in data:
        return {"type": "chat", "date": data["date"], "sender_chat": data["sender_chat"]}
    return {"type": "user", "date": data["date"], "sender_user": data["from"]}


def _formatted(text_field: str, entities_field: str, text: str, mentions: Mapping[str, Person] | None) -> Json:
    """Return *text* in the fields of a message, normalized, with its entities; no fields if it is empty."""
    named = [
        {
            "type": "text_mention",
            "offset": utf16.position(text, words),
            "length": utf16.units(words),
            "user": person.json(),
        }
        for words, person in (mentions or {}).items()
    ]
    formatted = normalized(Formatted(text, named))
    if not formatted.text:
        return {}
    return {text_field: formatted.text} | ({entities_field: formatted.entities} if formatted.entities else {})


_NOT_FORWARDED = {
    "message_id",
    "from",
    "sender_chat",
    "chat",
    "date",
    "edit_date",
    "message_thread_id",
    "is_topic_message",
    "reply_markup",
    "quote",
    "is_automatic_forward",
    "link_preview_options",
}
