"""Join everything into one application: settings, database, threads, requests, stores and handlers."""

import asyncio
import math
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import httpx
from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.addressing import Handler
from bot.delivery.inbox import Inbox
from bot.delivery.menu import Menu
from bot.delivery.polling import Polling, StoreUpdates
from bot.delivery.publisher import Publisher
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.runner import POLL_INTERVAL, App, serve, watch
from bot.delivery.throttle import Throttle
from bot.delivery.update_processor import UpdateProcessor
from bot.handlers.browsing import BrowsingHandlers
from bot.handlers.chats import ChatHandlers
from bot.handlers.conversation import Conversation
from bot.handlers.guests import GuestHandlers
from bot.handlers.inline import InlineHandlers
from bot.handlers.language import LanguageHandlers
from bot.handlers.publishing import PublishingHandlers
from bot.handlers.questions import NativeQuotes, QuestionHandlers
from bot.handlers.search import SearchHandlers
from bot.handlers.sending import DEFAULTS, Sender
from bot.handlers.stats import StatsHandlers
from bot.handlers.threads import ThreadHandlers
from bot.handlers.uploads import UploadHandlers
from bot.handlers.votes import VoteHandlers
from bot.phrases import ENGLISH
from bot.seeds import reader
from bot.settings import BotError, Settings
from bot.storage.database import Database, open_database
from bot.storage.errors import DatabaseError
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.published import PublishedThreads
from bot.storage.sent import SentAnswers
from bot.storage.statistics import Statistics
from bot.storage.stores import Store
from bot.storage.uploads import Uploads
from bot.terminal.console import TOKEN, YOU, Console, Read, Show
from index import Reader, Thread

Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_CONNECTIONS = 20  # for sending; 30 messages a second keep about three busy


async def serve_telegram(settings: Settings, token: str, seeds: Sequence[Thread]) -> None:
    """Run the bot with this *token* on Telegram until a signal stops the process.

    Raises:
        BotError: Telegram or the database cannot be used.
    """
    address = str(settings.telegram_api_url).rstrip("/")
    builder = ApplicationBuilder().token(token).base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")
    async with _database(settings) as database:
        components = Components(seeds, database, token, settings.pace, reader(settings), owner=settings.owner_id)
        sending, polling = build_requests(components.inbox.store)
        app = build(builder.request(sending).get_updates_request(polling), components)
        menu = Menu(database, settings.bot_name, settings.owner_id)

        async def watch_and_show_menu() -> None:
            watching = watch(polling, components.inbox, (components.sent, components.feedback), database)
            # Concurrently, because Telegram may delay the menu for hours.
            await asyncio.gather(watching, menu.show(app.bot))

        await serve(app, components.update_processor, watch_and_show_menu(), poll_interval=POLL_INTERVAL)
        await components.inbox.confirm(polling.confirmed)
        await components.feedback.flush()


async def serve_console(
    settings: Settings, seeds: Sequence[Thread], read: Read, show: Show, language: str = ENGLISH.code
) -> None:
    """Run the bot in a terminal until *read*, which returns its lines, returns None.

    *show* prints a message, given as HTML; *language* is the language code of the person.

    Raises:
        BotError: the database cannot be used.
    """
    async with _database(settings) as database:
        owner = YOU if settings.owner_id else 0
        components = Components(seeds, database, TOKEN, math.inf, reader(settings), owner=owner)
        console = Console(read, show, components.idle, language)
        builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
        await serve(build(builder, components), components.update_processor, console.end())
        await components.inbox.confirm(console.confirmed)
        await components.feedback.flush()


