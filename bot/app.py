"""Joins everything: settings, database, threads, transport and handlers into one application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.ext import ApplicationBuilder

from bot.console import TOKEN, Console, Read, Show
from bot.database import open_database
from bot.handlers.asking import Asking
from bot.handlers.browsing import Browsing
from bot.handlers.chats import Chats
from bot.handlers.sending import DEFAULTS, Sender
from bot.inbox import Inbox
from bot.lanes import Lanes
from bot.library import Library
from bot.pace import Pace
from bot.patience import Patience
from bot.polling import Polling
from bot.serving import App, serve, watch
from bot.settings import BotError, Settings

Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]


async def serve_telegram(settings: Settings, library: Library) -> None:
    """Answer on Telegram until the process is told to stop.

    Raises:
        BotError: Telegram or the database cannot be used.
    """
    token, address = settings.telegram_token.get_secret_value(), str(settings.telegram_api_url).rstrip("/")
    polling = Polling()
    builder = ApplicationBuilder().token(token).get_updates_request(polling).rate_limiter(Pace(settings.pace))
    builder = builder.base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")
    async with _database(settings) as engine:
        inbox = Inbox(engine, _bot_id(token))
        lanes = Lanes(inbox, Patience(settings.pace))
        await serve(build(builder, library, inbox, lanes), inbox, lanes, watch(polling, inbox))
        await inbox.confirm(polling.confirmed)


async def serve_console(settings: Settings, library: Library, read: Read, show: Show) -> None:
    """Answer the lines that *read* returns, to their end; *show* is given each message as HTML.

    Raises:
        BotError: the database cannot be used.
    """
    async with _database(settings) as engine:
        inbox = Inbox(engine, 0)
        lanes = Lanes(inbox, Patience(float("inf")))
        console = Console(read, show, inbox.join)
        builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
        await serve(build(builder, library, inbox, lanes), inbox, lanes, console.end())
        await inbox.confirm(console.confirmed)


def build(builder: Builder, library: Library, inbox: Inbox, lanes: Lanes) -> App:
    """Build the application that hears and answers, on whatever transport *builder* has."""
    app: App = builder.defaults(DEFAULTS).job_queue(None).update_queue(inbox).concurrent_updates(lanes).build()
    sender = Sender(inbox)
    for room in (Asking(library, sender), Browsing(library, sender), Chats(library, sender, inbox)):
        app.add_handlers(room.handlers())
    app.add_error_handler(lanes.failed)
    return app


def _bot_id(token: str) -> int:
    number = token.partition(":")[0]
    if not (number.isdecimal() and number.isascii()):
        raise BotError("TELEGRAM_TOKEN is no token; @BotFather gives one like 1234567:AbC")
    return int(number)


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[AsyncEngine]:
    engine = await open_database(settings.database_url.get_secret_value())
    try:
        yield engine
    finally:
        await engine.dispose()
