"""Inline queries, guest queries, and the messages that come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api import saying
from tests.bot_api.errors import bad_request
from tests.bot_api.results import message_of

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.message import Message
    from tests.bot_api.person import Person
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]


class Query:
    """What somebody asks inline, and what the bot offers."""

    def __init__(self, query_id: str, person: Person, text: str) -> None:
        self.id = query_id
        self.person = person
        self.text = text
        self.results: list[Json] = []
        self.parameters: dict[str, str] = {}

    @property
    def answered(self) -> bool:
        return bool(self.parameters)

    @property
    def titles(self) -> list[str]:
        return [result["title"] for result in self.results]

    @property
    def next_offset(self) -> str:
        return self.parameters.get("next_offset", "")


class Inline:
    """Every query, and every message that was sent through the bot, by their ids."""

    def __init__(self, telegram: Telegram) -> None:
        self.queries: dict[str, Query] = {}
        self.guests: dict[str, Message] = {}
        self.messages: dict[str, Message] = {}
        self._telegram = telegram

    def ask(self, person: Person, text: str, *, offset: str = "", chat_type: str = "sender") -> Query:
        """Type "@bot *text*" somewhere."""
        assert len(text) <= 256, "Telegram's apps send no longer query"
        telegram = self._telegram
        with telegram.changing():
            query = Query(str(6_000_000_000_000_000_000 + len(self.queries)), person, text)
            self.queries[query.id] = query
            asked = {"id": query.id, "from": person.json(), "chat_type": chat_type, "query": text, "offset": offset}
            telegram.updates.add("inline_query", asked)
        return query

    def choose(self, query: Query, result_id: str, chat: Chat) -> Message:
        """Tap a result: its message goes to *chat*."""
        result = next(result for result in query.results if result["id"] == result_id)
        telegram = self._telegram
        with telegram.changing():
            content = message_of(result)
            message = saying.post(query.person, chat, content, via_bot=telegram.bot)
            inline_id = self.keep(message) if "reply_markup" in content else ""
            chosen = {"from": query.person.json(), "query": query.text, "result_id": result_id}
            if telegram.profile.hears_choices:
                telegram.updates.add(
                    "chosen_inline_result", chosen | ({"inline_message_id": inline_id} if inline_id else {})
                )
        return message

    def summon(self, person: Person, chat: Chat, text: str, reply_to: Message | None = None) -> Message:
        """Mention the bot where it is no member: a guest query."""
        telegram = self._telegram
        assert not chat.member(telegram.bot).inside, "a member is no guest"
        with telegram.changing():
            message = saying.say(person, chat, text, reply_to=reply_to)
            guest_query_id = str(8_000_000_000_000_000_000 + len(self.guests))
            self.guests[guest_query_id] = message
            if telegram.profile.answers_as_guest:
                telegram.updates.add("guest_message", message.json() | {"guest_query_id": guest_query_id})
        return message

    def keep(self, message: Message) -> str:
        """The id by which the bot may edit *message*, which is not its own."""
        message.inline_id = f"AgAAAtests{len(self.messages):010}"
        self.messages[message.inline_id] = message
        return message.inline_id

    def message(self, inline_id: str) -> Message:
        if inline_id not in self.messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return self.messages[inline_id]
