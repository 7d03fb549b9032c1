"""The stores and services of the bot."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.delivery.incoming.inbox import Inbox
from bot.delivery.incoming.setting_aside import SettingAside
from bot.delivery.incoming.update_filter import UpdateFilter
from bot.delivery.outgoing.publisher import Publisher
from bot.delivery.outgoing.rate_limiter import RateLimiter
from bot.delivery.queues.notices import Notices
from bot.delivery.queues.schedule import Schedule
from bot.delivery.update_processor import UpdateProcessor
from bot.fetching.links import LinkReader
from bot.handlers.access import Access
from bot.handlers.long_replies import LongReplies
from bot.handlers.questions.conversation import Conversation
from bot.indexing.worker import Worker
from bot.replies.deep_links import DeepLinks
from bot.settings import bot_id
from bot.storage.allowed_chats import AllowedChats
from bot.storage.database import Database
from bot.storage.departures import Departures
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.owner_notices import OwnerNotices
from bot.storage.sent import SentAnswers
from bot.storage.statistics import Statistics
from bot.storage.stores import Store
from bot.storage.threads.library import Library
from bot.storage.threads.offers import Offers, Quotas
from bot.storage.threads.published import PublishedThreads
from bot.storage.threads.uploads import Uploads
from index import Reader, Thread


class Components:
    """The stores and services of the bot with this *token*, on *database*.

    *pace* is a multiple of Telegram's rate limits. The person with the id *owner*, 0 for nobody, may see statistics. If
    *chats* or *people* are named, nobody else may use the bot. *link_reader* opens links; None opens none. An upload is
    complete after *pause* seconds without a message.
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
        chats: AbstractSet[int] = frozenset(),
        people: AbstractSet[int] = frozenset(),
        link_reader: LinkReader | None = None,
        pause: float = 8,
        quotas: Quotas = Quotas(),  # noqa: B008 - it never changes
    ) -> None:
        bot = bot_id(token)
        self.conversation = Conversation()
        self.languages = Languages(database, bot)
        self.sent = SentAnswers(database, bot, token)
        self.uploads = Uploads(database, bot)
        self.update_filter = UpdateFilter(bot, self.uploads, self.sent)
        schedule = Schedule(pace, Notices(self.languages))
        self.inbox = Inbox(database, bot, schedule, self.update_filter.keeps)
        self.allowed_chats = AllowedChats(chats, database, bot)
        self.access = Access(self.allowed_chats, {*people, owner}, self.languages) if chats or people else None
        self.link_reader = link_reader
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
            *(self.published, self.feedback, self.conversation, self.departures, self.allowed_chats),
        )

    async def idle(self) -> None:
        """Wait until everything is answered and published."""
        await self.inbox.join()
        await self.publisher.join()
