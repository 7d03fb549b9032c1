"""Threads that the person who runs the bot names by a link."""

import logging

from bot.fetching.client import Fetcher, FetchError
from bot.fetching.links import NewFetcher, threads_from
from bot.settings import BotError, Settings, TransientBotError, UsageError
from bot.storage.threads.linked_seeds import LinkedSeeds
from index import LinkError, Thread, ThreadError

_LOG = logging.getLogger(__name__)


async def seeds_at(link: str, settings: Settings, copy: LinkedSeeds, fetcher: NewFetcher = Fetcher) -> list[Thread]:
    """Return the threads behind *link*, and keep a copy; if the link cannot be opened, return the copy from before.

    Raises:
        BotError: LINKS is off.
        TransientBotError: it cannot be opened, and there is no copy.
    """
    if settings.links == "off":
        raise BotError("SEEDS is a link, and LINKS=off opens none")
    try:
        threads = await threads_at(link, settings, fetcher)
    except BotError as error:
        if kept := await copy.kept():
            _LOG.warning("SEEDS: using the copy from before: %s", error)
            return kept
        raise TransientBotError(f"SEEDS: {error}") from error
    await copy.keep(threads)
    return threads


async def threads_at(link: str, settings: Settings, fetcher: NewFetcher = Fetcher) -> list[Thread]:
    """Return the threads behind *link*.

    Raises:
        TransientBotError: it cannot be opened now.
        UsageError: it cannot be opened, or there is no thread.
    """
    if settings.links == "off":
        raise UsageError("LINKS is off, so no link is opened")
    try:
        return await threads_from(link, fetcher)
    except (FetchError, ThreadError) as error:
        later = isinstance(error, FetchError | LinkError) and error.later
        raise (TransientBotError if later else UsageError)(f"cannot read {link}: {error}") from error
