"""The menu of commands, as Telegram shows it in private chats and in groups."""

import logging

from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot import phrases
from bot.phrases import ENGLISH

_LOG = logging.getLogger(__name__)


async def set_menu(bot: Bot) -> None:
    """Have Telegram show the commands, where it does not show them already."""
    everywhere = [BotCommand(name, ENGLISH(text)) for name, text in phrases.COMMANDS.items()]
    in_private = [BotCommand("start", ENGLISH(phrases.START)), *everywhere]
    menus = [(BotCommandScopeAllPrivateChats(), in_private), (BotCommandScopeAllGroupChats(), everywhere)]
    try:
        for scope, commands in menus:
            if list(await bot.get_my_commands(scope)) != commands:
                await bot.set_my_commands(commands, scope)
    except TelegramError as error:
        _LOG.warning("the menu could not be set: %s", error)
