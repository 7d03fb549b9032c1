"""Joins everything: settings and threads into an application that runs until it is told to stop."""

import asyncio
import logging
import signal
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeAlias

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot import phrases
from bot.console import TOKEN, Console, Read, Show
from bot.handlers.asking import Asking
from bot.handlers.browsing import Browsing
from bot.handlers.chats import Chats
from bot.handlers.failing import apologise
from bot.handlers.sending import DEFAULTS
from bot.library import Library
from bot.settings import Settings, SetupError

# Each of the parts is python-telegram-bot's default.
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]
Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_LOG = logging.getLogger(__name__)
_HEARD = [Update.MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
_POLL = timedelta(seconds=25)
_PAUSES = (1, 2, 0)  # seconds after each failed attempt to reach Telegram at start
_IN_HAND = 1.5  # seconds that what is in hand gets when the program is told to stop


async def serve_telegram(settings: Settings, library: Library) -> None:
    """Answer on Telegram until the process is told to stop.

    Raises:
        SetupError: Telegram cannot be reached or refuses the token.
    """
    address = str(settings.telegram_api_url).rstrip("/")
    builder = ApplicationBuilder().token(settings.telegram_token.get_secret_value())
    app = with_handlers(builder.base_url(f"{address}/bot").base_file_url(f"{address}/file/bot"), library)
    await _serve(app, asyncio.Event())


async def serve_console(library: Library, read: Read, show: Show) -> None:
    """Answer the lines that *read* returns, to their end; *show* is given each message as HTML."""
    console = Console(read, show)
    builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
    app = with_handlers(builder.update_queue(console.queue), library)
    await _serve(app, console.ended)


def with_handlers(builder: Builder, library: Library) -> App:
    """Build the application that hears and answers, on whatever transport *builder* has."""
    app: App = builder.defaults(DEFAULTS).job_queue(None).build()
    for room in (Asking(library), Browsing(library), Chats(library)):
        app.add_handlers(room.handlers())
    app.add_error_handler(apologise)
    return app


async def _serve(app: App, ended: asyncio.Event) -> None:
    """Start *app* and answer until *ended* or until the process is told to stop."""
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: there, Ctrl-C ends asyncio.run()
            asyncio.get_running_loop().add_signal_handler(number, told.set)
    running = asyncio.create_task(_run(app, ended))
    telling = asyncio.create_task(told.wait())
    try:
        await asyncio.wait({running, telling}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
    finally:
        running.cancel()
        telling.cancel()
        await asyncio.wait({asyncio.create_task(_stop(app))}, timeout=_IN_HAND)


async def _run(app: App, ended: asyncio.Event) -> None:
    await _initialize(app)
    await _set_menu(app)
    await app.start()
    if app.updater:
        await app.updater.start_polling(
            timeout=_POLL, bootstrap_retries=-1, allowed_updates=_HEARD, error_callback=_say_why_deaf
        )
    await ended.wait()


async def _stop(app: App) -> None:
    """Finish what is in hand."""
    if app.updater and app.updater.running:
        await app.updater.stop()
    if app.running:
        await app.stop()
    await app.shutdown()


async def _initialize(app: App) -> None:
    for seconds in _PAUSES:
        try:
            await app.initialize()
        except InvalidToken:
            raise SetupError("Telegram does not accept TELEGRAM_TOKEN; @BotFather shows the right one") from None
        except TelegramError:
            await asyncio.sleep(seconds)
        else:
            return
    raise SetupError("cannot reach Telegram; is there a network, and is TELEGRAM_API_URL right?")


async def _set_menu(app: App) -> None:
    """Have Telegram show the commands, where it does not show them already."""
    everywhere = [BotCommand(name, text) for name, text in phrases.COMMANDS.items()]
    in_private = [BotCommand("start", phrases.START), *everywhere]
    menus = [(BotCommandScopeAllPrivateChats(), in_private), (BotCommandScopeAllGroupChats(), everywhere)]
    try:
        for scope, commands in menus:
            if list(await app.bot.get_my_commands(scope)) != commands:
                await app.bot.set_my_commands(commands, scope)
    except TelegramError as error:
        _LOG.warning("the menu could not be set: %s", error)


def _say_why_deaf(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _LOG.error("another program is reading this bot's messages; only one can, so stop one of the two")
    else:
        _LOG.warning("cannot hear Telegram, trying again: %s", error)
