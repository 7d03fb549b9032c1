"""Which language the bot speaks where.

In a private chat it is the person's own, as Telegram tells it; in a group, where others read along, English. What a
chat chooses instead is kept in the database.
"""

from cachetools import LRUCache
from sqlalchemy import select
from telegram import CallbackQuery, Chat, Message, User
from telegram.constants import ChatType

from bot.phrases import ENGLISH, Translation, supported_language, translation
from bot.storage.database import Database, only
from bot.storage.errors import DatabaseError
from bot.storage.tables import deleted, languages, moved

_REMEMBERED = 10_000  # chats


class Languages:
    """The languages that chats have chosen with the bot with the id *bot*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._chosen: LRUCache[int, str] = LRUCache(_REMEMBERED)

    async def of(self, message: Message) -> Translation:
        """Return the language to answer *message* in."""
        return await self.at(message.chat, message.from_user)

    async def at(self, chat: Chat, person: User | None) -> Translation:
        """Return the language to speak to *person* in, in *chat*."""
        own = supported_language(person.language_code) if person and chat.type == ChatType.PRIVATE else ""
        return translation(await self._choice(chat.id) or own or ENGLISH.code)

    async def pressed(self, query: CallbackQuery) -> Translation:
        """Return the language to answer the press of a button in."""
        if isinstance(query.message, Message):
            return await self.at(query.message.chat, query.from_user)
        return await self.personal(query.from_user, query.from_user.id)

    async def personal(self, person: User | None, asker: int) -> Translation:
        """Return the language to speak to *person* in outside chats; *asker* is who or what that person speaks for."""
        own = supported_language(person.language_code) if person else ""
        return translation(await self._choice(asker) or own or ENGLISH.code)

    async def choose(self, chat: int, code: str) -> None:
        """Have the language with the code *code*, one of those that are spoken, spoken in *chat*."""
        await self._database.run(self._database.upsert(languages, "code").values(bot=self._bot, chat=chat, code=code))
        self._chosen.pop(chat, None)

    async def meet(self, chat: int, person: User) -> None:
        """Begin with the language of *person* in a group that has chosen none."""
        if (code := supported_language(person.language_code)) and not await self._choice(chat):
            await self.choose(chat, code)

    async def forget(self, chat: int) -> None:
        """Delete what *chat* chose."""
        await self._database.run(deleted(languages, self._bot, chat))
        self._chosen.pop(chat, None)

    async def migrate(self, old: int, new: int) -> None:
        """Give the choice of the chat *old* to *new*: a group became a supergroup."""
        await self._database.run(*moved(languages, self._bot, old, new))
        for chat in (old, new):
            self._chosen.pop(chat, None)

    async def _choice(self, chat: int) -> str:
        """Return the code of what *chat* chose, or nothing."""
        if chat not in self._chosen:
            chosen = select(languages.c.code).where(languages.c.bot == self._bot, languages.c.chat == chat)
            try:
                code = only(await self._database.rows(chosen), "")
            except DatabaseError:
                return ""  # an answer in another language is better than none
            self._chosen[chat] = supported_language(code)
        return self._chosen[chat]
