"""Drops messages in groups that are not for the bot, before they are stored.

With privacy mode off, Telegram delivers everything that people say to each other.
"""

from collections.abc import Iterator

from cachetools import LRUCache

from bot.delivery.incoming.update_row import LARGEST_ID, Json
from bot.storage.sent import SentAnswers
from bot.storage.threads.library import Place
from bot.storage.threads.uploads import Uploader, Uploads

_NOTICES = "migrate_to_chat_id", "migrate_from_chat_id", "new_chat_members", "left_chat_member", "group_chat_created"
_CACHED = 1000  # questions


class UpdateFilter:
    """Tells which updates the bot with the id *bot* needs; *username* is its name, "" while it is unknown."""

    def __init__(self, bot: int, uploads: Uploads, answers: SentAnswers) -> None:
        self.username = ""
        self._bot = bot
        self._uploads = uploads
        self._answers = answers
        self._kept = LRUCache[tuple[object, object], bool](_CACHED)  # messages of questions that may yet be edited

    async def keeps(self, update: Json) -> bool:
        """Return whether *update* may be for the bot: all are, except people's messages to each other in groups."""
        match update:
            case {"message": {"chat": {"id": int(chat)}, "message_id": int(number)} as message} if chat < 0:
                if kept := self._is_for_bot(message) or self._is_uploaded(chat, message):
                    self._kept[chat, number] = True
                return kept
            case {"edited_message": {"chat": {"id": int(chat)}, "message_id": int(number)} as message} if chat < 0:
                known = self._is_for_bot(message) or self._is_uploaded(chat, message) or (chat, number) in self._kept
                if known or max(abs(chat), abs(number)) > LARGEST_ID:
                    return known
                return await self._answers.has_answers(chat, number)
        return True

    def _is_for_bot(self, message: Json) -> bool:
        """Return whether *message* is a command, mentions the bot, replies to it, or reports a change of the group."""
        match message.get("reply_to_message"):
            case {"from": {"id": self._bot}}:
                return True
        notice = any(message.get(name) for name in _NOTICES)
        return notice or any(self._names_bot(entity, text) for entity, text in _entities(message))

    def _names_bot(self, entity: Json, text: str) -> bool:
        match entity:
            case {"type": "bot_command", "offset": 0}:
                addressee = text.partition("@")[2]
                return not addressee or self._is_my_name(addressee)
            case {"type": "mention"}:
                return self._is_my_name(text.removeprefix("@"))
            case {"type": "text_mention", "user": {"id": self._bot}}:
                return True
        return False

    def _is_my_name(self, name: str) -> bool:
        return not self.username or name.casefold() == self.username.casefold()

    def _is_uploaded(self, chat: int, message: Json) -> bool:
        """Return whether *message* is from somebody who is sending a thread."""
        topic = message.get("message_thread_id") if message.get("is_topic_message") else 0
        match message:
            case {"sender_chat": {"id": int(person)}} | {"from": {"id": int(person)}} if isinstance(topic, int):
                return self._uploads.beginning(Uploader(Place(chat, topic), person)) is not None
        return False


def _entities(message: Json) -> Iterator[tuple[Json, str]]:
    """Yield the entities of *message*, each with its text; they count UTF-16 units."""
    text, entities = message.get("text") or message.get("caption"), message.get("entities")
    units = text.encode("utf-16-le", "surrogatepass") if isinstance(text, str) else b""
    entities = entities or message.get("caption_entities")
    for entity in entities if isinstance(entities, list) else []:
        match entity:
            case {"offset": int(offset), "length": int(length)}:
                yield entity, units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
