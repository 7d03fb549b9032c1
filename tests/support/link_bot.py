"""A bot that opens links to test sites."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.delivery.runner import App
from bot.fetching.client import SECONDS, Fetcher
from bot.fetching.links import LinkReader
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.support.mastodon_server import mastodon_thread
from tests.support.web_sites import Respond, WebSites, on_loopback

LINK = "https://social.example/@ann/1"


@asynccontextmanager
async def running(
    telegram: Telegram,
    seeds: list[Thread],
    database: Database,
    sites: WebSites,
    seconds: float = SECONDS,
    **others: Any,
) -> AsyncIterator[App]:
    async with sites.serve():
        reader = LinkReader(lambda: Fetcher(sites.resolve, on_loopback, sites.client_tls, seconds))
        async with in_process(telegram, seeds, database, link_reader=reader, **others) as app:
            yield app


@asynccontextmanager
async def started(telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites) -> AsyncIterator[App]:
    """The same bot, which also takes updates from its inbox, those from before a restart first."""
    async with running(telegram, seeds, database, sites) as app:
        assert app.post_init
        await app.post_init(app)
        await app.start()
        yield app
        await app.stop()


def thread(length: int) -> dict[str, Respond]:
    """Return the answers of a server of Mastodon with a thread of this length."""
    return mastodon_thread(
        [f"{n}/{length} Ferry {n} leaves pier {'ABCDEFGH'[n]} at {n} o'clock." for n in range(1, length + 1)]
    )
