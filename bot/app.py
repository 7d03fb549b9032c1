"""Join everything into one application: settings, database, threads, requests, stores and handlers."""

import asyncio
import math
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager
from typing import Any, TypeAlias

from telegram.ext import ApplicationBuilder

from bot.addressing import Handler
from bot.delivery.inbox import Inbox
from bot.delivery.menu import Menu
from bot.delivery.notices import Notices
from bot.delivery.publisher import Publisher
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.requests import build_requests
from bot.delivery.runner import App, serve, stop_signal, watch
from bot.delivery.schedule import Schedule
from bot.delivery.setting_aside import SettingAside
from bot.delivery.update_filter import UpdateFilter
from bot.delivery.update_processor import UpdateProcessor
from bot.delivery.watchdog import watch_event_loop
from bot.handlers.albums import AlbumHandlers
from bot.handlers.asides import Asides
from bot.handlers.browsing import BrowsingHandlers
from bot.handlers.chats import ChatHandlers
from bot.handlers.conversation import Conversation
from bot.handlers.edits import skip_unchanged
from bot.handlers.guests import GuestHandlers
from bot.handlers.inline import InlineHandlers
from bot.handlers.language import LanguageHandlers
from bot.handlers.linked_posts import LinkedPosts
from bot.handlers.links import LinkHandlers
from bot.handlers.long_replies import LongReplies
from bot.handlers.offers import OfferHandlers
from bot.handlers.publishing import PublishingHandlers
from bot.handlers.questions import NativeQuotes, QuestionHandlers
from bot.handlers.search import SearchHandlers
from bot.handlers.sending import DEFAULTS, Sender
from bot.handlers.stats import StatsHandlers
from bot.handlers.threads import ThreadHandlers
from bot.handlers.uploads import UploadHandlers
from bot.handlers.votes import VoteHandlers
from bot.indexing.file_reader import FileReader
from bot.indexing.worker import Worker
from bot.phrases import ENGLISH
from bot.replies.deep_links import DeepLinks
from bot.seeds import reader
from bot.settings import BotError, Settings
from bot.storage.database import Database, open_database
from bot.storage.departures import Departures
from bot.storage.errors import DatabaseError, unusable
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.offers import Offers, Quotas, quotas
from bot.storage.owner_notices import OwnerNotices
from bot.storage.program_lock import ProgramLock, program_lock
from bot.storage.published import PublishedThreads
from bot.storage.sent import SentAnswers
from bot.storage.statistics import Statistics
from bot.storage.stores import Store
from bot.storage.uploads import Uploads
from bot.terminal.console import TOKEN, YOU, Console, Read, Show
from index import Reader, Thread

_TOKEN = re.compile("([0-9]{1,18}):[A-Za-z0-9_-]+")

Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]


async def serve_telegram(settings: Settings, token: str, seeds: Sequence[Thread]) -> None:
    """Run the bot with this *token* on Telegram until a signal stops the process.

    Raises:
        BotError: Telegram or the database cannot be used.
    """
    stop, database_url = stop_signal(), settings.database_url.get_secret_value()
    async with program_lock(database_url, _bot_id(token), stop) as lock:
        if not stop.is_set():  # first the lock, then the upgrade
            await _serve(settings, token, seeds, lock, stop)


async def _serve(
    settings: Settings, token: str, seeds: Sequence[Thread], lock: ProgramLock, stop: asyncio.Event
) -> None:
    address = str(settings.telegram_api_url).rstrip("/")
    builder = ApplicationBuilder().token(token).base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")
    async with _database(settings) as database:
        database.warn_of_readers()
        owner, limits = settings.owner_id, quotas(settings)
        components = Components(seeds, database, token, settings.pace, reader(settings), owner=owner, quotas=limits)
        sending, polling = build_requests(components.inbox.store, lambda: lock.held)
        app = build(builder.request(sending).get_updates_request(polling), components)
        menu = Menu(database, settings.bot_name, settings.owner_id)

        async def watch_and_show_menu() -> None:
            watching = watch(polling, components.inbox, components.watched, database)
            # Concurrently, because Telegram may delay the menu for hours.
            await asyncio.gather(watching, lock.watch(), watch_event_loop(), menu.show(app.bot))

        async with aclosing(components.worker):
            await serve(app, components.update_processor, watch_and_show_menu(), stop)
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
        owner, limits = YOU if settings.owner_id else 0, quotas(settings)
        components = Components(seeds, database, TOKEN, math.inf, reader(settings), owner=owner, quotas=limits)
        console = Console(read, show, components.idle, language)
        builder = ApplicationBuilder().token(TOKEN).request(console).get_updates_request(console)
        async with aclosing(components.worker):
            await serve(build(builder, components), components.update_processor, console.end(), stop_signal())
        await components.inbox.confirm(console.confirmed)
        await components.feedback.flush()


