"""Joins everything: settings, database, threads, transport and handlers into one application."""

import math
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.ext import ApplicationBuilder

from bot.answers import Answers
from bot.console import TOKEN, Console, Read, Show
from bot.database import open_database
from bot.handlers.asking import Asking
from bot.handlers.browsing import Browsing
from bot.handlers.chats import Chats
from bot.handlers.finding import Finding
from bot.handlers.guests import Guests
from bot.handlers.inline import Inline
from bot.handlers.loading import Loading
from bot.handlers.sending import DEFAULTS, Sender
from bot.handlers.shelf import Shelf
from bot.inbox import Inbox
from bot.lanes import Lanes
from bot.library import Library
from bot.pace import Pace
from bot.parts import Parts
from bot.patience import Patience
from bot.polling import Polling
from bot.reader import reader
from bot.serving import App, serve, watch
from bot.settings import BotError, Settings
from bot.transport import Transport
from index import Thread
from index.meaning import Reader

Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Rooms:
    """What the handlers lean on."""

    inbox: Inbox
    answers: Answers
    lanes: Lanes
    pace: Pace
    library: Library
    parts: Parts
    pause: float = 8.0
    """Seconds without another part, after which a thread that is being loaded counts as whole."""

    @classmethod
    def of(cls, seeds: Sequence[Thread], engine: AsyncEngine, bot: int, pace: float, meaning: Reader) -> Self:
        """Furnish the rooms for the bot with the id *bot*, its database being *engine*'s."""
        inbox, answers, library = Inbox(engine, bot), Answers(engine, bot), Library(seeds, engine, bot, meaning)
        lanes = Lanes(inbox, answers, Patience(pace))
        return cls(inbox, answers, lanes, Pace(pace), library, Parts(engine, bot))


async def serve_telegram(settings: Settings, seeds: Sequence[Thread]) -> None:
    """Answer on Telegram until the process is told to stop.

    Raises:
        BotError: Telegram or the database cannot be used.
    """
    token, address = settings.telegram_token.get_secret_value(), str(settings.telegram_api_url).rstrip("/")
    bot = _bot_id(token)
    builder = ApplicationBuilder().token(token).base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")
    async with _database(settings) as engine:
        rooms = Rooms.of(seeds, engine, bot, settings.pace, reader(settings))
        polling = Polling(rooms.inbox.keep)
        app = build(builder.request(Transport()).get_updates_request(polling), rooms)
        await serve(app, rooms.lanes, watch(polling, rooms.inbox, rooms.answers))
        await rooms.inbox.confirm(polling.confirmed)


async def serve_console(settings: Settings, seeds: Sequence[Thread], read: Read, show: Show) -> None:
    """Answer the lines that *read* returns, to their end; *show* is given each message as HTML.

    Raises:
        BotError: the database cannot be used.
    """
    async with _database(settings) as engine:
        rooms = Rooms.of(seeds, engine, 0, math.inf, reader(settings))
        console = Console(read, show, rooms.inbox.join)
        builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
        await serve(build(builder, rooms), rooms.lanes, console.end())
        await rooms.inbox.confirm(console.confirmed)


def build(builder: Builder, rooms: Rooms) -> App:
    """Build the application that hears and answers, on whatever transport *builder* has."""
    sender, library = Sender(rooms.answers), rooms.library
    loading = Loading(library, sender, rooms.parts, pause=rooms.pause)

    async def go_on(app: App) -> None:
        await rooms.answers.restore()
        await rooms.inbox.restore(app.bot)
        await loading.resume(app.bot)

    builder = builder.defaults(DEFAULTS).rate_limiter(rooms.pace).job_queue(None)
    builder = builder.update_queue(rooms.inbox).concurrent_updates(rooms.lanes)
    app: App = builder.post_init(go_on).build()
    chats = Chats(library, sender, rooms.inbox, rooms.answers)
    asking, browsing, shelf = Asking(library, sender), Browsing(library, sender), Shelf(library, sender)
    finding, inline, guests = Finding(library, sender), Inline(library), Guests(library)
    for room in (loading, finding, asking, browsing, shelf, inline, guests, chats):
        app.add_handlers(room.handlers())
    app.add_error_handler(rooms.lanes.failed)
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
