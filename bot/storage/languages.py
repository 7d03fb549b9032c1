"""The language of each chat.

A chat may choose one. Else the bot speaks the language of the person's Telegram in a private chat, or the nearest
one, and English in a group.
"""

from cachetools import LRUCache
from sqlalchemy import select
from telegram import CallbackQuery, Chat, Message, User
from telegram.constants import ChatType

from bot.phrases import ENGLISH, Translation, nearest_language, supported_language, translation_for
from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, first_value
from bot.storage.tables import delete_chat, languages, migrate_chat

_CACHED = 10_000  # chats


class Languages:
    """The languages that chats have chosen with the bot with the id *bot*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._chosen: LRUCache[int, str] = LRUCache(_CACHED)

    async def of(self, message: Message) -> Translation:
        """Return the language to answer *message* in."""
        return await self.at(message.chat, message.from_user)

    async def at(self, chat: Chat, person: User | None) -> Translation:
        """Return the language in which to speak to *person* in *chat*."""
        own = person.language_code if person else ""
        nearest = nearest_language(own) if chat.type == ChatType.PRIVATE else ""
        return translation_for(own, await self._choice(chat.id) or nearest or ENGLISH.code)

    async def pressed(self, query: CallbackQuery) -> Translation:
        """Return the language in which to answer a pressed button."""
        if isinstance(query.message, Message):
            return await self.at(query.message.chat, query.from_user)
        return await self.personal(query.from_user, query.from_user.id)

    async def personal(self, person: User | None, asker: int) -> Translation:
        """Return the language in which to speak to *person* outside chats; *asker* is the id they write as."""
        own = person.language_code if person else ""
        return translation_for(own, await self._choice(asker) or nearest_language(own) or ENGLISH.code)

    async def choose(self, chat: int, code: str) -> None:
        """Store the language with this *code*, one that the bot speaks, as the choice of *chat*."""
        await self._database.run(self._database.upsert(languages, "code").values(bot=self._bot, chat=chat, code=code))
        self._chosen.pop(chat, None)

    async def meet(self, chat: int, person: User) -> None:
        """Choose the language of *person* for a group that has chosen none."""
        if (code := nearest_language(person.language_code)) and not await self._choice(chat):
            await self.choose(chat, code)

    async def forget(self, chat: int) -> None:
        """Delete the choice of *chat*."""
        await self._database.run(delete_chat(languages, self._bot, chat))
        self._chosen.pop(chat, None)

    async def migrate(self, old: int, new: int) -> None:
        """Give the choice of the group *old* to *new*, the supergroup that it became."""
        await self._database.run(*migrate_chat(languages, self._bot, old, new))
        for chat in (old, new):
            self._chosen.pop(chat, None)

    async def _choice(self, chat: int) -> str:
        """Return the language code that *chat* chose, "" for none."""
        if chat not in self._chosen:
            chosen = select(languages.c.code).where(languages.c.bot == self._bot, languages.c.chat == chat)
            try:
                code = first_value(await self._database.rows(chosen), "")
            except DatabaseError:
                return ""  # an answer in another language is better than none
            self._chosen[chat] = supported_language(code)
        return self._chosen[chat]
