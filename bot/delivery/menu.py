"""What Telegram shows of the bot, in every language: its menus of commands, its descriptions, and a name if it has one.

A digest of what Telegram was told is kept, so that at most starts nothing is to be asked or told.
"""

import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2s

from sqlalchemy import select
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, TelegramError

from bot import phrases
from bot.phrases import ENGLISH, LANGUAGES, Translation, translation
from bot.storage.database import Database, only
from bot.storage.errors import DatabaseError
from bot.storage.tables import faces

_LOG = logging.getLogger(__name__)


class Menu:
    """What Telegram is to show; an empty *name* leaves the one that @BotFather was told.

    *owner*, if not 0, has one more command.
    """

    def __init__(self, database: Database, name: str, owner: int) -> None:
        self._database = database
        self._name = name
        self._owner = owner

    async def show(self, bot: Bot) -> None:
        """Have Telegram show all of it, if that is not what it was told last; what fails is tried at the next start."""
        digest = _digest(self._name, self._owner)
        try:
            if only(await self._database.rows(select(faces.c.digest).where(faces.c.bot == bot.id)), "") == digest:
                return
            for translate in map(translation, LANGUAGES):
                await _show(bot, translate)
            if self._name and (await bot.get_my_name()).name != self._name:
                await bot.set_my_name(self._name)
            if self._owner and not await _show_owner(bot, self._owner):
                return
            await self._database.run(self._database.upsert(faces, "digest").values(bot=bot.id, digest=digest))
        except (TelegramError, DatabaseError) as error:
            _LOG.warning("the menu, the descriptions or the name could not be set: %s", error)


async def _show(bot: Bot, translate: Translation) -> None:
    """Have Telegram show what is to be shown in one language, where it does not already."""
    code = _code(translate)
    for scope, commands in _menus(translate):
        await _set_commands(bot, commands, scope, code)
    description, short = phrases.description(translate), translate(phrases.SHORT_DESCRIPTION)
    if (await bot.get_my_description(code)).description != description:
        await bot.set_my_description(description, code)
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)


async def _show_owner(bot: Bot, owner: int) -> bool:
    """Have Telegram show *owner* their menu; return whether it can, for which they must have met."""
    scope = BotCommandScopeChat(owner)
    with suppress(BadRequest):
        for translate in map(translation, LANGUAGES):
            (_, commands), _ = _menus(translate)
            await _set_commands(
                bot, [*commands, BotCommand("stats", translate(phrases.STATS))], scope, _code(translate)
            )
        return True
    return False


async def _set_commands(bot: Bot, commands: list[BotCommand], scope: BotCommandScope, code: str | None) -> None:
    if list(await bot.get_my_commands(scope, code)) != commands:
        await bot.set_my_commands(commands, scope, code)


def _code(translate: Translation) -> str | None:
    """Return the code by which Telegram knows a language; whoever has one that is not spoken sees English."""
    return None if translate is ENGLISH else translate.code


def _menus(translate: Translation) -> Iterator[tuple[BotCommandScope, list[BotCommand]]]:
    everywhere = [BotCommand(name, translate(text)) for name, text in phrases.COMMANDS.items()]
    yield BotCommandScopeAllPrivateChats(), [BotCommand("start", translate(phrases.START)), *everywhere]
    yield BotCommandScopeAllGroupChats(), everywhere


def _digest(name: str, owner: int) -> str:
    shown: list[object] = [name, owner]
    for translate in map(translation, LANGUAGES):
        menus = [
            [scope.to_dict(), [command.to_dict() for command in commands]] for scope, commands in _menus(translate)
        ]
        shown.append(
            [
                translate.code,
                menus,
                phrases.description(translate),
                translate(phrases.SHORT_DESCRIPTION),
                translate(phrases.STATS),
            ]
        )
    return blake2s(json.dumps(shown).encode(), digest_size=16).hexdigest()
