"""The menu of commands, as Telegram shows it in private chats and in groups."""

import logging
from contextlib import suppress

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

_LOG = logging.getLogger(__name__)


async def set_menu(bot: Bot, owner: int) -> None:
    """Have Telegram show the commands, where it does not show them already; *owner*, if not 0, has one more."""
    everywhere = [BotCommand(name, text) for name, text in phrases.COMMANDS.items()]
    in_private = [BotCommand("start", phrases.START), *everywhere]
    menus = [(BotCommandScopeAllPrivateChats(), in_private), (BotCommandScopeAllGroupChats(), everywhere)]
    try:
        for scope, commands in menus:
            await _set(bot, commands, scope)
        if owner:
            with suppress(BadRequest):  # they have not met
                await _set(bot, [*in_private, BotCommand("stats", phrases.STATS)], BotCommandScopeChat(owner))
    except TelegramError as error:
        _LOG.warning("the menu could not be set: %s", error)


async def _set(bot: Bot, commands: list[BotCommand], scope: BotCommandScope) -> None:
    if list(await bot.get_my_commands(scope)) != commands:
        await bot.set_my_commands(commands, scope)
