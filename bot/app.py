"""Join everything into one application: settings, database, threads, requests, stores and handlers."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager

from telegram.ext import ApplicationBuilder

from bot.application import Builder, build
from bot.components import Components
from bot.delivery.incoming.receiving import Receiver, served
from bot.delivery.incoming.stored_updates import StoredUpdates
from bot.delivery.menu import Menu
from bot.delivery.requests import build_requests
from bot.delivery.runner import serve, stop_signal, watch
from bot.delivery.watchdog import watch_event_loop
from bot.delivery.webhook_setting import keep_webhook
from bot.fetching.links import LinkReader
from bot.fetching.seeds import seeds_at
from bot.operating.health import show_life
from bot.operating.start_line import start_line
from bot.phrases import ENGLISH
from bot.seeds import reader
from bot.settings import Settings, bot_id
from bot.storage.connection.errors import DatabaseError, unusable
from bot.storage.connection.program_lock import ProgramLock, program_lock
from bot.storage.database import Database, connect_database, open_database
from bot.storage.threads.linked_seeds import LinkedSeeds
from bot.storage.threads.offers import quotas
from bot.terminal.console import TOKEN, YOU, Console, Read, Show
from index import Thread

_LOG = logging.getLogger(__name__)


async def serve_telegram(settings: Settings, token: str, seeds: Sequence[Thread]) -> None:
    """Run the bot with this *token* on Telegram until a signal stops the process; stand by while another runs it.

    Without *seeds*, those behind the link in SEEDS are used.

    Raises:
        BotError: Telegram or the database cannot be used.
    """
    stop, address, bot = stop_signal(), settings.database_url.get_secret_value(), bot_id(token)
    living = asyncio.create_task(show_life(settings, stop))
    async with _receiver(settings, token, stop) as receiver, program_lock(address, bot, stop) as lock:
        if not stop.is_set():  # first the lock, then the upgrade
            await _serve(settings, token, seeds, lock, receiver, stop)
    living.cancel()


@asynccontextmanager
async def _receiver(settings: Settings, token: str, stop: asyncio.Event) -> AsyncIterator[Receiver | None]:
    """Yield what receives the updates of a webhook; None with polling."""
    if not settings.webhook_url:
        yield None
        return
    async with _database_as_it_is(settings) as database:
        receiver = Receiver(StoredUpdates(database, bot_id(token)), stop)
        async with served(receiver, settings, token):
            yield receiver


async def _serve(  # noqa: PLR0913, PLR0917 - what it joins
    settings: Settings,
    token: str,
    seeds: Sequence[Thread],
    lock: ProgramLock,
    receiver: Receiver | None,
    stop: asyncio.Event,
) -> None:
    async with _database(settings) as database:
        database.warn_of_readers()
        seeds = seeds or await _linked_seeds(settings, database, token)
        components = Components(
            *(seeds, database, token, settings.pace, reader(settings)),
            owner=settings.owner_id,
            chats=settings.allowed_chats,
            people=settings.allowed_users,
            link_reader=LinkReader() if settings.links == "on" else None,
            quotas=quotas(settings),
        )
        sending, polling = build_requests(components.inbox.store, lambda: lock.held)
        builder = _builder(settings, token).request(sending)
        builder = builder.updater(None) if receiver else builder.get_updates_request(polling)
        app, inbox = build(builder, components), components.inbox
        menu = Menu(database, settings.bot_name, settings.owner_id)

        async def run() -> None:
            _LOG.info("%s", await start_line(app.bot, settings, database, components.library))
            watching = watch(None if receiver else polling, inbox, components.watched, database)
            # Concurrently, because Telegram may delay the menu for hours.
            tasks = [watching, lock.watch(), watch_event_loop(), menu.show(app.bot)]
            if receiver:
                tasks += [keep_webhook(app.bot, settings, token), receiver.collect(inbox, app.bot)]
            await asyncio.gather(*tasks)

        async with aclosing(components.worker):
            await serve(app, components.update_processor, run(), stop, receiver.requests if receiver else ())
        async with database.last_writes():
            await inbox.confirm(polling.confirmed)
            await components.feedback.flush()


async def _linked_seeds(settings: Settings, database: Database, token: str) -> list[Thread]:
    link = str(settings.seeds)
    return await seeds_at(link, settings, LinkedSeeds(database, bot_id(token), link))


def _builder(settings: Settings, token: str) -> Builder:
    address = str(settings.telegram_api_url).rstrip("/")
    return ApplicationBuilder().token(token).base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")


async def serve_console(
    settings: Settings, seeds: Sequence[Thread], read: Read, show: Show, language: str = ENGLISH.code
) -> None:
    """Run the bot in a terminal until *read*, which returns its lines, returns None.

    *show* prints a message, given as HTML; *language* is the language code of the person.

    Raises:
        BotError: the database cannot be used.
    """
    async with _database(settings) as database:
        seeds = seeds or await _linked_seeds(settings, database, TOKEN)
        components = Components(
            *(seeds, database, TOKEN, math.inf, reader(settings)),
            owner=YOU if settings.owner_id else 0,
            link_reader=LinkReader() if settings.links == "on" else None,
            quotas=quotas(settings),
        )
        console = Console(read, show, components.idle, language)
        builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
        async with aclosing(components.worker):
            await serve(build(builder, components), components.update_processor, console.end(), stop_signal())
        await components.inbox.confirm(console.confirmed)
        await components.feedback.flush()


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    database = await open_database(settings.database_url.get_secret_value())
    try:
        yield database
    except DatabaseError as error:  # at start: what fails later is retried
        raise unusable(error) from error
    finally:
        await database.close()


@asynccontextmanager
async def _database_as_it_is(settings: Settings) -> AsyncIterator[Database]:
    """Open the database without an upgrade: another program may be using it."""
    database = await connect_database(settings.database_url.get_secret_value())
    try:
        yield database
    finally:
        await database.close()