class Components:
    """The stores and services of the bot with this *token*, on *database*.

    *pace* is a multiple of Telegram's rate limits. *owner* is the id of the person who may see statistics, 0 for
    nobody. An upload is complete after *pause* seconds without a message.
    """

    def __init__(  # noqa: PLR0913 - each is for another component
        self,
        seeds: Sequence[Thread],
        database: Database,
        token: str,
        pace: float,
        meaning: Reader,
        *,
        owner: int = 0,
        pause: float = 8,
    ) -> None:
        bot = _bot_id(token)
        self.conversation = Conversation()
        self.inbox = Inbox(database, bot)
        self.sent = SentAnswers(database, bot)
        self.languages = Languages(database, bot)
        self.library = Library(seeds, database, bot, meaning)
        self.library.notify(self.conversation.forget)
        self.uploads = Uploads(database, bot)
        self.published = PublishedThreads(database, bot)
        self.feedback = Feedback(database, bot, token, owner)
        self.statistics = Statistics(database, bot)
        self.update_processor = UpdateProcessor(self.inbox, self.sent, Throttle(pace, self.languages), self.languages)
        self.rate_limiter = RateLimiter(pace)
        self.publisher = Publisher(self.published, self.library, pace)
        self.pause = pause

    @property
    def stores(self) -> tuple[Store, ...]:
        """All stores with data about chats."""
        return (
            *(self.inbox, self.sent, self.languages, self.library, self.uploads),
            *(self.published, self.feedback, self.conversation),
        )

    async def idle(self) -> None:
        """Wait until everything is answered and published."""
        await self.inbox.join()
        await self.publisher.join()


def build_requests(store: StoreUpdates) -> tuple[HTTPXRequest, Polling]:
    """Build the requests for sending and for polling; updates are passed to *store*.

    Raises:
        BotError: a proxy or certificate file from the environment cannot be used.
    """
    try:
        certificates = {"verify": httpx.create_ssl_context()}  # loaded once for both
        # No timeout for a free connection: each call that holds one times out itself.
        sending = HTTPXRequest(_CONNECTIONS, pool_timeout=None, httpx_kwargs=certificates)
        return sending, Polling(store, certificates)
    except Exception:  # noqa: BLE001 - httpx raises four kinds of errors; some show the proxy's password
        names = "ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, SSL_CERT_FILE"
        raise BotError(f"cannot use what one of {names} names; a SOCKS proxy needs the package httpx[socks]") from None


def build(builder: Builder, components: Components) -> App:
    """Build the application on the requests of *builder*."""
    sender = Sender(components.sent)
    uploads = UploadHandlers(
        components.library, sender, components.uploads, components.languages, pause=components.pause
    )

    async def resume(app: App) -> None:
        await components.feedback.delete_old()
        await components.sent.restore()
        await components.inbox.restore(app.bot)
        await uploads.resume(app.bot)
        await components.publisher.resume(app.bot)

    async def stop(_app: App) -> None:
        await components.publisher.stop()

    builder = builder.defaults(DEFAULTS).rate_limiter(components.rate_limiter).job_queue(None)
    builder = builder.update_queue(components.inbox).concurrent_updates(components.update_processor)
    app: App = builder.post_init(resume).post_stop(stop).build()
    app.add_handlers([*uploads.handlers(), *_handlers(components, sender)])
    app.add_error_handler(components.update_processor.on_error)
    return app


def _handlers(components: Components, sender: Sender) -> Iterator[Handler]:
    """Yield the handlers after those of uploads: the first that accepts an update takes it.

    Messages of an upload and replies to "What should I search for?" are not questions; the last takes what is left.
    """
    library, languages = components.library, components.languages
    conversation, votes = components.conversation, VoteHandlers(components.feedback, languages)
    language = LanguageHandlers(sender, conversation, languages)
    native_quotes = NativeQuotes(sender, components.published)
    for group in (
        SearchHandlers(library, sender, languages),
        language,
        StatsHandlers(components.statistics, components.feedback, sender, languages),
        QuestionHandlers(library, sender, conversation, native_quotes, components.feedback, languages, language),
        votes,
        BrowsingHandlers(library, sender, conversation, votes, languages),
        PublishingHandlers(library, sender, components.published, components.publisher, languages),
        ThreadHandlers(library, sender, languages),
        InlineHandlers(library, languages),
        GuestHandlers(library, languages),
        ChatHandlers(library, sender, components.stores, components.feedback, languages),
    ):
        yield from group.handlers()


def _bot_id(token: str) -> int:
    number = token.partition(":")[0]
    if not (number.isdecimal() and number.isascii()):
        raise BotError("TELEGRAM_TOKEN is no token; @BotFather gives one like 1234567:AbC")
    return int(number)


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    database = await open_database(settings.database_url.get_secret_value())
    try:
        yield database
    except DatabaseError as error:  # at start: what fails later is retried
        raise BotError(f"cannot use the database of DATABASE_URL: {error}") from error
    finally:
        await database.close()
