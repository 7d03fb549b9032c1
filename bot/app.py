"""Joins everything: settings, database, threads, requests and handlers into one application."""

import asyncio
import math
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.delivery.inbox import Inbox
from bot.delivery.menu import Menu
from bot.delivery.polling import Keep, Polling
from bot.delivery.publisher import Poster
from bot.delivery.rate_limiter import Pace
from bot.delivery.runner import App, serve, watch
from bot.delivery.throttle import Patience
from bot.delivery.update_processor import Lanes
from bot.handlers.browsing import Browsing
from bot.handlers.chats import Chats
from bot.handlers.guests import Guests
from bot.handlers.inline import Inline
from bot.handlers.language import Speaking
from bot.handlers.leading import Leading
from bot.handlers.publishing import Posting
from bot.handlers.questions import Asking
from bot.handlers.search import Finding
from bot.handlers.sending import DEFAULTS, Sender
from bot.handlers.stats import Stats
from bot.handlers.threads import Shelf
from bot.handlers.uploads import Loading
from bot.handlers.votes import Voting
from bot.phrases import ENGLISH
from bot.seeds import reader
from bot.settings import BotError, Settings
from bot.storage.database import Database, open_database
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.published import Posted
from bot.storage.sent import Answers
from bot.storage.statistics import Statistics
from bot.storage.stores import Store
from bot.storage.uploads import Parts
from bot.terminal.console import TOKEN, YOU, Console, Read, Show
from index import Reader, Thread

Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_CONNECTIONS = 20  # for sending; 30 messages a second keep about three busy


@dataclass(frozen=True, slots=True)
class Rooms:
    """The services that handlers need."""

    inbox: Inbox
    answers: Answers
    lanes: Lanes
    languages: Languages
    pace: Pace
    library: Library
    parts: Parts
    posted: Posted
    poster: Poster
    feedback: Feedback
    statistics: Statistics
    pause: float = 8.0
    """Seconds without another part after which an upload counts as complete."""

    @classmethod
    def of(  # noqa: PLR0913 - each is a service's own
        cls, seeds: Sequence[Thread], database: Database, token: str, pace: float, meaning: Reader, *, owner: int = 0
    ) -> Self:
        """Build the services for the bot with this *token*, with their data in *database*.

        The person with the id *owner*, unless it is 0, may see statistics.
        """
        bot = _bot_id(token)
        inbox, answers, library = Inbox(database, bot), Answers(database, bot), Library(seeds, database, bot, meaning)
        languages, parts, posted = Languages(database, bot), Parts(database, bot), Posted(database, bot)
        lanes, poster = Lanes(inbox, answers, Patience(pace, languages), languages), Poster(posted, library, pace)
        feedback, statistics = Feedback(database, bot, token, owner), Statistics(database, bot)
        return cls(inbox, answers, lanes, languages, Pace(pace), library, parts, posted, poster, feedback, statistics)

    @property
    def stores(self) -> tuple[Store, ...]:
        """Everything that keeps data about chats."""
        return (
            *(self.library, self.parts, self.posted, self.inbox),
            *(self.answers, self.feedback, self.languages),
        )

    async def idle(self) -> None:
        """Wait until everything is answered and posted."""
        await self.inbox.join()
        await self.poster.join()


async def serve_telegram(settings: Settings, token: str, seeds: Sequence[Thread]) -> None:
    """Answer on Telegram as the bot with this *token*, until the process is told to stop.

    Raises:
        BotError: Telegram or the database cannot be used.
    """
    address = str(settings.telegram_api_url).rstrip("/")
    builder = ApplicationBuilder().token(token).base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")
    async with _database(settings) as database:
        rooms = Rooms.of(seeds, database, token, settings.pace, reader(settings), owner=settings.owner_id)
        sending, polling = build_requests(rooms.inbox.keep)
        app = build(builder.request(sending).get_updates_request(polling), rooms)
        menu = Menu(database, settings.bot_name, settings.owner_id)

        async def tend() -> None:
            watching = watch(polling, rooms.inbox, (rooms.answers, rooms.feedback), database)
            # Concurrently, because Telegram may delay the menu for hours.
            await asyncio.gather(watching, menu.show(app.bot))

        await serve(app, rooms.lanes, tend())
        await rooms.inbox.confirm(polling.confirmed)
        await rooms.feedback.catch_up()


async def serve_console(
    settings: Settings, seeds: Sequence[Thread], read: Read, show: Show, language: str = ENGLISH.code
) -> None:
    """Answer the lines that *read* returns until it ends; *show* prints each message, given as HTML.

    *language* is the language code of the person at the terminal.

    Raises:
        BotError: the database cannot be used.
    """
    async with _database(settings) as database:
        owner = YOU if settings.owner_id else 0
        rooms = Rooms.of(seeds, database, TOKEN, math.inf, reader(settings), owner=owner)
        console = Console(read, show, rooms.idle, language)
        builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
        await serve(build(builder, rooms), rooms.lanes, console.end())
        await rooms.inbox.confirm(console.confirmed)
        await rooms.feedback.catch_up()


def build_requests(keep: Keep) -> tuple[HTTPXRequest, Polling]:
    """Build the request that sends and the one that polls, which gives its updates to *keep*.

    Raises:
        BotError: the environment names a proxy or certificates that cannot be used.
    """
    try:
        # Waiting for a connection never times out: whatever holds one has a timeout of its own.
        return HTTPXRequest(_CONNECTIONS, pool_timeout=None), Polling(keep)
    except Exception:  # noqa: BLE001 - httpx raises errors of four kinds, and some show the proxy's password
        names = "ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, SSL_CERT_FILE"
        raise BotError(f"cannot use what one of {names} names; a SOCKS proxy needs the package httpx[socks]") from None


def build(builder: Builder, rooms: Rooms) -> App:
    """Build the application, with the requests that *builder* has."""
    sender, library, languages = Sender(rooms.answers), rooms.library, rooms.languages
    loading = Loading(library, sender, rooms.parts, languages, pause=rooms.pause)

    async def go_on(app: App) -> None:
        await rooms.feedback.sweep()
        await rooms.answers.restore()
        await rooms.inbox.restore(app.bot)
        await loading.resume(app.bot)
        await rooms.poster.resume(app.bot)

    async def stop(_app: App) -> None:
        await rooms.poster.stop()

    builder = builder.defaults(DEFAULTS).rate_limiter(rooms.pace).job_queue(None)
    builder = builder.update_queue(rooms.inbox).concurrent_updates(rooms.lanes)
    app: App = builder.post_init(go_on).post_stop(stop).build()
    voting, feedback = Voting(rooms.feedback, languages), rooms.feedback
    chats = Chats(library, sender, rooms.stores, feedback, languages)
    asking = Asking(library, sender, Leading(sender, rooms.posted), feedback, languages)
    browsing, finding = Browsing(library, sender, voting, languages), Finding(library, sender, languages)
    posting = Posting(library, sender, rooms.posted, rooms.poster, languages)
    shelf, speaking = Shelf(library, sender, languages), Speaking(sender, languages)
    stats = Stats(rooms.statistics, feedback, sender, languages)
    inline, guests = Inline(library, languages), Guests(library, languages)
    for room in (
        *(loading, finding, speaking, stats, asking, voting),
        *(browsing, posting, shelf, inline, guests, chats),
    ):
        app.add_handlers(room.handlers())
    app.add_error_handler(rooms.lanes.failed)
    return app


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
    finally:
        await database.close()
