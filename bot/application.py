"""The application: all handlers, in order, on the stores and services of the bot."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from telegram.ext import ApplicationBuilder

from bot.addressing import Handler
from bot.components import Components
from bot.delivery.runner import App
from bot.handlers.chats import ChatHandlers
from bot.handlers.edits import skip_unchanged
from bot.handlers.guests import GuestHandlers
from bot.handlers.inline import InlineHandlers
from bot.handlers.language import LanguageHandlers
from bot.handlers.linked_posts import LinkedPosts
from bot.handlers.publishing import PublishingHandlers
from bot.handlers.questions.browsing import BrowsingHandlers
from bot.handlers.questions.questions import NativeQuotes, QuestionHandlers
from bot.handlers.questions.search import SearchHandlers
from bot.handlers.questions.votes import VoteHandlers
from bot.handlers.sending import DEFAULTS, Sender
from bot.handlers.stats import StatsHandlers
from bot.handlers.threads import ThreadHandlers
from bot.handlers.uploads.albums import AlbumHandlers
from bot.handlers.uploads.asides import Asides
from bot.handlers.uploads.links import LinkHandlers
from bot.handlers.uploads.offers import OfferHandlers
from bot.handlers.uploads.uploads import UploadHandlers
from bot.indexing.file_reader import FileReader

Builder: TypeAlias = ApplicationBuilder[Any, Any, Any, Any, Any, Any]


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
    asides = Asides(library, sender, languages, ask)
    offers = OfferHandlers(library, components.offers, FileReader(components.worker), sender, languages, ask)
    links = LinkHandlers(library, sender, languages, offers, components.link_reader, ask)
    uploads = UploadHandlers(sender, components.uploads, languages, offers, links, asides, ask, pause=components.pause)

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
    if components.access:
        app.add_handler(components.access.handler(), group=-2)
    app.add_handler(skip_unchanged(components.sent, sender), group=-1)
    uploading = (*links.handlers(), *uploads.handlers(), links.among_words(), *offers.handlers())
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
        StatsHandlers(
            *(components.statistics, components.owner_notices, components.feedback, sender, languages),
            quotas=components.offers.quotas,
        ),
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
            opens_links=components.link_reader is not None,
        ),
    ):
        yield from group.handlers()
