"""Inline queries and guest queries, and the messages sent through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api import writing
from tests.bot_api.errors import bad_request
from tests.bot_api.inline_results import message_of

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.message import Message
    from tests.bot_api.person import Person
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]


class Query:
    """An inline query, and the results that the bot offers."""

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
    """All inline queries, guest queries and messages sent through the bot, by id."""

    def __init__(self, telegram: Telegram) -> None:
        self.queries: dict[str, Query] = {}
        self.guests: dict[str, Message] = {}
        self.messages: dict[str, Message] = {}
        self._telegram = telegram

    def ask(self, person: Person, text: str, *, offset: str = "", chat_type: str = "sender") -> Query:
        """Send an inline query: somebody types "@bot *text*" in a chat."""
        assert len(text) <= 256, "Telegram's apps send no longer query"
        telegram = self._telegram
        with telegram.changing():
            query = Query(str(6_000_000_000_000_000_000 + len(self.queries)), person, text)
            self.queries[query.id] = query
            asked = {"id": query.id, "from": person.json(), "chat_type": chat_type, "query": text, "offset": offset}
            telegram.updates.add("inline_query", asked)
        return query

    def choose(self, query: Query, result_id: str, chat: Chat) -> Message:
        """Send the message of a result to *chat*, as a tap on it does."""
        result = next(result for result in query.results if result["id"] == result_id)
        telegram = self._telegram
        with telegram.changing():
            content = message_of(result)
            message = writing.post(query.person, chat, content, via_bot=telegram.bot)
            inline_id = self.register(message) if "reply_markup" in content else ""
            chosen = {"from": query.person.json(), "query": query.text, "result_id": result_id}
            if telegram.profile.inline_feedback:
                telegram.updates.add(
                    "chosen_inline_result", chosen | ({"inline_message_id": inline_id} if inline_id else {})
                )
        return message

    def summon(self, person: Person, chat: Chat, text: str, reply_to: Message | None = None) -> Message:
        """Send a guest query: a mention of the bot in a chat where it is not a member."""
        telegram = self._telegram
        assert not chat.member(telegram.bot).inside, "a member is no guest"
        with telegram.changing():
            message = writing.write_text(person, chat, text, reply_to=reply_to)
            guest_query_id = str(8_000_000_000_000_000_000 + len(self.guests))
            self.guests[guest_query_id] = message
            if telegram.profile.answers_as_guest:
                telegram.updates.add("guest_message", message.json() | {"guest_query_id": guest_query_id})
        return message

    def register(self, message: Message) -> str:
        """Return an id with which the bot can edit *message*, which somebody else sent."""
        message.inline_id = f"AgAAAtests{len(self.messages):010}"
        self.messages[message.inline_id] = message
        return message.inline_id

    def message(self, inline_id: str) -> Message:
        if inline_id not in self.messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return self.messages[inline_id]