class Components:
    """The stores and services of the bot with this *token*, on *database*.

    *pace* is a multiple of Telegram's rate limits. The person with the id *owner*, 0 for nobody, may see statistics. An
    upload is complete after *pause* seconds without a message.
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
        quotas: Quotas = Quotas(),  # noqa: B008 - it never changes
    ) -> None:
        bot = _bot_id(token)
        self.conversation = Conversation()
        self.languages = Languages(database, bot)
        self.sent = SentAnswers(database, bot, token)
        self.uploads = Uploads(database, bot)
        self.update_filter = UpdateFilter(bot, self.uploads, self.sent)
        self.inbox = Inbox(database, bot, Schedule(pace, Notices(self.languages)), self.update_filter.keeps)
        self.worker = Worker()
        self.library = Library(seeds, database, bot, meaning, self.worker)
        self.offers = Offers(database, bot, quotas)
        self.departures = Departures(database, bot, lambda: self.stores)
        self.library.notify(self.conversation.forget)
        self.links = DeepLinks(token)
        self.long_replies = LongReplies(self.links)
        self.published = PublishedThreads(database, bot)
        self.feedback = Feedback(database, bot, token, owner)
        self.statistics = Statistics(database, bot)
        self.owner_notices = OwnerNotices(database, bot, owner)
        setting_aside = SettingAside(self.inbox, self.sent, self.owner_notices, self.languages)
        self.update_processor = UpdateProcessor(self.inbox, self.sent, self.languages, setting_aside)
        self.rate_limiter = RateLimiter(pace)
        self.publisher = Publisher(self.published, self.library, pace)
        self.watched = self.sent, self.feedback, self.offers, self.departures
        self.pause = pause

    @property
    def stores(self) -> tuple[Store, ...]:
        """All stores with data about chats."""
        return (
            *(self.inbox, self.sent, self.languages, self.library, self.uploads),
            *(self.published, self.feedback, self.conversation, self.departures),
        )

    async def idle(self) -> None:
        """Wait until everything is answered and published."""
        await self.inbox.join()
        await self.publisher.join()


def build(builder: Builder, components: Components) -> App:
    """Build the application on the requests of *builder*."""
    sender = Sender(components.sent)
    library, languages, conversation = components.library, components.languages, components.conversation
    feedback, long_replies = components.feedback, components.long_replies
    quotes, language = NativeQuotes(sender, components.published), LanguageHandlers(sender, conversation, languages)
    questions = QuestionHandlers(
        library, sender, conversation, quotes, feedback, long_replies, languages, language, components.offers
    )
    ask = questions.ask_in_private
    asides, links = Asides(library, sender, languages, ask), LinkHandlers(library, sender, languages, ask)
    offers = OfferHandlers(library, components.offers, FileReader(components.worker), sender, languages, ask)
    uploads = UploadHandlers(sender, components.uploads, languages, offers, asides, ask, pause=components.pause)

    async def resume(app: App) -> None:
        components.update_filter.username = app.bot.username
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
    app.add_handler(skip_unchanged(components.sent, sender), group=-1)
    uploading = (*links.handlers(), *uploads.handlers(), *offers.handlers())
    albums = AlbumHandlers(ask, questions.ask)
    handlers = _handlers(components, sender, language, questions)
    app.add_handlers([albums.further(), *uploading, *albums.captioned(), *handlers])
    app.add_error_handler(components.update_processor.on_error)
    return app


def _handlers(
    components: Components, sender: Sender, language: LanguageHandlers, questions: QuestionHandlers
) -> Iterator[Handler]:
    """Yield the handlers after those of uploads: the first that accepts an update takes it.

    Messages of an upload and replies to "What should I search for?" are not questions; the last takes what is left.
    """
    library, languages = components.library, components.languages
    conversation, votes = components.conversation, VoteHandlers(components.feedback, languages)
    for group in (
        SearchHandlers(library, sender, languages),
        language,
        StatsHandlers(components.statistics, components.owner_notices, components.feedback, sender, languages),
        questions,
        votes,
        BrowsingHandlers(library, sender, conversation, votes, components.long_replies, languages),
        PublishingHandlers(
            library, sender, components.published, components.publisher, components.long_replies, languages
        ),
        ThreadHandlers(library, sender, languages),
        InlineHandlers(library, components.links, languages),
        GuestHandlers(library, languages),
        ChatHandlers(
            library,
            sender,
            components.stores,
            components.feedback,
            LinkedPosts(library, components.links),
            components.departures,
            languages,
        ),
    ):
        yield from group.handlers()


def _bot_id(token: str) -> int:
    if not (found := _TOKEN.fullmatch(token)):
        raise BotError("TELEGRAM_TOKEN is no token; @BotFather gives one like 1234567:AbC")
    return int(found[1])


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    database = await open_database(settings.database_url.get_secret_value())
    try:
        yield database
    except DatabaseError as error:  # at start: what fails later is retried
        raise unusable(error) from error
    finally:
        await database.close()
