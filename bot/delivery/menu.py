"""The command menus, descriptions and name that Telegram shows of the bot, in every language.

A digest of them is stored, so that most starts need no call.
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
from bot.storage.connection.errors import DatabaseError
from bot.storage.database import Database, first_value
from bot.storage.tables import faces

_LOG = logging.getLogger(__name__)


class Menu:
    """The menus, descriptions and *name* of the bot; an empty *name* leaves the one set at @BotFather.

    *owner*, if not 0, is the id of the person who gets the owner's command.
    """

    def __init__(self, database: Database, name: str, owner: int) -> None:
        self._database = database
        self._name = name
        self._owner = owner

    async def show(self, bot: Bot) -> None:
        """Send Telegram the menus, descriptions and name if they changed; failures are retried at the next start."""
        digest = _digest(self._name, self._owner)
        try:
            stored = await self._database.rows(select(faces.c.digest).where(faces.c.bot == bot.id))
            if first_value(stored, "") == digest:
                return
            for translate in map(translation, LANGUAGES):
                await _show(bot, translate)
            if self._name and (await bot.get_my_name()).name != self._name:
                await bot.set_my_name(self._name)
            if self._owner and not await _show_owner(bot, self._owner):
                return
            await self._database.run(self._database.upsert(faces, "digest").values(bot=bot.id, digest=digest))
        except (TelegramError, DatabaseError) as error:
            _LOG.warning("cannot set the menus, descriptions or name: %s", error)


async def _show(bot: Bot, translate: Translation) -> None:
    """Send Telegram the menus and descriptions in one language, where they differ."""
    code = _code(translate)
    for scope, commands in _menus(translate):
        await _set_commands(bot, commands, scope, code)
    description, short = phrases.description(translate), translate(phrases.SHORT_DESCRIPTION)
    if (await bot.get_my_description(code)).description != description:
        await bot.set_my_description(description, code)
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)


async def _show_owner(bot: Bot, owner: int) -> bool:
    """Send Telegram the menu of *owner*; return False if they have not written to the bot yet."""
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
    """Return Telegram's code of a language; English has none, which makes it the default."""
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
